/**
 * Teams' limits on what a bot sends, kept before Teams has to say so (its documentation on rate limits): 50 calls a
 * second for all processes together, and per conversation 7 in a second, 60 in 30 seconds, one at a time.
 * All times are milliseconds since 1970.
 */

/** A little under 50 a second, so that the jitter of clocks and networks does not add up to 51. */
export const SLOT_MS = 1000 / 49;

/** A shared value further ahead than this comes from a clock that has since been set back. */
const FARTHEST_AHEAD_MS = 60_000;

/** The row of slots that all calls of a tenant stand in: when the next free one begins. */
export interface Pace {
  nextMs: number;
}

/** Takes the next `count` slots, from now on: when the first begins, and the row as it is then. */
export function takeSlots(pace: Pace | null, count: number, nowMs: number): { firstMs: number; pace: Pace } {
  const next = pace?.nextMs ?? 0;
  const firstMs = next > nowMs && next < nowMs + FARTHEST_AHEAD_MS ? next : nowMs;
  return { firstMs, pace: { nextMs: firstMs + count * SLOT_MS } };
}

/** One conversation: who is writing there now, and when the last calls were. */
export interface Lane {
  /** Until when the one call under way may take; 0 when there is none. */
  heldUntilMs: number;
  /** At most 60, oldest first. */
  callsMs: number[];
}

const LANE_LIMITS = [
  { calls: 7, withinMs: 1_000 },
  { calls: 60, withinMs: 30_000 },
];

const CALLS_KEPT = 60;

/** A call and its answer are over within this time, or their process is. */
export const LANE_LEASE_MS = 30_000;

/** When a call may start in a conversation: now, or the earliest moment to look again. */
export function laneOpensMs(lane: Lane | null, nowMs: number): number {
  if (!lane) return nowMs;
  const heldMs = lane.heldUntilMs - nowMs <= LANE_LEASE_MS ? lane.heldUntilMs : 0;
  if (heldMs > nowMs) return Math.min(heldMs, nowMs + 50);
  const calls = lane.callsMs.filter((callMs) => callMs <= nowMs);
  return LANE_LIMITS.reduce((opensMs, { calls: most, withinMs }) => {
    const limiting = calls[calls.length - most];
    return limiting === undefined ? opensMs : Math.max(opensMs, limiting + withinMs + 1);
  }, nowMs);
}

export function enterLane(lane: Lane | null, nowMs: number): Lane {
  return { heldUntilMs: nowMs + LANE_LEASE_MS, callsMs: [...(lane?.callsMs ?? []), nowMs].slice(-CALLS_KEPT) };
}

export function leaveLane(lane: Lane): Lane {
  return { ...lane, heldUntilMs: 0 };
}
