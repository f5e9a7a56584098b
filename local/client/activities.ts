import { randomUUID } from 'node:crypto';
import type { JsonObject } from '../world/json';
import type { Platform } from './seat';
import type { Conversation, PersonRecord, TeamRecord, World } from '../world/world';

/** What every activity from a person carries, in the shape Teams gives it. */
export function activityFrom(
  world: World,
  person: PersonRecord,
  place: JsonObject,
  platform: Platform = 'Web',
): JsonObject {
  const { id, name, aadObjectId, locale } = person;
  const timestamp = world.now().toISOString();
  const client = {
    type: 'clientInfo',
    locale,
    country: locale.split('-')[1] ?? 'BE',
    platform,
    timezone: 'Europe/Brussels',
  };
  return {
    timestamp,
    localTimestamp: timestamp,
    localTimezone: 'Europe/Brussels',
    locale,
    from: { id, name, aadObjectId },
    entities: [client],
    ...place,
  };
}

/** The place of a personal chat. */
export function personalPlace(world: World, person: PersonRecord): JsonObject {
  return {
    conversation: { conversationType: 'personal', tenantId: world.tenantId, id: person.chatId },
    channelData: { tenant: { id: world.tenantId } },
  };
}

/** The place of a channel, of one of its threads when `threadId` is given. */
export function channelPlace(world: World, team: TeamRecord, channel: Conversation, threadId?: string): JsonObject {
  const id = threadId === undefined ? channel.id : `${channel.id};messageid=${threadId}`;
  return {
    conversation: { isGroup: true, conversationType: 'channel', tenantId: world.tenantId, id },
    channelData: { tenant: { id: world.tenantId }, team: teamData(team), channel: channelData(team, channel) },
  };
}

/** The place of a group chat. */
export function groupPlace(world: World, group: Conversation): JsonObject {
  return {
    conversation: { isGroup: true, conversationType: 'groupChat', tenantId: world.tenantId, id: group.id },
    channelData: { tenant: { id: world.tenantId } },
  };
}

/** The place of any conversation. */
export function placeOf(world: World, conversation: Conversation, threadId?: string): JsonObject {
  if (conversation.kind === 'group') return groupPlace(world, conversation);
  if (conversation.kind === 'channel' && world.team) return channelPlace(world, world.team, conversation, threadId);
  const owner = world.people.get(conversation.members[0] ?? '');
  if (!owner) throw new Error(`Conversation ${conversation.id} belongs to nobody`);
  return personalPlace(world, owner);
}

/** The team as channelData names it. */
export function teamData({ id, name, aadGroupId }: TeamRecord): JsonObject {
  return { id, name, aadGroupId };
}

/** The channel as channelData names it: the general one without a name. */
export function channelData(team: TeamRecord, { id, name }: Conversation): JsonObject {
  return id === team.id ? { id } : { id, name };
}

/** An id for an activity that is no message: f: and a uuid, as Teams gives. */
export function eventId(): string {
  return `f:${randomUUID()}`;
}
