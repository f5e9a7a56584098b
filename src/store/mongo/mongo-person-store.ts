import { Schema } from 'mongoose';
import type { Connection, Model } from 'mongoose';
import type { Person } from '../../domain/people';
import type { PersonStore } from '../../ports/person-store';
import { SCHEMA_OPTIONS, dayOrNull, filledText, text, textOrNull } from './mongo-fields';
import { insertIfNew } from './mongo-inserts';
import { addressSchema, language, reachability } from './mongo-people-fields';
import { changeRecord } from './mongo-records';

type PersonDocument = Omit<Person, 'id'> & { _id: string };

const personSchema = new Schema<PersonDocument>(
  {
    _id: filledText,
    aadObjectId: textOrNull,
    name: text,
    emails: { type: [String], required: true },
    language,
    timeZone: filledText,
    chat: { type: addressSchema, default: null },
    reachability,
    welcomed: { type: Boolean, required: true },
    pausedUntil: dayOrNull,
  },
  SCHEMA_OPTIONS,
).index({ aadObjectId: 1, _id: 1 });

/** People in MongoDB, one document each. */
export class MongoPersonStore implements PersonStore {
  readonly model: Model<PersonDocument>;

  constructor(connection: Connection) {
    this.model = connection.model<PersonDocument>('Person', personSchema, 'people');
  }

  async find(id: string): Promise<Person | null> {
    const found = await this.model.findOne({ _id: id }).lean<PersonDocument>();
    return found && toPerson(found);
  }

  async findByAadObjectId(aadObjectId: string): Promise<Person | null> {
    const found = await this.model.findOne({ aadObjectId }).sort({ _id: 1 }).lean<PersonDocument>();
    return found && toPerson(found);
  }

  async all(): Promise<Person[]> {
    return (await this.model.find().lean<PersonDocument[]>()).map(toPerson);
  }

  add({ id, ...rest }: Person): Promise<boolean> {
    return insertIfNew(this.model, { _id: id, ...rest });
  }

  async update(id: string, fields: Partial<Omit<Person, 'id'>>): Promise<Person | null> {
    if (Object.keys(fields).length > 0) await changeRecord(this.model, { _id: id }, fields);
    return this.find(id);
  }

  markWelcomed(id: string): Promise<boolean> {
    return changeRecord(this.model, { _id: id, welcomed: false }, { welcomed: true });
  }

  async remove(id: string): Promise<void> {
    await this.model.deleteOne({ _id: id });
  }
}

function toPerson({ _id, ...rest }: PersonDocument): Person {
  return { id: _id, ...rest };
}
