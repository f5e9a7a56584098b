import { walkCard } from '../cards/walk-card';
import { copyOf, isObject, textOf } from '../world/json';
import type { JsonObject } from '../world/json';
import type { PersonRecord, StoredMessage } from '../world/world';

/** Action.ToggleVisibility: changes this person's view, and gives it; the bot hears nothing. */
export function toggleVisibility(
  person: PersonRecord,
  message: StoredMessage,
  card: JsonObject,
  action: JsonObject,
): JsonObject {
  const changed = copyOf(card);
  for (const target of Array.isArray(action['targetElements']) ? (action['targetElements'] as unknown[]) : []) {
    const id = isObject(target) ? textOf(target['elementId']) : target;
    const part = walkCard(changed).find(({ json }) => json['id'] === id);
    if (part)
      part.json['isVisible'] =
        isObject(target) && 'isVisible' in target ? target['isVisible'] : part.json['isVisible'] === false;
  }
  message.views.set(person.key, changed);
  return changed;
}
