import type { Line } from './lines';
import type { Reading } from './reading';

/** A total of the financial annex: one credit, with its amount in euro. */
export interface CreditTotal {
  code: string;
  name: string;
  amount: number;
  line: number;
}

interface Row extends CreditTotal {
  kind: 'total' | 'part' | 'grand';
}

const CODE = '[A-Z0-9]{3}-[A-Z0-9]+-[A-Z0-9]{2}';
const ROW = new RegExp(
  `^(?:(?<grand>Eindtotaal)|(?<total>Totaal\\s+)?(?<code>${CODE}))\\t(?<name>[^\\t]*)\\t(?<amount>[\\d.,]+)$`,
);

/** Reads the totals per credit, and reports every total its parts do not add up to. */
export function readFinanceAnnex(lines: Line[], reading: Reading): CreditTotal[] {
  const rows: Row[] = [];
  for (const line of lines) {
    if (!line.trimmed) continue;
    reading.use(line.number, 'annex');
    const row = readRow(line);
    if (row) rows.push(row);
    else if (line.text.includes('\t') && !/^Begrotingsartikel\t/.test(line.text)) {
      reading.report(
        line.number,
        'line-unexplained',
        `Onleesbare regel in het financieel overzicht: "${line.trimmed}"`,
      );
    }
  }
  checkSums(rows, reading);
  return rows
    .filter(({ kind }) => kind === 'total')
    .map(({ code, name, amount, line }) => ({ code, name, amount, line }));
}

function readRow({ number, text }: Line): Row | null {
  const found = ROW.exec(text.replace(/\t+$/, ''))?.groups;
  if (!found) return null;
  const kind = found.grand ? 'grand' : found.total ? 'total' : 'part';
  return { kind, code: found.code ?? '', name: found.name ?? '', amount: euros(found.amount ?? ''), line: number };
}

/** `6.620.000,00` as a number. */
function euros(printed: string): number {
  return Number(printed.replace(/\./g, '').replace(',', '.'));
}

function checkSums(rows: Row[], reading: Reading): void {
  for (const { kind, code, amount, line } of rows) {
    if (kind === 'part') continue;
    const parts = rows.filter((row) =>
      kind === 'grand' ? row.kind === 'total' : row.kind === 'part' && row.code === code,
    );
    const sum = parts.reduce((total, part) => total + part.amount, 0);
    if (parts.length === 0 || Math.abs(sum - amount) < 0.005) continue;
    reading.report(
      line,
      'annex-sum-differs',
      `De delen van ${code || 'het eindtotaal'} zijn samen ${sum}, gedrukt is ${amount}`,
    );
  }
}
