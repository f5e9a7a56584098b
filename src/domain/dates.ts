import { Temporal } from 'temporal-polyfill';

/** Calendar dates are `YYYY-MM-DD` strings, which sort and compare as they are; instants are ISO 8601 in UTC. */

/** The zone in which a milestone becomes late, whoever looks (contract). */
export const PLAN_TIME_ZONE = 'Europe/Brussels';

/** Whether a text names a time zone, such as `Europe/Brussels`. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

const dayFormats = new Map<string, Intl.DateTimeFormat>();

/** The calendar date of an instant in a zone. */
export function dayIn(timeZone: string, now: Date): string {
  const format = dayFormats.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' });
  dayFormats.set(timeZone, format);
  return format.format(now);
}

/** Whether a text is a date `YYYY-MM-DD` that exists in the calendar; one that does not rolls over into another. */
export function isCalendarDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && addDays(text, 0) === text;
}

/**
 * Days are counted without a library: this is what every milestone of every owner goes through, and a day in UTC has
 * 24 hours, whatever the clocks do.
 */
function dayNumber(day: string): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / DAY_MS;
}

const DAY_MS = 86_400_000;

export function addDays(day: string, days: number): string {
  return new Date((dayNumber(day) + days) * DAY_MS).toISOString().slice(0, 10);
}

/** The instant so many days of 24 hours before another. */
export function daysBefore(now: Date, days: number): string {
  return new Date(now.getTime() - days * DAY_MS).toISOString();
}

/** Days from the first to the second; negative when the second is earlier. */
export function daysBetween(first: string, second: string): number {
  return dayNumber(second) - dayNumber(first);
}

/** 1 for Monday to 7 for Sunday. */
export function weekday(day: string): number {
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
}

/** The Monday of the week in which a day falls. */
export function mondayOf(day: string): string {
  return addDays(day, 1 - weekday(day));
}

/** The first day of the month, `months` further on. */
export function firstOfMonth(day: string, months = 0): string {
  return Temporal.PlainDate.from(day).with({ day: 1 }).add({ months }).toString();
}

/** The first day of the calendar quarter. */
export function firstOfQuarter(day: string): string {
  const { month } = Temporal.PlainDate.from(day);
  return firstOfMonth(day, -((month - 1) % 3));
}

/** The instant at which the clock in a zone shows `time` (`09:00`) on a day; a time skipped in spring comes an hour later. */
export function instantAt(day: string, time: string, timeZone: string): string {
  return Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(timeZone).toInstant().toString();
}
