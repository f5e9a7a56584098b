import type { Card, CardMessage } from '../../cards/elements';
import { faultsOfCard } from '../../local/cards/check-card';
import { styleFaultsOfCard } from '../../local/cards/style-faults';
import { actionsOf, inputsOf, walkCard } from '../../local/cards/walk-card';
import type { JsonObject } from '../../local/world/json';

/** What Teams takes at most, in bytes of UTF-8. */
const TEAMS_LIMIT_BYTES = 28 * 1024;

/** Everything that is wrong with a card by the rules for every card, a sentence each. */
export function faultsOf({ summary, card }: CardMessage): string[] {
  const json = jsonOf(card);
  const bytes = Buffer.byteLength(JSON.stringify(card), 'utf8');
  return [
    ...faultsOfCard(json),
    ...styleFaultsOfCard(json),
    ...(card.version === '1.5' ? [] : [`version ${String(card.version)}`]),
    ...(bytes < TEAMS_LIMIT_BYTES ? [] : [`${bytes} bytes`]),
    ...(summary.trim() === '' ? ['no summary'] : []),
    ...(card.fallbackText.trim() === '' ? ['no fallback text'] : []),
    ...walkCard(json).flatMap(({ type, json: part }) => emptyTextFaults(type, part)),
    ...actionsOf(json).flatMap(({ json: action }) => executeFaults(action)),
  ];
}

/** The card as Teams gets it. */
export function jsonOf(card: Card): JsonObject {
  return JSON.parse(JSON.stringify(card)) as JsonObject;
}

/** Every text a person reads in the body, in order. */
export function textsOf({ card }: CardMessage): string[] {
  return walkCard(jsonOf(card)).flatMap(({ json }) => (typeof json['text'] === 'string' ? [json['text']] : []));
}

export function inputIdsOf({ card }: CardMessage): string[] {
  return inputsOf(jsonOf(card)).map(({ json }) => String(json['id']));
}

/** The inputs that stand open, not behind a tap. */
export function visibleInputIdsOf({ card }: CardMessage): string[] {
  return inputsOf(jsonOf(card))
    .filter(({ visible }) => visible)
    .map(({ json }) => String(json['id']));
}

/** The buttons that send something, by verb. */
export function buttonsOf({ card }: CardMessage): { verb: unknown; title: unknown; data: JsonObject }[] {
  return actionsOf(jsonOf(card))
    .filter(({ type }) => type === 'Action.Execute')
    .map(({ json }) => ({ verb: json['verb'], title: json['title'], data: json['data'] as JsonObject }));
}

export function button(message: CardMessage, verb: string): { title: unknown; data: JsonObject } {
  const found = buttonsOf(message).find((each) => each.verb === verb);
  if (!found) throw new Error(`no button ${verb} on the card`);
  return found;
}

function emptyTextFaults(type: string, part: JsonObject): string[] {
  if (type !== 'TextBlock') return [];
  const text = typeof part['text'] === 'string' ? part['text'] : '';
  if (text.trim() === '') return ['a TextBlock without text'];
  const wrong = ['undefined', 'null', 'NaN', '[object', 'Invalid Date'].filter((word) =>
    new RegExp(`(^|[^\\p{L}])${word.replace('[', '\\[')}([^\\p{L}]|$)`, 'u').test(text),
  );
  return wrong.map((word) => `'${word}' in a text: ${text}`);
}

function executeFaults(action: JsonObject): string[] {
  if (action['type'] !== 'Action.Execute') return [];
  const data = action['data'] as JsonObject;
  const fallback = action['fallback'] as JsonObject | undefined;
  return [
    ...(data['verb'] === action['verb'] ? [] : [`the data of ${String(action['verb'])} has another verb`]),
    ...(JSON.stringify(fallback?.['data']) === JSON.stringify(data)
      ? []
      : [`the fallback of ${String(action['verb'])} carries other data`]),
  ];
}
