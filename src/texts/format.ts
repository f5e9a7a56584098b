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
