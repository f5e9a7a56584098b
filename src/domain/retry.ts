/** How long to wait before a delivery is tried again. */
export interface RetryPolicy {
  /** After so many tries it is given up. */
  attempts: number;
  firstDelayMs: number;
  longestDelayMs: number;
}

export const DEFAULT_RETRY: RetryPolicy = { attempts: 12, firstDelayMs: 2_000, longestDelayMs: 15 * 60_000 };

/**
 * Milliseconds until the next try: what Teams asked for, else doubling from the first delay with jitter of a fifth
 * either way. Null: give up. `random` is from 0 up to 1.
 */
export function retryDelayMs(
  attempt: number,
  retryAfterMs: number | null,
  random: number,
  policy: RetryPolicy,
): number | null {
  if (attempt >= policy.attempts) return null;
  if (retryAfterMs !== null) return retryAfterMs;
  const delay = Math.min(policy.firstDelayMs * 2 ** (attempt - 1), policy.longestDelayMs);
  return Math.round(delay * (0.8 + 0.4 * random));
}
