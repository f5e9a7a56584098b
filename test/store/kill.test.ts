import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbeddedStores } from '../../src/store/embedded/open-embedded-stores';
import { describeKills } from '../support/kill-contract';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mijlpaal-kill-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describeKills('embedded stores, a process killed with SIGKILL', {
  target: () => folder,
  open: () => openEmbeddedStores(folder),
});
