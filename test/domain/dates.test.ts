import {
  addDays,
  dayIn,
  daysBetween,
  firstOfMonth,
  firstOfQuarter,
  instantAt,
  isCalendarDate,
  mondayOf,
  PLAN_TIME_ZONE,
  weekday,
} from '../../src/domain/dates';

describe('dayIn', () => {
  it.each([
    ['summer, a second before midnight in Brussels', 'Europe/Brussels', '2025-06-30T21:59:59Z', '2025-06-30'],
    ['summer, midnight in Brussels', 'Europe/Brussels', '2025-06-30T22:00:00Z', '2025-07-01'],
    ['winter, a second before midnight in Brussels', 'Europe/Brussels', '2025-01-31T22:59:59Z', '2025-01-31'],
    ['winter, midnight in Brussels', 'Europe/Brussels', '2025-01-31T23:00:00Z', '2025-02-01'],
    ['the night to summer time, before midnight', 'Europe/Brussels', '2025-03-29T22:59:59Z', '2025-03-29'],
    [
      'the night to summer time, midnight still in winter time',
      'Europe/Brussels',
      '2025-03-29T23:00:00Z',
      '2025-03-30',
    ],
    ['the day of summer time, its midnight an hour earlier', 'Europe/Brussels', '2025-03-30T21:59:59Z', '2025-03-30'],
    ['the day after summer time began', 'Europe/Brussels', '2025-03-30T22:00:00Z', '2025-03-31'],
    [
      'the night to winter time, midnight still in summer time',
      'Europe/Brussels',
      '2025-10-25T22:00:00Z',
      '2025-10-26',
    ],
    ['the day of winter time lasts an hour longer', 'Europe/Brussels', '2025-10-26T22:59:59Z', '2025-10-26'],
    ['the day after winter time began', 'Europe/Brussels', '2025-10-26T23:00:00Z', '2025-10-27'],
    ['new year has come in Brussels, not in Greenwich', 'Europe/Brussels', '2025-12-31T23:00:00Z', '2026-01-01'],
    ['new year has not come', 'Europe/Brussels', '2025-12-31T22:59:59.999Z', '2025-12-31'],
    ['leap day', 'Europe/Brussels', '2028-02-28T23:30:00Z', '2028-02-29'],
    ['the other side of the world', 'Pacific/Auckland', '2025-09-22T12:00:00Z', '2025-09-23'],
    ['west of Greenwich', 'America/New_York', '2025-09-22T03:59:59Z', '2025-09-21'],
  ])('%s', (_case, zone, instant, day) => {
    expect(dayIn(zone, new Date(instant))).toBe(day);
  });

  it('has Brussels as the zone of the plan', () => {
    expect(PLAN_TIME_ZONE).toBe('Europe/Brussels');
  });
});

describe('isCalendarDate', () => {
  it.each(['2025-01-01', '2025-12-31', '2024-02-29', '2028-02-29', '2000-02-29', '2025-04-30', '2030-06-15'])(
    '%s exists',
    (text) => {
      expect(isCalendarDate(text)).toBe(true);
    },
  );

  it.each([
    '2025-02-29',
    '2025-02-30',
    '2025-04-31',
    '2025-06-31',
    '2100-02-29',
    '2025-13-01',
    '2025-00-10',
    '2025-01-00',
    '2025-01-32',
    '2025-1-1',
    '25-01-01',
    '31/12/2025',
    '2025/12/31',
    '2025-12-31T00:00',
    ' 2025-12-31',
    '2025-12-31\n',
    '20251231',
    '-002025-12-31',
    'morgen',
    '',
  ])('%j does not', (text) => {
    expect(isCalendarDate(text)).toBe(false);
  });
});

describe('counting days', () => {
  it.each([
    ['2025-12-31', 1, '2026-01-01'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2025-02-28', 1, '2025-03-01'],
    ['2025-03-29', 2, '2025-03-31'],
    ['2025-10-25', 2, '2025-10-27'],
    ['2025-09-22', 0, '2025-09-22'],
    ['2025-09-22', 365, '2026-09-22'],
  ])('%s and %i days is %s', (day, days, expected) => {
    expect(addDays(day, days)).toBe(expected);
    expect(daysBetween(day, expected)).toBe(days);
  });

  it.each([
    ['2025-09-22', 1],
    ['2025-09-28', 7],
    ['2024-02-29', 4],
    ['2026-01-01', 4],
  ])('%s is weekday %i', (day, expected) => {
    expect(weekday(day)).toBe(expected);
  });

  it.each([
    ['2025-09-22', '2025-09-22'],
    ['2025-09-28', '2025-09-22'],
    ['2026-01-01', '2025-12-29'],
    ['2025-03-30', '2025-03-24'],
  ])('the week of %s begins on %s', (day, monday) => {
    expect(mondayOf(day)).toBe(monday);
  });

  it.each([
    ['2025-09-22', 0, '2025-09-01'],
    ['2025-01-31', 1, '2025-02-01'],
    ['2025-12-31', 1, '2026-01-01'],
    ['2025-12-31', 2, '2026-02-01'],
    ['2025-01-15', -1, '2024-12-01'],
  ])('from %s, %i months on, the month begins on %s', (day, months, first) => {
    expect(firstOfMonth(day, months)).toBe(first);
  });

  it.each([
    ['2025-01-01', '2025-01-01'],
    ['2025-03-31', '2025-01-01'],
    ['2025-04-01', '2025-04-01'],
    ['2025-06-30', '2025-04-01'],
    ['2025-09-30', '2025-07-01'],
    ['2025-10-01', '2025-10-01'],
    ['2025-12-31', '2025-10-01'],
  ])('the quarter of %s begins on %s', (day, first) => {
    expect(firstOfQuarter(day)).toBe(first);
  });
});

describe('instantAt', () => {
  it.each([
    ['winter time', '2025-01-15', '09:00', 'Europe/Brussels', '2025-01-15T08:00:00Z'],
    ['summer time', '2025-07-15', '09:00', 'Europe/Brussels', '2025-07-15T07:00:00Z'],
    ['the day summer time begins', '2025-03-30', '09:00', 'Europe/Brussels', '2025-03-30T07:00:00Z'],
    ['the day winter time begins', '2025-10-26', '09:00', 'Europe/Brussels', '2025-10-26T08:00:00Z'],
    ['the hour skipped in spring', '2025-03-30', '02:30', 'Europe/Brussels', '2025-03-30T01:30:00Z'],
    ['the hour that comes twice: its first time', '2025-10-26', '02:30', 'Europe/Brussels', '2025-10-26T00:30:00Z'],
    ['Lisbon, an hour behind', '2025-09-22', '09:00', 'Europe/Lisbon', '2025-09-22T08:00:00Z'],
    ['Auckland, the day before in Greenwich', '2025-09-22', '09:00', 'Pacific/Auckland', '2025-09-21T21:00:00Z'],
  ])('%s', (_case, ...[day, time, zone, instant]) => {
    expect(instantAt(day, time, zone)).toBe(instant);
  });
});
