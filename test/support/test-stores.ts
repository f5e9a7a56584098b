import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mongoose from 'mongoose';
import type { Stores } from '../../src/ports/stores';
import { openEmbeddedStores } from '../../src/store/embedded/open-embedded-stores';
import { openMongoStores } from '../../src/store/mongo/open-mongo-stores';

/** Stores on an empty database of their own. */
export interface TestStores {
  stores: Stores;
  /**
   * Opens the same database once more, as after a restart or in a second process; closed by `cleanUp`. Nothing may be
   * written meanwhile (see openEmbeddedDatabase).
   */
  openAgain(): Promise<Stores>;
  /** Closes what is open and removes the database. */
  cleanUp(): Promise<void>;
}

/** The stores for a test of more than the store: on the server that MONGODB_TEST_URI names, else embedded. */
export function openTestStores(): Promise<TestStores> {
  return process.env['MONGODB_TEST_URI'] ? openMongoTestStores() : openEmbeddedTestStores();
}

/** Embedded stores in a fresh temporary folder. */
export async function openEmbeddedTestStores(): Promise<TestStores> {
  const folder = mkdtempSync(join(tmpdir(), 'mijlpaal-test-'));
  return testStores(
    () => openEmbeddedStores(folder),
    async () => rmSync(folder, { recursive: true, force: true }),
  );
}

/** Stores in a fresh database on the test server. */
export async function openMongoTestStores(): Promise<TestStores> {
  const uri = freshMongoUri();
  return testStores(
    () => openMongoStores(uri),
    () => dropMongoDatabase(uri),
  );
}

/** The URI of a database that does not exist yet on the server of MONGODB_TEST_URI. */
export function freshMongoUri(): string {
  const base = process.env['MONGODB_TEST_URI'];
  if (!base) throw new Error('MONGODB_TEST_URI is not set: run these tests with npm run test:mongo');
  const [, server, query = ''] = /^(mongodb(?:\+srv)?:\/\/[^/?]+)(?:\/[^?]*)?(\?.*)?$/.exec(base) ?? [];
  if (!server) throw new Error('MONGODB_TEST_URI is no mongodb:// URI');
  return `${server}/mijlpaal-test-${randomBytes(8).toString('hex')}${query}`;
}

/** Removes the database of that URI. */
export async function dropMongoDatabase(uri: string): Promise<void> {
  const connection = await mongoose.createConnection(uri, { serverSelectionTimeoutMS: 5000 }).asPromise();
  await connection.dropDatabase();
  await connection.close();
}

async function testStores(open: () => Promise<Stores>, remove: () => Promise<void>): Promise<TestStores> {
  const opened = [await open()];
  return {
    stores: opened[0]!,
    openAgain: async () => {
      const again = await open();
      opened.push(again);
      return again;
    },
    cleanUp: async () => {
      for (const stores of opened) await stores.close();
      await remove();
    },
  };
}
