import { faultsOfCard } from '../cards/check-card';
import { fillIn } from '../cards/fill-in';
import type { InvalidInput } from '../cards/fill-in';
import { findAction, isDialogAction } from '../cards/find-action';
import { usedAction, cardInView, clickOn } from './click-on';
import type { ActionName } from '../cards/find-action';
import { actionsOf } from '../cards/walk-card';
import { copyOf, isObject, textOf } from '../world/json';
import type { JsonObject } from '../world/json';
import { messageById } from '../world/messages';
import type { PersonRecord } from '../world/world';
import type { ActingContext } from './acting-context';
import { eventId } from './activities';
import type { BotAnswer } from './bot-client';
import type { Dialog } from './dialog';
import { themeName } from './seat';
import type { Platform, Theme } from './seat';

/** Where and how a dialog is opened or submitted. */
export interface DialogOptions {
  /** Default: the first button that opens a dialog; in a card dialog, the first one that sends. */
  action?: ActionName;
  /** Default 'Web'. */
  platform?: Platform;
  /** Default 'light'. */
  theme?: Theme;
}

/** What a dialog sends: what its page gave back, or the inputs of its card. */
export type DialogInput = { result: unknown } | { inputs: Record<string, string> };

/** What came of opening or submitting a dialog. */
export interface DialogOutcome {
  /** False when the client kept it back: see `invalid`. */
  sent: boolean;
  invalid: InvalidInput[];
  status?: number;
  body?: unknown;
  /** The dialog that is open now; none: closed. */
  dialog?: Dialog;
  /** Words of the bot, shown when the dialog closes. */
  text?: string;
}

/** A person clicks a button that opens a dialog: task/fetch. */
export async function openDialog(
  context: ActingContext,
  person: PersonRecord,
  messageId: string,
  { inputs, options }: { inputs: Record<string, string>; options: DialogOptions },
): Promise<DialogOutcome> {
  const { card } = cardInView(context, person, messageId);
  const name = options.action ?? { place: actionsOf(card).findIndex((part) => isDialogAction(part) && part.visible) };
  const action = findAction(card, name);
  if (!isDialogAction(action)) throw new Error(`'${String(action.json['title'])}' opens no dialog`);
  const { data, invalid } = fillIn(card, action, { inputs, force: false, sendsEmpty: false });
  if (invalid.length > 0) return { sent: false, invalid };
  return ask(context, person, messageId, { name: 'task/fetch', data, options });
}

/** A person submits a dialog: task/submit, with what its page gave back or what stands on its card. */
export async function submitDialog(
  context: ActingContext,
  person: PersonRecord,
  dialog: Dialog,
  { input, options }: { input: DialogInput; options: DialogOptions },
): Promise<DialogOutcome> {
  const sent = 'result' in input ? { data: input.result, invalid: [] } : fromCard(dialog, input.inputs, options);
  if (sent.invalid.length > 0) return { sent: false, invalid: sent.invalid };
  return ask(context, person, dialog.messageId, { name: 'task/submit', data: sent.data, options });
}

function fromCard({ card, title }: Dialog, inputs: Record<string, string>, options: DialogOptions) {
  if (!card) throw new Error(`The dialog '${title}' is a page: give its result`);
  const action = usedAction(findAction(card, options.action), 'submit');
  if (action.type !== 'Action.Submit') throw new Error(`${action.type} sends nothing from a dialog`);
  return fillIn(card, action, { inputs, force: false, sendsEmpty: (options.platform ?? 'Web') !== 'Web' });
}

interface Asking {
  name: 'task/fetch' | 'task/submit';
  data: unknown;
  options: DialogOptions;
}

async function ask(
  context: ActingContext,
  person: PersonRecord,
  messageId: string,
  { name, data, options }: Asking,
): Promise<DialogOutcome> {
  const message = messageById(context.world, messageId);
  if (!message) throw new Error(`No message ${messageId}`);
  const value = { data, context: { theme: themeName(options.theme ?? 'light') } };
  const click = clickOn(context.world, person, message, options.platform);
  const answer = await context.bot.post({ ...click, type: 'invoke', id: eventId(), name, value });
  return { sent: true, invalid: [], ...answer, ...takeTaskAnswer(context, answer, { name, messageId }) };
}

/** What a client does with the answer: a dialog opens or goes on, words are shown, or nothing: it closes. */
function takeTaskAnswer(
  { faults }: ActingContext,
  { status, body }: BotAnswer,
  { name, messageId }: { name: string; messageId: string },
): { dialog?: Dialog; text?: string } {
  const broken = (fault: string) => {
    faults.push(`Answer to ${name} on ${messageId}: ${fault}`);
    return { text: 'Something went wrong. Please try again.' };
  };
  if (status !== 200) return broken(`HTTP status ${status}, not 200.`);
  const task = isObject(body) ? body['task'] : undefined;
  if (task === undefined || task === null) return {};
  if (!isObject(task)) return broken('The task is no object.');
  if (task['type'] === 'message') return { text: textOf(task['value']) ?? '' };
  if (task['type'] !== 'continue') return broken(`Unknown type '${String(task['type'])}'.`);
  const dialog = isObject(task['value']) ? dialogOf(task['value'], messageId) : 'There is no value.';
  return typeof dialog === 'string' ? broken(dialog) : { dialog };
}

/** The dialog of an answer, or what is wrong with it. */
function dialogOf(value: JsonObject, messageId: string): Dialog | string {
  const { title, width = 'medium', height = 'medium' } = value;
  const shape = { messageId, title: textOf(title) ?? '', width: sizeOf(width), height: sizeOf(height) };
  if (!shape.title) return 'A dialog needs a title.';
  const url = textOf(value['url']);
  if (url !== undefined) {
    if (!/^(https:\/\/|http:\/\/127\.0\.0\.1[:/])/.test(url)) return `A page of a dialog needs https: ${url}`;
    const fallbackUrl = textOf(value['fallbackUrl']);
    return { ...shape, url, ...(fallbackUrl === undefined ? {} : { fallbackUrl }) };
  }
  const attachment = value['card'];
  const card = isObject(attachment) ? attachment['content'] : undefined;
  const faults = faultsOfCard(card);
  return faults.length > 0 ? faults.join(' ') : { ...shape, card: copyOf(card as JsonObject) };
}

function sizeOf(size: unknown): number | string {
  return typeof size === 'number' ? size : (textOf(size) ?? 'medium');
}
