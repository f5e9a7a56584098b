import type { Goal } from '../../domain/plan';
import type { Cell } from './goal-table';
import type { PlacedIndicator } from './indicators-annex';
import type { Reading } from './reading';
import { fold, nearest } from './spelling';

/** The indicators a goal names, as printed; each is looked up in the annex, and several on one line are taken apart. */
export function readGoalIndicators(cells: Cell[], annex: PlacedIndicator[], reading: Reading): string[] {
  const known = annex.map(({ indicator }) => indicator.name);
  return cells.flatMap(({ line, text }) => {
    const names = takeApart(text, known);
    if (names.length > 1) reading.report(line, 'run-on', `${names.length} indicatoren op één regel`);
    for (const name of names) check(name, known, { line, reading });
    return names;
  });
}

/** Reports each indicator of the annex that no goal names. */
export function checkUnused(goals: Goal[], annex: PlacedIndicator[], reading: Reading): void {
  const named = goals.flatMap(({ indicators }) => indicators);
  for (const { line, indicator } of annex) {
    if (nearest(indicator.name, named) || named.some((name) => fold(name) === fold(indicator.name))) continue;
    reading.report(line, 'indicator-unused', `Geen enkel doel noemt indicator "${indicator.name}"`);
  }
}

/** A line is only taken apart where it is wholly made of names of the annex. */
function takeApart(text: string, known: string[]): string[] {
  const first = known.find((name) => text.startsWith(`${name} `));
  if (!first) return [text];
  const rest = takeApart(text.slice(first.length).trim(), known);
  return rest.every((name) => known.includes(name)) ? [first, ...rest] : [text];
}

function check(name: string, known: string[], { line, reading }: { line: number; reading: Reading }): void {
  const found = nearest(name, known);
  if (!found) {
    reading.report(line, 'indicator-unknown', `Indicator "${name}" staat niet in de bijlage met indicatoren`);
  } else if (!found.exact) {
    reading.report(line, 'indicator-spelling', `Indicator "${name}" heet in de bijlage "${found.match}"`);
  }
}
