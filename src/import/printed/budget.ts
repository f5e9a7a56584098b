import type { BudgetLine } from '../../domain/plan';
import type { CreditTotal } from './finance-annex';
import type { Cell } from './goal-table';
import type { Reading } from './reading';
import { fold, nearest } from './spelling';

const CREDIT =
  /(?<code>[A-Z0-9]{2,4}-[A-Z0-9]{4,}-[A-Z0-9]{2})\s*[-–—]\s*(?<name>.+?)\s*:\s*(?<amount>\d[\d.,]*)\s*k\s*(?:Euro|EUR|€)\s*(?:\(\w+\))?/giu;

/** Reads the credit rows of a goal, and finds for each the code of the financial annex. */
export function readBudget(cells: Cell[], annex: CreditTotal[], reading: Reading): BudgetLine[] {
  return cells.flatMap(({ line, text }) => {
    const credits = [...text.matchAll(CREDIT)];
    if (credits.length > 1) reading.report(line, 'run-on', `${credits.length} kredieten op één regel`);
    const rest = text.replace(CREDIT, '').trim();
    if (rest) reading.report(line, 'budget-unreadable', `Onleesbaar krediet: "${rest}"`);
    return credits.map(({ groups = {} }) => budgetLine(groups, annex, { line, reading }));
  });
}

function budgetLine(
  { code: printed = '', name = '', amount = '' }: Record<string, string>,
  annex: CreditTotal[],
  { line, reading }: { line: number; reading: Reading },
): BudgetLine {
  const amountKEuro = Number(amount.replace(/\./g, '').replace(',', '.'));
  const total = resolve(printed, name, amountKEuro, annex);
  if (!total) {
    reading.report(line, 'budget-code-unknown', `Krediet ${printed} (${name}) staat niet in het financieel overzicht`);
    return { code: printed, printed, name, amountKEuro };
  }
  if (total.code !== printed) {
    reading.report(line, 'budget-code-differs', `Krediet ${printed} heet in het financieel overzicht ${total.code}`);
  }
  if (total.amount !== amountKEuro * 1000) {
    const text = `Krediet ${total.code}: ${amountKEuro}k gedrukt, ${total.amount / 1000}k in het financieel overzicht`;
    reading.report(line, 'amount-differs', text);
  }
  if (!fold(total.name).startsWith(fold(name))) {
    reading.report(
      line,
      'budget-name-differs',
      `Krediet ${total.code} heet hier "${name}", in het overzicht "${total.name}"`,
    );
  }
  return { code: total.code, printed, name, amountKEuro };
}

/** By its code, with O for 0 and I for 1 as the letters come out of a scan; else by name and amount, if one has both. */
function resolve(printed: string, name: string, amountKEuro: number, annex: CreditTotal[]): CreditTotal | null {
  const byCode = annex.filter(({ code }) => sameShape(code) === sameShape(printed));
  if (byCode.length === 1) return byCode[0] ?? null;
  const byBoth = annex.filter((total) => total.amount === amountKEuro * 1000 && isNamed(name, total));
  return byBoth.length === 1 ? (byBoth[0] ?? null) : null;
}

function sameShape(code: string): string {
  return code.toUpperCase().replace(/O/g, '0').replace(/I/g, '1');
}

function isNamed(name: string, total: CreditTotal): boolean {
  return fold(total.name).startsWith(fold(name)) || nearest(name, [total.name]) !== null;
}
