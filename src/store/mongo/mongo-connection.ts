import mongoose from 'mongoose';
import type { Connection, ConnectOptions } from 'mongoose';
import { StoreError, messageOf } from '../store-error';

const DEFAULT_DATABASE = 'mijlpaal';
const ANSWER_WITHIN_MS = 5000;

/**
 * A write counts when the majority has it in its journal, and a read sees it: both hold for a standalone server, a
 * replica set and Azure Cosmos DB, and neither is left to the URI. Whether the driver repeats a write is: Cosmos DB
 * wants `retryWrites=false` there, and a standalone server ignores it.
 */
const OPTIONS: ConnectOptions = {
  w: 'majority',
  journal: true,
  wtimeoutMS: ANSWER_WITHIN_MS,
  readPreference: 'primary',
  serverSelectionTimeoutMS: ANSWER_WITHIN_MS,
  connectTimeoutMS: ANSWER_WITHIN_MS,
  waitQueueTimeoutMS: ANSWER_WITHIN_MS,
  socketTimeoutMS: 60_000,
  appName: 'mijlpaal',
  autoIndex: false,
  autoCreate: false,
  bufferCommands: false,
};

/**
 * Connects, and keeps reconnecting until closed: while the server is away a call rejects after about five seconds.
 * The database is the one the URI names, else `mijlpaal`. Rejects with a StoreError when no server answers.
 */
export async function connectMongo(uri: string): Promise<Connection> {
  try {
    const connection = mongoose.createConnection(uri, {
      ...OPTIONS,
      ...(namesDatabase(uri) ? {} : { dbName: DEFAULT_DATABASE }),
    });
    // Who calls hears of a fault by the rejection of the call; without a listener the event would end the process.
    connection.on('error', () => undefined);
    return await connection.asPromise();
  } catch (error) {
    throw new StoreError('store-unavailable', `No MongoDB answers at ${hostsOf(uri)}: ${messageOf(error)}`, error);
  }
}

/** Writes one document as every store does, so that a server that cannot is known when the bot starts. */
export async function checkWrites(connection: Connection): Promise<void> {
  try {
    const layout = connection.collection<{ _id: string; version: number }>('layout');
    await layout.updateOne({ _id: 'layout' }, { $set: { version: 1 } }, { upsert: true });
  } catch (error) {
    const message = `MongoDB does not take a write with majority and journal: ${messageOf(error)}`;
    throw new StoreError('store-unusable', message, error);
  }
}

/** Whether a write was refused because a document with that key is there already. */
export function isDuplicateKey(error: unknown): boolean {
  return error instanceof mongoose.mongo.MongoServerError && error.code === 11000;
}

function namesDatabase(uri: string): boolean {
  return /^mongodb(\+srv)?:\/\/[^/?]+\/[^?]/.test(uri);
}

/** The hosts of a URI, without the password that may stand before them. */
function hostsOf(uri: string): string {
  return /^mongodb(?:\+srv)?:\/\/(?:[^@/]*@)?([^/?]*)/.exec(uri)?.[1] ?? 'this URI';
}
