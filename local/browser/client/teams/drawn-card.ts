import * as AdaptiveCards from 'adaptivecards';
import { actionsOf, walkCard } from '../../../cards/walk-card';
import type { Theme } from '../../../client/seat';
import { markdownToHtml } from '../../../page/markdown';
import { teamsHostConfig } from '../../../page/host-config';
import type { JsonObject } from '../../../world/json';
import { objectsIn } from '../../../world/json';

/** A click on a drawn card: the action's place among all of the card's, and what is filled in. */
export interface CardClick {
  place: number;
  inputs: Record<string, string>;
}

/** What a card tells its surroundings. */
export interface CardEars {
  onClick(click: CardClick): void;
  onLink(link: string): void;
}

/** A card on the page. */
export interface DrawnCard {
  element: HTMLElement;
  /** What was typed and unfolded, to be put into the next drawing of the same card. */
  keep(): Kept;
}

/** What a person did to a card without sending it. */
export interface Kept {
  values: Record<string, string>;
  visible: Record<string, boolean>;
}

AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdownToHtml(text);
  result.didProcess = true;
};

/** Draws a card as Teams does in this theme; throws where it cannot be drawn. */
export function drawCard(json: JsonObject, theme: Theme, ears: CardEars, kept?: Kept): DrawnCard {
  const copy = structuredClone(json);
  if (kept) putBack(copy, kept);
  const places = nameActions(copy);
  const card = new AdaptiveCards.AdaptiveCard();
  card.hostConfig = new AdaptiveCards.HostConfig(teamsHostConfig(theme));
  card.onExecuteAction = (action) => {
    if (action instanceof AdaptiveCards.OpenUrlAction) ears.onLink(action.url ?? '');
    else ears.onClick({ place: places.get(action.id ?? '') ?? -1, inputs: valuesOf(card) });
  };
  card.onAnchorClicked = (_element, anchor) => {
    ears.onLink(anchor.href);
    return true;
  };
  card.parse(copy);
  const element = card.render();
  if (!element) throw new Error('The card is empty');
  return { element, keep: () => ({ values: valuesOf(card), visible: visibilityOf(copy, card) }) };
}

/** Buttons without an id get one, so that a click tells which it was. */
function nameActions(card: JsonObject): Map<string, number> {
  return new Map(
    actionsOf(card).map(({ json }, place) => {
      const id = typeof json['id'] === 'string' && json['id'] ? json['id'] : `action ${place}`;
      json['id'] = id;
      return [id, place];
    }),
  );
}

function valuesOf(card: AdaptiveCards.AdaptiveCard): Record<string, string> {
  const inputs = card.getAllInputs();
  return Object.fromEntries(inputs.map((input) => [input.id ?? '', String((input.value as unknown) ?? '')]));
}

function visibilityOf(json: JsonObject, card: AdaptiveCards.AdaptiveCard): Record<string, boolean> {
  const ids = walkCard(json).flatMap((part) => (part.kind === 'element' ? objectsIn([part.json]) : []));
  return Object.fromEntries(
    ids.flatMap(({ id }) => {
      const element = typeof id === 'string' ? card.getElementById(id) : undefined;
      return element ? [[id as string, element.isVisible]] : [];
    }),
  );
}

function putBack(card: JsonObject, { values, visible }: Kept): void {
  for (const { json, type } of walkCard(card)) {
    const id = String(json['id'] ?? '');
    if (type.startsWith('Input.') && id in values) json['value'] = values[id];
    if (id in visible) json['isVisible'] = visible[id];
  }
}
