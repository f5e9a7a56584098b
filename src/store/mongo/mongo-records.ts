import type { Model } from 'mongoose';
import { StoreError, messageOf } from '../store-error';
import type { Keyed } from './mongo-inserts';

/** Changes some fields of the document with that key in one atomic step. False, and nothing made, when there is none. */
export async function changeRecord<Document extends Keyed>(
  model: Model<Document>,
  filter: { _id: Document['_id'] } & Record<string, unknown>,
  fields: object,
): Promise<boolean> {
  try {
    const { matchedCount } = await model.updateOne(filter, { $set: fields }, { runValidators: true });
    return matchedCount === 1;
  } catch (error) {
    const invalid = error instanceof Error && ['ValidationError', 'CastError', 'StrictModeError'].includes(error.name);
    if (!invalid) throw error;
    throw new StoreError('store-invalid', `Not to be kept in ${model.collection.name}: ${messageOf(error)}`, error);
  }
}
