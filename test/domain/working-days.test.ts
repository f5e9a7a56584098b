import { addDays, weekday } from '../../src/domain/dates';
import { createWorkingCalendar } from '../../src/domain/working-days';

/** Weekends, 25 December and 1 January. */
const calendar = createWorkingCalendar((year) => [`${year}-12-25`, `${year}-01-01`]);

describe('a working calendar', () => {
  it.each([
    ['2025-12-24', true],
    ['2025-12-25', false],
    ['2025-12-26', true],
    ['2025-12-27', false],
    ['2025-12-28', false],
    ['2026-01-01', false],
    ['2026-01-02', true],
  ])('%s is a working day: %s', (day, expected) => {
    expect(calendar.isWorkingDay(day)).toBe(expected);
  });

  it.each([
    ['a working day itself', '2025-12-24', '2025-12-24', '2025-12-24'],
    ['a holiday', '2025-12-25', '2025-12-24', '2025-12-26'],
    ['a Saturday', '2025-12-27', '2025-12-26', '2025-12-29'],
    ['a Sunday', '2025-12-28', '2025-12-26', '2025-12-29'],
    ['new year', '2026-01-01', '2025-12-31', '2026-01-02'],
    ['a Saturday that begins a year', '2028-01-01', '2027-12-31', '2028-01-03'],
  ])('%s: on or before, on or after', (_case, ...[day, before, after]) => {
    expect(calendar.onOrBefore(day)).toBe(before);
    expect(calendar.onOrAfter(day)).toBe(after);
  });

  it.each([
    ['2025-12-22', '2025-12-22', 0],
    ['2025-12-22', '2025-12-23', 1],
    ['2025-12-24', '2025-12-26', 1],
    ['2025-12-26', '2025-12-24', -1],
    ['2025-12-26', '2025-12-29', 1],
    ['2025-12-31', '2026-01-02', 1],
    ['2026-01-02', '2025-12-31', -1],
    ['2025-12-24', '2026-01-05', 6],
    ['2023-12-29', '2024-01-02', 1],
    ['2024-01-02', '2023-12-29', -1],
  ])('from %s to %s are %i working days', (first, second, count) => {
    expect(calendar.between(first, second)).toBe(count);
    expect(calendar.add(first, count)).toBe(second);
  });

  it.each([
    ['Saturday to Monday', '2025-12-27', '2025-12-29', 1],
    ['Friday to Sunday', '2025-12-26', '2025-12-28', 0],
    ['Saturday to Sunday', '2025-12-27', '2025-12-28', 0],
    ['Monday back to Saturday', '2025-12-29', '2025-12-27', -1],
    ['a year of Mondays to Fridays', '2025-01-02', '2026-01-02', 259],
  ])('counts from and to closed days: %s', (_case, ...[first, second, count]) => {
    expect(calendar.between(first, second)).toBe(count);
  });

  it.each([20, -20, 260, -260, 1000])('adding %i from any day of three years is that far', (count) => {
    const wrong = daysFrom('2024-12-15', 760).filter((day) => {
      const found = calendar.add(day, count);
      return !calendar.isWorkingDay(found) || calendar.between(day, found) !== count;
    });
    expect(wrong).toEqual([]);
  });

  it('steps through the years day by day without a gap', () => {
    const working = daysFrom('2022-01-03', 3000).filter((day) => calendar.isWorkingDay(day));
    expect(working.map((day) => calendar.between('2022-01-03', day))).toEqual(working.map((_day, place) => place));
  });

  it.each(['1998-05-04', '2060-05-03', '1950-05-01'])('counts in far years: %s', (day) => {
    const fresh = createWorkingCalendar(() => []);
    expect(fresh.add(day, 5)).toBe(addDays(day, 7));
    expect(fresh.between(day, addDays(day, 14))).toBe(10);
  });

  it.each(['2525-06-29', '0925-06-29'])('answers for %s at once: anybody can mistype a year', (day) => {
    const fresh = createWorkingCalendar(() => []);
    const start = performance.now();
    expect(fresh.isWorkingDay(day)).toBe(weekday(day) <= 5);
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it('works each year out once', () => {
    const asked: number[] = [];
    const counting = createWorkingCalendar((year) => {
      asked.push(year);
      return [];
    });
    counting.between('2024-03-01', '2026-03-01');
    counting.add('2024-03-01', 500);
    expect(asked).toHaveLength(new Set(asked).size);
  });
});

function daysFrom(first: string, count: number): string[] {
  return Array.from({ length: count }, (_, place) => addDays(first, place));
}
