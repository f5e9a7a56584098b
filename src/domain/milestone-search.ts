import { addDays, firstOfMonth, mondayOf } from './dates';
import type { MilestoneState } from './milestone-state';
import { byDate } from './milestone-state';
import { plainWords } from './plan-refs';
import type { MilestoneFilter, Period } from './question';

export interface SearchContext {
  /** The day in Europe/Brussels. */
  today: string;
  /** Whether a milestone is the asker's own, as owner or deputy. */
  isMine: (state: MilestoneState) => boolean;
}

/** The milestones that pass every part of the filter, by date. */
export function findMilestones(
  states: readonly MilestoneState[],
  filter: MilestoneFilter,
  context: SearchContext,
): MilestoneState[] {
  const window = filter.due ? daysOf(filter.due, context.today) : null;
  const words = filter.words?.split(' ') ?? [];
  return byDate(
    states.filter(
      (state) =>
        inScope(state, filter.scope) &&
        (!filter.late || state.late) &&
        (!filter.open || isOpen(state)) &&
        (!filter.mine || context.isMine(state)) &&
        (filter.status === null || (state.report?.status ?? 'geen_bericht') === filter.status) &&
        (window === null || (isDueIn(state, window) && (isOpen(state) || filter.status === 'gerealiseerd'))) &&
        words.every((word) => plainWords(`${state.title} ${state.parent.title}`).includes(word)),
    ),
  );
}

function inScope(state: MilestoneState, scope: readonly string[]): boolean {
  return (
    scope.length === 0 ||
    [state.goal, state.objective, state.parent.code].some((code) => code !== null && scope.includes(code))
  );
}

function isDueIn(state: MilestoneState, { first, last }: { first: string; last: string }): boolean {
  return state.due !== null && state.due >= first && state.due <= last;
}

function isOpen({ report }: MilestoneState): boolean {
  return report?.status !== 'gerealiseerd';
}

/** The first and last day of a period, seen from a day; without a year it is that day's. "Until" reaches back to what is late. */
export function daysOf(period: Period, today: string): { first: string; last: string } {
  const monday = mondayOf(today);
  if (typeof period === 'object') return 'month' in period ? monthOf(period.month, today) : until(period.until, today);
  switch (period) {
    case 'two_weeks':
      return { first: today, last: addDays(today, 14) };
    case 'this_week':
      return { first: monday, last: addDays(monday, 6) };
    case 'next_week':
      return { first: addDays(monday, 7), last: addDays(monday, 13) };
    case 'this_month':
      return { first: firstOfMonth(today), last: addDays(firstOfMonth(today, 1), -1) };
    case 'next_month':
      return { first: firstOfMonth(today, 1), last: addDays(firstOfMonth(today, 2), -1) };
  }
}

function monthOf(month: string, today: string): { first: string; last: string } {
  const first = `${withYear(month, 2, today)}-01`;
  return { first, last: addDays(firstOfMonth(first, 1), -1) };
}

/** A day that does not exist, such as 31 June, is before the next month all the same. */
function until(day: string, today: string): { first: string; last: string } {
  const isMonth = /^(\d{4}-)?\d{2}$/.test(day);
  return { first: '', last: isMonth ? monthOf(day, today).last : withYear(day, 5, today) };
}

/** `12-31` of length 5 → `2025-12-31`; what has its year stays. */
function withYear(written: string, length: number, today: string): string {
  return written.length === length ? `${today.slice(0, 4)}-${written}` : written;
}
