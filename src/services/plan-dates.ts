import type { Clock } from '../ports/clock';
import type { PlanStore, RecordedPlanChange } from '../ports/plan-store';

/** A new version of the plan gave a milestone another date. */
export type PlanDateChange = Extract<RecordedPlanChange, { kind: 'moved' }>;

/** The changes of a milestone's planned date, oldest first. */
export type ReadPlanDates = (code: string) => Promise<PlanDateChange[]>;

/** Changes come with versions only: they are read again when there is a newer one. */
export function createReadPlanDates({ plans, clock }: { plans: PlanStore; clock: Clock }): ReadPlanDates {
  let cached: { version: number; changes: PlanDateChange[] } = { version: 0, changes: [] };
  return async (code) => {
    const version = await plans.currentVersion();
    if (version !== cached.version) {
      const changes = await plans.changes(null, clock.now().toISOString());
      cached = { version, changes: changes.filter(({ kind }) => kind === 'moved') as PlanDateChange[] };
    }
    return cached.changes.filter((change) => change.code === code);
  };
}
