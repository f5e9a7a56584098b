import { Schema } from 'mongoose';
import type { Connection } from 'mongoose';
import type { OwnerRequest, RequestKind } from '../../domain/owner-request';
import type { RequestStore } from '../../ports/request-store';
import { dateOf } from '../instants';
import { PART_OPTIONS, day, filledText, text } from './mongo-fields';
import { MongoJournal, journalSchema } from './mongo-journal';
import type { JournalDocument, JournalPlace } from './mongo-journal';
import { kindsSchema } from './mongo-kinds';
import { answererSchema } from './mongo-people-fields';

/** What somebody asks stands in a part of its own, because each kind has fields of its own. */
type RequestDocument = JournalDocument & { by: OwnerRequest['by']; request: RequestKind };

const colleagueSchema = new Schema({ email: filledText, name: text }, PART_OPTIONS);

const kindSchema = kindsSchema<RequestKind['kind']>({
  later: { until: day },
  'not-mine': { reason: text },
  'hand-over': { to: { type: colleagueSchema, required: true }, from: day, until: day, forEveryOwner: Boolean },
  'ask-again': {},
});

const requestSchema = journalSchema<RequestDocument>({
  by: { type: answererSchema, required: true },
  request: { type: kindSchema, required: true },
});

/** Requests of owners in MongoDB: a journal. */
export class MongoRequestStore implements RequestStore {
  private readonly journal: MongoJournal<OwnerRequest, RequestDocument>;

  constructor(connection: Connection) {
    const names = { name: 'Request', collection: 'requests' };
    this.journal = new MongoJournal(connection, names, { schema: requestSchema, toDocument, toEntry: toRequest });
  }

  append(requests: OwnerRequest[]): Promise<string[]> {
    return this.journal.append(requests);
  }

  find(ids: string[]): Promise<OwnerRequest[]> {
    return this.journal.find(ids);
  }

  async since(instant: string): Promise<OwnerRequest[]> {
    return this.journal.inPeriod({ $gte: dateOf(instant) });
  }

  history(milestone: string, limit: number): Promise<OwnerRequest[]> {
    return this.journal.history(milestone, limit);
  }
}

function toDocument({ id, milestone, by, at, ...request }: OwnerRequest, place: JournalPlace): RequestDocument {
  return { _id: id, milestone, by, at, ...place, request };
}

function toRequest({ _id, milestone, by, at, request }: RequestDocument): OwnerRequest {
  return { id: _id, milestone, by, at, ...request };
}
