import type { Milestone } from '../../domain/plan';
import type { Line } from './lines';
import type { Reading } from './reading';

const PART = /^\d+\.\s+\S/;

/**
 * Reads what the plan says on EU regulation. It has no PLANNING: its only items are the infringement procedures, one a
 * row of a table. Each row is a milestone without a date, so that it has an owner who can report on it: the name of
 * the file is its title, the numbered heading above the table its group, and the other cells, under the words of the
 * header row, are its notes. A part that says `Nihil` has no items.
 */
export function readEuItems(code: string, lines: Line[], reading: Reading): Milestone[] {
  const items: Milestone[] = [];
  let group: string | null = null;
  let header: string[] | null = null;
  for (const line of lines) {
    if (!line.trimmed) continue;
    const cells = line.text.split('\t').map((cell) => cell.trim());
    if (cells.length > 1) {
      reading.use(line.number, header ? 'milestone' : 'table');
      if (header) items.push(item(`${code}.${items.length + 1}`, group, header, cells));
      else header = cells;
      continue;
    }
    reading.use(line.number, PART.test(line.trimmed) ? 'heading' : 'description');
    if (PART.test(line.trimmed)) group = line.trimmed;
    header = null;
  }
  return items;
}

function item(code: string, group: string | null, header: string[], cells: string[]): Milestone {
  const named = header.findIndex((title) => /^Naam$/i.test(title));
  const place = named < 0 ? 0 : named;
  const notes = cells
    .map((cell, index) => (header[index] ? `${header[index]}: ${cell}` : cell))
    .filter((_, index) => index !== place && cells[index] !== '');
  return { code, title: cells[place] || code, due: null, printedDate: null, group, notes };
}
