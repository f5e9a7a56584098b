import { calendarDate, isCalendarDate } from '../calendar-date';
import { readDatedText } from '../printed/dates';
import { cellName } from './columns';
import type { ColumnName, Header } from './columns';

/** What was read from a date cell. `printedDate` is the cell's text, null for a true Excel date. */
export interface ReadDue {
  due: string | null;
  printedDate: string | null;
}

/** A row of the sheet with its faults: reads cells by the name of their column. */
export interface SheetRow {
  /** The row's number on the sheet, from 1. */
  number: number;
  isEmpty: boolean;
  text(column: ColumnName): string;
  due(): ReadDue;
  /** Adds a fault of this row, named with its cell; of the row's first cell where the sheet lacks the column. */
  fault(column: ColumnName, text: string): void;
}

const NUMERIC_DATE = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;

/** A row of the sheet to read from; faults are added to `faults`. `row` counts from 0. */
export function sheetRow(cells: unknown[], row: number, { columns }: Header, faults: string[]): SheetRow {
  const fault = (column: ColumnName, text: string): void => {
    faults.push(`cell ${cellName(row, columns[column] ?? 0)}: ${text}`);
  };
  const cell = (column: ColumnName): unknown => {
    const index = columns[column];
    return index === undefined ? null : (cells[index] ?? null);
  };
  return {
    number: row + 1,
    isEmpty: cells.every(
      (value) => value === null || value === undefined || (typeof value === 'string' && value.trim() === ''),
    ),
    text: (column) => readText(cell(column), (text) => fault(column, text)),
    due: () => readDue(cell('due'), (text) => fault('due', text)),
    fault,
  };
}

/** A number is taken as its text; a date or a truth value where text is expected is a fault. */
function readText(value: unknown, fault: (text: string) => void): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number') return String(value);
  fault(value instanceof Date ? 'a date, where text is expected' : 'true or false, where text is expected');
  return '';
}

function readDue(value: unknown, fault: (text: string) => void): ReadDue {
  if (value instanceof Date) return { due: dayOf(value), printedDate: null };
  if (typeof value === 'number') fault(`${value} is a number; give the cell a date format`);
  else if (typeof value === 'boolean') fault('true or false, where a date is expected');
  const printed = typeof value === 'string' ? value.trim() : '';
  if (printed === '') return { due: null, printedDate: null };
  const parts = NUMERIC_DATE.exec(printed);
  const due = parts
    ? calendarDate(Number(parts[3]), Number(parts[2]), Number(parts[1]))
    : isCalendarDate(printed)
      ? printed
      : null;
  if (due === null && !isRecurrence(printed))
    fault(`"${printed}" is no date d/m/yyyy or yyyy-mm-dd that the calendar has`);
  return { due, printedDate: printed };
}

/** The reader gives midnight UTC of the cell's day, give or take the rounding of a fraction of a second. */
function dayOf(date: Date): string {
  return new Date(date.getTime() + 500).toISOString().slice(0, 10);
}

function isRecurrence(text: string): boolean {
  return readDatedText(`(${text})`).irregular.some(({ kind }) => kind === 'date-recurring');
}
