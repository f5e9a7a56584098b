import { addDays, weekday } from './dates';

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

interface Year {
  /** Working days of the year, in order. */
  days: string[];
  /** For each working day its place in `days`. */
  places: Map<string, number>;
  /** The number of the year's first working day, counted from the anchor. */
  first: number;
}

const ANCHOR = 2025;

/**
 * A calendar over the closed days of each year (public holidays, bridge days). Every working day gets a running number,
 * so that counting is subtraction; years are worked out when first asked for.
 */
export function createWorkingCalendar(closedDays: (year: number) => Iterable<string>): WorkingCalendar {
  const years = new Map<number, Year>();

  function yearOf(number: number): Year {
    const known = years.get(number);
    if (known) return known;
    const days = workingDaysOf(number, new Set(closedDays(number)));
    const year = {
      days,
      places: new Map(days.map((day, place) => [day, place])),
      first: firstNumber(number, days.length),
    };
    years.set(number, year);
    return year;
  }

  function firstNumber(number: number, length: number): number {
    if (number === ANCHOR) return 0;
    if (number < ANCHOR) return yearOf(number + 1).first - length;
    const before = yearOf(number - 1);
    return before.first + before.days.length;
  }

  function numberOf(workingDay: string): number {
    const year = yearOf(yearNumber(workingDay));
    return year.first + (year.places.get(workingDay) ?? 0);
  }

  const isWorkingDay = (day: string): boolean => yearOf(yearNumber(day)).places.has(day);

  function search(day: string, direction: 1 | -1): string {
    let found = day;
    while (!isWorkingDay(found)) found = addDays(found, direction);
    return found;
  }

  function add(day: string, count: number): string {
    const wanted = numberOf(search(day, -1)) + count;
    let number = yearNumber(day);
    while (wanted < yearOf(number).first) number -= 1;
    while (wanted >= yearOf(number).first + yearOf(number).days.length) number += 1;
    return yearOf(number).days[wanted - yearOf(number).first] ?? day;
  }

  return {
    isWorkingDay,
    onOrBefore: (day) => search(day, -1),
    onOrAfter: (day) => search(day, 1),
    between: (first, second) => numberOf(search(second, -1)) - numberOf(search(first, -1)),
    add,
  };
}

function yearNumber(day: string): number {
  return Number(day.slice(0, 4));
}

function workingDaysOf(year: number, closed: Set<string>): string[] {
  const days: string[] = [];
  for (let day = `${year}-01-01`; yearNumber(day) === year; day = addDays(day, 1)) {
    if (weekday(day) <= 5 && !closed.has(day)) days.push(day);
  }
  return days;
}
