import type { TurnContext } from 'botbuilder';
import type { CardMessage } from '../../cards/elements';
import { noticeCard } from '../../cards/welcome-cards';
import type { Language, Person } from '../domain/people';
import type { Logger } from '../ports/logger';
import type { Texts } from '../texts/texts';

/** Where somebody speaks to the bot. */
export type Place = 'personal' | 'group' | 'channel';

/** One activity from Teams, with what every feature needs of it. */
export interface Turn {
  context: TurnContext;
  place: Place;
  /** Who wrote or clicked; known from the roster. */
  person: Person;
  /** What they typed, without the mention of the bot. */
  text: string;
  texts: Texts;
  language: Language;
  /** For links to the app in Teams. */
  appId: string;
  logger: Logger;
}

/** A feature takes the turn, or answers false and leaves it to the next in the list. */
export type Feature = (turn: Turn) => Promise<boolean>;

/** Answers with a card, in the thread or chat where the turn came from. */
export async function replyCard({ context }: Turn, message: CardMessage): Promise<void> {
  await context.sendActivity(activityOf(message));
}

/** Answers with a sentence or two. */
export async function replyWords(turn: Turn, words: string, summary = stripMarkdown(words)): Promise<void> {
  await replyCard(turn, noticeCard(words, summary, turn.texts));
}

/** The message that carries a card. */
export function activityOf({ summary, card }: CardMessage) {
  return {
    type: 'message',
    summary,
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
  };
}

function stripMarkdown(words: string): string {
  return words.replace(/\*\*/g, '');
}
