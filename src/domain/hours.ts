import { Temporal } from 'temporal-polyfill';
import type { WorkingCalendar } from './working-days';

/** The hours between which a scheduled message may leave, in the reader's own zone: `09:00`. */
export interface Hours {
  from: string;
  until: string;
}

/** Reminders leave at 09:00; after a late start they still may until the end of the working day. */
export const REMINDER_HOURS: Hours = { from: '09:00', until: '17:00' };

export const DIGEST_HOURS: Hours = { from: '08:30', until: '17:00' };

/** Whether the clock in a zone is between those hours on a working day. */
export function isWithin(hours: Hours, timeZone: string, now: Date, calendar: WorkingCalendar): boolean {
  const local = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone);
  const time = local.toPlainTime().toString().slice(0, 5);
  return calendar.isWorkingDay(local.toPlainDate().toString()) && time >= hours.from && time < hours.until;
}
