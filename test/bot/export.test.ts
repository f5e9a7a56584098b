import readXlsxFile from 'read-excel-file/node';
import type { World } from '../support/world';
import { openWorld } from '../support/world';

let world: World;
beforeEach(async () => {
  world = await openWorld();
  for (const key of ['onthaal', 'huizen', 'coordinator']) await world.teams.person(key).installBot();
  await world.job('send-reminders');
  const owner = world.teams.person('onthaal');
  await owner.submit(
    owner.lastMessage(),
    { 'status:P1.2': 'kleine_afwijking', 'forecast:P1.2': '2025-10-15' },
    { action: 'recordStatus' },
  );
});
afterEach(async () => {
  expect(world.teams.faults).toEqual([]);
  await world.close();
});

async function links(): Promise<string[]> {
  const coordinator = world.teams.person('coordinator');
  await coordinator.says('exporteer');
  return [...JSON.stringify(coordinator.lastMessage().card).matchAll(/"url":"([^"]+)"/g)].map(([, url]) => url ?? '');
}

describe('the report of what was asked and answered', () => {
  it('is a CSV that Belgian Excel opens: asked, delivered, answered, by whom', async () => {
    const [, csv] = await links();
    const response = await fetch(csv ?? '');
    expect(response.headers.get('content-disposition')).toContain('mijlpaal-vragen-en-antwoorden.csv');
    expect(response.headers.get('cache-control')).toBe('no-store');
    const text = Buffer.from(await response.arrayBuffer()).toString('utf8');
    expect(text.charCodeAt(0)).toBe(0xfeff);
    const lines = text.trim().split(/\r?\n/);
    expect(lines[0]).toContain('Gevraagd op;Aan;In de plaats van;Mijlpaal');
    expect(lines.filter((line) => line.includes(';P1.2;'))).toEqual([
      expect.stringMatching(
        /^2025-09-22 09:00;Projectleider onthaal;;P1\.2;Referentiedocument opmaken;2025-09-30;-10;bezorgd;1;;2025-09-22 09:00;Projectleider onthaal;Kleine afwijking;2025-10-15$/,
      ),
    ]);
    expect(lines.filter((line) => line.includes(';P2.1;'))).toEqual([expect.stringMatching(/;bezorgd;1;;;;;$/)]);
  });

  it('is an Excel workbook with the same lines', async () => {
    const [xlsx] = await links();
    const content = Buffer.from(await (await fetch(xlsx ?? '')).arrayBuffer());
    const [sheet] = await readXlsxFile(content);
    expect(JSON.stringify(sheet)).toContain('Referentiedocument opmaken');
  });

  it.each<[string, (url: string) => string]>([
    ['a forged ticket', (url) => url.replace(/ticket=[^&]+/, 'ticket=abc')],
    ['a ticket with another name on it', (url) => url.replace(/ticket=[^.]+/, 'ticket=eyJhbGciOiJub25lIn0')],
    ['no ticket', (url) => url.replace(/\?.*/, '')],
  ])('is refused for %s', async (_what, change) => {
    const [, csv] = await links();
    const response = await fetch(change(csv ?? ''));
    expect(response.status).toBe(403);
    expect(await response.text()).toContain('niet meer geldig');
  });

  it('is refused after a quarter of an hour', async () => {
    const [, csv] = await links();
    await world.setClock('2025-09-22T09:20:00+02:00');
    expect((await fetch(csv ?? '')).status).toBe(403);
  });

  it('is for the coordinator only', async () => {
    await world.teams.person('onthaal').says('exporteer');
    expect(world.teams.person('onthaal').lastMessage().summary).toBe('Dat kan alleen de coördinator.');
  });
});
