import { messagesIn, seenBy } from './messages';
import type { World } from './world';

/** Everything that can be seen here, as JSON for a page: people with their chats, channels and group chats with their messages. */
export function stateOf(world: World): unknown {
  const { tenantId, bot, team } = world;
  return {
    tenantId,
    bot,
    people: [...world.people.values()].map((person) => ({
      ...person,
      chat: messagesIn(world, person.chatId).map((message) => seenBy(message, person)),
    })),
    team: team && {
      ...team,
      channels: team.channels.map((channel) => ({ ...channel, messages: messagesFor(world, channel.id) })),
    },
    groups: [...world.groups].map(([key, group]) => ({ key, ...group, messages: messagesFor(world, group.id) })),
  };
}

/** Messages with each person's own view where it differs. */
function messagesFor(world: World, conversationId: string): unknown[] {
  return messagesIn(world, conversationId).map((message) => ({
    ...seenBy(message),
    views: Object.fromEntries(message.views),
  }));
}
