import { faultsOfCard } from '../cards/check-card';
import { styleFaultsOfCard } from '../cards/style-faults';
import { copyOf, isObject, textOf } from '../world/json';
import type { JsonObject } from '../world/json';
import type { Notice, PersonRecord, StoredMessage } from '../world/world';
import type { ActingContext } from './acting-context';
import type { BotAnswer } from './bot-client';

const somethingWentWrong = 'Something went wrong. Please try again.';

/** What a client does with the answer to adaptiveCard/action: a card replaces the old one for this person, words become a notice. */
export function takeInvokeAnswer(
  context: ActingContext,
  person: PersonRecord,
  message: StoredMessage,
  answer: BotAnswer,
): { card?: JsonObject; notice?: Notice } {
  const told = (kind: Notice['kind'], text: string) => {
    const notice = { kind, text, messageId: message.id };
    person.notices.push(notice);
    context.signals.changed(message.conversationId);
    return { notice };
  };
  const broken = (fault: string) => {
    context.faults.push(`Answer to a click on ${message.id}: ${fault}`);
    return told('error', somethingWentWrong);
  };
  const { status, body } = answer;
  if (status !== 200) return broken(`HTTP status ${status}, not 200.`);
  if (!isObject(body) || typeof body['statusCode'] !== 'number') return broken('The body has no statusCode.');
  const { type, value } = body;
  if (type === 'application/vnd.microsoft.activity.message') return told('message', textOf(value) ?? '');
  if (type === 'application/vnd.microsoft.error') {
    return told('error', (isObject(value) ? textOf(value['message']) : undefined) ?? somethingWentWrong);
  }
  if (type !== 'application/vnd.microsoft.card.adaptive') return broken(`Unknown type '${String(type)}'.`);
  const faults = faultsOfCard(value);
  if (faults.length > 0 || !isObject(value)) return broken(faults.join(' '));
  context.faults.push(...styleFaultsOfCard(value).map((fault) => `Answer to a click on ${message.id}: ${fault}`));
  message.views.set(person.key, copyOf(value));
  context.signals.changed(message.conversationId);
  return { card: copyOf(value) };
}
