import { Schema } from 'mongoose';
import type { Connection, Model, QueryFilter, SchemaDefinition } from 'mongoose';
import { dateOf } from '../instants';
import type { JournalEntry } from '../journal-entry';
import { SCHEMA_OPTIONS, count, filledText, instant, time } from './mongo-fields';
import { insertNew } from './mongo-inserts';
import { MongoSequence } from './mongo-sequence';

const READS_AT_ONCE = 20;

/** An entry with its instant as a date, and a number that says which of one instant was appended later. */
export type JournalDocument = Omit<JournalEntry, 'id'> & { _id: string; atTime: Date; order: number };

/** Where an entry comes among the others. */
export type JournalPlace = Pick<JournalDocument, 'atTime' | 'order'>;

/** A schema of entries with these fields besides those that every journal has. */
export function journalSchema<Document extends JournalDocument>(fields: SchemaDefinition): Schema<Document> {
  const common: SchemaDefinition = { _id: filledText, milestone: filledText, at: instant, atTime: time, order: count };
  return new Schema<Document>({ ...common, ...fields }, SCHEMA_OPTIONS)
    .index({ milestone: 1, atTime: -1, order: -1 })
    .index({ atTime: 1, order: 1 });
}

/** What one journal is about: its documents, and how they stand for entries. */
export interface JournalForm<Entry extends JournalEntry, Document extends JournalDocument> {
  schema: Schema<Document>;
  toDocument(entry: Entry, place: JournalPlace): Document;
  toEntry(document: Document): Entry;
}

/** Entries that are only ever added, in MongoDB, one document each. */
export class MongoJournal<Entry extends JournalEntry, Document extends JournalDocument> {
  readonly model: Model<Document>;
  private readonly order: MongoSequence;

  constructor(
    connection: Connection,
    { name, collection }: { name: string; collection: string },
    private readonly form: JournalForm<Entry, Document>,
  ) {
    this.model = connection.model<Document>(name, form.schema, collection);
    this.order = new MongoSequence(connection, collection);
  }

  async append(entries: Entry[]): Promise<string[]> {
    const firsts = [...new Map([...entries].reverse().map((entry) => [entry.id, entry])).values()].reverse();
    const timed = firsts.map((entry) => ({ entry, atTime: dateOf(entry.at) }));
    if (timed.length === 0) return [];
    const first = await this.order.take(timed.length);
    const documents = timed.map(({ entry, atTime }, index) =>
      this.form.toDocument(entry, { atTime, order: first + index }),
    );
    return (await insertNew(this.model, documents)).map(({ _id }) => _id);
  }

  async find(ids: string[]): Promise<Entry[]> {
    const found = await this.model.find({ _id: { $in: ids } }).lean<Document[]>();
    return found.map((document) => this.form.toEntry(document));
  }

  /** The newest of each of these milestones: one short read each, of which only some run at once. */
  async newestOf(milestones: string[]): Promise<Entry[]> {
    const codes = [...new Set(milestones)];
    const newest: Entry[] = [];
    for (let first = 0; first < codes.length; first += READS_AT_ONCE) {
      const group = codes.slice(first, first + READS_AT_ONCE);
      newest.push(...(await Promise.all(group.map((code) => this.history(code, 1)))).flat());
    }
    return newest;
  }

  /** Oldest first. */
  async inPeriod(period: { $gt?: Date; $gte?: Date; $lte?: Date }): Promise<Entry[]> {
    const filter: QueryFilter<JournalDocument> = { atTime: period };
    const found = await this.model.find(filter).sort({ atTime: 1, order: 1 }).lean<Document[]>();
    return found.map((document) => this.form.toEntry(document));
  }

  /** Of one milestone, newest first. */
  async history(milestone: string, limit: number): Promise<Entry[]> {
    if (limit <= 0) return [];
    const found = await this.model.find({ milestone }).sort({ atTime: -1, order: -1 }).limit(limit).lean<Document[]>();
    return found.map((document) => this.form.toEntry(document));
  }
}
