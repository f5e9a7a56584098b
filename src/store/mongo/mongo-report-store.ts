import { Schema } from 'mongoose';
import type { Connection, Model } from 'mongoose';
import { STATUSES } from '../../domain/status';
import type { StatusReport } from '../../domain/status';
import type { ReportStore } from '../../ports/report-store';
import { dateOf } from '../instants';
import { MongoSequence } from './mongo-sequence';
import {
  PART_OPTIONS,
  SCHEMA_OPTIONS,
  count,
  dayOrNull,
  filledText,
  instant,
  oneOf,
  text,
  textOrNull,
  time,
} from './mongo-fields';
import { insertNew } from './mongo-inserts';

/** A report with its instant as a date, and a number that says which of one instant was appended later. */
type ReportDocument = Omit<StatusReport, 'id'> & { _id: string; atTime: Date; order: number };

const reportSchema = new Schema<ReportDocument>(
  {
    _id: filledText,
    milestone: filledText,
    status: oneOf(STATUSES),
    comment: textOrNull,
    forecast: dayOrNull,
    by: { type: new Schema({ id: filledText, name: text }, PART_OPTIONS), required: true },
    onBehalfOf: textOrNull,
    at: instant,
    atTime: time,
    order: count,
  },
  SCHEMA_OPTIONS,
)
  .index({ milestone: 1, atTime: -1, order: -1 })
  .index({ atTime: 1, order: 1 });

/** Status reports in MongoDB, one document each, never changed. */
export class MongoReportStore implements ReportStore {
  readonly model: Model<ReportDocument>;
  private readonly order: MongoSequence;

  constructor(connection: Connection) {
    this.model = connection.model<ReportDocument>('Report', reportSchema, 'reports');
    this.order = new MongoSequence(connection, 'reports');
  }

  async append(reports: StatusReport[]): Promise<string[]> {
    const firsts = [...new Map([...reports].reverse().map((report) => [report.id, report])).values()].reverse();
    const timed = firsts.map((report) => ({ report, atTime: dateOf(report.at) }));
    if (timed.length === 0) return [];
    const first = await this.order.take(timed.length);
    const documents = timed.map(({ report: { id, ...rest }, atTime }, index) => ({
      _id: id,
      ...rest,
      atTime,
      order: first + index,
    }));
    return (await insertNew(this.model, documents)).map(({ _id }) => _id);
  }

  async latest(until?: string): Promise<Map<string, StatusReport>> {
    const found = await this.model
      .aggregate<{ report: ReportDocument }>([
        { $match: until === undefined ? {} : { atTime: { $lte: dateOf(until) } } },
        { $sort: { milestone: 1, atTime: -1, order: -1 } },
        { $group: { _id: '$milestone', report: { $first: '$$ROOT' } } },
      ])
      .allowDiskUse(true);
    return new Map(found.map(({ report }) => [report.milestone, toReport(report)]));
  }

  async history(milestone: string, limit: number): Promise<StatusReport[]> {
    if (limit <= 0) return [];
    const found = await this.model
      .find({ milestone })
      .sort({ atTime: -1, order: -1 })
      .limit(limit)
      .lean<ReportDocument[]>();
    return found.map(toReport);
  }

  async between(since: string, until: string): Promise<StatusReport[]> {
    const period = { $gt: dateOf(since), $lte: dateOf(until) };
    const found = await this.model.find({ atTime: period }).sort({ atTime: 1, order: 1 }).lean<ReportDocument[]>();
    return found.map(toReport);
  }
}

function toReport({ _id, milestone, status, comment, forecast, by, onBehalfOf, at }: ReportDocument): StatusReport {
  return { id: _id, milestone, status, comment, forecast, by, onBehalfOf, at };
}
