import { cardToText } from '../cards/card-to-text';
import type { SeenMessage } from './messages';
import { seenBy } from './messages';
import type { Signals } from './signals';
import type { PersonRecord, StoredMessage, World } from './world';

/** A bot's message and where it landed. */
export interface ArrivedMessage extends SeenMessage {
  /** The person of a personal chat. */
  person: string | undefined;
  /** The name of the channel or group chat. */
  place: string | undefined;
}

/** The first message of the bot that fits, already there or still to come; rejects with a list of what was seen. */
export function waitForMessage(
  world: World,
  signals: Signals,
  fits: (message: ArrivedMessage) => boolean,
  timeoutMs: number,
): Promise<ArrivedMessage> {
  const here = world.messages.filter((message) => message.author === 'bot').map((each) => arrived(world, each));
  const found = here.find(fits);
  if (found) return Promise.resolve(found);
  return new Promise((resolve, reject) => {
    const stop = signals.onBotEvent(({ message }) => {
      const seen = arrived(world, message);
      if (fits(seen)) finish(() => resolve(seen));
    });
    const timer = setTimeout(() => finish(() => reject(new Error(whatWasSeen(world, timeoutMs)))), timeoutMs);
    const finish = (end: () => void) => {
      clearTimeout(timer);
      stop();
      end();
    };
  });
}

function arrived(world: World, message: StoredMessage): ArrivedMessage {
  const conversation = world.conversations.get(message.conversationId);
  const person = conversation?.kind === 'personal' ? conversation.members[0] : undefined;
  const viewer: PersonRecord | undefined = person === undefined ? undefined : world.people.get(person);
  return { ...seenBy(message, viewer), person, place: person === undefined ? conversation?.name : undefined };
}

function whatWasSeen(world: World, timeoutMs: number): string {
  const seen = world.messages.filter((message) => message.author === 'bot').map((each) => describe(world, each));
  const list = seen.length === 0 ? 'the bot sent nothing' : `the bot sent:\n${seen.join('\n')}`;
  return `No message fitted within ${timeoutMs} ms; ${list}`;
}

function describe(world: World, message: StoredMessage): string {
  const { person, place, text, summary, cards } = arrived(world, message);
  const card = cards.flatMap(cardToText).slice(0, 3).join(' | ');
  return `- to ${person ?? place ?? '?'}: ${[text, summary && `(${summary})`, card && `[${card}]`].filter(Boolean).join(' ')}`;
}
