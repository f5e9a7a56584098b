import type { Stores } from '../../src/ports/stores';
import { aLongPlan, at } from './store-contract/samples';
import { idsIn, startWriter } from './writer';

/** Where a killed process left its data: opened, looked at and closed again. */
export interface KillTarget {
  target(): string;
  open(): Promise<Stores>;
}

/** What was acknowledged is there after the process was killed; what was not is there whole, or not at all. */
export function describeKills(name: string, killed: KillTarget): void {
  describe(name, () => {
    it.each([10, 75, 200, 400])('keeps reports and deliveries when killed after %i acknowledgements', async (count) => {
      const writer = startWriter('reports', killed.target(), `round-${count}`);
      await writer.acknowledged(count);
      const lines = await writer.kill();
      const stores = await killed.open();
      await expectKept(stores, lines);
      await stores.close();
    });

    it.each([1, 2, 4])('keeps a whole plan when killed after %i imports', async (count) => {
      const writer = startWriter('plans', killed.target(), 'importer');
      await writer.acknowledged(count);
      const lines = await writer.kill();
      const stores = await killed.open();
      const { plans } = stores;
      const current = await plans.current();
      const version = current?.version ?? 0;
      expect([0, 1]).toContain(version - Number(idsIn(lines, 'plan').at(-1)));
      expect(current).toEqual({ version, importedAt: at(version), plan: aLongPlan(2000 + version) });
      expect((await plans.changes(null, at(999))).map((change) => change.version)).toEqual(numbersTo(version));
      const next = { version: version + 1, importedAt: at(version + 1), plan: aLongPlan(2001 + version) };
      const change = { kind: 'went', code: 'P1.1', title: 'Weg', due: null } as const;
      expect(await plans.replace(next, [change])).toBe(true);
      expect(await plans.current()).toEqual(next);
      await stores.close();
    });
  });
}

/** Fails unless everything that these lines acknowledge is there. */
export async function expectKept({ reports, deliveries }: Stores, lines: string[]): Promise<void> {
  const kept = new Set((await reports.between(at(-1), at(1))).map(({ id }) => id));
  const found = new Map((await deliveries.planned('reminder', at(-1))).map((delivery) => [delivery.key, delivery]));
  expect(idsIn(lines, 'report').length).toBeGreaterThan(0);
  expect(idsIn(lines, 'report').filter((id) => !kept.has(id))).toEqual([]);
  expect(idsIn(lines, 'added').filter((key) => !found.has(key))).toEqual([]);
  expect(idsIn(lines, 'sent').filter((key) => found.get(key)?.state !== 'sent')).toEqual([]);
  for (const key of idsIn(lines, 'sent').slice(-20)) {
    const { attempts } = found.get(key) ?? {};
    expect((await deliveries.attempts(key)).at(-1)).toMatchObject({ attempt: attempts, outcome: 'sent' });
  }
}

function numbersTo(last: number): number[] {
  return Array.from({ length: last }, (_, index) => index + 1);
}
