import { accessSync, constants, mkdirSync } from 'node:fs';
import { open } from 'lmdb';
import type { Database, Key, RootDatabase } from 'lmdb';
import { StoreError, messageOf } from '../store-error';

/** An ordered table: keys are arrays, compared element by element. */
export type Table<Value> = Database<Value, Key>;

/** One lmdb file in a folder, shared by the embedded stores. Several processes of one machine may open the folder. */
export interface EmbeddedDatabase {
  table<Value>(name: string): Table<Value>;
  /** Runs `action` on one snapshot with everything in it that any process was told is kept. */
  read<Result>(action: () => Result): Promise<Result>;
  /**
   * Runs `action` alone among all writers of all processes. Its writes become visible together, and are on disk, not
   * only handed to the system, when the promise resolves. A throw does not undo: check first, write after.
   */
  write<Result>(action: () => Result): Promise<Result>;
  close(): Promise<void>;
}

/**
 * Opens the database in the folder, which is made when it is not there; names of people are in it: owner-only.
 * Opening waits for whoever is writing, and this whole process waits along. So a process that has the folder open must
 * not open it again while it may be writing: it would wait for itself, for good.
 */
export function openEmbeddedDatabase(folder: string): EmbeddedDatabase {
  const root = openRoot(folder);
  let closed: Promise<void> | null = null;
  const assertOpen = () => {
    if (closed) throw new StoreError('store-unavailable', 'The embedded database is closed');
  };
  return {
    table: <Value>(name: string) => root.openDB<Value, Key>({ name }),
    async read(action) {
      assertOpen();
      root.resetReadTxn();
      return action();
    },
    async write(action) {
      assertOpen();
      return root.transaction(action);
    },
    close: () => (closed ??= root.close()),
  };
}

function openRoot(folder: string): RootDatabase<unknown, Key> {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    // Without overlappingSync a transaction resolves after fdatasync; with it, already when other readers see it.
    return open({ path: folder, noSubdir: false, maxDbs: 40, overlappingSync: false });
  } catch (error) {
    throw new StoreError('store-unusable', `Cannot keep data in the folder ${folder}: ${messageOf(error)}`, error);
  }
}
