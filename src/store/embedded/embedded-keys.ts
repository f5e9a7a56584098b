import { createHash } from 'node:crypto';
import type { Key } from 'lmdb';

/** Greater than every number and text in a key. */
export const LAST = Buffer.from([0xff]);

const LONGEST = 300;

/**
 * A text as part of a key. lmdb keys hold under 2,000 bytes in all, so a longer text is known by its hash; it is found
 * again, only its order among others is lost.
 */
export function keyPart(text: string): string {
  return text.length <= LONGEST ? text : `sha256:${createHash('sha256').update(text).digest('base64url')}`;
}

/** The keys that begin with these parts. */
export function beginningWith(...parts: Key[]): { start: Key; end: Key } {
  return { start: parts, end: [...parts, LAST] };
}
