import type { TeamRecord, World } from '../world/world';
import { membersOf } from '../world/world';
import { readableConversation } from './admission';
import type { ConnectorContext, RouteAnswer, RouteRequest } from './context';
import { conversationNotFound } from './refusal';

/** GET /v3/teams/{id}: the team's name and group. */
export function getTeam({ world }: ConnectorContext, { params }: RouteRequest): RouteAnswer {
  const team = readableTeam(world, params[0] ?? '');
  const { id, name, aadGroupId, channels } = team;
  const general = channels[0];
  const memberCount = general ? membersOf(world, general).length : 0;
  const channelCount = channels.filter((channel) => !channel.deleted).length;
  return { body: { id, name, aadGroupId, tenantId: world.tenantId, type: 'standard', channelCount, memberCount } };
}

/** GET /v3/teams/{id}/conversations: the channels; the general one comes without a name, as in Teams. */
export function getTeamConversations({ world }: ConnectorContext, { params }: RouteRequest): RouteAnswer {
  const team = readableTeam(world, params[0] ?? '');
  const channels = team.channels.filter((channel) => !channel.deleted);
  const conversations = channels.map(({ id, name }) => (id === team.id ? { id, name: null } : { id, name }));
  return { body: { conversations } };
}

function readableTeam(world: World, id: string): TeamRecord {
  readableConversation(world, id);
  if (world.team?.id !== id) throw conversationNotFound();
  return world.team;
}
