import type { Conversation, PersonRecord, World } from '../world/world';
import { conversationOf, personByKey } from '../world/world';
import { badSyntax, blocked, conversationNotFound, notInRoster, notInstalled } from './refusal';

/** The conversation of an id where the bot may write now; refuses as Teams does otherwise. */
export function writableConversation(world: World, id: string): { conversation: Conversation; threadId?: string } {
  const place = knownConversation(world, id);
  if (place.conversation.kind === 'personal') refuseShutChat(world, place.conversation);
  else if (!place.conversation.botIn) throw notInRoster();
  return place;
}

/** The conversation of an id where the bot may at least read. */
export function readableConversation(world: World, id: string): Conversation {
  const { conversation } = knownConversation(world, id);
  if (conversation.kind === 'personal') {
    const person = personOf(world, conversation);
    if (!isReachable(world, person)) throw notInstalled();
  } else if (!conversation.botIn) throw notInRoster();
  return conversation;
}

/** Whether the bot may open a chat: installed for the person, or in a team they are in. */
export function isReachable(world: World, person: PersonRecord): boolean {
  const inTeam = world.team?.channels[0]?.botIn === true && world.team.members.includes(person.key);
  return person.installed || inTeam;
}

/** The bot's words in a body are activities; anything else is refused. */
export function requireActivity(activity: { type?: unknown }): void {
  if (typeof activity.type !== 'string') throw badSyntax('The activity has no type.');
}

function knownConversation(world: World, id: string): { conversation: Conversation; threadId?: string } {
  const { conversation, threadId } = conversationOf(world, id);
  if (!conversation) throw conversationNotFound();
  return threadId === undefined ? { conversation } : { conversation, threadId };
}

function refuseShutChat(world: World, conversation: Conversation): void {
  const person = personOf(world, conversation);
  if (!person.present) throw conversationNotFound();
  if (person.block) throw blocked(person.block);
  if (!isReachable(world, person)) throw notInstalled();
}

function personOf(world: World, conversation: Conversation): PersonRecord {
  return personByKey(world, conversation.members[0] ?? '');
}
