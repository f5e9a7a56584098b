import type { StatusReport } from '../../domain/status';
import type { ReportStore } from '../../ports/report-store';
import { millisecondsOf } from '../instants';
import type { EmbeddedDatabase, Table } from './embedded-database';
import { EmbeddedJournal, timed } from './embedded-journal';
import { keyPart } from './embedded-keys';

/** Status reports in lmdb: a journal, and the newest of every milestone once more, to be read in one go. */
export class EmbeddedReportStore implements ReportStore {
  private readonly journal: EmbeddedJournal<StatusReport>;
  private readonly newest: Table<StatusReport>;

  constructor(private readonly database: EmbeddedDatabase) {
    this.journal = new EmbeddedJournal(database, 'reports');
    this.newest = database.table('reports-newest');
  }

  async append(reports: StatusReport[]): Promise<string[]> {
    const given = timed(reports);
    return this.database.write(() => {
      const kept = this.journal.keep(given);
      for (const report of kept) this.noteNewest(report);
      return kept.map(({ id }) => id);
    });
  }

  async latest(until?: string): Promise<Map<string, StatusReport>> {
    const untilMs = until === undefined ? Infinity : millisecondsOf(until);
    return this.database.read(() => byMilestone(this.newestOfEach(untilMs)));
  }

  async latestOf(milestones: string[]): Promise<Map<string, StatusReport>> {
    return this.database.read(() => byMilestone(milestones.flatMap((code) => this.newest.get(keyPart(code)) ?? [])));
  }

  async history(milestone: string, limit: number): Promise<StatusReport[]> {
    return this.database.read(() => this.journal.newestFirst(milestone, Infinity, limit));
  }

  async between(since: string, until: string): Promise<StatusReport[]> {
    const [sinceMs, untilMs] = [millisecondsOf(since), millisecondsOf(until)];
    return this.database.read(() => this.journal.between(sinceMs, untilMs));
  }

  /** Of one instant, the report appended later is the newer one. */
  private noteNewest(report: StatusReport): void {
    const code = keyPart(report.milestone);
    const known = this.newest.get(code);
    if (!known || millisecondsOf(known.at) <= millisecondsOf(report.at)) void this.newest.put(code, report);
  }

  /** Only milestones that were reported on since cost a look into the journal. */
  private newestOfEach(untilMs: number): StatusReport[] {
    return [...this.newest.getRange({})].flatMap(({ value }) =>
      millisecondsOf(value.at) <= untilMs ? value : this.journal.newestFirst(value.milestone, untilMs, 1),
    );
  }
}

function byMilestone(reports: StatusReport[]): Map<string, StatusReport> {
  return new Map(reports.map((report) => [report.milestone, report]));
}
