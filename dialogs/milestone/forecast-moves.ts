import type { HistoryLine } from '../../src/contracts/pages-api';

/** The dates that were given for a milestone, the first first: what the plan printed, then each other forecast. */
export function forecastMoves(history: readonly HistoryLine[], due: string | null): string[] {
  const oldestFirst = [...history].reverse();
  const firstPlanned = oldestFirst.find((line) => line.kind === 'plan-date')?.from;
  const days: (string | null)[] = [firstPlanned === undefined ? due : firstPlanned];
  for (const line of oldestFirst) {
    if (line.kind === 'plan-date') days.push(line.to);
    if (line.kind === 'report') days.push(line.forecast);
  }
  return days.filter((day) => day !== null).filter((day, nth, all) => day !== all[nth - 1]);
}
