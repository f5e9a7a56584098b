import { newDelivery } from '../../src/domain/delivery';
import { AppError } from '../../src/domain/app-error';
import { DEFAULT_RETRY, retryDelayMs } from '../../src/domain/retry';

describe('the wait before the next try', () => {
  it.each([
    [1, 0, 1_600],
    [1, 0.5, 2_000],
    [1, 1, 2_400],
    [2, 0.5, 4_000],
    [3, 0.5, 8_000],
    [8, 0.5, 256_000],
    [9, 0.5, 512_000],
    [10, 0.5, 900_000],
    [11, 0.5, 900_000],
    [11, 0, 720_000],
    [11, 1, 1_080_000],
  ])('after try %i, with chance %d, is %i ms', (attempt, random, delay) => {
    expect(retryDelayMs(attempt, null, random, DEFAULT_RETRY)).toBe(delay);
  });

  it.each([
    [1, 30_000],
    [5, 0],
    [11, 7_200_000],
  ])('after try %i is what Teams asked for: %i ms', (attempt, asked) => {
    expect(retryDelayMs(attempt, asked, 0.9, DEFAULT_RETRY)).toBe(asked);
  });

  it.each([
    [12, null],
    [13, null],
    [12, 1_000],
  ])('after try %i there is none', (attempt, asked) => {
    expect(retryDelayMs(attempt, asked, 0.5, DEFAULT_RETRY)).toBeNull();
  });

  it('is about an hour in all, long enough for a Teams that is down', () => {
    const delays = Array.from({ length: 11 }, (_, place) => retryDelayMs(place + 1, null, 0.5, DEFAULT_RETRY) ?? 0);
    const total = delays.reduce((sum, delay) => sum + delay, 0);
    expect(total).toBeGreaterThan(30 * 60_000);
    expect(total).toBeLessThan(3 * 60 * 60_000);
  });
});

describe('a new delivery', () => {
  it('waits, untried', () => {
    const fields = {
      key: 'digest:19:management@thread.tacv2:2025-09-22',
      to: { kind: 'channel', id: '19:management@thread.tacv2' } as const,
      content: { kind: 'digest', since: null, until: '2025-09-22T06:30:00Z' } as const,
      createdAt: '2025-09-22T06:30:00Z',
      notBefore: '2025-09-22T06:30:00Z',
    };
    expect(newDelivery(fields)).toEqual({
      ...fields,
      ...{ state: 'waiting', attempts: 0, leaseUntil: null, claimedBy: null, activityId: null },
      ...{ closedAt: null, reason: null },
    });
  });
});

describe('an AppError', () => {
  it('carries its code, its message and what caused it', () => {
    const cause = new Error('ENOENT');
    const error = new AppError('owners-file', 'cannot be read', { cause });
    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject({ name: 'AppError', code: 'owners-file', message: 'cannot be read', cause });
  });
});
