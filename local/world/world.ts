import type { JsonObject } from './json';
import type { LocalTeamsOptions, PersonOptions } from './options';

/** Why a personal chat refuses the bot's messages. */
export type Block = 'ConversationBlockedByUser' | 'MessageWritesBlocked' | 'BotDisabledByAdmin';

/** What a person was told beside the chat: the answer to a click. */
export interface Notice {
  kind: 'message' | 'error';
  text: string;
  messageId?: string;
}

/** A person as Teams keeps them. */
export interface PersonRecord extends Required<PersonOptions> {
  /** The id the bot sees: 29:1… */
  id: string;
  chatId: string;
  /** Whether the bot stands in the person's personal scope. */
  installed: boolean;
  block: Block | undefined;
  /** False once the account is gone from the tenant. */
  present: boolean;
  notices: Notice[];
}

/** A personal chat, a channel or a group chat. */
export interface Conversation {
  id: string;
  kind: 'personal' | 'channel' | 'group';
  name: string;
  /** Keys of people; a channel has the team's. */
  members: string[];
  /** Whether the bot may write and read here (a personal chat asks the person's record). */
  botIn: boolean;
  deleted: boolean;
}

/** A message as kept: what was sent last, and what single people see instead. */
export interface StoredMessage {
  id: string;
  conversationId: string;
  /** The thread's first message, in a channel. */
  threadId: string | undefined;
  /** 'bot', or a person's key. */
  author: string;
  activity: JsonObject;
  sentAt: string;
  updatedTimes: number;
  deleted: boolean;
  /** Cards a client replaced after a click, by person's key; an update by the bot ends them. */
  views: Map<string, JsonObject>;
}

/** The team as Teams keeps it. */
export interface TeamRecord {
  id: string;
  aadGroupId: string;
  name: string;
  owner: string;
  members: string[];
  channels: Conversation[];
}

/** Everything this Teams knows. */
export interface World {
  options: LocalTeamsOptions;
  tenantId: string;
  bot: { id: string; name: string };
  people: Map<string, PersonRecord>;
  team: TeamRecord | undefined;
  groups: Map<string, Conversation>;
  conversations: Map<string, Conversation>;
  /** Oldest first. */
  messages: StoredMessage[];
  messagesById: Map<string, StoredMessage>;
  now: () => Date;
  nextMessageId: () => string;
}

/** The person with this key; a test that names nobody is told who there is. */
export function personByKey(world: World, key: string): PersonRecord {
  const person = world.people.get(key);
  if (!person) throw new Error(`No person '${key}' here; there are: ${[...world.people.keys()].join(', ')}`);
  return person;
}

/** The person with this Teams id, or this Entra object id. */
export function personById(world: World, id: string): PersonRecord | undefined {
  return [...world.people.values()].find((person) => person.id === id || person.aadObjectId === id);
}

/** The channel with this name; a test that names none is told which there are. */
export function channelByName(world: World, name: string): Conversation {
  const channels = (world.team?.channels ?? []).filter((channel) => !channel.deleted);
  const channel = channels.find((candidate) => candidate.name === name);
  if (!channel) throw new Error(`No channel '${name}'; there are: ${channels.map((each) => each.name).join(', ')}`);
  return channel;
}

/** The people in a conversation who still have an account. */
export function membersOf(world: World, conversation: Conversation): PersonRecord[] {
  const keys = conversation.kind === 'channel' ? (world.team?.members ?? []) : conversation.members;
  return keys.map((key) => personByKey(world, key)).filter((person) => person.present);
}

/** The conversation of an id, with or without ;messageid= behind it. */
export function conversationOf(world: World, id: string): { conversation?: Conversation; threadId?: string } {
  const [base = '', threadId] = id.split(';messageid=');
  const conversation = world.conversations.get(base);
  if (!conversation || conversation.deleted) return {};
  return threadId === undefined ? { conversation } : { conversation, threadId };
}
