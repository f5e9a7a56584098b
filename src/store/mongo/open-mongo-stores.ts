import type { Connection } from 'mongoose';
import type { Stores } from '../../ports/stores';
import { StoreError, messageOf } from '../store-error';
import { MongoCellStore } from './mongo-cell-store';
import { MongoChannelStore } from './mongo-channel-store';
import { checkWrites, connectMongo } from './mongo-connection';
import { MongoDeliveryStore } from './mongo-delivery-store';
import { MongoPersonStore } from './mongo-person-store';
import { MongoPlanStore } from './mongo-plan-store';
import { MongoReportStore } from './mongo-report-store';
import { MongoRequestStore } from './mongo-request-store';

/**
 * Opens the stores on MongoDB 6 or newer, a replica set, or Azure Cosmos DB for MongoDB, and makes the indexes that
 * are not there yet. Rejects with a StoreError when no server answers, or when it cannot do what the stores need.
 */
export async function openMongoStores(uri: string): Promise<Stores> {
  const connection = await connectMongo(uri);
  try {
    return await storesOn(connection);
  } catch (error) {
    await connection.close();
    throw error;
  }
}

async function storesOn(connection: Connection): Promise<Stores> {
  const stores = {
    plans: new MongoPlanStore(connection),
    reports: new MongoReportStore(connection),
    people: new MongoPersonStore(connection),
    channels: new MongoChannelStore(connection),
    deliveries: new MongoDeliveryStore(connection),
    requests: new MongoRequestStore(connection),
    cells: new MongoCellStore(connection),
  };
  await checkWrites(connection);
  await createIndexes(connection);
  let closed: Promise<void> | null = null;
  return { ...stores, ping: () => ping(connection), close: () => (closed ??= connection.close()) };
}

async function createIndexes(connection: Connection): Promise<void> {
  for (const model of Object.values(connection.models)) {
    try {
      await model.createIndexes();
    } catch (error) {
      const message = `MongoDB cannot make the indexes of ${model.collection.name}: ${messageOf(error)}`;
      throw new StoreError('store-unusable', message, error);
    }
  }
}

async function ping(connection: Connection): Promise<void> {
  if (!connection.db) throw new StoreError('store-unavailable', 'The connection to MongoDB is closed');
  await connection.db.command({ ping: 1 });
}
