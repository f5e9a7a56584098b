import { createBelgianCalendar } from '../../src/calendar/belgian-calendar';
import { addDays } from '../../src/domain/dates';

const calendar = createBelgianCalendar([]);

describe('the Belgian calendar', () => {
  it.each([
    ['New Year', '2025-01-01'],
    ['Easter Monday 2025', '2025-04-21'],
    ['Labour Day', '2025-05-01'],
    ['Ascension Day', '2025-05-29'],
    ['Whit Monday', '2025-06-09'],
    ['the day of the Flemish Community', '2025-07-11'],
    ['the national holiday', '2025-07-21'],
    ['Assumption', '2025-08-15'],
    ['Armistice Day', '2025-11-11'],
    ['Christmas', '2025-12-25'],
    ['Easter Monday 2026', '2026-04-06'],
    ['Ascension Day 2026', '2026-05-14'],
    ['Whit Monday 2026', '2026-05-25'],
    ['Easter Monday 2027', '2027-03-29'],
    ['Saturday', '2025-09-20'],
    ['Sunday', '2025-09-21'],
    ['All Saints, a Saturday', '2025-11-01'],
    ['the Flemish holiday on a Saturday', '2026-07-11'],
  ])('%s is closed: %s', (_name, day) => {
    expect(calendar.isWorkingDay(day)).toBe(false);
  });

  it.each([
    ['8 May', '2025-05-08'],
    ['8 May', '2026-05-08'],
    ['Good Friday', '2025-04-18'],
    ['the Friday after Ascension Day, unless it is a bridge day', '2025-05-30'],
    ['the Monday after a Flemish holiday at the weekend', '2026-07-13'],
    ['the day of the French Community', '2025-09-26' /* a Friday; the holiday is 27 September */],
    ['the day of the German-speaking Community, 15 November 2024', '2024-11-15'],
    ['the King’s Day, 15 November 2027', '2027-11-15'],
    ['Boxing Day', '2025-12-26'],
    ['24 December', '2025-12-24'],
  ])('%s is a working day: %s', (_name, day) => {
    expect(calendar.isWorkingDay(day)).toBe(true);
  });

  it('closes on the days the agency names, and on no others', () => {
    const bridged = createBelgianCalendar(['2025-05-30', '2025-12-26', '2026-01-02']);
    for (const day of ['2025-05-30', '2025-12-26', '2026-01-02']) expect(bridged.isWorkingDay(day)).toBe(false);
    expect(bridged.isWorkingDay('2025-12-24')).toBe(true);
    expect(bridged.isWorkingDay('2026-12-28')).toBe(true);
    expect(bridged.between('2025-12-24', '2026-01-05')).toBe(4);
    expect(calendar.between('2025-12-24', '2026-01-05')).toBe(6);
  });

  it.each([
    ['over Easter', '2025-04-18', 1, '2025-04-22'],
    ['over Labour Day', '2025-04-30', 1, '2025-05-02'],
    ['over 11 July and the weekend', '2025-07-10', 1, '2025-07-14'],
    ['over the two July holidays', '2025-07-10', 6, '2025-07-22'],
    ['back over Whitsun', '2025-06-10', -1, '2025-06-06'],
    ['over the turn of the year', '2025-12-31', 1, '2026-01-02'],
    ['twenty back from the end of the year', '2025-12-31', -20, '2025-12-02'],
  ])('counts %s', (_case, ...[day, count, expected]) => {
    expect(calendar.add(day, count)).toBe(expected);
    expect(calendar.between(day, expected)).toBe(count);
  });

  it.each([1, 5, 10, 20, -1, -20])(
    '%i further from every working day of 2024 to 2028 counts back the same',
    (count) => {
      const days = Array.from({ length: 1800 }, (_, place) => addDays('2024-01-02', place));
      const wrong = days
        .filter((day) => calendar.isWorkingDay(day))
        .filter((day) => {
          const found = calendar.add(day, count);
          return calendar.between(day, found) !== count || calendar.between(found, day) !== -count;
        });
      expect(wrong).toEqual([]);
    },
  );

  it.each([2019, 2024, 2025, 2026, 2027, 2035])('%i has 247 to 254 working days', (year) => {
    const count = calendar.between(`${year - 1}-12-31`, `${year}-12-31`);
    expect(count).toBeGreaterThanOrEqual(247);
    expect(count).toBeLessThanOrEqual(254);
  });
});
