import type { WorkingCalendar } from '../src/domain/working-days';

/** The same calendar, which counts everything once: a simulated year asks for the same few days hundreds of times. */
export function remembering(calendar: WorkingCalendar): WorkingCalendar {
  return {
    isWorkingDay: remember((day: string) => calendar.isWorkingDay(day)),
    onOrBefore: remember((day: string) => calendar.onOrBefore(day)),
    onOrAfter: remember((day: string) => calendar.onOrAfter(day)),
    between: remember((first: string, second: string) => calendar.between(first, second)),
    add: remember((day: string, count: number) => calendar.add(day, count)),
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
