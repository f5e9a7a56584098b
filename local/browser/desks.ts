import { messagesIn, seenBy } from '../world/messages';
import type { Conversation, PersonRecord, StoredMessage, World } from '../world/world';
import type { ConversationLine, ConversationView, Desk, PersonLine } from './page-api';
import type { ReadMarks } from './read-marks';

/** Somebody one can be. */
export function personLine({ key, name, jobTitle }: PersonRecord): PersonLine {
  return { key, name, jobTitle };
}

/** What a person has in front of them: their chat with the bot, their group chats, their team. */
export function deskOf(world: World, person: PersonRecord, marks: ReadMarks): Desk {
  const { locale, email, userPrincipalName, aadObjectId } = person;
  const line = (conversation: Conversation, group = '') => lineOf(world, person, marks, { conversation, group });
  const chat = world.conversations.get(person.chatId);
  if (!chat) throw new Error(`No chat for ${person.key}`);
  const groups = [...world.groups].filter(([, { members }]) => members.includes(person.key));
  return {
    ...personLine(person),
    ...{ locale, email, userPrincipalName, aadObjectId },
    chat: { ...line(chat), name: world.bot.name, botIn: person.installed },
    groups: groups.map(([key, conversation]) => line(conversation, key)),
    team: teamOf(world, person, line),
  };
}

/** Everything said in a conversation, as this person sees it. */
export function conversationView(world: World, person: PersonRecord, conversationId: string): ConversationView {
  return { messages: messagesIn(world, conversationId).map((message) => seenBy(message, person)) };
}

/** Whether a person is in a conversation; nobody reads along elsewhere. */
export function isIn(world: World, person: PersonRecord, conversationId: string): boolean {
  const conversation = world.conversations.get(conversationId);
  if (!conversation || conversation.deleted) return false;
  const keys = conversation.kind === 'channel' ? (world.team?.members ?? []) : conversation.members;
  return keys.includes(person.key);
}

function teamOf(world: World, person: PersonRecord, line: (channel: Conversation) => ConversationLine): Desk['team'] {
  const { team } = world;
  if (!team?.members.includes(person.key)) return null;
  const { id, aadGroupId, name } = team;
  const channels = team.channels.filter(({ deleted }) => !deleted).map((channel) => line(channel));
  return { id, aadGroupId, name, channels };
}

function lineOf(
  world: World,
  person: PersonRecord,
  marks: ReadMarks,
  { conversation, group }: { conversation: Conversation; group: string },
): ConversationLine {
  const { id, kind, name, botIn } = conversation;
  const messages = messagesIn(world, id);
  const last = messages.filter(({ deleted }) => !deleted).at(-1);
  const unread = messages.slice(marks.seen(person.key, id)).filter(({ author }) => author !== person.key).length;
  return { id, kind, name, group, botIn, unread, last: last ? inShort(last) : null };
}

function inShort(message: StoredMessage): { text: string; author: string; sentAt: string } {
  const { summary, text, author, sentAt } = seenBy(message);
  return { text: summary || withoutMention(text), author, sentAt };
}

function withoutMention(text: string): string {
  return text.replace(/<at>(.*?)<\/at>/g, '@$1');
}
