import { fillIn } from '../cards/fill-in';
import type { InvalidInput } from '../cards/fill-in';
import { findAction } from '../cards/find-action';
import type { ActionName } from '../cards/find-action';
import { isObject } from '../world/json';
import type { JsonObject } from '../world/json';
import type { Notice, PersonRecord, StoredMessage } from '../world/world';
import { eventId } from './activities';
import type { Platform } from './seat';
import { cardInView, clickOn, usedAction } from './click-on';
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
  /** Default 'Web'. */
  platform?: Platform;
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
  const { via = 'execute', force = false, client = 'desktop', platform = 'Web' } = click.options;
  const action = usedAction(findAction(card, click.options.action), via);
  if (action.type === 'Action.ToggleVisibility') {
    const toggled = toggleVisibility(person, message, card, action.json);
    context.signals.changed(message.conversationId);
    return { sent: false, invalid: [], card: toggled };
  }
  const { data, invalid } = fillIn(card, action, { inputs: click.inputs, force, sendsEmpty: client === 'mobile' });
  if (invalid.length > 0) return { sent: false, invalid };
  if (action.type === 'Action.Execute')
    return execute(context, person, message, { action: action.json, data, trigger: 'manual', platform });
  if (action.type === 'Action.Submit') return submit(context, person, message, { data, platform });
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

async function execute(
  context: ActingContext,
  person: PersonRecord,
  message: StoredMessage,
  click: { action: JsonObject; data: JsonObject; trigger: 'manual' | 'automatic'; platform?: Platform },
): Promise<SubmitResult> {
  const { action, data, trigger, platform } = click;
  const { id, title, verb } = action;
  const value = { action: { type: 'Action.Execute', id, title, verb, data }, trigger };
  const answer = await context.bot.post({
    ...clickOn(context.world, person, message, platform),
    ...{ type: 'invoke', id: eventId(), name: 'adaptiveCard/action', value },
  });
  return { sent: true, invalid: [], ...answer, ...takeInvokeAnswer(context, person, message, answer) };
}

async function submit(
  context: ActingContext,
  person: PersonRecord,
  message: StoredMessage,
  { data, platform }: { data: JsonObject; platform: Platform },
): Promise<SubmitResult> {
  const click = clickOn(context.world, person, message, platform);
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
