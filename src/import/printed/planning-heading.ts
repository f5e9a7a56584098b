import type { Line } from './lines';
import type { Reading } from './reading';
import { editDistance } from './spelling';

/** A line that opens a plan list. `year` is null where it names none, or several. */
export interface PlanningHeading {
  year: number | null;
  /** Whether its word is spelled PLANNING. */
  spelled: boolean;
}

const HEADING = /^(?<word>[\p{L}\d]{6,10})(?:\s*(?<year>\d{4})(?<range>\s*[-–/]\s*\d{2,4})?)?\s*:?$/u;

/** Reads a line as a PLANNING heading, also with a letter or two amiss where a year follows; null for any other line. */
export function planningHeading({ trimmed }: Line): PlanningHeading | null {
  const { word = '', year, range } = HEADING.exec(trimmed)?.groups ?? {};
  const spelled = word.toUpperCase() === 'PLANNING';
  const close = year !== undefined && word === word.toUpperCase() && editDistance(word, 'PLANNING') <= 2;
  if (!spelled && !close) return null;
  return { year: year === undefined || range !== undefined ? null : Number(year), spelled };
}

/** Reports what is amiss with a PLANNING heading. */
export function checkPlanningHeading(
  line: Line,
  { year, spelled }: PlanningHeading,
  expected: { year: number; parent: string; repeated: boolean },
  reading: Reading,
): void {
  reading.use(line.number, 'heading');
  if (!spelled) reading.report(line.number, 'heading-spelling', `"${line.trimmed}" is gelezen als PLANNING`);
  if (expected.repeated) reading.report(line.number, 'planning-repeated', `Tweede kop PLANNING bij ${expected.parent}`);
  if (year === expected.year) return;
  reading.report(line.number, 'planning-other-year', `Kop "${line.trimmed}" in het plan van ${expected.year}`);
}
