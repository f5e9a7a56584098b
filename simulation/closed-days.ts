/**
 * The public holidays of 2025 in Flanders, and 11 July. Written down by hand: a check against the bot's own calendar
 * would agree with whatever that says.
 */
export const CLOSED_DAYS_2025: readonly string[] = [
  '2025-01-01',
  '2025-04-21',
  '2025-05-01',
  '2025-05-29',
  '2025-06-09',
  '2025-07-11',
  '2025-07-21',
  '2025-08-15',
  '2025-11-01',
  '2025-11-11',
  '2025-12-25',
];
