import type { RequestKind } from '../../../src/domain/owner-request';
import type { ContractWorld } from '../store-contract';
import { ODD_IDS, aRequest, at, upTo } from './samples';

/** Requests of owners: append-only, as reports. */
export function describeRequests(world: ContractWorld): void {
  const requests = () => world.stores().requests;
  const idsOf = (found: { id: string }[]) => found.map(({ id }) => id);

  describe('requests', () => {
    it.each<RequestKind>([
      { kind: 'later', until: '2025-11-03' },
      { kind: 'not-mine', reason: 'Dit is van Afdeling B' },
      { kind: 'not-mine', reason: '' },
      { kind: 'hand-over', to: { email: 'bert@x.be', name: 'Bert' }, from: '2025-10-06', until: '2025-10-17' },
      {
        ...{ kind: 'hand-over', to: { email: 'bert@x.be', name: 'Bert' }, from: '2025-10-06', until: '2025-10-17' },
        forEveryOwner: true,
      },
      { kind: 'ask-again' },
    ])('keeps %j as it was given', async (kind) => {
      const request = aRequest(kind);
      expect(await requests().append([request])).toEqual(['request-1']);
      expect(await requests().find(['request-1'])).toEqual([request]);
      expect(await requests().since(at(0))).toEqual([request]);
      expect(await requests().history('P43.1', 10)).toEqual([request]);
    });

    it.each(ODD_IDS)('takes %s as id and as milestone', async (_, text) => {
      const request = aRequest({ id: text, milestone: text });
      expect(await requests().append([request, aRequest({ id: 'other' })])).toEqual([text, 'other']);
      expect(await requests().append([request])).toEqual([]);
      expect(await requests().find([text])).toEqual([request]);
      expect(await requests().history(text, 5)).toEqual([request]);
    });

    it('knows none at first, and appends nothing', async () => {
      expect(await requests().append([])).toEqual([]);
      expect(await requests().find([])).toEqual([]);
      expect(await requests().find(['request-1'])).toEqual([]);
      expect(await requests().since(at(0))).toEqual([]);
      expect(await requests().history('P43.1', 10)).toEqual([]);
    });

    it('leaves a known id as it was and keeps the rest, also within one call', async () => {
      await requests().append([aRequest({ id: 'a', until: '2025-11-03' })]);
      const again = aRequest({ id: 'a', until: '2025-12-01' });
      expect(await requests().append([again, aRequest({ id: 'b' }), aRequest({ id: 'b' })])).toEqual(['b']);
      expect(await requests().find(['a'])).toEqual([aRequest({ id: 'a', until: '2025-11-03' })]);
      expect(await requests().history('P43.1', 10)).toHaveLength(2);
    });

    it('tells exactly one of 20 callers at once that it kept the request', async () => {
      const again = await world.openAgain();
      const given = upTo(20).map((n) => aRequest({ id: 'same', by: { id: `29:${n}`, name: `Caller ${n}` } }));
      const kept = await Promise.all(given.map((each, n) => (n % 2 ? requests() : again.requests).append([each])));
      expect(kept.flat()).toEqual(['same']);
      expect(await requests().history('P43.1', 10)).toEqual([given[kept.findIndex((ids) => ids.length === 1)]]);
    });

    it('finds by ids, each once', async () => {
      await requests().append(upTo(5).map((n) => aRequest({ id: `r${n}` })));
      expect(idsOf(await requests().find(['r3', 'unknown', 'r1', 'r3'])).sort()).toEqual(['r1', 'r3']);
    });

    it('lists those at or after an instant, oldest first, of one instant in the order of appending', async () => {
      await requests().append([aRequest({ id: 'c', at: at(2) }), aRequest({ id: 'a', at: at(1) })]);
      await requests().append([aRequest({ id: 'd', at: '2025-10-06T09:02:00Z' }), aRequest({ id: 'b', at: at(0) })]);
      expect(idsOf(await requests().since(at(-1)))).toEqual(['b', 'a', 'c', 'd']);
      expect(idsOf(await requests().since(at(1)))).toEqual(['a', 'c', 'd']);
      expect(idsOf(await requests().since('2025-10-06T09:02:00Z'))).toEqual(['c', 'd']);
      expect(await requests().since(at(3))).toEqual([]);
    });

    it.each([
      [0, []],
      [1, ['r3']],
      [2, ['r3', 'r2']],
      [99, ['r3', 'r2', 'r1', 'r0']],
    ])('answers at most %i of the history of a milestone, newest first', async (limit, expected) => {
      await requests().append(upTo(4).map((n) => aRequest({ id: `r${n}`, at: at(n) })));
      await requests().append([aRequest({ id: 'other', milestone: 'P43.10', at: at(9) })]);
      expect(idsOf(await requests().history('P43.1', limit))).toEqual(expected);
    });

    it('refuses an instant that is none', async () => {
      await expect(requests().append([aRequest(), aRequest({ id: 'bad', at: 'later' })])).rejects.toThrow();
      expect(await requests().find(['request-1', 'bad'])).toEqual([]);
    });

    it('keeps reports and requests apart', async () => {
      await requests().append([aRequest()]);
      expect(await world.stores().reports.history('P43.1', 10)).toEqual([]);
    });

    it('is the same after a restart', async () => {
      await requests().append([aRequest({ id: 'a' }), aRequest({ id: 'b' })]);
      await world.stores().close();
      const again = await world.openAgain();
      expect(await again.requests.append([aRequest({ id: 'a' }), aRequest({ id: 'c' })])).toEqual(['c']);
      expect(idsOf(await again.requests.history('P43.1', 10))).toEqual(['c', 'b', 'a']);
    });
  });
}
