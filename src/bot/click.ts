import type { CardMessage } from '../../cards/elements';
import type { Turn } from './turn';

/** A click on a card: Action.Execute and its fallback Action.Submit look the same here. */
export interface Click {
  verb: string;
  /** What the button carries, together with the inputs of the card. */
  data: Record<string, unknown>;
  /** A name for this click, unique per message that was clicked. */
  origin: string;
}

/**
 * What a click leads to: a card in place of the one that was clicked, or a sentence. `keep`: the card is to stay when
 * the chat is opened again, also on another device. A new card leaves the one that was clicked as it is; `words` say the
 * same where no card can be shown.
 */
export type ClickResult =
  | { kind: 'card'; message: CardMessage; keep: boolean }
  | { kind: 'new-card'; message: CardMessage; words: string }
  | { kind: 'words'; words: string };

export type HandleClick = (turn: Turn, click: Click) => Promise<ClickResult>;
