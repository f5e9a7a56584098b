import type { EvaluationRow } from '../../domain/plan';
import type { Line } from './lines';
import type { Reading } from './reading';

const HEADING = /^(\d+\.\s*)?Evaluatie \d{4}$/i;
/** The words of the agency for the six statuses. */
const STATUS_WORDS = [
  'Gerealiseerd',
  'Op schema',
  'Kleine afwijking',
  'Bij te sturen',
  'Niet op schema - externe oorzaak',
  'Nog niet gestart',
];

interface PlacedRow {
  line: number;
  row: EvaluationRow;
}

/**
 * Reads the table that looks back on the year before. A row has three cells; a line whose last two cells are empty, or
 * that stands alone after a blank line, is the heading of a section; any other line is the rest of the row above.
 */
export function readEvaluation(lines: Line[], reading: Reading): EvaluationRow[] {
  const rows: PlacedRow[] = [];
  let section = '';
  for (const [index, line] of lines.entries()) {
    if (!line.trimmed) continue;
    reading.use(line.number, 'evaluation');
    if (HEADING.test(line.trimmed)) continue;
    const row = readRow(line, section);
    const previous = rows.at(-1);
    const adjacent = Boolean(lines[index - 1]?.trimmed);
    if (row) rows.push({ line: line.number, row });
    else if (previous && isRest(line, adjacent)) goOn(previous.row, line, reading);
    else section = line.trimmed;
  }
  for (const placed of rows) check(placed, reading);
  return rows.map(({ row }) => row);
}

function readRow({ text }: Line, section: string): EvaluationRow | null {
  const [objective = '', status = '', ...rest] = text.split('\t').map((cell) => cell.trim());
  const explanation = rest.join(' ').trim();
  return objective && (status || explanation) ? { section, objective, status, explanation } : null;
}

/** A section heading has its own empty cells, or stands after a blank line and does not begin in lower case. */
function isRest({ text, trimmed }: Line, adjacent: boolean): boolean {
  if (text.startsWith('\t')) return true;
  if (text.includes('\t')) return false;
  return adjacent || /^\p{Ll}/u.test(trimmed);
}

function goOn(row: EvaluationRow, line: Line, reading: Reading): void {
  row.explanation = `${row.explanation} ${line.trimmed}`.trim();
  reading.report(line.number, 'line-broken', `Loopt door op een tweede regel: "${line.trimmed}"`);
}

function check({ line, row }: PlacedRow, reading: Reading): void {
  if (!STATUS_WORDS.includes(row.status)) {
    reading.report(line, 'evaluation-status', `Onbekende status "${row.status}" bij "${row.objective}"`);
  }
  if (!row.explanation) reading.report(line, 'evaluation-empty', `Geen toelichting bij "${row.objective}"`);
  if (/,$/.test(row.explanation)) {
    reading.report(line, 'evaluation-cut', `De toelichting breekt af: "…${row.explanation.slice(-40)}"`);
  }
}
