import { copyOf } from '../world/json';
import { messageById } from '../world/messages';
import type { StoredMessage } from '../world/world';
import { writableConversation } from './admission';
import type { ConnectorContext, RouteAnswer, RouteRequest } from './context';
import { refusal } from './refusal';
import { checkActivity, noteStyle } from './send-activity';

/** PUT …/activities/{id}: everyone sees the new content, also who had a card of their own in its place. */
export function updateActivity(context: ConnectorContext, { params, body }: RouteRequest): RouteAnswer {
  const message = ownMessage(context, params);
  checkActivity(context, body);
  message.activity = copyOf(body);
  message.updatedTimes += 1;
  message.views.clear();
  noteStyle(context, message);
  context.signals.announce({ kind: 'updated', message });
  return { body: { id: message.id } };
}

/** DELETE …/activities/{id}: the message's place stays, its content goes. */
export function deleteActivity(context: ConnectorContext, { params }: RouteRequest): RouteAnswer {
  const message = ownMessage(context, params);
  message.deleted = true;
  message.views.clear();
  context.signals.announce({ kind: 'deleted', message });
  return {};
}

function ownMessage({ world }: ConnectorContext, [conversationId = '', activityId = '']: string[]): StoredMessage {
  const { conversation } = writableConversation(world, conversationId);
  const message = messageById(world, activityId);
  if (!message || message.deleted || message.conversationId !== conversation.id) {
    throw refusal(404, 'ActivityNotFoundInConversation', 'The message does not exist in this conversation.');
  }
  if (message.author !== 'bot') {
    throw refusal(403, 'NotEnoughPermissions', 'A bot may change only its own messages.');
  }
  return message;
}
