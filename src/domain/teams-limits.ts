/**
 * Teams' limits on what a bot sends, kept before Teams has to say so (its documentation on rate limits): 50 calls a
 * second for all processes together, and per conversation 7 in a second, 8 in two, 60 in 30 seconds, one at a time.
 * All times are milliseconds since 1970, by one clock for all processes.
 */

/** So much under 50 a second that of two calls one may come 30 ms later after its slot, and no second has 51. */
export const SLOT_MS = 1000 / 48.5;

/** How late a call may begin in its slot. The rest of the 30 ms is for the way to Teams. */
const LATE_MS = 10;

/** The row of slots that all calls of a tenant stand in. */
export interface Pace {
  /** When the next free slot begins. */
  nextMs: number;
  /** When slots were last taken. */
  takenMs: number;
}

/** Takes the next `count` slots, the first at `earliestMs` or later: when it begins, and the row as it is then. */
export function takeSlots(
  pace: Pace | null,
  count: number,
  nowMs: number,
  earliestMs = nowMs,
): { firstMs: number; pace: Pace } {
  const firstMs = Math.max(pace?.nextMs ?? 0, earliestMs);
  return { firstMs, pace: { nextMs: firstMs + count * SLOT_MS, takenMs: nowMs } };
}

/**
 * Until when the call may begin that took so many slots, the first at `firstMs`. After that it would come in the time of
 * the calls behind it: the slots are lost, and it takes others.
 */
export function slotsEndMs(firstMs: number, count: number): number {
  return firstMs + (count - 1) * SLOT_MS + LATE_MS;
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

/** Frees the lane after a call; it counts from its answer, since only then it surely had come to Teams. */
export function leaveLane(lane: Lane, answeredMs: number): Lane {
  return { heldUntilMs: 0, callsMs: [...lane.callsMs.slice(0, -1), answeredMs] };
}
