import type { Line } from './lines';
import { withoutMarks } from './lines';
import type { Reading } from './reading';

export type RowName = 'actors' | 'policyBudget' | 'ownBudget' | 'indicators';

/** One printed cell line of a goal's table. */
export interface Cell {
  line: number;
  text: string;
}

/** The table under a goal heading: the lines of each row's cell, in order. */
export type GoalTable = Record<RowName, Cell[]>;

const LABELS: [RowName, RegExp][] = [
  ['actors', /^Actoren(?: AJH)?$/i],
  ['policyBudget', /^Beleidskredieten$/i],
  ['ownBudget', /^Apparaatskredieten$/i],
  ['indicators', /^Indicatoren$/i],
];

/** Reads the table among the lines below a goal heading. Null, and reported, where there is none. */
export function readGoalTable(code: string, heading: Line, lines: Line[], reading: Reading): GoalTable | null {
  const table: GoalTable = { actors: [], policyBudget: [], ownBudget: [], indicators: [] };
  let row: RowName | null = null;
  for (const [index, line] of lines.entries()) {
    if (!line.trimmed) continue;
    const { label, text } = splitRow(line);
    if (label) row = rowNamed(label, line, reading);
    const runsOn = row !== null && label === null && (line.text.startsWith('\t') || Boolean(lines[index - 1]?.trimmed));
    if (!label && !runsOn) {
      reading.use(line.number, 'description');
      continue;
    }
    reading.use(line.number, row ? 'table' : 'unexplained');
    if (row && text) table[row].push({ line: line.number, text });
  }
  return checkTable(code, heading, table, reading);
}

function splitRow({ text, trimmed }: Line): { label: string | null; text: string } {
  const tab = text.indexOf('\t');
  if (tab <= 0) {
    const known = LABELS.some(([, label]) => label.test(withoutMarks(trimmed)));
    return known ? { label: trimmed, text: '' } : { label: null, text: trimmed };
  }
  return {
    label: text.slice(0, tab).trim(),
    text: text
      .slice(tab + 1)
      .replace(/\t/g, ' ')
      .trim(),
  };
}

function rowNamed(printed: string, line: Line, reading: Reading): RowName | null {
  const label = withoutMarks(printed).replace(/:$/, '').trim();
  const found = LABELS.find(([, pattern]) => pattern.test(label));
  if (!found) reading.report(line.number, 'table-row', `Onbekende rij in de tabel van het doel: "${line.trimmed}"`);
  return found?.[0] ?? null;
}

function checkTable(code: string, heading: Line, table: GoalTable, reading: Reading): GoalTable | null {
  const empty = Object.values(table).every((cells) => cells.length === 0);
  if (empty) {
    reading.report(heading.number, 'table-absent', `${code} heeft geen tabel met actoren, kredieten en indicatoren`);
    return null;
  }
  if (table.actors.length === 0) reading.report(heading.number, 'table-row', `${code} heeft geen rij Actoren`);
  return table;
}
