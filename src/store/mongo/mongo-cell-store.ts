import { Schema } from 'mongoose';
import type { Connection, Model } from 'mongoose';
import type { Cell, CellStore } from '../../ports/cell-store';
import { SCHEMA_OPTIONS, count, filledText, text } from './mongo-fields';
import { insertIfNew } from './mongo-inserts';

/** The value is JSON, so that names with dots or dollars come back as they went in. */
interface CellDocument {
  _id: string;
  version: number;
  value: string;
}

const cellSchema = new Schema<CellDocument>({ _id: filledText, version: count, value: text }, SCHEMA_OPTIONS);

/** Small shared values in MongoDB, one document each. */
export class MongoCellStore implements CellStore {
  readonly model: Model<CellDocument>;

  constructor(connection: Connection) {
    this.model = connection.model<CellDocument>('Cell', cellSchema, 'cells');
  }

  async read<Value>(key: string): Promise<Cell<Value> | null> {
    const found = await this.model.findOne({ _id: key }).lean<CellDocument>();
    return found && { version: found.version, value: JSON.parse(found.value) as Value };
  }

  async swap<Value>(key: string, version: number, value: Value): Promise<boolean> {
    const next = { version: version + 1, value: JSON.stringify(value) };
    if (version === 0) return insertIfNew(this.model, { _id: key, ...next }, UNJOURNALED);
    const { modifiedCount } = await this.model.updateOne({ _id: key, version }, { $set: next }, UNJOURNALED);
    return modifiedCount === 1;
  }
}

/** A cell may be lost in a crash of the server, so nobody waits for the journal. */
const UNJOURNALED = { writeConcern: { w: 1 } };
