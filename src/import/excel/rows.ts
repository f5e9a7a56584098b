import type { HorizontalKind } from '../../domain/plan';
import type { ReadDue, SheetRow } from './cells';
import type { ColumnName } from './columns';

/** A row of the sheet, read: one milestone with all that stands above it. */
export interface MilestoneRow extends ReadDue {
  row: SheetRow;
  /** Null for an item of a horizontal goal. */
  goal: Numbered | null;
  objective: Numbered | null;
  parent: Parent;
  code: string | null;
  title: string;
  group: string | null;
  notes: string[];
  year: number | null;
}

export interface Numbered {
  number: number;
  title: string;
}

export type Parent =
  | { kind: 'project'; number: number; title: string }
  | { kind: 'horizontal'; number: number; title: string; target: HorizontalKind };

const PLACE_COLUMNS = ['goal', 'goalTitle', 'objective', 'objectiveTitle', 'project', 'projectTitle', 'kind'] as const;
const KINDS: Record<string, HorizontalKind> = {
  audit: 'audit',
  prevention: 'prevention',
  preventie: 'prevention',
  energy: 'energy',
  energie: 'energy',
  eu: 'eu',
};

type Place = Record<(typeof PLACE_COLUMNS)[number], string>;

/**
 * Reads the rows below the header. A row without a project goes on with the project of the row above, as a merged cell
 * does; so its goal and operational goal are taken from there too. Rows with a fault are left out, their faults kept.
 */
export function readRows(rows: SheetRow[]): MilestoneRow[] {
  let place: Place | null = null;
  return rows.flatMap((row) => {
    if (row.isEmpty) return [];
    const own = placeOf(row);
    if (own.project === '' && place) warnOfOtherPlace(row, own, place);
    if (own.project !== '') place = own;
    if (!place) {
      row.fault('project', 'no project, and no row above to go on with');
      return [];
    }
    const read = readRow(row, place);
    return read ? [read] : [];
  });
}

function placeOf(row: SheetRow): Place {
  const entries = PLACE_COLUMNS.map((column) => [column, row.text(column)] as const);
  return Object.fromEntries(entries) as Place;
}

function warnOfOtherPlace(row: SheetRow, own: Place, above: Place): void {
  for (const column of PLACE_COLUMNS) {
    if (own[column] !== '' && own[column] !== above[column]) {
      row.fault(column, `"${own[column]}" without a project of its own, but the row above has "${above[column]}"`);
    }
  }
}

function readRow(row: SheetRow, place: Place): MilestoneRow | null {
  const parent = readParent(row, place);
  const goal = parent?.kind === 'project' ? readNumbered(row, 'goal', place.goal, place.goalTitle) : null;
  const objective =
    place.objective === '' ? null : readNumbered(row, 'objective', place.objective, place.objectiveTitle);
  const title = row.text('title');
  if (title === '') row.fault('title', 'no title of a milestone');
  const code = parent ? readCode(row, parent) : null;
  const year = readYear(row);
  const due = row.due();
  const group = row.text('group') || null;
  const notes = row.text('notes') === '' ? [] : [row.text('notes')];
  if (!parent || (parent.kind === 'project' && !goal) || title === '') return null;
  return { row, goal, objective, parent, code, title, ...due, group, notes, year };
}

function readParent(row: SheetRow, { project, projectTitle, kind }: Place): Parent | null {
  const found = /^([PH]?)(?:roject)?\s*([1-9]\d*)(?:\s*[-–—:]\s*(.+))?$/i.exec(project);
  if (!found) {
    row.fault('project', `"${project}" is no project such as P43, or horizontal goal such as H1`);
    return null;
  }
  const number = Number(found[2]);
  const title = projectTitle || (found[3] ?? '');
  if ((found[1] ?? '').toUpperCase() !== 'H') return { kind: 'project', number, title };
  const target = KINDS[kind.toLowerCase()];
  if (target) return { kind: 'horizontal', number, title, target };
  row.fault('kind', `H${number} needs a kind: audit, prevention, energy or eu`);
  return null;
}

/** Reads `SD 3`, `OD 2`, `SD 3/OD 2`, a bare number, or one of these with its title after a colon. */
function readNumbered(row: SheetRow, column: 'goal' | 'objective', printed: string, title: string): Numbered | null {
  const found =
    column === 'goal'
      ? /^(?:SD)?\s*([1-9]\d*)(?:\s*[:–—-]\s*(.+))?$/i.exec(printed)
      : /^(?:SD\s*\d+\s*\/\s*)?(?:OD)?\s*([1-9]\d*)(?:\s*[:–—-]\s*(.+))?$/i.exec(printed);
  if (found) return { number: Number(found[1]), title: title || (found[2] ?? '') };
  row.fault(column, `"${printed}" is no ${column === 'goal' ? 'goal such as SD 3' : 'operational goal such as OD 2'}`);
  return null;
}

function readCode(row: SheetRow, parent: Parent): string | null {
  const printed = row.text('code').toUpperCase().replace(/\s+/g, '');
  if (printed === '') return null;
  const expected = `${parent.kind === 'project' ? 'P' : 'H'}${parent.number}`;
  if (printed.startsWith(`${expected}.`) && /^[1-9]\d*$/.test(printed.slice(expected.length + 1))) return printed;
  row.fault('code', `"${printed}" is no code of ${expected}, such as ${expected}.1`);
  return null;
}

function readYear(row: SheetRow): number | null {
  const column: ColumnName = 'year';
  const printed = row.text(column);
  if (printed === '') return null;
  if (/^20\d\d$/.test(printed)) return Number(printed);
  row.fault(column, `"${printed}" is no year`);
  return null;
}
