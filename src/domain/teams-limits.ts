/**
 * Teams' limits on what a bot sends, kept before Teams has to say so (its documentation on rate limits): 50 calls a
 * second for all processes together, and per conversation 7 in a second, 8 in two, 60 in 30 seconds, one at a time.
 * All times are milliseconds since 1970.
 */

/** A little under 50 a second, so that the jitter of clocks and networks does not add up to 51. */
export const SLOT_MS = 1000 / 49;

/** The row of slots that all calls of a tenant stand in. */
export interface Pace {
  /** When the next free slot begins. */
  nextMs: number;
  /** When slots were last taken, by the clock of who took them. */
  takenMs: number;
}

/** Clocks of processes differ by less; one that shows an earlier time than this was set back. */
const CLOCKS_DIFFER_MS = 2_000;

/** Takes the next `count` slots, from now on: when the first begins, and the row as it is then. A row from before the clock was set back does not count. */
export function takeSlots(pace: Pace | null, count: number, nowMs: number): { firstMs: number; pace: Pace } {
  const next = pace && pace.takenMs <= nowMs + CLOCKS_DIFFER_MS ? pace.nextMs : 0;
  const firstMs = Math.max(next, nowMs);
  return { firstMs, pace: { nextMs: firstMs + count * SLOT_MS, takenMs: nowMs } };
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
  { calls: 8, withinMs: 2_000 },
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

/** Frees the lane; `startedMs`: when the call that held it really started. */
export function leaveLane(lane: Lane, startedMs: number): Lane {
  return { heldUntilMs: 0, callsMs: [...lane.callsMs.slice(0, -1), startedMs] };
}
