import type { JsonObject } from '../world/json';
import { copyOf } from '../world/json';
import type { SeenMessage } from '../world/messages';
import { messageById, messagesIn, seenBy } from '../world/messages';
import type { ArrivedMessage } from '../world/wait-for-message';
import { waitForMessage } from '../world/wait-for-message';
import type { Block, Notice, PersonRecord, StoredMessage } from '../world/world';
import type { ActingContext } from './acting-context';
import { activityFrom, eventId, personalPlace } from './activities';
import type { BotAnswer } from './bot-client';
import type { Dialog } from './dialog';
import type { DialogInput, DialogOptions, DialogOutcome } from './dialogs';
import { openDialog, submitDialog } from './dialogs';
import type { ExtensionAnswer, ExtensionQuery } from './extension';
import { insertResult, searchExtension } from './extension';
import { installBot, removeBot } from './install';
import { sayIn, sayInChannel, sayInChat, sayInGroup } from './speak';
import type { SubmitOptions, SubmitResult } from './submit';
import { refreshCard, submitCard } from './submit';

/** A message a person points at: the message, or its id. */
export type MessageRef = string | { id: string };

/** A person at their Teams client. */
export interface Person {
  readonly key: string;
  readonly id: string;
  readonly name: string;
  readonly aadObjectId: string;
  readonly chatId: string;
  /** Everything this person was told beside the chat. */
  readonly notices: Notice[];
  installBot(): Promise<void>;
  removeBot(): Promise<void>;
  /** Stops the bot from writing here, in silence; default ConversationBlockedByUser. */
  blockBot(block?: Block): void;
  unblockBot(): void;
  /** The account leaves the tenant: the bot finds no conversation and no member. */
  leave(): void;
  /** Writes in the chat with the bot; gives the message's id once the bot's turn is over. */
  says(text: string): Promise<string>;
  /** Mentions the bot in a channel: a new thread, or a reply in the thread given. */
  saysIn(channel: string, text: string, threadId?: string): Promise<string>;
  saysInGroup(group: string, text: string): Promise<string>;
  /** Writes in the conversation of this id, mentioning the bot where others are. */
  saysAt(place: { conversationId: string; threadId?: string }, text: string): Promise<string>;
  /** Clicks an action on the card of a message. */
  submit(message: MessageRef, inputs?: Record<string, string>, options?: SubmitOptions): Promise<SubmitResult>;
  /** The same click twice at once. */
  doubleClick(
    message: MessageRef,
    inputs?: Record<string, string>,
    options?: SubmitOptions,
  ): Promise<[SubmitResult, SubmitResult]>;
  /** What a client does by itself when it shows a card with `refresh`. */
  refresh(message: MessageRef): Promise<SubmitResult>;
  /** Clicks a button that opens a dialog; default: the first one on the card. */
  openDialog(message: MessageRef, inputs?: Record<string, string>, options?: DialogOptions): Promise<DialogOutcome>;
  /** Submits a dialog: what its page gave back, or what was filled in on its card. */
  submitDialog(dialog: Dialog, input: DialogInput, options?: DialogOptions): Promise<DialogOutcome>;
  /** Searches with the message extension, from a conversation; default: the chat with the bot. */
  searchExtension(query: string, search?: Partial<ExtensionQuery>): Promise<ExtensionAnswer>;
  /** Puts a result in a conversation as this person's message; gives its id. */
  insertResult(place: { conversationId: string; threadId?: string }, attachment: JsonObject): string;
  /** Any other invoke, from the chat with the bot. */
  invoke(name: string, value: JsonObject): Promise<BotAnswer>;
  /** Any activity at all, from the chat with the bot. */
  sends(activity: JsonObject): Promise<BotAnswer>;
  /** The chat with the bot, oldest first. */
  chat(): SeenMessage[];
  /** The bot's last message in the chat that is not deleted; throws when there is none. */
  lastMessage(): SeenMessage;
  /** A message of any conversation, as this person sees it. */
  sees(message: MessageRef): SeenMessage;
  waitForMessage(fits?: (message: ArrivedMessage) => boolean, timeoutMs?: number): Promise<ArrivedMessage>;
}

/** The acts and the view of one person. */
export function createPerson(context: ActingContext, record: PersonRecord): Person {
  const { world, signals, bot } = context;
  const { key, id, name, aadObjectId, chatId } = record;
  const base = () => ({ ...activityFrom(world, record, personalPlace(world, record)), id: eventId() });
  const chat = () => messagesIn(world, chatId).map((message) => seenBy(message, record));
  const submit: Person['submit'] = (message, inputs = {}, options = {}) =>
    submitCard(context, record, idOf(message), { inputs, options });
  return {
    ...{ key, id, name, aadObjectId, chatId, chat, submit },
    get notices() {
      return copyOf(record.notices);
    },
    installBot: () => installBot(context, record),
    removeBot: () => removeBot(context, record),
    blockBot: (block = 'ConversationBlockedByUser') => void (record.block = block),
    unblockBot: () => void (record.block = undefined),
    leave: () => void (record.present = false),
    says: (text) => sayInChat(context, record, text),
    saysIn: (channel, text, threadId) => sayInChannel(context, record, { channel, text, threadId }),
    saysAt: (place, text) => sayIn(context, record, { ...place, text }),
    saysInGroup: (group, text) => sayInGroup(context, record, { group, text }),
    doubleClick: (...click) => Promise.all([submit(...click), submit(...click)]),
    refresh: (message) => refreshCard(context, record, idOf(message)),
    openDialog: (message, inputs = {}, options = {}) => openDialog(context, record, idOf(message), { inputs, options }),
    submitDialog: (dialog, input, options = {}) => submitDialog(context, record, dialog, { input, options }),
    searchExtension: (query, search = {}) =>
      searchExtension(context, record, { conversationId: chatId, query, ...search }),
    insertResult: (place, attachment) => insertResult(context, record, { ...place, attachment }),
    invoke: (invokeName, value) => bot.post({ ...base(), type: 'invoke', name: invokeName, value }),
    sends: (activity) => bot.post({ ...base(), ...activity }),
    lastMessage: () => lastOfBot(chat(), key),
    sees: (message) => seenBy(messageOf(context, idOf(message)), record),
    waitForMessage: (fits = () => true, timeoutMs = 5_000) =>
      waitForMessage(world, signals, (message) => message.person === key && fits(message), timeoutMs),
  };
}

function lastOfBot(messages: SeenMessage[], key: string): SeenMessage {
  const last = messages.filter(({ from, deleted }) => from === 'bot' && !deleted).at(-1);
  if (!last) throw new Error(`The bot wrote nothing to ${key}`);
  return last;
}

function messageOf({ world }: ActingContext, id: string): StoredMessage {
  const message = messageById(world, id);
  if (!message) throw new Error(`No message ${id}`);
  return message;
}

function idOf(message: MessageRef): string {
  return typeof message === 'string' ? message : message.id;
}
