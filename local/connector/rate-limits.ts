/** How many requests fit in how many milliseconds. */
interface Window {
  count: number;
  ms: number;
}

const sending: Window[] = [
  { count: 7, ms: 1_000 },
  { count: 8, ms: 2_000 },
  { count: 60, ms: 30_000 },
  { count: 1_800, ms: 3_600_000 },
];
const reading: Window[] = [
  { count: 14, ms: 1_000 },
  { count: 16, ms: 2_000 },
  { count: 120, ms: 30_000 },
  { count: 3_600, ms: 3_600_000 },
];
const wholeTenant: Window[] = [{ count: 50, ms: 1_000 }];

/** Teams' rate limits for one bot in one tenant. */
export interface RateLimits {
  /** Takes a request, or says after how many milliseconds it may come again (a refused one counts for nothing). */
  take(kind: 'send' | 'read', conversationId: string): number;
}

/** Counts requests per conversation and for the tenant as a whole; `clock` is in milliseconds. */
export function createRateLimits(clock: () => number = Date.now): RateLimits {
  const taken = new Map<string, number[]>();
  return {
    take(kind, conversationId) {
      const now = clock();
      const perConversation = kind === 'send' ? sending : reading;
      const counted: [string, Window[]][] = [
        [`${kind} ${conversationId}`, perConversation],
        ['tenant', wholeTenant],
      ];
      const waitMs = Math.max(...counted.map(([key, windows]) => waitFor(taken.get(key) ?? [], windows, now)));
      if (waitMs === 0)
        counted.forEach(([key, windows]) => taken.set(key, [...recent(taken.get(key), windows, now), now]));
      return waitMs;
    },
  };
}

function waitFor(times: number[], windows: Window[], now: number): number {
  const waits = windows.map(({ count, ms }) => {
    const oldest = times.at(-count);
    return oldest === undefined ? 0 : Math.max(0, oldest + ms - now);
  });
  return Math.max(...waits);
}

function recent(times: number[] = [], windows: Window[], now: number): number[] {
  const longest = Math.max(...windows.map((window) => window.ms));
  return times.filter((time) => time + longest > now);
}
