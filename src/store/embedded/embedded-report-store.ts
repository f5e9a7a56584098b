import type { StatusReport } from '../../domain/status';
import type { ReportStore } from '../../ports/report-store';
import { millisecondsOf } from '../instants';
import type { EmbeddedDatabase, Table } from './embedded-database';
import { LAST, keyPart } from './embedded-keys';

/** When a report was given, then which was appended first. */
type Place = [ms: number, order: number];

/** Status reports in lmdb: kept once by place in time, with a table of ids and one of milestones that point there. */
export class EmbeddedReportStore implements ReportStore {
  private readonly reports: Table<StatusReport>;
  private readonly placeById: Table<Place>;
  private readonly codeByPlace: Table<string>;

  constructor(private readonly database: EmbeddedDatabase) {
    this.reports = database.table('reports');
    this.placeById = database.table('reports-by-id');
    this.codeByPlace = database.table('reports-by-milestone');
  }

  async append(reports: StatusReport[]): Promise<string[]> {
    const timed = reports.map((report) => ({ report, ms: millisecondsOf(report.at) }));
    return this.database.write(() =>
      timed.filter(({ report, ms }) => this.keepIfNew(report, ms)).map(({ report }) => report.id),
    );
  }

  async latest(until?: string): Promise<Map<string, StatusReport>> {
    const untilMs = until === undefined ? Infinity : millisecondsOf(until);
    return this.database.read(() => this.newestOfEach(untilMs));
  }

  async history(milestone: string, limit: number): Promise<StatusReport[]> {
    return this.database.read(() => this.newestFirst(keyPart(milestone), Infinity, limit));
  }

  async between(since: string, until: string): Promise<StatusReport[]> {
    const range = { start: [millisecondsOf(since), LAST], end: [millisecondsOf(until), LAST] };
    return this.database.read(() => [...this.reports.getRange(range)].map(({ value }) => value));
  }

  private keepIfNew(report: StatusReport, ms: number): boolean {
    const id = keyPart(report.id);
    if (this.placeById.get(id)) return false;
    const place: Place = [ms, this.nextOrder()];
    void this.placeById.put(id, place);
    void this.codeByPlace.put([keyPart(report.milestone), ...place], report.milestone);
    void this.reports.put(place, report);
    return true;
  }

  /** Inside a write only: appended later means a higher number, also between processes. */
  private nextOrder(): number {
    const [order] = this.placeById.get(ORDER) ?? [0];
    void this.placeById.put(ORDER, [order + 1, 0]);
    return order;
  }

  private newestOfEach(untilMs: number): Map<string, StatusReport> {
    const latest = new Map<string, StatusReport>();
    let code = this.codeAfter([]);
    while (code !== null) {
      const newest = this.newestFirst(code, untilMs, 1)[0];
      if (newest) latest.set(newest.milestone, newest);
      code = this.codeAfter([code, LAST]);
    }
    return latest;
  }

  private newestFirst(code: string, untilMs: number, limit: number): StatusReport[] {
    if (limit <= 0) return [];
    const range = { start: [code, untilMs, LAST], end: [code], reverse: true, limit };
    return [...this.codeByPlace.getKeys(range)].flatMap((key) => {
      const report = this.reports.get((key as [string, ...Place]).slice(1));
      return report ? [report] : [];
    });
  }

  /** The first code in the table after that key: the next one, without a step for each of its reports. */
  private codeAfter(key: (string | Buffer)[]): string | null {
    const [next] = [...this.codeByPlace.getKeys({ start: key, limit: 1 })];
    return next ? (next as [string, ...Place])[0] : null;
  }
}

/** A key that no id has: ids are texts. */
const ORDER = [0];
