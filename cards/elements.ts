import type { OpenDialog } from '../src/contracts/dialogs';
import { OPEN_DIALOG } from '../src/contracts/dialogs';

/** The few building blocks of every card: Adaptive Cards 1.5, from elements that Teams on a phone draws too. */

export type Element = { type: string } & Record<string, unknown>;
export type Action = { type: string; title: string } & Record<string, unknown>;

export interface Card {
  type: 'AdaptiveCard';
  $schema: string;
  version: '1.5';
  lang: string;
  /** What a client shows that cannot draw the card. */
  fallbackText: string;
  body: Element[];
  msteams?: { width: 'Full' };
}

/** A card with the line that notifications, screen readers and the chat list show for it. */
export interface CardMessage {
  summary: string;
  card: Card;
}

/** Teams takes 28 KB; this leaves room for the message around the card. */
export const CARD_LIMIT_BYTES = 26_000;

export function card({
  lang,
  summary,
  body,
  actions = [],
}: {
  lang: string;
  summary: string;
  body: Element[];
  actions?: Action[];
}): CardMessage {
  return {
    summary,
    card: {
      type: 'AdaptiveCard',
      $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
      version: '1.5',
      lang,
      fallbackText: summary,
      body: actions.length > 0 ? [...body, actionSet(actions)] : body,
      msteams: { width: 'Full' },
    },
  };
}

export function sizeOf({ card: content }: CardMessage): number {
  return Buffer.byteLength(JSON.stringify(content), 'utf8');
}

export function text(words: string, style: Record<string, unknown> = {}): Element {
  return { type: 'TextBlock', text: words, wrap: true, ...style };
}

export function heading(words: string): Element {
  return text(words, { size: 'Large', weight: 'Bolder', style: 'heading' });
}

export function subheading(words: string): Element {
  return text(words, { weight: 'Bolder', spacing: 'Medium', style: 'heading' });
}

export function small(words: string, style: Record<string, unknown> = {}): Element {
  return text(words, { size: 'Small', isSubtle: true, spacing: 'None', ...style });
}

export function container(items: Element[], style: Record<string, unknown> = {}): Element {
  return { type: 'Container', items, ...style };
}

export function facts(pairs: readonly (readonly [string, string])[]): Element {
  return { type: 'FactSet', facts: pairs.map(([title, value]) => ({ title, value })) };
}

export function actionSet(actions: Action[]): Element {
  return { type: 'ActionSet', actions };
}

/** A button. Clients without Action.Execute fall back to Action.Submit, which carries its verb in the data. */
export function execute(
  title: string,
  verb: string,
  data: Record<string, unknown>,
  options: Record<string, unknown> = {},
): Action {
  const payload = { ...data, verb };
  return {
    type: 'Action.Execute',
    title,
    verb,
    data: payload,
    ...options,
    fallback: { type: 'Action.Submit', title, data: payload, ...options },
  };
}

/** A button, or the tap on a row, that opens a dialog. Clients that open none send it as a message with its verb. */
export function openDialog(title: string, dialog: OpenDialog): Action {
  const data = { msteams: { type: 'task/fetch' }, verb: OPEN_DIALOG, ...dialog };
  return { type: 'Action.Submit', title, data, associatedInputs: 'none' };
}

/** A button that opens a page; its title says where that leads. */
export function openUrl(title: string, url: string): Action {
  return { type: 'Action.OpenUrl', title, url };
}

/** A button that says its words to the bot, as if the person had typed them. */
export function ask(words: string): Action {
  return {
    type: 'Action.Submit',
    title: words,
    data: { msteams: { type: 'messageBack', displayText: words, text: words } },
  };
}

/** Words from outside, so that a card reads no Markdown and no mention in them. */
export function plain(words: string): string {
  return words
    .replace(/([\\*_[\]`#])/g, '\\$1')
    .replace(/^([-+>])(?=\s)/gm, '\\$1')
    .replace(/^(\d+)([.)])(?=\s)/gm, '$1\\$2')
    .replace(/<(?=\/?at\b)/gi, '<\u200b');
}

/** At most so many letters, the last of them a mark that some are missing. */
export function shortened(words: string, most: number): string {
  const letters = [...words];
  return letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : words;
}
