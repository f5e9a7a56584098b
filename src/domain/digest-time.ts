import { addDays, dayIn, instantAt, mondayOf, PLAN_TIME_ZONE } from './dates';
import { DIGEST_HOURS, isWithin } from './hours';
import type { WorkingCalendar } from './working-days';

/** When a channel gets its digest, in Europe/Brussels: 1 for Monday to 5 for Friday, and a time such as `08:30`. */
export interface DigestTime {
  weekday: number;
  time: string;
}

/** For channels that chose nothing. */
export const DEFAULT_DIGEST_TIME: DigestTime = { weekday: 1, time: DIGEST_HOURS.from };

export const DIGEST_WEEKDAYS = [1, 2, 3, 4, 5] as const;

/** The times a channel can choose: a choice per half hour. */
export const DIGEST_TIMES: readonly string[] = Array.from({ length: 17 }, (_, half) => {
  const hour = String(8 + Math.floor(half / 2)).padStart(2, '0');
  return `${hour}:${half % 2 === 0 ? '00' : '30'}`;
});

/** A channel's days with a digest so far, oldest first, and when it wants the next ones. */
export interface DigestRhythm {
  days: readonly string[];
  at: DigestTime;
}

/**
 * Whether a scheduled digest is to be posted now: a week's day and time have come, and that week had none yet. On a closed
 * day it waits for the first working day after it. What was missed is posted late, in working hours; at most the week
 * before is made up for.
 */
export function isDigestDue(rhythm: DigestRhythm, now: Date, calendar: WorkingCalendar): boolean {
  const today = dayIn(PLAN_TIME_ZONE, now);
  return owedWeeks(rhythm, today).some((week) => mayPost(slotOf(week, rhythm.at, calendar), now, calendar));
}

/** When the next scheduled digest comes. `time` null: in the next quarter of an hour. */
export function nextDigest(
  rhythm: DigestRhythm,
  now: Date,
  calendar: WorkingCalendar,
): { day: string; time: string | null } {
  const today = dayIn(PLAN_TIME_ZONE, now);
  if (isDigestDue(rhythm, now, calendar)) return { day: today, time: null };
  const [owed = mondayOf(today)] = owedWeeks(rhythm, today);
  const slot = slotOf(owed, rhythm.at, calendar);
  if (hasCome(slot, now)) return nextOpening(today, now, calendar);
  return slot;
}

interface Slot {
  day: string;
  time: string;
}

function slotOf(week: string, { weekday, time }: DigestTime, calendar: WorkingCalendar): Slot {
  return { day: calendar.onOrAfter(addDays(week, weekday - 1)), time };
}

function hasCome({ day, time }: Slot, now: Date): boolean {
  return Date.parse(instantAt(day, time, PLAN_TIME_ZONE)) <= now.getTime();
}

/** On its own day from its time on; on later days in the hours of digests. */
function mayPost(slot: Slot, now: Date, calendar: WorkingCalendar): boolean {
  if (!hasCome(slot, now)) return false;
  const isOwnDay = dayIn(PLAN_TIME_ZONE, now) === slot.day;
  return isWithin(isOwnDay ? { ...DIGEST_HOURS, from: slot.time } : DIGEST_HOURS, PLAN_TIME_ZONE, now, calendar);
}

/** When the hours of digests begin next. */
function nextOpening(today: string, now: Date, calendar: WorkingCalendar): Slot {
  const opening = { day: today, time: DIGEST_HOURS.from };
  return { ...opening, day: calendar.onOrAfter(hasCome(opening, now) ? addDays(today, 1) : today) };
}

/** The weeks (by their Monday, oldest first) that still get a digest: of the past only the one before this week. */
function owedWeeks({ days, at }: DigestRhythm, today: string): string[] {
  const week = mondayOf(today);
  const served = lastServed(days, at);
  if (served === null) return [week];
  return [addDays(week, -7), week, addDays(week, 7)].filter((each) => each > served);
}

/**
 * The last week that had its digest. One that came before the week's own day is the one of the week before, where that was
 * still owed (it came late, or waited for a working day); otherwise somebody asked for this week's early.
 */
function lastServed(days: readonly string[], { weekday }: DigestTime): string | null {
  return days.reduce<string | null>((served, day) => {
    const week = mondayOf(day);
    const before = addDays(week, -7);
    const isEarly = day < addDays(week, weekday - 1);
    return isEarly && served !== null && served < before ? before : week;
  }, null);
}
