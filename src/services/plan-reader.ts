import { AppError } from '../domain/app-error';
import { dayIn, PLAN_TIME_ZONE } from '../domain/dates';
import type { MilestoneState } from '../domain/milestone-state';
import { milestoneStates } from '../domain/milestone-state';
import type { Plan } from '../domain/plan';
import type { Clock } from '../ports/clock';
import type { PlanStore, PlanVersion } from '../ports/plan-store';
import type { ReportStore } from '../ports/report-store';

/** The plan as things stand at an instant. */
export interface PlanView {
  plan: Plan;
  /** The day in Europe/Brussels. */
  today: string;
  states: MilestoneState[];
}

/** Reads the current plan with its states, now or as at an earlier instant. */
export type ReadPlan = (until?: string) => Promise<PlanView>;

/** Keeps the current version of the plan in memory; another process that imports a newer one is noticed at the next read. */
export function createReadPlan({
  plans,
  reports,
  clock,
}: {
  plans: PlanStore;
  reports: ReportStore;
  clock: Clock;
}): ReadPlan {
  let cached: PlanVersion | null = null;

  async function currentPlan(): Promise<Plan> {
    if (cached?.version !== (await plans.currentVersion())) cached = await plans.current();
    if (!cached) throw new AppError('no-plan', 'there is no plan in the store');
    return cached.plan;
  }

  return async (until) => {
    const [plan, latest] = await Promise.all([currentPlan(), reports.latest(until)]);
    const today = dayIn(PLAN_TIME_ZONE, until === undefined ? clock.now() : new Date(until));
    return { plan, today, states: milestoneStates(plan, latest, today) };
  };
}
