import { cardsOf } from '../cards/style-faults';
import { copyOf, textOf } from './json';
import type { JsonObject } from './json';
import type { Notice, PersonRecord, StoredMessage, World } from './world';

/** A message as one person sees it. */
export interface SeenMessage {
  id: string;
  conversationId: string;
  /** The thread it stands in, in a channel. */
  threadId: string | undefined;
  from: 'bot' | 'me' | 'other';
  /** 'bot', or the author's key. */
  author: string;
  text: string;
  summary: string;
  /** The first card, as this person sees it now. */
  card: JsonObject | undefined;
  /** All cards of the message. */
  cards: JsonObject[];
  sentAt: string;
  updatedTimes: number;
  deleted: boolean;
  /** Answers to this person's clicks on it. */
  notices: Notice[];
}

/** What a new message is made of. */
export interface NewMessage {
  conversationId: string;
  threadId?: string | undefined;
  author: string;
  activity: JsonObject;
  id?: string;
}

/** Keeps a message and gives it an id; in a channel, one without a thread begins its own. */
export function keepMessage(world: World, message: NewMessage): StoredMessage {
  const id = message.id ?? world.nextMessageId();
  const inChannel = world.conversations.get(message.conversationId)?.kind === 'channel';
  const stored: StoredMessage = {
    id,
    conversationId: message.conversationId,
    threadId: inChannel ? (message.threadId ?? id) : undefined,
    author: message.author,
    activity: copyOf(message.activity),
    sentAt: world.now().toISOString(),
    updatedTimes: 0,
    deleted: false,
    views: new Map(),
  };
  world.messages.push(stored);
  world.messagesById.set(id, stored);
  return stored;
}

/** The message with this id; undefined when nobody sent one. */
export function messageById(world: World, id: string): StoredMessage | undefined {
  return world.messagesById.get(id);
}

/** The messages of a conversation, oldest first. */
export function messagesIn(world: World, conversationId: string): StoredMessage[] {
  return world.messages.filter((message) => message.conversationId === conversationId);
}

/** A message through one person's eyes; without a person, as the bot sent it. */
export function seenBy(message: StoredMessage, person?: PersonRecord): SeenMessage {
  const { id, conversationId, threadId, author, activity, sentAt, updatedTimes, deleted } = message;
  const replaced = person && message.views.get(person.key);
  const cards = copyOf(replaced ? [replaced] : deleted ? [] : cardsOf(activity));
  return {
    id,
    conversationId,
    threadId,
    from: author === 'bot' ? 'bot' : author === person?.key ? 'me' : 'other',
    author,
    text: deleted ? '' : (textOf(activity['text']) ?? ''),
    summary: textOf(activity['summary']) ?? '',
    card: cards[0],
    cards,
    sentAt,
    updatedTimes,
    deleted,
    notices: (person?.notices ?? []).filter((notice) => notice.messageId === id),
  };
}
