import { addDays, daysBetween, weekday } from './dates';

/** Counts in working days: no weekends, no closed days. */
export interface WorkingCalendar {
  isWorkingDay(day: string): boolean;
  /** The day itself when it is a working day, else the last one before it. */
  onOrBefore(day: string): string;
  /** The day itself when it is a working day, else the first one after it. */
  onOrAfter(day: string): string;
  /** Working days from the first to the second: how many times one has to go on to the next; negative when earlier. */
  between(first: string, second: string): number;
  /** The working day `count` further on (or back) from a working day. */
  add(day: string, count: number): string;
}

/** Years whose closed days are known; in others every weekday counts as a working day. */
const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;

/** A Monday, from which working days are numbered. */
const ANCHOR = '2024-01-01';

/**
 * A calendar over the closed days of each year (public holidays, bridge days). Every working day has a number: the
 * weekdays since the anchor less the closed ones among them; so counting is subtraction. Years are worked out when first
 * asked for.
 */
export function createWorkingCalendar(closedDays: (year: number) => Iterable<string>): WorkingCalendar {
  const closed = new Map<number, string[]>();

  /** The closed weekdays of a year, in order. */
  function closedWeekdays(year: number): string[] {
    if (year < FIRST_YEAR || year > LAST_YEAR) return [];
    const known = closed.get(year);
    if (known) return known;
    const days = [...new Set(closedDays(year))].filter((day) => yearOf(day) === year && weekday(day) <= 5).sort();
    closed.set(year, days);
    return days;
  }

  /** How many closed weekdays lie from the anchor up to and including a day; negative before the anchor. */
  function closedUntil(day: string): number {
    const year = clamp(yearOf(day));
    const anchor = yearOf(ANCHOR);
    let count = 0;
    for (let each = anchor; each < year; each += 1) count += closedWeekdays(each).length;
    for (let each = anchor - 1; each >= year; each -= 1) count -= closedWeekdays(each).length;
    return count + closedWeekdays(yearOf(day)).filter((each) => each <= day).length;
  }

  const numberOf = (day: string): number => weekdaysUntil(day) - closedUntil(day);
  const isWorkingDay = (day: string): boolean => weekday(day) <= 5 && !closedWeekdays(yearOf(day)).includes(day);

  function search(day: string, direction: 1 | -1): string {
    let found = day;
    while (!isWorkingDay(found)) found = addDays(found, direction);
    return found;
  }

  function add(day: string, count: number): string {
    const direction = count < 0 ? -1 : 1;
    const wanted = numberOf(day) + count;
    let found = addDays(day, Math.trunc((count * 7) / 5));
    while (direction * (wanted - numberOf(found)) > 0) found = addDays(found, direction);
    while (direction * (numberOf(found) - wanted) > 0) found = addDays(found, -direction);
    return search(found, -1);
  }

  return {
    isWorkingDay,
    onOrBefore: (day) => search(day, -1),
    onOrAfter: (day) => search(day, 1),
    between: (first, second) => numberOf(second) - numberOf(first),
    add,
  };
}

/** Weekdays after the anchor up to and including a day; negative before it. */
function weekdaysUntil(day: string): number {
  const days = daysBetween(ANCHOR, day);
  const weeks = Math.floor(days / 7);
  return weeks * 5 + Math.min(days - weeks * 7, 4);
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

function clamp(year: number): number {
  return Math.min(Math.max(year, FIRST_YEAR), LAST_YEAR + 1);
}
