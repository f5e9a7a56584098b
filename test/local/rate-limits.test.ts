import { createRateLimits } from '../../local/connector/rate-limits';

test.each([
  ['7 in a second', 1, 7, 1_000],
  ['8 in two seconds', 200, 8, 2_000],
  ['60 in half a minute', 400, 60, 30_000],
])('the limit of %s', (_name, everyMs, count, windowMs) => {
  let now = 0;
  const limits = createRateLimits(() => now);
  for (let index = 0; index < count; index += 1) {
    expect(limits.take('send', 'a')).toBe(0);
    now += everyMs;
  }
  const waitMs = limits.take('send', 'a');
  expect(waitMs).toBe(windowMs - count * everyMs);
  expect(limits.take('send', 'b')).toBe(0);
  now += waitMs;
  expect(limits.take('send', 'a')).toBe(0);
});

test('the limit of 50 a second for the tenant', () => {
  const limits = createRateLimits(() => 0);
  const waits = Array.from({ length: 51 }, (_, index) => limits.take('send', `chat ${index}`));
  expect(waits.filter((wait) => wait > 0)).toEqual([1_000]);
});
