import type { JsonObject } from '../world/json';
import { keepMessage, messageById } from '../world/messages';
import type { Conversation, PersonRecord } from '../world/world';
import { channelByName } from '../world/world';
import type { ActingContext } from './acting-context';
import { activityFrom, placeOf } from './activities';

/** A person writes in their chat with the bot; resolves with the message's id once the bot's turn is over. */
export async function sayInChat(context: ActingContext, person: PersonRecord, text: string): Promise<string> {
  const conversation = context.world.conversations.get(person.chatId);
  if (!conversation) throw new Error(`No chat for ${person.key}`);
  return say(context, person, { conversation, text });
}

/** A person writes in a conversation of this id; where others are, the bot is mentioned. */
export async function sayIn(
  context: ActingContext,
  person: PersonRecord,
  { conversationId, ...saying }: { conversationId: string; text: string; threadId?: string | undefined },
): Promise<string> {
  const conversation = context.world.conversations.get(conversationId);
  if (!conversation) throw new Error(`No conversation ${conversationId}`);
  return say(context, person, { conversation, ...saying });
}

/** A person mentions the bot in a channel: a new thread, or a reply in `threadId`. */
export async function sayInChannel(
  context: ActingContext,
  person: PersonRecord,
  { channel, text, threadId }: { channel: string; text: string; threadId?: string | undefined },
): Promise<string> {
  if (threadId !== undefined && !messageById(context.world, threadId)) throw new Error(`No thread ${threadId}`);
  return say(context, person, { conversation: channelByName(context.world, channel), text, threadId });
}

/** A person mentions the bot in a group chat. */
export async function sayInGroup(
  context: ActingContext,
  person: PersonRecord,
  { group, text }: { group: string; text: string },
): Promise<string> {
  const conversation = context.world.groups.get(group);
  if (!conversation) throw new Error(`No group chat '${group}'`);
  return say(context, person, { conversation, text });
}

interface Saying {
  conversation: Conversation;
  text: string;
  threadId?: string | undefined;
}

async function say({ world, signals, bot }: ActingContext, person: PersonRecord, saying: Saying): Promise<string> {
  const { conversation, threadId } = saying;
  const words = conversation.kind === 'personal' ? { text: saying.text } : mentioning(world.bot, saying.text);
  const message = keepMessage(world, {
    conversationId: conversation.id,
    threadId,
    author: person.key,
    activity: words,
  });
  signals.changed(conversation.id);
  const base = activityFrom(world, person, placeOf(world, conversation, message.threadId));
  const entities = [...(base['entities'] as unknown[]), ...((words['entities'] as unknown[]) ?? [])];
  await bot.deliver({ ...base, ...words, entities, type: 'message', id: message.id, textFormat: 'plain' });
  return message.id;
}

/** The words with the bot mentioned: where they name it ("@Mijlpaal volg SD 3"), else in front. */
function mentioning(bot: { id: string; name: string }, words: string): JsonObject {
  const at = `<at>${bot.name}</at>`;
  const named = words.replace(`@${bot.name}`, at);
  const text = named.includes(at) ? named : `${at} ${named}`;
  return { text, entities: [{ type: 'mention', text: at, mentioned: bot }] };
}
