import Holidays from 'date-holidays';
import type { WorkingCalendar } from '../domain/working-days';
import { createWorkingCalendar } from '../domain/working-days';

/** The holiday of the Flemish Community, on which its agencies are closed; the library counts it as an observance. */
const FLEMISH_HOLIDAY = '07-11';

/** Working days in Flanders: no weekends, no Belgian public holidays, not 11 July, and none of the agency's own closed days. */
export function createBelgianCalendar(closedDays: readonly string[]): WorkingCalendar {
  const holidays = new Holidays('BE');
  return createWorkingCalendar((year) => [
    ...holidays
      .getHolidays(year)
      .filter(({ type }) => type === 'public')
      .map(({ date }) => date.slice(0, 10)),
    `${year}-${FLEMISH_HOLIDAY}`,
    ...closedDays,
  ]);
}
