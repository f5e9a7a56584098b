import { isObject, objectsIn, textOf } from '../world/json';
import type { JsonObject } from '../world/json';

/** An element or action of a card, and what stands around it. */
export interface CardPart {
  json: JsonObject;
  type: string;
  kind: 'element' | 'action';
  /** False inside anything hidden by isVisible: false. */
  visible: boolean;
  /** The cards around it: the root first, then each Action.ShowCard's card. */
  cards: JsonObject[];
}

const elementLists = ['body', 'items', 'columns', 'rows', 'cells', 'images', 'inlines'];
const singleActions = ['selectAction', 'inlineAction'];

/** Every element and action of a card, in reading order; what stands under `fallback` is left out. */
export function walkCard(card: JsonObject): CardPart[] {
  return [...walkInside(card, { visible: true, cards: [card] })];
}

/** The inputs of a card, in reading order. */
export function inputsOf(card: JsonObject): CardPart[] {
  return walkCard(card).filter((part) => part.type.startsWith('Input.'));
}

/** The actions of a card, in reading order. */
export function actionsOf(card: JsonObject): CardPart[] {
  return walkCard(card).filter((part) => part.kind === 'action');
}

interface Around {
  visible: boolean;
  cards: JsonObject[];
}

function* walkInside(parent: JsonObject, around: Around): Generator<CardPart> {
  for (const list of elementLists) {
    for (const element of objectsIn(parent[list])) yield* walkPart(element, 'element', around);
  }
  for (const name of singleActions) {
    const action = parent[name];
    if (isObject(action)) yield* walkPart(action, 'action', around);
  }
  for (const action of objectsIn(parent['actions'])) yield* walkPart(action, 'action', around);
}

function* walkPart(json: JsonObject, kind: CardPart['kind'], around: Around): Generator<CardPart> {
  const visible = around.visible && json['isVisible'] !== false;
  yield { json, kind, type: textOf(json['type']) ?? '', visible, cards: around.cards };
  yield* walkInside(json, { visible, cards: around.cards });
  const shown = json['card'];
  if (json['type'] === 'Action.ShowCard' && isObject(shown)) {
    yield* walkInside(shown, { visible, cards: [...around.cards, shown] });
  }
}
