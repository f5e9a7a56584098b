import type { CardPart } from '../cards/walk-card';
import { isObject, textOf } from '../world/json';
import type { JsonObject } from '../world/json';
import { messageById, seenBy } from '../world/messages';
import type { PersonRecord, StoredMessage, World } from '../world/world';
import type { ActingContext } from './acting-context';
import { activityFrom, placeOf } from './activities';
import type { Platform } from './seat';

/** The message of an id, and the card on it as this person sees it. */
export function cardInView(
  { world }: ActingContext,
  person: PersonRecord,
  id: string,
): { message: StoredMessage; card: JsonObject } {
  const message = messageById(world, id);
  if (!message) throw new Error(`No message ${id}`);
  const { card } = seenBy(message, person);
  if (!card) throw new Error(`Message ${id} shows ${person.key} no card`);
  return { message, card };
}

/** Clients without Action.Execute click its fallback, if there is one. */
export function usedAction(action: CardPart, via: 'execute' | 'submit'): CardPart {
  if (via === 'execute' || action.type !== 'Action.Execute') return action;
  const fallback = action.json['fallback'];
  if (!isObject(fallback))
    throw new Error(`'${String(action.json['title'])}' has no fallback: this client shows no button`);
  return { ...action, json: fallback, type: textOf(fallback['type']) ?? '' };
}

/** What every activity carries that a click on this message causes. */
export function clickOn(
  world: World,
  person: PersonRecord,
  message: StoredMessage,
  platform: Platform = 'Web',
): JsonObject {
  const conversation = world.conversations.get(message.conversationId);
  if (!conversation) throw new Error(`Message ${message.id} stands nowhere`);
  const place = placeOf(world, conversation, message.threadId);
  const source = { source: { name: 'message' }, legacy: { replyToId: message.id } };
  const channelData = { ...(place['channelData'] as JsonObject), ...source };
  return { ...activityFrom(world, person, place, platform), channelData, replyToId: message.id };
}
