import { dayIn, PLAN_TIME_ZONE } from './dates';
import type { MilestoneState } from './milestone-state';
import type { WorkingCalendar } from './working-days';

/** After how many working days without an answer a late milestone goes on a list. */
export interface EscalationPolicy {
  managerAfter: number;
  coordinatorAfter: number;
}

export const DEFAULT_ESCALATION: EscalationPolicy = { managerAfter: 5, coordinatorAfter: 15 };

/**
 * For how many working days a late milestone has gone unanswered: since its date, or since it was first asked about
 * when that was later, for nobody can answer what was not asked. 0 when it is not late, was answered since its date, or
 * was never asked about. `askedOn`: the first day on or after the date on which somebody was asked.
 */
export function silentDays(
  state: MilestoneState,
  askedOn: string | undefined,
  today: string,
  calendar: WorkingCalendar,
): number {
  if (!state.late || state.due === null || askedOn === undefined || isAnsweredSince(state, state.due)) return 0;
  const due = calendar.onOrBefore(state.due);
  return calendar.between(askedOn > due ? askedOn : due, today);
}

function isAnsweredSince({ report }: MilestoneState, day: string): boolean {
  return report !== null && dayIn(PLAN_TIME_ZONE, new Date(report.at)) >= day;
}
