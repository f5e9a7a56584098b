import type { Model } from 'mongoose';
import { StoreError, messageOf } from '../store-error';
import type { Keyed } from './mongo-inserts';

/** Changes some fields of the document with that key in one atomic step; null, and nothing made, when there is none. */
export async function updateRecord<Document extends Keyed>(
  model: Model<Document>,
  filter: { _id: Document['_id'] } & Record<string, unknown>,
  fields: object,
): Promise<Document | null> {
  if (Object.keys(fields).length === 0) return model.findOne(filter).lean<Document>();
  const options = { returnDocument: 'after', runValidators: true } as const;
  try {
    return await model.findOneAndUpdate(filter, { $set: fields }, options).lean<Document>();
  } catch (error) {
    const invalid = error instanceof Error && ['ValidationError', 'CastError', 'StrictModeError'].includes(error.name);
    if (!invalid) throw error;
    throw new StoreError('store-invalid', `Not to be kept in ${model.collection.name}: ${messageOf(error)}`, error);
  }
}
