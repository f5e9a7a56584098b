import { stringify } from 'csv-stringify/sync';
import writeXlsxFile from 'write-excel-file/node';
import type { AskedLine } from '../domain/asked-line';
import type { ReportFile, ReportFormat } from '../domain/report-file';
import type { Texts } from '../texts/texts';

type CellValue = string | number;

/** The report as CSV (with a byte-order mark and semicolons, as Belgian Excel wants) or as an Excel workbook. */
export async function askedTable(lines: readonly AskedLine[], format: ReportFormat, texts: Texts): Promise<ReportFile> {
  const rows = [Object.values(texts.report.columns), ...lines.map((line) => cellsOf(line, texts))];
  if (format === 'csv') return csv(rows, texts);
  const sheet = rows.map((row, index) =>
    row.map((value) => (index === 0 ? { value, fontWeight: 'bold' as const } : { value })),
  );
  const content = await writeXlsxFile(sheet, { stickyRowsCount: 1 }).toBuffer();
  return {
    name: `${texts.report.file}.xlsx`,
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    content,
  };
}

/** A cell that begins like a formula is written as text: what people typed must not run in somebody's Excel. */
function csv(rows: readonly CellValue[][], texts: Texts): ReportFile {
  const content = stringify([...rows], { delimiter: ';', bom: true, escape_formulas: true });
  return { name: `${texts.report.file}.csv`, type: 'text/csv; charset=utf-8', content: Buffer.from(content, 'utf8') };
}

function cellsOf(line: AskedLine, { report, status }: Texts): CellValue[] {
  const cells: Record<keyof Texts['report']['columns'], CellValue> = {
    askedAt: minuteOf(line.askedAt),
    person: line.person,
    onBehalfOf: line.onBehalfOf,
    milestone: line.milestone,
    title: line.title,
    due: line.due ?? '',
    step: line.step ?? '',
    delivery: report.deliveries[line.delivery],
    tries: line.tries,
    reason: line.reason,
    answeredAt: line.answeredAt === null ? '' : minuteOf(line.answeredAt),
    answeredBy: line.answeredBy,
    status: line.status === null ? '' : status[line.status],
    forecast: line.forecast ?? '',
  };
  return Object.keys(report.columns).map((column) => cells[column as keyof typeof cells]);
}

const brussels = new Intl.DateTimeFormat('sv-SE', {
  dateStyle: 'short',
  timeStyle: 'short',
  timeZone: 'Europe/Brussels',
});

/** An instant as `2025-09-22 09:00` in Brussels, which sorts in a spreadsheet. */
function minuteOf(instant: string): string {
  return brussels.format(new Date(instant));
}
