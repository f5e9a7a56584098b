import { join } from 'node:path';
import type { Stores } from '../../src/ports/stores';
import { openEmbeddedStores } from '../../src/store/embedded/open-embedded-stores';
import { openMongoStores } from '../../src/store/mongo/open-mongo-stores';
import { dropMongoDatabase, freshMongoUri } from './test-stores';

/** A database that bots and the test have open at once. */
export interface Target {
  /** How a bot is told of it. */
  environment: Record<string, string>;
  open(): Promise<Stores>;
  drop(): Promise<void>;
}

/** In the folder, which somebody else removes. */
export function embeddedTarget(folder: string): Target {
  const data = join(folder, 'data');
  return { environment: { DATA_DIR: data }, open: () => openEmbeddedStores(data), drop: async () => undefined };
}

/** A fresh one on the test server. */
export function mongoTarget(): Target {
  const uri = freshMongoUri();
  return { environment: { MONGODB_URI: uri }, open: () => openMongoStores(uri), drop: () => dropMongoDatabase(uri) };
}

/** The two, for `describe.each`. */
export const TARGETS: { name: string; make: (folder: string) => Target }[] = [
  { name: 'the embedded store', make: embeddedTarget },
  { name: 'MongoDB', make: mongoTarget },
];

/** How many deliveries are not closed yet. */
export async function openDeliveries({ deliveries }: Stores): Promise<number> {
  const { waiting = 0, claimed = 0 } = await deliveries.counts();
  return waiting + claimed;
}
