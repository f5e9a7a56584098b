import { AppError } from '../domain/app-error';
import type { Plan } from '../domain/plan';
import type { PlanChange } from '../domain/plan-changes';
import { planChanges } from '../domain/plan-changes';
import type { Clock } from '../ports/clock';
import type { PlanStore } from '../ports/plan-store';

/** The version that is current afterwards, and what it changed; no changes and the same version for the same plan. */
export interface InstalledPlan {
  version: number;
  changes: PlanChange[];
}

const TRIES = 5;

/** Makes a plan the current one. Reports and history stay, by code; two processes that do this at once end with one version. */
export function createInstallPlan({ plans, clock }: { plans: PlanStore; clock: Clock }) {
  return async function installPlan(plan: Plan): Promise<InstalledPlan> {
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      const current = await plans.current();
      if (current && JSON.stringify(current.plan) === JSON.stringify(plan))
        return { version: current.version, changes: [] };
      const version = (current?.version ?? 0) + 1;
      const changes = current ? planChanges(current.plan, plan) : [];
      if (await plans.replace({ version, importedAt: clock.now().toISOString(), plan }, changes))
        return { version, changes };
    }
    throw new AppError('plan-contended', 'other processes keep importing plans: this one was not installed');
  };
}
