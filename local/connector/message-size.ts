import { objectsIn } from '../world/json';
import type { JsonObject } from '../world/json';
import { badArgument, refusal } from './refusal';

/** Largest card, in bytes as it goes over the wire (UTF-8), and largest message, in bytes of UTF-16 as Teams counts it. */
export interface SizeLimits {
  cardLimitBytes: number;
  messageLimitBytes: number;
}

/** Teams' limits as this Teams keeps them by default. */
export const teamsSizes: SizeLimits = { cardLimitBytes: 28 * 1024, messageLimitBytes: 80 * 1024 };

/** Size of a JSON value as Teams counts it: UTF-16, base64 pictures left out. */
export function sizeInTeams(value: unknown): number {
  const text = JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'string' && part.startsWith('data:image/') ? '' : part,
  );
  return (text ?? '').length * 2;
}

/** Refuses a message that is too large (413), or one with a card that is. */
export function refuseTooLarge(activity: JsonObject, limits: SizeLimits): void {
  const size = sizeInTeams(activity);
  if (size > limits.messageLimitBytes) throw tooBig('Message', size, limits.messageLimitBytes);
  for (const { content } of objectsIn(activity['attachments'])) {
    const cardSize = Buffer.byteLength(JSON.stringify(content) ?? '', 'utf8');
    if (cardSize > limits.cardLimitBytes) throw tooBig('Card', cardSize, limits.cardLimitBytes);
  }
  if (objectsIn(activity['attachments']).length > 10) throw badArgument('At most 10 attachments in a message.');
}

function tooBig(what: string, size: number, limit: number): Error {
  return refusal(413, 'MessageSizeTooBig', `${what} size too large: ${size} bytes, at most ${limit}.`);
}
