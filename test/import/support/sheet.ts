import writeXlsxFile from 'write-excel-file/node';

type Value = string | number | boolean | Date | null;

/** The bytes of an Excel file with one sheet of these rows. Dates are given as midnight UTC. */
export async function aSheet(rows: Value[][]): Promise<Uint8Array> {
  const cells = rows.map((row) => row.map((value) => (value === null ? null : cellOf(value))));
  return writeXlsxFile(cells).toBuffer();
}

/** A day as a date cell holds it. */
export function day(text: string): Date {
  return new Date(`${text}T00:00:00Z`);
}

function cellOf(value: Exclude<Value, null>) {
  if (value instanceof Date) return { value, type: Date, format: 'dd/mm/yyyy' } as const;
  if (typeof value === 'number') return { value, type: Number } as const;
  if (typeof value === 'boolean') return { value, type: Boolean } as const;
  return { value, type: String } as const;
}
