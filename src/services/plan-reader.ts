import { AppError } from '../domain/app-error';
import { dayIn, PLAN_TIME_ZONE } from '../domain/dates';
import type { MilestoneState } from '../domain/milestone-state';
import { isLate, milestoneStates } from '../domain/milestone-state';
import type { PlacedMilestone, Plan } from '../domain/plan';
import { placedMilestones } from '../domain/plan';
import type { Clock } from '../ports/clock';
import type { PlanStore } from '../ports/plan-store';
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

/** The same for some milestones only, in the order asked for; codes that the plan does not have are left out. */
export type ReadStates = (codes: readonly string[]) => Promise<PlanView>;

export interface PlanReader {
  readPlan: ReadPlan;
  readStates: ReadStates;
}

interface CurrentPlan {
  version: number;
  plan: Plan;
  byCode: Map<string, PlacedMilestone>;
}

/** Keeps the current version of the plan in memory; another process that imports a newer one is noticed at the next read. */
export function createPlanReader({
  plans,
  reports,
  clock,
}: {
  plans: PlanStore;
  reports: ReportStore;
  clock: Clock;
}): PlanReader {
  let cached: CurrentPlan | null = null;

  async function current(): Promise<CurrentPlan> {
    if (cached?.version !== (await plans.currentVersion())) {
      const found = await plans.current();
      const milestones = found ? placedMilestones(found.plan) : [];
      cached = found && { ...found, byCode: new Map(milestones.map((milestone) => [milestone.code, milestone])) };
    }
    if (!cached) throw new AppError('no-plan', 'there is no plan in the store');
    return cached;
  }

  return {
    async readPlan(until) {
      const [{ plan }, latest] = await Promise.all([current(), reports.latest(until)]);
      const today = dayIn(PLAN_TIME_ZONE, until === undefined ? clock.now() : new Date(until));
      return { plan, today, states: milestoneStates(plan, latest, today) };
    },
    async readStates(codes) {
      const [{ plan, byCode }, latest] = await Promise.all([current(), reports.latestOf([...codes])]);
      const today = dayIn(PLAN_TIME_ZONE, clock.now());
      const found = codes.map((code) => byCode.get(code)).filter((milestone) => milestone !== undefined);
      const states = found.map((milestone) => {
        const report = latest.get(milestone.code) ?? null;
        return { ...milestone, report, late: isLate(milestone.due, report, today) };
      });
      return { plan, today, states };
    },
  };
}
