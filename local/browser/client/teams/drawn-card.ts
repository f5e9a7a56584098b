import * as AdaptiveCards from 'adaptivecards';
import { actionsOf, walkCard } from '../../../cards/walk-card';
import type { Theme } from '../../../client/seat';
import { markdownToHtml } from '../../../page/markdown';
import { teamsHostConfig } from '../../../page/host-config';
import type { JsonObject } from '../../../world/json';
import { textOf } from '../../../world/json';

/** A click on a drawn card: the action's place among all of the card's, and what is filled in. */
export interface CardClick {
  place: number;
  inputs: Record<string, string>;
}

/** What a card tells its surroundings. */
export interface CardEars {
  onClick: (click: CardClick) => void;
  onLink: (link: string) => void;
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
  nameSelectables(element);
  return { element, keep: () => ({ values: valuesOf(card), visible: visibilityOf(copy, card) }) };
}

/** What can be clicked as a whole is read with the words that stand in it, then what a click does (WCAG 2.5.3). */
function nameSelectables(card: HTMLElement): void {
  for (const part of card.querySelectorAll<HTMLElement>('.ac-selectable[aria-label]:not(.ac-pushButton)')) {
    const words = part.textContent ?? '';
    const title = part.ariaLabel ?? '';
    if (!words.trim()) continue;
    part.removeAttribute('aria-label');
    if (words.includes(title)) continue;
    part.append(Object.assign(document.createElement('span'), { className: 'sr', textContent: ` ${title}` }));
  }
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
  return Object.fromEntries(inputs.map(({ id = '', value }: { id?: string; value: unknown }) => [id, typed(value)]));
}

/** What stands in an input, as it is sent: numbers as they are written, nothing as ''. */
function typed(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function visibilityOf(json: JsonObject, card: AdaptiveCards.AdaptiveCard): Record<string, boolean> {
  const shown = walkCard(json).flatMap((part) => {
    const id = part.kind === 'element' ? textOf(part.json['id']) : undefined;
    const element = id === undefined ? undefined : card.getElementById(id);
    return element ? [[id as string, element.isVisible] as const] : [];
  });
  return Object.fromEntries(shown);
}

function putBack(card: JsonObject, { values, visible }: Kept): void {
  for (const { json, type } of walkCard(card)) {
    const id = textOf(json['id']) ?? '';
    if (type.startsWith('Input.') && id in values) json['value'] = values[id];
    if (id in visible) json['isVisible'] = visible[id];
  }
}
