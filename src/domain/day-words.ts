import { addDays, isCalendarDate, mondayOf, weekday } from './dates';

const WEEKDAYS = [
  ['maandag', 'monday'],
  ['dinsdag', 'tuesday'],
  ['woensdag', 'wednesday'],
  ['donderdag', 'thursday'],
  ['vrijdag', 'friday'],
  ['zaterdag', 'saturday'],
  ['zondag', 'sunday'],
];

const MONTHS = [
  ['januari', 'january', 'jan'],
  ['februari', 'february', 'feb'],
  ['maart', 'march', 'mrt', 'mar'],
  ['april', 'apr'],
  ['mei', 'may'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['augustus', 'august', 'aug'],
  ['september', 'sept', 'sep'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
];

/** The names of the months, as alternatives of a pattern. */
export const MONTH = MONTHS.flat().join('|');

/** The number of a month by its name: 01 to 12. */
export function monthNumber(name: string): string {
  return String(MONTHS.findIndex((names) => names.includes(name)) + 1).padStart(2, '0');
}

/** Nobody means a day further away than this, in calendar days. */
const FARTHEST_DAYS = 3660;

/** What a text says of a day: the day, nothing, or something that is no day we know. */
export type NamedDay = { day: string } | 'none' | 'unknown';

/**
 * The day in a text that went through `plainWords`, in Dutch or English: "vandaag", "morgen", "maandag" (the next one,
 * today included), `2025-10-06`, "6/10", "6/10/2025", "6 oktober". Without a year it is the next such date.
 */
export function dayNamed(words: string, today: string): NamedDay {
  if (/\b(vandaag|today)\b/.test(words)) return { day: today };
  if (/\b(overmorgen|day after tomorrow)\b/.test(words)) return { day: addDays(today, 2) };
  if (/\b(morgen|tomorrow)\b/.test(words)) return { day: addDays(today, 1) };
  const written = writtenDate(words, today);
  if (written !== null) return isNear(written, today) ? { day: written } : 'unknown';
  const number = WEEKDAYS.findIndex((names) => names.some((name) => new RegExp(`\\b${name}\\b`).test(words))) + 1;
  if (number > 0) return { day: nextWeekday(number, today, NEXT.test(words)) };
  if (/\b(volgende|komende|next) week\b/.test(words)) return { day: addDays(mondayOf(today), 7) };
  return /\b(voor|tot|t\/m|for|until|till)\b/.test(words) ? 'unknown' : 'none';
}

const NEXT = /\b(volgende|next)\b/;

/** "maandag" is today or the next one; "volgende maandag" is never today. */
function nextWeekday(number: number, today: string, next: boolean): string {
  const ahead = (number - weekday(today) + 7) % 7;
  return addDays(today, next && ahead === 0 ? 7 : ahead);
}

function isNear(day: string, today: string): boolean {
  return isCalendarDate(day) && day <= addDays(today, FARTHEST_DAYS) && day >= addDays(today, -FARTHEST_DAYS);
}

/** `YYYY-MM-DD` as it was written, whether or not that exists; null when no date was written. */
function writtenDate(words: string, today: string): string | null {
  const iso = /\b\d{4}-\d{1,2}-\d{1,2}\b/.exec(words)?.[0];
  if (iso !== undefined) return iso;
  const [, day, month, year] =
    /\b(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}))?\b/.exec(words) ??
    new RegExp(`\\b(\\d{1,2})(?:e|st|nd|rd|th)? (${MONTH})\\b(?: (\\d{4}))?`).exec(words) ??
    [];
  if (day === undefined || month === undefined) return null;
  const number = /\d/.test(month) ? month : monthNumber(month);
  const inYear = (of: string): string => `${of}-${number.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (year !== undefined) return inYear(year);
  const thisYear = inYear(today.slice(0, 4));
  return thisYear < today ? inYear(String(Number(today.slice(0, 4)) + 1)) : thisYear;
}
