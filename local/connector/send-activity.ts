import { faultsOfCard } from '../cards/check-card';
import { styleFaultsOf } from '../cards/style-faults';
import { objectsIn } from '../world/json';
import type { JsonObject } from '../world/json';
import { keepMessage, messageById } from '../world/messages';
import type { StoredMessage } from '../world/world';
import { requireActivity, writableConversation } from './admission';
import type { ConnectorContext, RouteAnswer, RouteRequest } from './context';
import { refuseTooLarge } from './message-size';
import { badSyntax, refusal } from './refusal';

const adaptiveCard = 'application/vnd.microsoft.card.adaptive';

/** POST …/activities: a message of the bot; in a channel without a thread it begins one. */
export function sendToConversation(context: ConnectorContext, { params, body }: RouteRequest): RouteAnswer {
  const [conversationId = ''] = params;
  return { status: 201, body: { id: acceptActivity(context, conversationId, body) } };
}

/** POST …/activities/{id}: a reply; the message replied to must exist. */
export function replyToActivity(context: ConnectorContext, { params, body }: RouteRequest): RouteAnswer {
  const [conversationId = '', replyToId = ''] = params;
  const { conversation, threadId } = writableConversation(context.world, conversationId);
  const original = messageById(context.world, replyToId);
  const thread = threadId ?? (original?.conversationId === conversation.id ? original.threadId : undefined);
  const target = thread === undefined ? conversation.id : `${conversation.id};messageid=${thread}`;
  return { status: 201, body: { id: acceptActivity(context, target, body) } };
}

/** Refuses what Teams would refuse, keeps the rest, and gives the new message's id. */
export function acceptActivity(context: ConnectorContext, conversationId: string, activity: JsonObject): string {
  const { world, signals } = context;
  const { conversation, threadId } = writableConversation(world, conversationId);
  checkActivity(context, activity);
  if (activity['type'] !== 'message') return world.nextMessageId();
  if (threadId !== undefined && !messageById(world, threadId)) {
    throw refusal(404, 'ActivityNotFoundInConversation', 'The thread does not exist.');
  }
  const message = keepMessage(world, { conversationId: conversation.id, threadId, author: 'bot', activity });
  noteStyle(context, message);
  signals.announce({ kind: 'sent', message });
  return message.id;
}

/** Refuses an activity for its own sake: no type, nothing in it, too large, a card with faults. */
export function checkActivity({ sizes }: ConnectorContext, activity: JsonObject): void {
  requireActivity(activity);
  refuseTooLarge(activity, sizes);
  const attachments = objectsIn(activity['attachments']);
  if (activity['type'] === 'message' && !activity['text'] && attachments.length === 0) {
    throw badSyntax('The message has neither text nor attachments.');
  }
  for (const { contentType, content } of attachments) {
    const faults = contentType === adaptiveCard ? faultsOfCard(content) : [];
    if (faults.length > 0) throw badSyntax(`Invalid Adaptive Card: ${faults.join(' ')}`);
  }
}

/** Notes what Teams takes but people suffer from. */
export function noteStyle({ faults }: ConnectorContext, { id, activity }: StoredMessage): void {
  faults.push(...styleFaultsOf(activity).map((fault) => `Message ${id}: ${fault}`));
}
