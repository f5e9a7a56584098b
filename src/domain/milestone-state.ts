import type { Plan, PlacedMilestone } from './plan';
import { placedMilestones } from './plan';
import type { StatusReport } from './status';

/** A milestone as things stand: its place in the plan, the last report on it, and whether it is late. */
export interface MilestoneState extends PlacedMilestone {
  /** The newest report; null means "geen bericht". */
  report: StatusReport | null;
  late: boolean;
}

/** Every milestone of the plan with its state on a day in Europe/Brussels, in the plan's order. */
export function milestoneStates(
  plan: Plan,
  latest: ReadonlyMap<string, StatusReport>,
  today: string,
): MilestoneState[] {
  return placedMilestones(plan).map((milestone) => {
    const report = latest.get(milestone.code) ?? null;
    return { ...milestone, report, late: isLate(milestone.due, report, today) };
  });
}

/** Late: the date is before today and the milestone is not realised. Without a date nothing is ever late. */
export function isLate(due: string | null, report: StatusReport | null, today: string): boolean {
  return due !== null && due < today && report?.status !== 'gerealiseerd';
}

/** Sorts by date, the undated last, then in the plan's order. */
export function byDate(states: MilestoneState[]): MilestoneState[] {
  return [...states].sort((a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999'));
}
