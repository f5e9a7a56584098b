import type { Connection } from 'mongoose';
import { STATUSES } from '../../domain/status';
import type { StatusReport } from '../../domain/status';
import type { ReportStore } from '../../ports/report-store';
import { dateOf } from '../instants';
import { dayOrNull, oneOf, textOrNull } from './mongo-fields';
import { MongoJournal, journalSchema } from './mongo-journal';
import type { JournalDocument, JournalPlace } from './mongo-journal';
import { answererSchema } from './mongo-people-fields';

type ReportDocument = Omit<StatusReport, 'id'> & JournalDocument;

const reportSchema = journalSchema<ReportDocument>({
  status: oneOf(STATUSES),
  comment: textOrNull,
  forecast: dayOrNull,
  by: { type: answererSchema, required: true },
  onBehalfOf: textOrNull,
});

/** Status reports in MongoDB: a journal. */
export class MongoReportStore implements ReportStore {
  private readonly journal: MongoJournal<StatusReport, ReportDocument>;

  constructor(connection: Connection) {
    const names = { name: 'Report', collection: 'reports' };
    this.journal = new MongoJournal(connection, names, { schema: reportSchema, toDocument, toEntry: toReport });
  }

  append(reports: StatusReport[]): Promise<string[]> {
    return this.journal.append(reports);
  }

  async latest(until?: string): Promise<Map<string, StatusReport>> {
    const found = await this.journal.model
      .aggregate<{ report: ReportDocument }>([
        { $match: until === undefined ? {} : { atTime: { $lte: dateOf(until) } } },
        { $sort: { milestone: 1, atTime: -1, order: -1 } },
        { $group: { _id: '$milestone', report: { $first: '$$ROOT' } } },
      ])
      .allowDiskUse(true);
    return byMilestone(found.map(({ report }) => toReport(report)));
  }

  async latestOf(milestones: string[]): Promise<Map<string, StatusReport>> {
    return byMilestone(await this.journal.newestOf(milestones));
  }

  history(milestone: string, limit: number): Promise<StatusReport[]> {
    return this.journal.history(milestone, limit);
  }

  between(since: string, until: string): Promise<StatusReport[]> {
    return this.journal.inPeriod({ $gt: dateOf(since), $lte: dateOf(until) });
  }
}

function byMilestone(reports: StatusReport[]): Map<string, StatusReport> {
  return new Map(reports.map((report) => [report.milestone, report]));
}

function toDocument({ id, ...rest }: StatusReport, place: JournalPlace): ReportDocument {
  return { _id: id, ...rest, ...place };
}

function toReport({ _id, milestone, status, comment, forecast, by, onBehalfOf, at }: ReportDocument): StatusReport {
  return { id: _id, milestone, status, comment, forecast, by, onBehalfOf, at };
}
