/** What a column of the sheet holds. */
export type ColumnName =
  | 'year'
  | 'goal'
  | 'goalTitle'
  | 'objective'
  | 'objectiveTitle'
  | 'project'
  | 'projectTitle'
  | 'kind'
  | 'code'
  | 'title'
  | 'due'
  | 'group'
  | 'notes';

/** The header of a sheet: which row it is, and where each column stands (both from 0). */
export interface Header {
  row: number;
  columns: Partial<Record<ColumnName, number>>;
}

/** The words a header may use, Dutch and English, without case, accents or punctuation. */
const WORDS: Record<ColumnName, string[]> = {
  year: ['jaar', 'year'],
  goal: ['doel', 'strategisch doel', 'strategische doelstelling', 'sd', 'goal', 'strategic goal'],
  goalTitle: ['doeltitel', 'titel doel', 'titel van het doel', 'goal title', 'title of the goal'],
  objective: ['operationeel doel', 'operationele doelstelling', 'od', 'objective', 'operational goal'],
  objectiveTitle: [
    'titel operationeel doel',
    'titel operationele doelstelling',
    'objective title',
    'operational goal title',
  ],
  project: ['project', 'projectnummer', 'project number', 'projectcode', 'project code'],
  projectTitle: ['projecttitel', 'titel project', 'project title', 'title of the project'],
  kind: ['soort', 'kind'],
  code: ['code', 'mijlpaalcode', 'milestone code'],
  title: ['mijlpaal', 'mijlpaaltitel', 'titel', 'milestone', 'milestone title', 'title'],
  due: ['datum', 'einddatum', 'streefdatum', 'deadline', 'date', 'due', 'due date'],
  group: ['groep', 'group'],
  notes: ['nota', 'notas', 'notes', 'note', 'opmerking', 'opmerkingen', 'remarks'],
};
const NEEDED: ColumnName[] = ['goal', 'project', 'title', 'due'];
const ROWS_TO_SCAN = 10;

/** Finds the header among the first ten rows: the first row with all needed columns, else null. */
export function findHeader(rows: unknown[][]): Header | null {
  for (const [row, cells] of rows.slice(0, ROWS_TO_SCAN).entries()) {
    const columns = columnsOf(cells);
    if (NEEDED.every((column) => columns[column] !== undefined)) return { row, columns };
  }
  return null;
}

/** What is wrong where no row is a header: the columns that the nearest row lacks, named with that row. */
export function missingHeader(rows: unknown[][]): string {
  const counts = rows.slice(0, ROWS_TO_SCAN).map((cells, row) => ({ row, columns: columnsOf(cells) }));
  const best = counts.sort((a, b) => Object.keys(b.columns).length - Object.keys(a.columns).length)[0];
  const missing = NEEDED.filter((column) => best?.columns[column] === undefined).map((column) => WORDS[column][0]);
  const place = `A${(best?.row ?? 0) + 1}`;
  return `cell ${place}: no header row among the first ${ROWS_TO_SCAN} rows; the nearest lacks ${missing.join(', ')}`;
}

/** The columns named twice in a header row, as cells. */
export function doubledColumns(cells: unknown[]): number[] {
  const names = cells.map(nameOf);
  return names.flatMap((name, index) => (name !== null && names.indexOf(name) < index ? [index] : []));
}

/** A cell's name on the sheet, such as `C7`, from its row and column (both from 0). */
export function cellName(row: number, column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row + 1}`;
}

function columnsOf(cells: unknown[]): Header['columns'] {
  const columns: Header['columns'] = {};
  for (const [index, cell] of cells.entries()) {
    const name = nameOf(cell);
    if (name !== null && columns[name] === undefined) columns[name] = index;
  }
  return columns;
}

function nameOf(cell: unknown): ColumnName | null {
  if (typeof cell !== 'string') return null;
  const word = cell
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const names = Object.keys(WORDS) as ColumnName[];
  return names.find((name) => WORDS[name].includes(word)) ?? null;
}
