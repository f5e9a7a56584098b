import type { PlanChange } from '../domain/plan-changes';
import type { Plan } from '../domain/plan';

/** A plan as it was imported; `version` counts from 1. */
export interface PlanVersion {
  version: number;
  importedAt: string;
  plan: Plan;
}

/** A change with the instant and version that brought it. */
export type RecordedPlanChange = PlanChange & { version: number; at: string };

/** Keeps the current plan whole, and every change that an import brought. */
export interface PlanStore {
  /** The newest version, or null before the first import. */
  current(): Promise<PlanVersion | null>;
  /** The number of the newest version, 0 before the first: cheap, to see whether a copy in memory is stale. */
  currentVersion(): Promise<number>;
  /**
   * Makes `next` current with the changes it brings, all or nothing: a reader sees the old version or the new one.
   * False, and nothing changed, when `next.version` is not one more than the current version.
   */
  replace(next: PlanVersion, changes: PlanChange[]): Promise<boolean>;
  /** Changes after `since` and up to `until` (instants; null: from the beginning), oldest first. */
  changes(since: string | null, until: string): Promise<RecordedPlanChange[]>;
}
