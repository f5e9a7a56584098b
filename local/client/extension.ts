import { faultsOfCard } from '../cards/check-card';
import { copyOf, isObject, objectsIn, textOf } from '../world/json';
import type { JsonObject } from '../world/json';
import { keepMessage } from '../world/messages';
import type { Conversation, PersonRecord } from '../world/world';
import type { ActingContext } from './acting-context';
import { activityFrom, eventId, placeOf } from './activities';
import type { ExtensionResult } from './extension-result';
import type { Platform } from './seat';

/** What a search with the message extension gave; `text`: what the bot says in the place of results. */
export interface ExtensionAnswer {
  status: number;
  body: unknown;
  results: ExtensionResult[];
  text?: string;
}

/** A search: where the composer stands (a conversation's id), the command of the manifest, the page. */
export interface ExtensionQuery {
  conversationId: string;
  query: string;
  /** Default searchMilestones. */
  commandId?: string;
  /** Default query. */
  parameter?: string;
  skip?: number;
  count?: number;
  platform?: Platform;
}

/** A person types in the app's search box: composeExtension/query. */
export async function searchExtension(
  context: ActingContext,
  person: PersonRecord,
  search: ExtensionQuery,
): Promise<ExtensionAnswer> {
  const { world, bot } = context;
  const { query, commandId = 'searchMilestones', parameter = 'query', skip = 0, count = 25, platform } = search;
  const place = placeOf(world, conversationOf(context, search.conversationId));
  const source = { source: { name: 'compose' } };
  const answer = await bot.post({
    ...activityFrom(world, person, place, platform),
    channelData: { ...(place['channelData'] as JsonObject), ...source },
    ...{ type: 'invoke', id: eventId(), name: 'composeExtension/query' },
    value: { commandId, parameters: [{ name: parameter, value: query }], queryOptions: { skip, count } },
  });
  return { ...answer, ...takeAnswer(context, answer) };
}

/** A person puts what was found in the conversation: their own message, with the card; the bot hears nothing. */
export function insertResult(
  { world, signals }: ActingContext,
  person: PersonRecord,
  { conversationId, threadId, attachment }: { conversationId: string; threadId?: string; attachment: JsonObject },
): string {
  const { contentType, content } = attachment;
  const { title } = resultOf(attachment);
  const activity = { type: 'message', summary: title, attachments: [{ contentType, content }] };
  const message = keepMessage(world, { conversationId, threadId, author: person.key, activity });
  signals.changed(conversationId);
  return message.id;
}

function takeAnswer(
  { faults }: ActingContext,
  { status, body }: { status: number; body: unknown },
): { results: ExtensionResult[]; text?: string } {
  const broken = (fault: string) => {
    faults.push(`Answer to composeExtension/query: ${fault}`);
    return { results: [], text: 'Unable to reach app. Please try again.' };
  };
  if (status !== 200) return broken(`HTTP status ${status}, not 200.`);
  const found = isObject(body) ? body['composeExtension'] : undefined;
  if (!isObject(found)) return broken('There is no composeExtension.');
  if (found['type'] === 'message') return { results: [], text: textOf(found['text']) ?? '' };
  if (found['type'] !== 'result') return broken(`Unknown type '${String(found['type'])}'.`);
  const attachments = objectsIn(found['attachments']);
  const wrong = attachments.flatMap(({ content }) => faultsOfCard(content));
  return wrong.length > 0 ? broken(wrong.join(' ')) : { results: attachments.map(resultOf) };
}

function resultOf(attachment: JsonObject): ExtensionResult {
  const preview = isObject(attachment['preview']) ? attachment['preview'] : {};
  const content = isObject(preview['content']) ? preview['content'] : {};
  const { title, subtitle, text } = content;
  const words = [textOf(subtitle), textOf(text)].filter(Boolean).join(' · ');
  return { title: textOf(title) ?? '', text: words, attachment: copyOf(attachment) };
}

function conversationOf({ world }: ActingContext, id: string): Conversation {
  const conversation = world.conversations.get(id);
  if (!conversation) throw new Error(`No conversation ${id}`);
  return conversation;
}
