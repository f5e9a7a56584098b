import { isObject, objectsIn, textOf } from '../world/json';
import type { JsonObject } from '../world/json';
import { messageById } from '../world/messages';
import type { PersonRecord, World } from '../world/world';
import { personById } from '../world/world';
import { isReachable, writableConversation } from './admission';
import type { ConnectorContext, RouteAnswer, RouteRequest } from './context';
import { badArgument, badSyntax, conversationNotFound, notInstalled, refusal } from './refusal';
import { acceptActivity } from './send-activity';

/** POST /v3/conversations: a personal chat by its member, or a channel's new thread by channelData.channel.id. */
export function createConversation(context: ConnectorContext, { body }: RouteRequest): RouteAnswer {
  const channelData = isObject(body['channelData']) ? body['channelData'] : {};
  const channel = isObject(channelData['channel']) ? textOf(channelData['channel']['id']) : undefined;
  return { status: 201, body: channel === undefined ? openChat(context, body) : startThread(context, channel, body) };
}

function openChat(context: ConnectorContext, body: JsonObject): JsonObject {
  const { world } = context;
  const members = objectsIn(body['members']);
  if (members.length !== 1) throw badArgument('A bot can only create a chat with exactly one member.');
  refuseOtherTenant(world, body);
  const person = chatPartner(world, textOf(members[0]?.['id']) ?? '');
  const activity = body['activity'];
  if (!isObject(activity)) return { id: person.chatId };
  return { id: person.chatId, activityId: acceptActivity(context, person.chatId, activity) };
}

function startThread(context: ConnectorContext, channelId: string, body: JsonObject): JsonObject {
  const { conversation, threadId } = writableConversation(context.world, channelId);
  const activity = body['activity'];
  if (conversation.kind !== 'channel' || threadId !== undefined)
    throw badArgument('channelData.channel.id is no channel.');
  if (!isObject(activity)) throw badSyntax('A new thread needs an activity.');
  const activityId = acceptActivity(context, conversation.id, activity);
  const thread = messageById(context.world, activityId)?.threadId ?? activityId;
  return { id: `${conversation.id};messageid=${thread}`, activityId };
}

/** An Entra id as address works only where the bot is installed in the personal scope. */
function chatPartner(world: World, id: string): PersonRecord {
  const person = personById(world, id);
  if (!person) throw badArgument(`Failed to find the user '${id}'.`);
  if (!person.present) throw conversationNotFound();
  const byEntraId = person.aadObjectId === id;
  if (!isReachable(world, person) || (byEntraId && !person.installed)) throw notInstalled();
  return person;
}

function refuseOtherTenant(world: World, body: JsonObject): void {
  const channelData = isObject(body['channelData']) ? body['channelData'] : {};
  const tenant = isObject(channelData['tenant']) ? channelData['tenant']['id'] : undefined;
  const tenantId = textOf(body['tenantId']) ?? textOf(tenant);
  if (tenantId === undefined) throw badSyntax('A new chat needs tenantId or channelData.tenant.id.');
  if (tenantId !== world.tenantId) throw refusal(403, 'NotEnoughPermissions', 'The tenant is another one.');
}
