import { fillIn } from '../cards/fill-in';
import type { InvalidInput } from '../cards/fill-in';
import { findAction } from '../cards/find-action';
import type { ActionName } from '../cards/find-action';
import type { CardPart } from '../cards/walk-card';
import { isObject, textOf } from '../world/json';
import type { JsonObject } from '../world/json';
import { messageById, seenBy } from '../world/messages';
import type { Notice, PersonRecord, StoredMessage } from '../world/world';
import { activityFrom, eventId, placeOf } from './activities';
import { takeInvokeAnswer } from './invoke-answer';
import { toggleVisibility } from './toggle-visibility';
import type { ActingContext } from './acting-context';

/** How a person clicks. */
export interface SubmitOptions {
  action?: ActionName;
  /** Default 'execute'; 'submit': a client without Action.Execute, which uses its fallback. */
  via?: 'execute' | 'submit';
  /** Default false: inputs are checked as a client checks them; true sends anything. */
  force?: boolean;
  /** Default 'desktop'; 'mobile' sends empty inputs as ''. */
  client?: 'desktop' | 'mobile';
}

/** What came of a click. */
export interface SubmitResult {
  /** False when the client kept it back: see `invalid`. */
  sent: boolean;
  invalid: InvalidInput[];
  /** The HTTP answer of the bot. */
  status?: number;
  body?: unknown;
  /** What the person was told. */
  notice?: Notice;
  /** The card that took the old one's place in this person's view. */
  card?: JsonObject;
}

/** A person clicks an action on a card they see. */
export async function submitCard(
  context: ActingContext,
  person: PersonRecord,
  messageId: string,
  click: { inputs: Record<string, string>; options: SubmitOptions },
): Promise<SubmitResult> {
  const { message, card } = cardInView(context, person, messageId);
  const { via = 'execute', force = false, client = 'desktop' } = click.options;
  const action = usedAction(findAction(card, click.options.action), via);
  if (action.type === 'Action.ToggleVisibility') {
    return { sent: false, invalid: [], card: toggleVisibility(person, message, card, action.json) };
  }
  const { data, invalid } = fillIn(card, action, { inputs: click.inputs, force, sendsEmpty: client === 'mobile' });
  if (invalid.length > 0) return { sent: false, invalid };
  if (action.type === 'Action.Execute')
    return execute(context, person, message, { action: action.json, data, trigger: 'manual' });
  if (action.type === 'Action.Submit') return submit(context, person, message, data);
  throw new Error(`${action.type} sends nothing to the bot`);
}

/** A client shows a card that wants refreshing: the same invoke, with the trigger 'automatic'. */
export async function refreshCard(
  context: ActingContext,
  person: PersonRecord,
  messageId: string,
): Promise<SubmitResult> {
  const { message, card } = cardInView(context, person, messageId);
  const action = isObject(card['refresh']) ? card['refresh']['action'] : undefined;
  if (!isObject(action)) throw new Error(`The card of message ${messageId} has no refresh`);
  const data = isObject(action['data']) ? action['data'] : {};
  return execute(context, person, message, { action, data, trigger: 'automatic' });
}

function cardInView(
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
function usedAction(action: CardPart, via: 'execute' | 'submit'): CardPart {
  if (via === 'execute' || action.type !== 'Action.Execute') return action;
  const fallback = action.json['fallback'];
  if (!isObject(fallback))
    throw new Error(`'${String(action.json['title'])}' has no fallback: this client shows no button`);
  return { ...action, json: fallback, type: textOf(fallback['type']) ?? '' };
}

async function execute(
  context: ActingContext,
  person: PersonRecord,
  message: StoredMessage,
  { action, data, trigger }: { action: JsonObject; data: JsonObject; trigger: 'manual' | 'automatic' },
): Promise<SubmitResult> {
  const { id, title, verb } = action;
  const value = { action: { type: 'Action.Execute', id, title, verb, data }, trigger };
  const answer = await context.bot.post({
    ...clickOn(context, person, message),
    ...{ type: 'invoke', id: eventId(), name: 'adaptiveCard/action', value },
  });
  return { sent: true, invalid: [], ...answer, ...takeInvokeAnswer(context, person, message, answer) };
}

async function submit(
  context: ActingContext,
  person: PersonRecord,
  message: StoredMessage,
  data: JsonObject,
): Promise<SubmitResult> {
  const click = clickOn(context, person, message);
  const msteams = isObject(data['msteams']) ? data['msteams'] : {};
  if (msteams['type'] === 'task/fetch') {
    const value = { data, context: { theme: 'default' } };
    const answer = await context.bot.post({ ...click, type: 'invoke', id: eventId(), name: 'task/fetch', value });
    return { sent: true, invalid: [], ...answer };
  }
  const text = msteams['type'] === 'messageBack' ? { text: msteams['text'] } : {};
  const answer = await context.bot.deliver({
    ...click,
    type: 'message',
    id: context.world.nextMessageId(),
    value: data,
    ...text,
  });
  return { sent: true, invalid: [], ...answer };
}

function clickOn({ world }: ActingContext, person: PersonRecord, message: StoredMessage): JsonObject {
  const conversation = world.conversations.get(message.conversationId);
  if (!conversation) throw new Error(`Message ${message.id} stands nowhere`);
  const place = placeOf(world, conversation, message.threadId);
  const source = { source: { name: 'message' }, legacy: { replyToId: message.id } };
  const channelData = { ...(place['channelData'] as JsonObject), ...source };
  return { ...activityFrom(world, person, place), channelData, replyToId: message.id };
}
