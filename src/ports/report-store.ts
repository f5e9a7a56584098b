import type { StatusReport } from '../domain/status';

/** Status reports, append-only. */
export interface ReportStore {
  /** Keeps the reports whose id is new and answers the ids it kept; a known id is left as it was. Durable on return. */
  append(reports: StatusReport[]): Promise<string[]>;
  /** The newest report of every milestone that has one, by code; with `until`, as things stood at that instant. */
  latest(until?: string): Promise<Map<string, StatusReport>>;
  /** The same for some milestones only, by code. */
  latestOf(milestones: string[]): Promise<Map<string, StatusReport>>;
  /** The reports of one milestone, newest first, at most `limit`. */
  history(milestone: string, limit: number): Promise<StatusReport[]>;
  /** The reports after `since` and up to `until`, oldest first. */
  between(since: string, until: string): Promise<StatusReport[]>;
}
