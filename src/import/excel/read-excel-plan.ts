import readXlsxFile from 'read-excel-file/node';
import type { Anomaly, Plan } from '../../domain/plan';
import { PlanFileError } from '../plan-file-error';
import { parsePlan } from '../plan-schema';
import { buildParts, yearOf } from './build-plan';
import { sheetRow } from './cells';
import { cellName, doubledColumns, findHeader, missingHeader } from './columns';
import type { Header } from './columns';
import { readRows } from './rows';
import type { MilestoneRow } from './rows';

const MAX_ROWS = 20_000;

/**
 * Reads an Excel file with one milestone a row, from its first sheet that has a header row. Throws `PlanFileError`
 * with every fault and its cell.
 */
export async function readExcelPlan(bytes: Uint8Array): Promise<Plan> {
  const sheets = await openSheets(bytes);
  const sheet = sheets.find((rows) => findHeader(rows) !== null);
  const header = sheet ? findHeader(sheet) : null;
  if (!sheet || !header) throw new PlanFileError([missingHeader(sheets[0] ?? [])]);
  if (sheet.length > MAX_ROWS) throw new PlanFileError([`cell A${MAX_ROWS + 1}: more rows than any plan has`]);
  return readSheet(sheet, header);
}

async function openSheets(bytes: Uint8Array): Promise<unknown[][][]> {
  try {
    const sheets = await readXlsxFile(Buffer.from(bytes));
    return sheets.map(({ data }) => data);
  } catch (cause) {
    throw new PlanFileError(['cell A1: this file cannot be opened as an Excel sheet'], { cause });
  }
}

function readSheet(sheet: unknown[][], header: Header): Plan {
  const faults = doubledColumns(sheet[header.row] ?? []).map(
    (column) => `cell ${cellName(header.row, column)}: a second column of this kind`,
  );
  const below = sheet.slice(header.row + 1);
  const rows = readRows(below.map((cells, index) => sheetRow(cells, header.row + 1 + index, header, faults)));
  const parts = buildParts(rows);
  const year = yearOf(rows);
  if (rows.length === 0 && faults.length === 0)
    faults.push(`cell A${header.row + 2}: no milestone below the header row`);
  if (year === null && faults.length === 0) {
    faults.push(`cell ${cellName(header.row + 1, header.columns.due ?? 0)}: no date and no year in any row`);
  }
  if (faults.length > 0 || year === null) throw new PlanFileError(faults);
  const title = titleAbove(sheet, header) ?? `Ondernemingsplan ${year}`;
  return parsePlan({ year, title, ...parts, indicators: [], evaluation: [], anomalies: rows.flatMap(anomaliesOf) });
}

/** The first text above the header row is the plan's title. */
function titleAbove(sheet: unknown[][], header: Header): string | null {
  const texts = sheet.slice(0, header.row).flat();
  return texts.find((cell): cell is string => typeof cell === 'string' && cell.trim() !== '')?.trim() ?? null;
}

function anomaliesOf({ row, due, printedDate }: MilestoneRow): Anomaly[] {
  if (printedDate === null || due !== null) return [];
  return [{ line: row.number, kind: 'date-recurring', text: `Geen datum maar "${printedDate}"` }];
}
