import type { Model } from 'mongoose';
import { StoreError, messageOf } from '../store-error';

/** A document as the schema has it, or a StoreError that says what is wrong with it. */
export async function validated<Document extends object>(
  model: Model<Document>,
  document: Document,
): Promise<Document> {
  try {
    const hydrated = new model(document);
    await hydrated.validate();
    return hydrated.toObject();
  } catch (error) {
    throw new StoreError('store-invalid', `Not to be kept in ${model.collection.name}: ${messageOf(error)}`, error);
  }
}
