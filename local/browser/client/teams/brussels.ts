const ZONE = 'Europe/Brussels';

/** The time on the wall in Brussels, `2025-09-22T09:00`, as a date-time field shows it. */
export function wallTime(instant: Date): string {
  return wallFormat.format(instant).replace(' ', 'T');
}

const wallFormat = new Intl.DateTimeFormat('sv-SE', {
  timeZone: ZONE,
  ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' },
});

/** The instant of a time on the wall in Brussels. */
export function instantOf(wall: string): Date {
  const asUtc = new Date(`${wall}Z`).getTime();
  const offsetAt = (time: number) => new Date(`${wallTime(new Date(time))}Z`).getTime() - time;
  const guess = asUtc - offsetAt(asUtc - (asUtc % 60_000));
  return new Date(asUtc - offsetAt(guess));
}

/** So many days later, at the same time on the wall. */
export function daysLater(instant: Date, days: number): Date {
  const wall = new Date(`${wallTime(instant)}Z`);
  wall.setUTCDate(wall.getUTCDate() + days);
  return instantOf(wall.toISOString().slice(0, 16));
}

/** A moment in words: `ma 22 sep 2025 09:00`. */
export function momentInWords(instant: Date, language: string): string {
  const day = new Intl.DateTimeFormat(language === 'nl' ? 'nl-BE' : 'en-GB', {
    timeZone: ZONE,
    ...{ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
  }).format(instant);
  return `${day} ${wallTime(instant).slice(11)}`;
}

/** When a message came, as short as can be: the time on the same day, day and time otherwise. */
export function shortMoment(instant: Date, now: Date, language: string): string {
  const time = wallTime(instant).slice(11);
  if (wallTime(instant).slice(0, 10) === wallTime(now).slice(0, 10)) return time;
  const day = new Intl.DateTimeFormat(language === 'nl' ? 'nl-BE' : 'en-GB', {
    timeZone: ZONE,
    ...{ day: 'numeric', month: 'short' },
  }).format(instant);
  return `${day} ${time}`;
}
