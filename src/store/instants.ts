import { StoreError } from './store-error';

/**
 * Milliseconds since 1970 of an instant. Stores order by this and not by the text, because `09:00:00Z` and
 * `09:00:00.000Z` are one instant; the text is kept beside it, and comes back as it went in.
 */
export function millisecondsOf(instant: string): number {
  const ms = Date.parse(instant);
  if (Number.isNaN(ms)) throw new StoreError('store-invalid', `Not an instant in ISO 8601: ${JSON.stringify(instant)}`);
  return ms;
}

/** The same as a date. */
export function dateOf(instant: string): Date {
  return new Date(millisecondsOf(instant));
}
