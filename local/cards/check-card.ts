import { isObject, objectsIn, textOf } from '../world/json';
import type { JsonObject } from '../world/json';
import { adaptiveCards } from './adaptive-cards';
import { inputsOf, walkCard } from './walk-card';

const maximumActions = 6;
const partsOfElements = ['Column', 'TableRow', 'TableCell', 'TextRun'];

/** What Teams would refuse in a card, one sentence a fault; an empty list means it is taken. */
export function faultsOfCard(card: unknown): string[] {
  if (!isObject(card)) return ['The card is not a JSON object.'];
  if (card['type'] !== 'AdaptiveCard') return [`The card's type is '${String(card['type'])}', not AdaptiveCard.`];
  return [
    ...versionFaults(card),
    ...readingFaults(card),
    ...imageFaults(card),
    ...inputFaults(card),
    ...duplicateFaults(card),
    ...actionFaults(card),
  ];
}

function versionFaults(card: JsonObject): string[] {
  const version = textOf(card['version']) ?? '';
  const [, major, minor] = /^(\d+)\.(\d+)$/.exec(version) ?? [];
  if (major === undefined) return [`The card's version is missing or no version: '${version}'.`];
  return Number(major) === 1 && Number(minor) <= 5 ? [] : [`Card version ${version} is not supported; at most 1.5.`];
}

/** Unknown parts are a fault unless something known stands in their `fallback`. */
function readingFaults(card: JsonObject): string[] {
  const faults: string[] = [];
  for (const part of walkCard(card)) {
    const fallback = part.json['fallback'];
    if (part.type === '' && part.kind === 'action') faults.push('An action has no type.');
    if (isObject(fallback)) faults.push(...fallbackFaults(fallback, part.kind));
  }
  return [...faults, ...parseFaults(withoutCovered(card))];
}

function fallbackFaults(fallback: JsonObject, kind: 'element' | 'action'): string[] {
  const list = kind === 'element' ? 'body' : 'actions';
  return parseFaults(withoutCovered({ type: 'AdaptiveCard', version: '1.5', [list]: [fallback] }));
}

function parseFaults(card: JsonObject): string[] {
  const { AdaptiveCard, SerializationContext, ValidationEvent, Versions } = adaptiveCards;
  const context = new SerializationContext(Versions.v1_5);
  try {
    new AdaptiveCard().parse(card, context);
  } catch (fault) {
    return [`The card cannot be read: ${fault instanceof Error ? fault.message : String(fault)}`];
  }
  const refused = [ValidationEvent.UnknownElementType, ValidationEvent.UnknownActionType];
  return Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index))
    .filter(({ event }) => refused.includes(event))
    .map(({ message }) => message.replace(' Fallback will be used if present.', ''));
}

/** The card without the unknown parts that bring a fallback: those are judged by their fallback. */
function withoutCovered(card: JsonObject): JsonObject {
  return JSON.parse(JSON.stringify(card), (_key, value: unknown) =>
    Array.isArray(value) ? value.filter((part) => !isCovered(part)) : value,
  ) as JsonObject;
}

function isCovered(part: unknown): boolean {
  return isObject(part) && 'fallback' in part && !isKnown(textOf(part['type']) ?? '');
}

function isKnown(type: string): boolean {
  const { elements, actions } = adaptiveCards.GlobalRegistry;
  return partsOfElements.includes(type) || (elements.findByName(type) ?? actions.findByName(type)) !== undefined;
}

function imageFaults(card: JsonObject): string[] {
  const images = walkCard(card).filter((part) => part.type === 'Image');
  return images.filter(({ json }) => !textOf(json['url'])).map(() => 'An Image has no url.');
}

function inputFaults(card: JsonObject): string[] {
  const nameless = inputsOf(card).filter(({ json }) => !textOf(json['id']));
  return nameless.map(({ type }) => `An ${type} has no id.`);
}

function duplicateFaults(card: JsonObject): string[] {
  const ids = walkCard(card).flatMap(({ json }) => textOf(json['id']) ?? []);
  const twice = new Set(ids.filter((id, index) => ids.indexOf(id) !== index));
  return [...twice].map((id) => `The id '${id}' stands on the card twice.`);
}

function actionFaults(card: JsonObject): string[] {
  const sets = walkCard(card)
    .filter((part) => part.type === 'ActionSet')
    .map((part) => part.json);
  const count = [card, ...sets].reduce((sum, { actions }) => sum + objectsIn(actions).filter(isPrimary).length, 0);
  return count > maximumActions ? [`The card has ${count} actions; at most ${maximumActions}.`] : [];
}

function isPrimary(action: JsonObject): boolean {
  return action['mode'] !== 'secondary';
}
