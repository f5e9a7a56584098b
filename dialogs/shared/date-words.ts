import type { Language } from '../../src/domain/people';
import { dayIn, daysBetween, PLAN_TIME_ZONE } from '../../src/domain/dates';

const LOCALES: Record<Language, string> = { nl: 'nl-BE', en: 'en-GB' };

const cached = <Value>(make: (language: Language) => Value) => {
  const made = new Map<Language, Value>();
  return (language: Language): Value => {
    const known = made.get(language) ?? make(language);
    made.set(language, known);
    return known;
  };
};

const short = cached(
  (language) =>
    new Intl.DateTimeFormat(LOCALES[language], { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }),
);
const monthOnly = cached((language) => new Intl.DateTimeFormat(LOCALES[language], { month: 'short', timeZone: 'UTC' }));
const moment = cached(
  (language) =>
    new Intl.DateTimeFormat(LOCALES[language], {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      timeZone: PLAN_TIME_ZONE,
    }),
);
const relative = cached((language) => new Intl.RelativeTimeFormat(LOCALES[language], { numeric: 'auto' }));

/** `31 dec 2025` */
export function shortDay(language: Language, day: string): string {
  return short(language)
    .format(new Date(`${day}T00:00:00Z`))
    .replace('.', '');
}

/** `dec`, for an instant in milliseconds at midnight UTC. */
export function shortMonth(language: Language, at: number): string {
  return monthOnly(language).format(at).replace('.', '');
}

/** `22 september 2025 om 09:15`, on the clock of Brussels. */
export function longMoment(language: Language, instant: string): string {
  return moment(language).format(new Date(instant));
}

/** Days from the day of an instant in Brussels to today. */
export function ageInDays(instant: string, today: string): number {
  return Math.max(0, daysBetween(dayIn(PLAN_TIME_ZONE, new Date(instant)), today));
}

/** `vandaag`, `gisteren`, `3 weken geleden`, `2 maanden geleden`. */
export function ageWords(language: Language, days: number): string {
  const format = relative(language);
  if (days < 14) return format.format(-days, 'day');
  if (days < 61) return format.format(-Math.floor(days / 7), 'week');
  return days < 730
    ? format.format(-Math.floor(days / 30.44), 'month')
    : format.format(-Math.floor(days / 365.25), 'year');
}
