import type { Texts } from '../texts/texts';
import type { Turn } from './turn';

/**
 * Something that a client asks for and that is no click on a card: a dialog, a search. Who asks may be somebody the bot has
 * not met, in a conversation where it is not; they are not remembered for it.
 */
export interface Invoke {
  /** The body of the answer; undefined: none, after which a dialog closes. */
  answer(turn: Turn): Promise<object | undefined>;
  /** The body when the bot is at fault. */
  fault(texts: Texts): object;
}

/** By the activity's name. */
export type Invokes = Readonly<Record<string, Invoke>>;
