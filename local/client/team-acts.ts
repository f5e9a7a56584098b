import { createChannel } from '../world/create-world';
import type { JsonObject } from '../world/json';
import type { Conversation, TeamRecord, World } from '../world/world';
import { channelByName, personByKey } from '../world/world';
import type { ActingContext } from './acting-context';
import { activityFrom, channelData, channelPlace, eventId, groupPlace, teamData } from './activities';

/** What people do to the team, its channels and group chats. */
export interface TeamActs {
  addBotToTeam(byKey: string): Promise<void>;
  removeBotFromTeam(byKey: string): Promise<void>;
  addMemberToTeam(key: string, byKey: string): Promise<void>;
  removeMemberFromTeam(key: string, byKey: string): Promise<void>;
  createChannel(name: string, byKey: string): Promise<void>;
  renameChannel(name: string, newName: string, byKey: string): Promise<void>;
  deleteChannel(name: string, byKey: string): Promise<void>;
  addBotToGroup(group: string, byKey: string): Promise<void>;
  removeBotFromGroup(group: string, byKey: string): Promise<void>;
}

/** Each act changes the world first, then sends the events Teams sends. */
export function createTeamActs(context: ActingContext): TeamActs {
  const { world, signals, bot } = context;
  const deliver = async (byKey: string, eventType: string, fields: JsonObject) => {
    signals.changed();
    await bot.deliver({ ...teamEvent(world, byKey, eventType), ...fields });
  };
  const channelEvent = (byKey: string, eventType: string, channel: Conversation) => {
    const base = teamEvent(world, byKey, eventType);
    const data = { ...(base['channelData'] as JsonObject), channel: { id: channel.id, name: channel.name } };
    signals.changed();
    return bot.deliver({ ...base, type: 'conversationUpdate', channelData: data }).then(() => undefined);
  };
  return {
    async addBotToTeam(byKey) {
      setBotIn(teamOf(world), true);
      const membersAdded = [{ id: world.bot.id }];
      await deliver(byKey, 'teamMemberAdded', { type: 'conversationUpdate', membersAdded });
      await deliver(byKey, 'teamMemberAdded', { type: 'installationUpdate', action: 'add' });
    },
    async removeBotFromTeam(byKey) {
      setBotIn(teamOf(world), false);
      const membersRemoved = [{ id: world.bot.id }];
      await deliver(byKey, 'teamMemberRemoved', { type: 'conversationUpdate', membersRemoved });
      await deliver(byKey, 'teamMemberRemoved', { type: 'installationUpdate', action: 'remove' });
    },
    async addMemberToTeam(key, byKey) {
      const { id, aadObjectId } = personByKey(world, key);
      teamOf(world).members.push(key);
      await deliver(byKey, 'teamMemberAdded', { type: 'conversationUpdate', membersAdded: [{ id, aadObjectId }] });
    },
    async removeMemberFromTeam(key, byKey) {
      const { id, aadObjectId } = personByKey(world, key);
      const team = teamOf(world);
      team.members = team.members.filter((member) => member !== key);
      await deliver(byKey, 'teamMemberRemoved', { type: 'conversationUpdate', membersRemoved: [{ id, aadObjectId }] });
    },
    async createChannel(name, byKey) {
      const team = teamOf(world);
      const channel = {
        ...createChannel(`${name} ${team.channels.length}`),
        name,
        botIn: team.channels[0]?.botIn ?? false,
      };
      team.channels.push(channel);
      world.conversations.set(channel.id, channel);
      await channelEvent(byKey, 'channelCreated', channel);
    },
    async renameChannel(name, newName, byKey) {
      const channel = channelByName(world, name);
      channel.name = newName;
      await channelEvent(byKey, 'channelRenamed', channel);
    },
    async deleteChannel(name, byKey) {
      const channel = channelByName(world, name);
      channel.deleted = true;
      await channelEvent(byKey, 'channelDeleted', channel);
    },
    addBotToGroup: (group, byKey) => changeGroup(context, { group, byKey, botIn: true }),
    removeBotFromGroup: (group, byKey) => changeGroup(context, { group, byKey, botIn: false }),
  };
}

/** The bot comes into a group chat or leaves it: the two events Teams sends, one after the other. */
async function changeGroup(
  { world, signals, bot }: ActingContext,
  { group, byKey, botIn }: { group: string; byKey: string; botIn: boolean },
): Promise<void> {
  const conversation = world.groups.get(group);
  if (!conversation) throw new Error(`No group chat '${group}'`);
  conversation.botIn = botIn;
  signals.changed();
  const base = activityFrom(world, personByKey(world, byKey), groupPlace(world, conversation));
  const members = [{ id: world.bot.id }];
  const change = botIn ? { membersAdded: members } : { membersRemoved: members };
  await bot.deliver({ ...base, id: eventId(), type: 'conversationUpdate', ...change });
  await bot.deliver({ ...base, id: eventId(), type: 'installationUpdate', action: botIn ? 'add' : 'remove' });
}

function teamOf(world: World): TeamRecord {
  if (!world.team) throw new Error('This Teams has no team');
  return world.team;
}

function setBotIn(team: TeamRecord, botIn: boolean): void {
  for (const channel of team.channels) channel.botIn = botIn;
}

/** Team events come from the one who did it, in the general channel's conversation. */
function teamEvent(world: World, byKey: string, eventType: string): JsonObject {
  const team = teamOf(world);
  const general = team.channels[0];
  if (!general) throw new Error('The team has no general channel');
  const base = activityFrom(world, personByKey(world, byKey), channelPlace(world, team, general));
  const data = { tenant: { id: world.tenantId }, team: teamData(team), channel: channelData(team, general), eventType };
  return { ...base, id: eventId(), channelData: data };
}
