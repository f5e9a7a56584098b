import { createBelgianCalendar } from '../../src/calendar/belgian-calendar';
import type { DigestTime } from '../../src/domain/digest-time';
import { DEFAULT_DIGEST_TIME, DIGEST_TIMES, isDigestDue, nextDigest } from '../../src/domain/digest-time';
import { addDays } from '../../src/domain/dates';

const calendar = createBelgianCalendar([]);
const MONDAYS = DEFAULT_DIGEST_TIME;
const FRIDAYS: DigestTime = { weekday: 5, time: '09:00' };
const TUESDAYS: DigestTime = { weekday: 2, time: '16:00' };

const due = (days: string[], at: DigestTime, instant: string) => isDigestDue({ days, at }, new Date(instant), calendar);

describe('a weekly digest is due', () => {
  it.each<[string, string[], DigestTime, string, boolean]>([
    ['never posted, later in the week', [], MONDAYS, '2025-09-24T07:00:00Z', true],
    ['never posted, before the day of this week', [], FRIDAYS, '2025-09-24T07:00:00Z', false],
    ['posted last Monday, half past eight in summer', ['2025-09-15'], MONDAYS, '2025-09-22T06:30:00Z', true],
    ['a second before that', ['2025-09-15'], MONDAYS, '2025-09-22T06:29:59Z', false],
    ['half past eight in winter', ['2025-01-13'], MONDAYS, '2025-01-20T07:30:00Z', true],
    ['a second before that', ['2025-01-13'], MONDAYS, '2025-01-20T07:29:59Z', false],
    ['posted last Sunday, because somebody asked', ['2025-09-21'], MONDAYS, '2025-09-22T07:00:00Z', true],
    ['posted this Monday', ['2025-09-22'], MONDAYS, '2025-09-26T07:00:00Z', false],
    ['asked for on its own day before its time', ['2025-09-15', '2025-09-22'], MONDAYS, '2025-09-22T07:00:00Z', false],
    ['after weeks of downtime', ['2025-08-04'], MONDAYS, '2025-09-24T07:00:00Z', true],
    ['over the turn of the year', ['2025-12-29'], MONDAYS, '2026-01-02T08:00:00Z', false],
    ['Easter Monday', ['2025-04-14'], MONDAYS, '2025-04-21T08:00:00Z', false],
    ['the Tuesday after it', ['2025-04-14'], MONDAYS, '2025-04-22T06:30:00Z', true],
    ['Friday, the day that was chosen', ['2025-09-19'], FRIDAYS, '2025-09-26T07:00:00Z', true],
    ['Friday before its time', ['2025-09-19'], FRIDAYS, '2025-09-26T06:59:59Z', false],
    ['Thursday', ['2025-09-19'], FRIDAYS, '2025-09-25T07:00:00Z', false],
    ['missed on Friday: on Monday', ['2025-09-19'], FRIDAYS, '2025-09-29T06:30:00Z', true],
    ['missed on Friday: not at the weekend', ['2025-09-19'], FRIDAYS, '2025-09-27T08:00:00Z', false],
    ['missed on Friday: not before hours', ['2025-09-19'], FRIDAYS, '2025-09-29T06:00:00Z', false],
    [
      'the late one leaves the next on its own day',
      ['2025-09-19', '2025-09-29'],
      FRIDAYS,
      '2025-10-03T07:00:00Z',
      true,
    ],
    ['and comes once', ['2025-09-19', '2025-09-29'], FRIDAYS, '2025-09-30T07:00:00Z', false],
    [
      'asked for on Wednesday: that was this week',
      ['2025-09-19', '2025-09-24'],
      FRIDAYS,
      '2025-09-26T07:00:00Z',
      false,
    ],
    ['the Friday after that', ['2025-09-19', '2025-09-24'], FRIDAYS, '2025-10-03T07:00:00Z', true],
    ['four on Tuesday', ['2025-09-16'], TUESDAYS, '2025-09-23T14:00:00Z', true],
    ['a second before five', ['2025-09-16'], TUESDAYS, '2025-09-23T14:59:59Z', true],
    ['five: too late for that day', ['2025-09-16'], TUESDAYS, '2025-09-23T15:00:00Z', false],
    ['the morning after', ['2025-09-16'], TUESDAYS, '2025-09-24T06:30:00Z', true],
    ['the Friday before summer time', ['2025-03-21'], FRIDAYS, '2025-03-28T07:59:59Z', false],
    ['the Friday before summer time, at nine', ['2025-03-21'], FRIDAYS, '2025-03-28T08:00:00Z', true],
    ['the Friday after: nine comes an hour earlier', ['2025-03-28'], FRIDAYS, '2025-04-04T07:00:00Z', true],
    ['the Monday after winter time began', ['2025-10-20'], MONDAYS, '2025-10-27T07:29:59Z', false],
    ['the same at half past eight', ['2025-10-20'], MONDAYS, '2025-10-27T07:30:00Z', true],
  ])('%s', (_case, ...[days, at, instant, expected]) => {
    expect(due(days, at, instant)).toBe(expected);
  });
});

