import { isObject, objectsIn, textOf } from '../world/json';
import type { JsonObject } from '../world/json';
import type { CardPart } from './walk-card';
import { walkCard } from './walk-card';

/** Elements and actions that came after schema 1.2: phones may leave them blank. */
const newerThan12 =
  /^(Table|Carousel|Badge|Icon|CompoundButton|CodeBlock|ProgressBar|ProgressRing|Rating|Input\.Rating|Chart\..+)$/;

/** What Teams takes but people suffer from: no summary, inputs without label, newer elements without a fallback. */
export function styleFaultsOf(activity: JsonObject): string[] {
  if ((activity['type'] ?? 'message') !== 'message') return [];
  const summary = textOf(activity['summary'])?.trim() ? [] : ['The message has no summary.'];
  return [...summary, ...cardsOf(activity).flatMap(styleFaultsOfCard)];
}

/** The Adaptive Cards among a message's attachments. */
export function cardsOf(activity: JsonObject): JsonObject[] {
  return objectsIn(activity['attachments'])
    .filter((attachment) => attachment['contentType'] === 'application/vnd.microsoft.card.adaptive')
    .map((attachment) => attachment['content'])
    .filter(isObject);
}

/** The same for one card, also one that comes as the answer to a click. */
export function styleFaultsOfCard(card: JsonObject): string[] {
  const partFaults = [labelFault, fallbackFault, executeFault, functionFault];
  return [...walkCard(card).flatMap((part) => partFaults.flatMap((faultOf) => faultOf(part))), ...mentionFaults(card)];
}

function labelFault({ type, json }: CardPart): string[] {
  if (!type.startsWith('Input.') || textOf(json['label'])?.trim()) return [];
  return [`${type} '${String(json['id'])}' has no label.`];
}

function fallbackFault({ type, json }: CardPart): string[] {
  return newerThan12.test(type) && !('fallback' in json) ? [`${type} has no fallback for phones.`] : [];
}

function executeFault({ type, json }: CardPart): string[] {
  if (type !== 'Action.Execute') return [];
  const fallback = json['fallback'];
  if (isObject(fallback) && fallback['type'] === 'Action.Submit') return [];
  return [`Action.Execute '${String(json['title'])}' has no Action.Submit as fallback.`];
}

/** Teams shows {{DATE(...)}} and its like as they are written. */
function functionFault({ type, json }: CardPart): string[] {
  const text = textOf(json['text']) ?? '';
  return /\{\{(DATE|TIME)\(/.test(text) ? [`${type} uses a function Teams does not know: ${text}`] : [];
}

/** A mention without its entity stays plain words. Mentions stand in the words of text blocks and facts. */
function mentionFaults(card: JsonObject): string[] {
  const msteams = isObject(card['msteams']) ? card['msteams'] : {};
  const known = objectsIn(msteams['entities']).map((entity) => entity['text']);
  const words = walkCard(card).flatMap(({ json }) => [
    json['text'],
    ...objectsIn(json['facts']).map(({ value }) => value),
  ]);
  const used = words.flatMap((each) => textOf(each)?.match(/<at>.*?<\/at>/g) ?? []);
  return used
    .filter((mention) => !known.includes(mention))
    .map((mention) => `${mention} has no entity in msteams.entities.`);
}
