import { isObject, textOf } from '../world/json';
import type { JsonObject } from '../world/json';
import type { CardPart } from './walk-card';
import { actionsOf } from './walk-card';

/** How a test names a button: its verb, id or title, or its place among the visible ones; nothing: the only or first one that sends. */
export type ActionName = string | number | undefined;

/** The visible action of that name; throws with the list of what is there. */
export function findAction(card: JsonObject, name: ActionName): CardPart {
  const visible = actionsOf(card).filter((part) => part.visible);
  const found = typeof name === 'string' ? byName(visible, name) : byPlace(visible, name);
  if (found) return found;
  const list = visible.map(
    ({ type, json }) => `${textOf(json['title']) ?? '(no title)'} (${type}, ${verbOf(json) ?? '-'})`,
  );
  throw new Error(`No action '${String(name)}' on the card; there are: ${list.join('; ') || 'none'}`);
}

/** The verb of an action: Execute's own, or the one in a Submit's data. */
export function verbOf(action: JsonObject): string | undefined {
  const data = isObject(action['data']) ? action['data'] : {};
  return textOf(action['verb']) ?? textOf(data['verb']);
}

function byName(actions: CardPart[], name: string): CardPart | undefined {
  const keys: ((action: JsonObject) => unknown)[] = [verbOf, ({ id }) => id, ({ title }) => title];
  for (const key of keys) {
    const found = actions.find(({ json }) => key(json) === name);
    if (found) return found;
  }
  return undefined;
}

function byPlace(actions: CardPart[], index: number | undefined): CardPart | undefined {
  if (index !== undefined) return actions[index];
  return actions.find(({ type }) => type === 'Action.Execute' || type === 'Action.Submit');
}
