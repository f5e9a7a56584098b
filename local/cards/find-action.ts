import { isObject, textOf } from '../world/json';
import type { JsonObject } from '../world/json';
import type { CardPart } from './walk-card';
import { actionsOf } from './walk-card';

/**
 * How a test names a button: its verb, id or title, or its place among the visible ones; nothing: the only or first one that sends.
 * `place`: its place among all actions of the card, in reading order, as a page knows it that draws the card.
 */
export type ActionName = string | number | { place: number } | undefined;

/** The visible action of that name; throws with the list of what is there. */
export function findAction(card: JsonObject, name: ActionName): CardPart {
  const all = actionsOf(card);
  const visible = all.filter((part) => part.visible);
  const found =
    typeof name === 'object'
      ? all[name.place]
      : typeof name === 'string'
        ? byName(visible, name)
        : byPlace(visible, name);
  if (found) return found;
  const list = visible.map(
    ({ type, json }) => `${textOf(json['title']) ?? '(no title)'} (${type}, ${verbOf(json) ?? '-'})`,
  );
  throw new Error(
    `No action '${typeof name === 'object' ? name.place : String(name)}' on the card; there are: ${list.join('; ') || 'none'}`,
  );
}

/** The verb of an action: Execute's own, or the one in a Submit's data. */
function verbOf(action: JsonObject): string | undefined {
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

/** Whether a button opens a dialog: an Action.Submit that says so in its data. */
export function isDialogAction({ type, json }: CardPart): boolean {
  const data = isObject(json['data']) ? json['data'] : {};
  return type === 'Action.Submit' && isObject(data['msteams']) && data['msteams']['type'] === 'task/fetch';
}
