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
        (!filter.open || state.report?.status !== 'gerealiseerd') &&
        (!filter.mine || context.isMine(state)) &&
        (filter.status === null || (state.report?.status ?? 'geen_bericht') === filter.status) &&
        (window === null || isDueIn(state, window)) &&
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
  return state.due !== null && state.due >= first && state.due <= last && state.report?.status !== 'gerealiseerd';
}

/** The first and last day of a period, seen from a day. */
export function daysOf(period: Period, today: string): { first: string; last: string } {
  const monday = mondayOf(today);
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
