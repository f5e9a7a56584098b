import type { Lane, Pace } from '../../src/domain/teams-limits';
import {
  enterLane,
  LANE_LEASE_MS,
  laneOpensMs,
  leaveLane,
  SLOT_MS,
  slotsEndMs,
  takeSlots,
} from '../../src/domain/teams-limits';

const NOW = 1_758_524_400_000;

describe('the pace of a tenant', () => {
  it('lets fewer than fifty calls begin in any second', () => {
    let pace: Pace | null = null;
    const starts: number[] = [];
    for (let call = 0; call < 500; call += 1) {
      const taken = takeSlots(pace, 1, NOW);
      pace = taken.pace;
      starts.push(taken.firstMs);
    }
    const most = Math.max(...starts.map((from) => starts.filter((at) => at >= from && at < from + 1000).length));
    expect(most).toBeLessThanOrEqual(50);
    expect(starts.at(-1)).toBeGreaterThan(NOW + 9_000);
  });

  it.each<[string, Pace | null, number]>([
    ['at once, the first time', null, NOW],
    ['at once, after a quiet while', { nextMs: NOW - 1, takenMs: NOW - 900 }, NOW],
    ['at the end of the row', { nextMs: NOW + 500, takenMs: NOW - 100 }, NOW + 500],
    ['at the end of a row made by a clock a little ahead', { nextMs: NOW + 1_500, takenMs: NOW + 1_000 }, NOW + 1_500],
  ])('begins %s', (_case, pace, firstMs) => {
    expect(takeSlots(pace, 3, NOW)).toEqual({ firstMs, pace: { nextMs: firstMs + 3 * SLOT_MS, takenMs: NOW } });
  });

  it.each<[string, Pace | null, number]>([
    ['when it can be there, in an empty row', null, NOW + 40],
    ['at the end of the row, when that is later', { nextMs: NOW + 500, takenMs: NOW - 100 }, NOW + 500],
  ])('begins %s', (_case, pace, firstMs) => {
    expect(takeSlots(pace, 1, NOW, NOW + 40)).toEqual({
      firstMs,
      pace: { nextMs: firstMs + SLOT_MS, takenMs: NOW },
    });
  });

  it('keeps each call out of the time of the next, however many slots it took', () => {
    for (const count of [1, 2, 4, 8]) {
      const { firstMs, pace } = takeSlots(null, count, NOW);
      expect(slotsEndMs(firstMs, count)).toBeGreaterThan(firstMs + (count - 1) * SLOT_MS);
      expect(slotsEndMs(firstMs, count)).toBeLessThan(pace.nextMs);
    }
  });

  it('lets no second have 51, when calls begin anywhere in their slots', () => {
    for (const count of [1, 2, 4]) {
      const lateMs = slotsEndMs(NOW, count);
      const { firstMs } = takeSlots({ nextMs: NOW + count * SLOT_MS, takenMs: NOW }, 1, NOW);
      const fiftiethAfterMs = firstMs + 49 * SLOT_MS;
      expect(fiftiethAfterMs - lateMs).toBeGreaterThan(1_000 + 20);
    }
  });
});

describe('the lane of a conversation', () => {
  const lane = (callsMs: number[], heldUntilMs = 0): Lane => ({ heldUntilMs, callsMs });
  const calls = (count: number, everyMs: number) =>
    Array.from({ length: count }, (_, n) => NOW - (count - 1 - n) * everyMs);

  it.each<[string, Lane | null, number]>([
    ['nothing was sent', null, NOW],
    ['six in a second', lane(calls(6, 10)), NOW],
    ['seven in a second', lane(calls(7, 10)), NOW - 60 + 1_001],
    ['seven, just over a second ago', lane(calls(7, 0).map((at) => at - 1_001)), NOW],
    ['eight in two seconds', lane(calls(8, 200)), NOW - 7 * 200 + 2_001],
    ['sixty in thirty seconds', lane(calls(60, 400)), NOW - 59 * 400 + 30_001],
    ['sixty in longer', lane(calls(60, 600)), NOW],
    ['a call under way', lane([], NOW + 5_000), NOW + 50],
    ['a call almost over', lane([], NOW + 10), NOW + 10],
    ['a call that never ended', lane([], NOW - 1), NOW],
    ['held by a clock since set back', lane([NOW + 3_600_000], NOW + 3_600_000), NOW],
  ])('opens after %s', (_case, state, opens) => {
    expect(laneOpensMs(state, NOW)).toBe(opens);
  });

  it('is held by one call, and free after it', () => {
    const held = enterLane(null, NOW);
    expect(held).toEqual({ heldUntilMs: NOW + LANE_LEASE_MS, callsMs: [NOW] });
    expect(laneOpensMs(held, NOW + 1)).toBeGreaterThan(NOW + 1);
    expect(laneOpensMs(leaveLane(held, NOW), NOW + 1)).toBe(NOW + 1);
  });

  it('never lets through more than Teams takes, whatever the haste', () => {
    let now = NOW;
    let state: Lane | null = null;
    const starts: number[] = [];
    while (starts.length < 200) {
      const opens = laneOpensMs(state, now);
      if (opens > now) {
        now = opens;
        continue;
      }
      starts.push(now);
      state = leaveLane(enterLane(state, now), now);
    }
    const most = (withinMs: number) =>
      Math.max(...starts.map((from) => starts.filter((at) => at >= from && at <= from + withinMs).length));
    expect(most(1_000)).toBeLessThanOrEqual(7);
    expect(most(2_000)).toBeLessThanOrEqual(8);
    expect(most(30_000)).toBeLessThanOrEqual(60);
    expect(state?.callsMs.length).toBeLessThanOrEqual(60);
  });
});
