import type { WorkingCalendar } from '../src/domain/working-days';

/** The same calendar, which counts everything once: a simulated year asks for the same few days hundreds of times. */
export function remembering(calendar: WorkingCalendar): WorkingCalendar {
  return {
    isWorkingDay: remember(calendar.isWorkingDay),
    onOrBefore: remember(calendar.onOrBefore),
    onOrAfter: remember(calendar.onOrAfter),
    between: remember(calendar.between),
    add: remember(calendar.add),
  };
}

function remember<Arguments extends (string | number)[], Result>(
  count: (...given: Arguments) => Result,
): (...given: Arguments) => Result {
  const known = new Map<string, Result>();
  return (...given) => {
    const key = given.join(' ');
    const found = known.get(key);
    if (found !== undefined) return found;
    const result = count(...given);
    known.set(key, result);
    return result;
  };
}
