import type { Language } from '../domain/people';

const LOCALES: Record<Language, string> = { nl: 'nl-BE', en: 'en-GB' };

const formats = new Map<string, Intl.DateTimeFormat>();

function formatter(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language}${JSON.stringify(options)}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(LOCALES[language], options);
  formats.set(key, known);
  return known;
}

/** A calendar date in words: `31 december 2025`. */
export function longDay(language: Language, day: string): string {
  return formatter(language, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}

/** A calendar date with its weekday, without the year: `maandag 22 september`. */
export function weekdayAndDay(language: Language, day: string): string {
  return formatter(language, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}

/** `12` → `december`, `2026-12` → `december 2026`; with a day, `12-31` → `31 december`. A day that does not exist is left as it is. */
export function partialDay(language: Language, written: string): string {
  const parts = written.split('-');
  const year = parts[0]?.length === 4 ? parts.shift() : undefined;
  const [month = '', day] = parts;
  const date = new Date(`${year ?? '2000'}-${month}-${day ?? '01'}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return written;
  const options: Intl.DateTimeFormatOptions = { month: 'long', timeZone: 'UTC' };
  if (day !== undefined) options.day = 'numeric';
  if (year !== undefined) options.year = 'numeric';
  return formatter(language, options).format(date);
}

/** An instant as its date in Brussels: `22 september 2025`. */
export function longInstant(language: Language, instant: string): string {
  return formatter(language, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'Europe/Brussels' }).format(
    new Date(instant),
  );
}

/** "a, b en c". */
export function enumeration(language: Language, items: readonly string[]): string {
  return new Intl.ListFormat(LOCALES[language], { type: 'conjunction' }).format(items);
}