/** The days on which a bot that looks every hour of the day posts, from one day through another. */
function daysPosted(days: string[], settings: (day: string) => DigestTime, first: string, last: string): string[] {
  const posted = [...days];
  for (let day = first; day <= last; day = addDays(day, 1))
    for (const hour of ['07', '09', '11', '14', '15'])
      if (due(posted, settings(day), `${day}T${hour}:30:00Z`)) posted.push(day);
  return posted.slice(days.length);
}

describe('week after week', () => {
  it('a Friday that is closed (15 August 2025) moves to Monday, and the week after has its own', () => {
    expect(daysPosted(['2025-08-08'], () => FRIDAYS, '2025-08-09', '2025-08-31')).toEqual([
      '2025-08-18',
      '2025-08-22',
      '2025-08-29',
    ]);
  });

  it('Mondays around Easter', () => {
    expect(daysPosted(['2025-04-07'], () => MONDAYS, '2025-04-08', '2025-05-02')).toEqual([
      '2025-04-14',
      '2025-04-22',
      '2025-04-28',
    ]);
  });

  it('from Monday to Friday in the middle of a week: that week had its digest', () => {
    const settings = (day: string) => (day < '2025-09-24' ? MONDAYS : FRIDAYS);
    expect(daysPosted(['2025-09-15'], settings, '2025-09-16', '2025-10-12')).toEqual([
      '2025-09-22',
      '2025-10-03',
      '2025-10-10',
    ]);
  });

  it('from Friday to Monday in the middle of a week: the digest of that week comes at once', () => {
    const settings = (day: string) => (day < '2025-09-24' ? FRIDAYS : MONDAYS);
    expect(daysPosted(['2025-09-12'], settings, '2025-09-13', '2025-10-07')).toEqual([
      '2025-09-19',
      '2025-09-24',
      '2025-09-29',
      '2025-10-06',
    ]);
  });

  it.each(['08:00', '12:30', '16:00'].flatMap((time) => [1, 3, 5].map((weekday) => ({ weekday, time }))))(
    'once for each week of 2025: %j',
    (at) => {
      const posted = daysPosted(['2024-12-27'], () => at, '2024-12-30', '2025-12-28');
      expect(posted).toHaveLength(52);
      expect(posted.every((day) => calendar.isWorkingDay(day))).toBe(true);
    },
  );
});

describe('the next digest', () => {
  const next = (days: string[], at: DigestTime, instant: string) =>
    nextDigest({ days, at }, new Date(instant), calendar);

  it.each<[string, string[], DigestTime, string, string, string | null]>([
    ['is now', [], MONDAYS, '2025-09-24T07:00:00Z', '2025-09-24', null],
    ['is on the day of this week', [], FRIDAYS, '2025-09-24T07:00:00Z', '2025-09-26', '09:00'],
    ['is later today', ['2025-09-16'], TUESDAYS, '2025-09-23T07:00:00Z', '2025-09-23', '16:00'],
    ['is next week', ['2025-09-22'], MONDAYS, '2025-09-24T07:00:00Z', '2025-09-29', '08:30'],
    ['is after the holiday', ['2025-04-14'], MONDAYS, '2025-04-16T07:00:00Z', '2025-04-22', '08:30'],
    ['is tomorrow, when hours are over', ['2025-09-15'], MONDAYS, '2025-09-22T16:00:00Z', '2025-09-23', '08:30'],
    ['is on Monday, when the week is over', ['2025-09-19'], FRIDAYS, '2025-09-27T10:00:00Z', '2025-09-29', '08:30'],
    ['is this morning, before hours', ['2025-09-19'], FRIDAYS, '2025-09-29T05:00:00Z', '2025-09-29', '08:30'],
  ])('%s', (_case, ...[days, at, instant, day, time]) => {
    expect(next(days, at, instant)).toEqual({ day, time });
  });
});

it('offers a choice per half hour, from eight to four', () => {
  expect([DIGEST_TIMES[0], DIGEST_TIMES[1], DIGEST_TIMES.at(-1), DIGEST_TIMES.length]).toEqual([
    '08:00',
    '08:30',
    '16:00',
    17,
  ]);
});
