import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbeddedStores } from '../../src/store/embedded/open-embedded-stores';
import { aReport, at } from '../support/store-contract/samples';
import { idsIn, startWriter } from '../support/writer';

describe('the folder of the embedded stores', () => {
  let parent: string;
  beforeEach(() => {
    parent = mkdtempSync(join(tmpdir(), 'mijlpaal-folder-'));
  });
  afterEach(() => rmSync(parent, { recursive: true, force: true }));

  it('is made with its parents, for its owner only', async () => {
    const folder = join(parent, 'a', 'b.c');
    await (await openEmbeddedStores(folder)).close();
    expect(statSync(folder).isDirectory()).toBe(true);
    if (process.platform !== 'win32') expect(statSync(folder).mode & 0o077).toBe(0);
  });

  it('that cannot be one is refused by name', async () => {
    const file = join(parent, 'file');
    writeFileSync(file, '');
    const refused = { code: 'store-unusable', message: expect.stringContaining(file) as string };
    await expect(openEmbeddedStores(file)).rejects.toMatchObject(refused);
    await expect(openEmbeddedStores(join(file, 'below'))).rejects.toMatchObject(refused);
  });

  it('is shared by two processes: each sees what the other was told is kept', async () => {
    const stores = await openEmbeddedStores(parent);
    const writer = startWriter('reports', parent, 'other');
    await writer.acknowledged(60);
    expect(await stores.reports.append([aReport({ id: 'own' }), aReport({ id: 'other-1' })])).toEqual(['own']);
    const lines = await writer.kill();
    const kept = (await stores.reports.between(at(-1), at(1))).map(({ id }) => id);
    expect(kept).toEqual(expect.arrayContaining(['own', ...idsIn(lines, 'report')]));
    expect(new Set(kept).size).toBe(kept.length);
    await stores.close();
  });
});
