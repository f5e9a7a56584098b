import type { Model } from 'mongoose';
import mongoose from 'mongoose';
import { isDuplicateKey } from './mongo-connection';
import { validated } from './mongo-validation';

/** What documents are known by. */
export interface Keyed {
  _id: string | number;
}

/** Keeps a document. False, and nothing changed, when its key is known already. */
export async function insertIfNew<Document extends Keyed>(
  model: Model<Document>,
  document: Document,
  options: { writeConcern?: { w: number } } = {},
): Promise<boolean> {
  const checked = await validated(model, document);
  try {
    await model.collection.insertOne(checked as object, options);
    return true;
  } catch (error) {
    if (isDuplicateKey(error)) return false;
    throw error;
  }
}

/** Keeps the documents whose key is new, each by itself, and answers those it kept. The keys given must differ. */
export async function insertNew<Document extends Keyed>(
  model: Model<Document>,
  documents: Document[],
): Promise<Document[]> {
  if (documents.length === 0) return [];
  const checked = await Promise.all(documents.map((document) => validated(model, document)));
  try {
    await model.collection.insertMany(checked as object[], { ordered: false });
    return documents;
  } catch (error) {
    const known = duplicatesIn(error);
    return documents.filter((_, index) => !known.has(index));
  }
}

/** The places of the documents that were known; throws the error when anything else went wrong. */
function duplicatesIn(error: unknown): Set<number> {
  if (!(error instanceof mongoose.mongo.MongoBulkWriteError) || error.result.getWriteConcernError()) throw error;
  const faults = [error.writeErrors].flat();
  if (faults.length === 0 || faults.some(({ code }) => code !== 11000)) throw error;
  return new Set(faults.map(({ index }) => index));
}
