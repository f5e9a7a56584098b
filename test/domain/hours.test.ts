import { createBelgianCalendar } from '../../src/calendar/belgian-calendar';
import { DIGEST_HOURS, isWithin, REMINDER_HOURS } from '../../src/domain/hours';

const calendar = createBelgianCalendar([]);
const within = (zone: string, instant: string, hours = REMINDER_HOURS) =>
  isWithin(hours, zone, new Date(instant), calendar);

describe('the hours of reminders', () => {
  it.each([
    ['a second before nine in summer', 'Europe/Brussels', '2025-09-22T06:59:59Z', false],
    ['nine in summer', 'Europe/Brussels', '2025-09-22T07:00:00Z', true],
    ['a second before five', 'Europe/Brussels', '2025-09-22T14:59:59Z', true],
    ['five', 'Europe/Brussels', '2025-09-22T15:00:00Z', false],
    ['a second before nine in winter', 'Europe/Brussels', '2025-01-20T07:59:59Z', false],
    ['nine in winter', 'Europe/Brussels', '2025-01-20T08:00:00Z', true],
    ['nine in Brussels, eight in Lisbon', 'Europe/Lisbon', '2025-09-22T07:00:00Z', false],
    ['nine in Lisbon', 'Europe/Lisbon', '2025-09-22T08:00:00Z', true],
    ['nine on Monday in Auckland, Sunday in Brussels', 'Pacific/Auckland', '2025-09-21T21:00:00Z', true],
    ['nine on Saturday in Auckland, Friday in Brussels', 'Pacific/Auckland', '2025-09-19T21:00:00Z', false],
    ['nine in New York', 'America/New_York', '2025-09-22T13:00:00Z', true],
    ['the Friday before summer time', 'Europe/Brussels', '2025-03-28T08:00:00Z', true],
    ['the Sunday of summer time', 'Europe/Brussels', '2025-03-30T07:00:00Z', false],
    ['the Monday after: nine comes an hour earlier', 'Europe/Brussels', '2025-03-31T07:00:00Z', true],
    ['the Monday after: eight is too early', 'Europe/Brussels', '2025-03-31T06:59:59Z', false],
    ['the Sunday of winter time', 'Europe/Brussels', '2025-10-26T08:00:00Z', false],
    ['the Monday after: nine comes an hour later', 'Europe/Brussels', '2025-10-27T08:00:00Z', true],
    ['the Monday after: eight is too early', 'Europe/Brussels', '2025-10-27T07:59:59Z', false],
    ['a Saturday', 'Europe/Brussels', '2025-09-20T09:00:00Z', false],
    ['11 July', 'Europe/Brussels', '2025-07-11T09:00:00Z', false],
    ['Easter Monday', 'Europe/Brussels', '2025-04-21T09:00:00Z', false],
    ['8 May', 'Europe/Brussels', '2025-05-08T09:00:00Z', true],
    ['midnight', 'Europe/Brussels', '2025-09-22T22:00:00Z', false],
  ])('%s', (_case, ...[zone, instant, expected]) => {
    expect(within(zone, instant)).toBe(expected);
  });

  it.each([
    ['2025-09-22T06:29:59Z', false],
    ['2025-09-22T06:30:00Z', true],
    ['2025-09-22T14:59:00Z', true],
    ['2025-09-22T15:00:00Z', false],
  ])('digests leave from half past eight: %s, %s', (instant, expected) => {
    expect(within('Europe/Brussels', instant, DIGEST_HOURS)).toBe(expected);
  });

  it('are closed on a day the agency names', () => {
    const bridged = createBelgianCalendar(['2025-05-30']);
    expect(isWithin(REMINDER_HOURS, 'Europe/Brussels', new Date('2025-05-30T09:00:00Z'), bridged)).toBe(false);
  });
});
