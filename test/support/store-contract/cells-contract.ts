import type { CellStore } from '../../../src/ports/cell-store';
import type { ContractWorld } from '../store-contract';
import { ODD_IDS, upTo } from './samples';

/** Cells: small shared values, changed by compare-and-swap. */
export function describeCells(world: ContractWorld): void {
  const cells = () => world.stores().cells;

  describe('cells', () => {
    it('has none at first, and starts one from version 0 only', async () => {
      expect(await cells().read('pace')).toBeNull();
      expect(await cells().swap('pace', 1, 'early')).toBe(false);
      expect(await cells().read('pace')).toBeNull();
      expect(await cells().swap('pace', 0, 'first')).toBe(true);
      expect(await cells().read('pace')).toEqual({ version: 1, value: 'first' });
    });

    it.each<[string, unknown]>([
      ['null', null],
      ['a number', -1.5],
      ['a whole number above 32 bits', 1763970000000],
      ['an empty text', ''],
      ['false', false],
      ['an empty list', []],
      ['an empty object', {}],
      ['odd names', { 'a.b': 1, $set: { $where: [] }, '': null, _id: 'x' }],
      ['a nested value', { list: [1, [2, { three: null }]], text: 'ëéß 漢字 😀 "\\\n', until: '2025-10-06T09:00:00Z' }],
      ['some KB', { codes: upTo(500).map((n) => `P${n}.1`) }],
    ])('keeps %s as it was given', async (_, value) => {
      for (const version of [0, 1]) {
        expect(await cells().swap('cell', version, value)).toBe(true);
        expect(await cells().read('cell')).toEqual({ version: version + 1, value });
      }
    });

    it.each(ODD_IDS)('takes %s as key', async (_, key) => {
      expect(await cells().swap(key, 0, key)).toBe(true);
      expect(await cells().swap(key, 1, [key])).toBe(true);
      expect(await cells().read(key)).toEqual({ version: 2, value: [key] });
    });

    it.each([0, 1, 3, -1])('leaves a cell at version 2 alone when asked to swap version %i', async (version) => {
      await cells().swap('pace', 0, 'one');
      await cells().swap('pace', 1, 'two');
      expect(await cells().swap('pace', version, 'wrong')).toBe(false);
      expect(await cells().read('pace')).toEqual({ version: 2, value: 'two' });
    });

    it.each([0, 1])('lets exactly one of 20 swaps at version %i succeed', async (version) => {
      const again = await world.openAgain();
      if (version === 1) await cells().swap('pace', 0, 'before');
      const swapped = await Promise.all(
        upTo(20).map((n) => (n % 2 ? cells() : again.cells).swap('pace', version, { caller: n })),
      );
      expect(swapped.filter(Boolean)).toHaveLength(1);
      const winner = { version: version + 1, value: { caller: swapped.indexOf(true) } };
      expect(await cells().read('pace')).toEqual(winner);
      expect(await again.cells.read('pace')).toEqual(winner);
    });

    it('keeps different keys apart, also when swapped at once', async () => {
      const swapped = await Promise.all(upTo(20).map((n) => cells().swap(`cell-${n}`, 0, n)));
      expect(swapped).toEqual(upTo(20).map(() => true));
      await cells().swap('cell-3', 1, 'changed');
      const read = await Promise.all(upTo(20).map((n) => cells().read(`cell-${n}`)));
      expect(read).toEqual(
        upTo(20).map((n) => (n === 3 ? { version: 2, value: 'changed' } : { version: 1, value: n })),
      );
    });

    it('counts without losing any when everybody tries again', async () => {
      const again = await world.openAgain();
      await Promise.all(upTo(20).map((n) => addOne(n % 2 ? cells() : again.cells)));
      expect(await cells().read('count')).toEqual({ version: 20, value: 20 });
    });

    it('is the same after a restart', async () => {
      await cells().swap('pace', 0, { perSecond: 5 });
      await world.stores().close();
      const again = await world.openAgain();
      expect(await again.cells.read('pace')).toEqual({ version: 1, value: { perSecond: 5 } });
      expect(await again.cells.swap('pace', 1, null)).toBe(true);
    });
  });
}

async function addOne(cells: CellStore): Promise<void> {
  for (;;) {
    const cell = await cells.read<number>('count');
    if (await cells.swap('count', cell?.version ?? 0, (cell?.value ?? 0) + 1)) return;
  }
}
