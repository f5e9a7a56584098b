import { parse } from 'csv-parse/sync';
import type { Assignment, Role } from '../domain/people';
import type { Plan } from '../domain/plan';

/** The assignments of an owner list that can be used, and what is wrong with the other lines. */
export interface OwnerList {
  assignments: Assignment[];
  /** One sentence a fault, beginning with its line. */
  faults: string[];
}

interface CsvLine {
  cells: string[];
  line: number;
}

const COLUMNS = ['item', 'role', 'email', 'name'] as const;
const ROLES: Role[] = ['owner', 'deputy', 'manager', 'coordinator'];
const EMAIL = /^[^\s@,;<>"]+@[^\s@,;<>".]+(?:\.[^\s@,;<>".]+)+$/;

/**
 * Reads an owner list: comma or semicolon, a header with `item,role,email,name` in any order, other columns ignored.
 * A line with a fault is left out; a second line with the same item, role and address is a fault. A person without
 * name is called by the address.
 */
export function parseOwnerList(text: string): OwnerList {
  const read = readCsv(text);
  if ('fault' in read) return { assignments: [], faults: [read.fault] };
  const [header, ...lines] = read.lines;
  if (!header) return { assignments: [], faults: ['line 1: the list is empty'] };
  const columns = header.cells.map((cell) => cell.trim().toLowerCase());
  const missing = COLUMNS.filter((column) => !columns.includes(column));
  if (missing.length > 0) {
    return { assignments: [], faults: [`line ${header.line}: the header lacks ${missing.join(', ')}`] };
  }
  return readLines(lines, columns);
}

/** The items of the assignments that the plan does not have, each once, in the order of the list. */
export function checkOwnerList(assignments: Assignment[], plan: Plan): string[] {
  const codes = new Set([
    'PLAN',
    ...plan.goals.flatMap(({ code, objectives }) => [code, ...objectives.map((objective) => objective.code)]),
    ...[...plan.projects, ...plan.horizontal].flatMap(({ code, milestones }) => [
      code,
      ...milestones.map((milestone) => milestone.code),
    ]),
  ]);
  return [...new Set(assignments.map(({ item }) => item).filter((item) => !codes.has(item)))];
}

function readCsv(text: string): { lines: CsvLine[] } | { fault: string } {
  const header = text.split(/\r?\n/).find((line) => line.trim() !== '') ?? '';
  const delimiter = header.includes(';') && !header.includes(',') ? ';' : ',';
  try {
    const records = parse(text, {
      bom: true,
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    return { lines: records.map(({ record, info }) => ({ cells: record, line: info.lines })) };
  } catch (error) {
    const line = error instanceof Error && 'lines' in error ? Number(error.lines) : 1;
    return { fault: `line ${line}: the quotes do not close, or stand in the middle of a field` };
  }
}

function readLines(lines: CsvLine[], columns: string[]): OwnerList {
  const list: OwnerList = { assignments: [], faults: [] };
  const seen = new Map<string, number>();
  for (const { cells, line } of lines) {
    if (cells.every((cell) => cell === '')) continue;
    const cell = (column: (typeof COLUMNS)[number]): string => cells[columns.indexOf(column)] ?? '';
    const fields = { item: cell('item'), role: cell('role').toLowerCase(), email: cell('email'), name: cell('name') };
    const { assignment, faults } = readFields(fields);
    const key = JSON.stringify([assignment?.item, assignment?.role, assignment?.email]);
    const earlier = assignment ? seen.get(key) : undefined;
    if (earlier !== undefined) faults.push(`stands already on line ${earlier}`);
    list.faults.push(...faults.map((fault) => `line ${line}: ${fault}`));
    if (!assignment || earlier !== undefined) continue;
    seen.set(key, line);
    list.assignments.push(assignment);
  }
  return list;
}

function readFields(fields: Record<(typeof COLUMNS)[number], string>): {
  assignment: Assignment | null;
  faults: string[];
} {
  const item = canonicalItem(fields.item);
  const role = ROLES.find((candidate) => candidate === fields.role);
  const email = fields.email.toLowerCase();
  const faults = [
    ...(fields.item === '' ? ['the item is empty'] : item === null ? [`"${fields.item}" is no code of a plan`] : []),
    ...(role ? [] : [`unknown role "${fields.role}"; one of ${ROLES.join(', ')}`]),
    ...(EMAIL.test(email) ? [] : [`"${fields.email}" is no e-mail address`]),
  ];
  if (item === null || !role || faults.length > 0) return { assignment: null, faults };
  return { assignment: { item, role, email, name: fields.name || email }, faults };
}

/** A code in its own spelling, whatever its case and spacing; null for what has not the form of a code. */
function canonicalItem(text: string): string | null {
  const tight = text.replace(/\s+/g, '').toUpperCase();
  const goal = /^SD([1-9]\d*)(?:\/OD([1-9]\d*))?$/.exec(tight);
  if (goal) return goal[2] ? `SD ${goal[1]}/OD ${goal[2]}` : `SD ${goal[1]}`;
  return /^(?:PLAN|[PH][1-9]\d*(?:\.[1-9]\d*)?)$/.test(tight) ? tight : null;
}
