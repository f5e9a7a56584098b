import { STATUSES } from '../../../src/domain/status';
import type { ContractWorld } from '../store-contract';
import { ODD_IDS, aReport, at, upTo } from './samples';

/** Status reports: append-only, newest by instant and then by order of appending. */
export function describeReports(world: ContractWorld): void {
  const reports = () => world.stores().reports;
  const idsOf = (found: { id: string }[]) => found.map(({ id }) => id);

  describe('reports', () => {
    it.each(STATUSES)('keeps a report of %s as it was given', async (status) => {
      const report = aReport({ status, comment: 'Nog één advies', forecast: '2026-02-28', onBehalfOf: '29:bert' });
      expect(await reports().append([report])).toEqual(['report-1']);
      expect(await reports().history('P43.1', 10)).toEqual([report]);
    });

    it('keeps nulls, an empty comment and an instant without milliseconds as they are', async () => {
      const given = [aReport({ id: 'a' }), aReport({ id: 'b', comment: '', at: '2025-10-06T10:00:00Z' })];
      await reports().append(given);
      expect(await reports().between(at(-1), at(600))).toEqual(given);
    });

    it.each(ODD_IDS)('takes %s as id and as milestone', async (_, text) => {
      const report = aReport({ id: text, milestone: text });
      expect(await reports().append([report, aReport({ id: 'other' })])).toEqual([text, 'other']);
      expect(await reports().append([report])).toEqual([]);
      expect((await reports().latest()).get(text)).toEqual(report);
      expect((await reports().latestOf([text])).get(text)).toEqual(report);
      expect(await reports().history(text, 5)).toEqual([report]);
    });

    it('appends nothing', async () => {
      expect(await reports().append([])).toEqual([]);
    });

    it('leaves a known id as it was and keeps the rest, also within one call', async () => {
      await reports().append([aReport({ id: 'a', comment: 'first' })]);
      const kept = await reports().append([
        aReport({ id: 'a', comment: 'second' }),
        aReport({ id: 'b' }),
        aReport({ id: 'b', comment: 'again' }),
        aReport({ id: 'c' }),
      ]);
      expect(kept).toEqual(['b', 'c']);
      const found = await reports().history('P43.1', 10);
      expect(found.map(({ id, comment }) => [id, comment])).toEqual([
        ['c', null],
        ['b', null],
        ['a', 'first'],
      ]);
    });

    it('tells exactly one of 20 callers at once that it kept the report', async () => {
      const again = await world.openAgain();
      const given = upTo(20).map((n) => aReport({ id: 'same', comment: `caller ${n}` }));
      const kept = await Promise.all(given.map((report, n) => (n % 2 ? reports() : again.reports).append([report])));
      const winner = kept.findIndex((ids) => ids.length === 1);
      expect(kept.flat()).toEqual(['same']);
      expect(await reports().history('P43.1', 10)).toEqual([given[winner]]);
    });

    it('appends in parallel without losing any', async () => {
      const kept = await Promise.all(upTo(100).map((n) => reports().append([aReport({ id: `r${n}`, at: at(n) })])));
      expect(kept.flat()).toHaveLength(100);
      expect(idsOf(await reports().between(at(-1), at(100)))).toEqual(upTo(100).map((n) => `r${n}`));
    });

    it('refuses an instant that is none', async () => {
      await expect(reports().append([aReport({ at: 'yesterday' })])).rejects.toThrow();
      expect(await reports().history('P43.1', 10)).toEqual([]);
    });

    it('finds the newest of every milestone, whatever the order of appending', async () => {
      await reports().append([
        aReport({ id: 'a2', milestone: 'P1.1', at: at(20) }),
        aReport({ id: 'a1', milestone: 'P1.1', at: at(10) }),
        aReport({ id: 'b1', milestone: 'P1.10', at: at(5) }),
        aReport({ id: 'c1', milestone: 'H1.1', at: at(30) }),
      ]);
      const newest = (until?: string) =>
        reports()
          .latest(until)
          .then((found) => idsOf([...found.values()]).sort());
      expect([...(await reports().latest()).keys()].sort()).toEqual(['H1.1', 'P1.1', 'P1.10']);
      expect(await newest()).toEqual(['a2', 'b1', 'c1']);
      expect(await newest(at(20))).toEqual(['a2', 'b1']);
      expect(await newest(at(19))).toEqual(['a1', 'b1']);
      expect(await newest(at(4))).toEqual([]);
    });

    it('finds the newest of some milestones only', async () => {
      const ofMilestone = (code: string, n: number) => aReport({ id: `${code}-${n}`, milestone: code, at: at(n) });
      for (const code of ['P1.1', 'P1.10', 'P1.2']) await reports().append(upTo(3).map((n) => ofMilestone(code, n)));
      const found = await reports().latestOf(['P1.2', 'P1.1', 'unknown', 'P1.2']);
      expect([...found].sort()).toEqual([
        ['P1.1', ofMilestone('P1.1', 2)],
        ['P1.2', ofMilestone('P1.2', 2)],
      ]);
      expect(await reports().latestOf([])).toEqual(new Map());
    });

    it('finds the newest of hundreds of milestones, now and then', async () => {
      const given = upTo(1200).map((n) => aReport({ id: `r${n}`, milestone: `P${n % 400}.1`, at: at(n) }));
      await reports().append(given.toReversed());
      const newest = (last: number) => new Map(given.slice(0, last + 1).map((report) => [report.milestone, report]));
      expect(await reports().latest()).toEqual(newest(1199));
      expect(await reports().latest(at(850))).toEqual(newest(850));
      expect(await reports().latest(at(100))).toEqual(newest(100));
      expect(await reports().latestOf(upTo(400).map((n) => `P${n}.1`))).toEqual(newest(1199));
    });

    it('lets the one appended later win within one millisecond', async () => {
      const again = await world.openAgain();
      await reports().append([aReport({ id: 'z' }), aReport({ id: 'y' })]);
      await again.reports.append([aReport({ id: 'x' })]);
      await reports().append([aReport({ id: 'w', at: at(0).replace('.000', '') })]);
      expect((await reports().latest()).get('P43.1')?.id).toBe('w');
      expect((await reports().latest(at(0))).get('P43.1')?.id).toBe('w');
      expect((await reports().latestOf(['P43.1'])).get('P43.1')?.id).toBe('w');
      expect(idsOf(await reports().history('P43.1', 10))).toEqual(['w', 'x', 'y', 'z']);
      expect(idsOf(await reports().between(at(-1), at(0)))).toEqual(['z', 'y', 'x', 'w']);
    });

    it.each([
      [10, ['r4', 'r3', 'r2', 'r1', 'r0']],
      [2, ['r4', 'r3']],
      [1, ['r4']],
      [0, []],
    ])('gives at most %i of the history', async (limit, expected) => {
      await reports().append(upTo(5).map((n) => aReport({ id: `r${n}`, at: at(n) })));
      await reports().append([aReport({ id: 'other', milestone: 'P43.10' })]);
      expect(idsOf(await reports().history('P43.1', limit))).toEqual(expected);
    });

    it.each([
      ['after since, up to and with until', at(1), at(3), ['r2', 'r3']],
      ['nothing in an empty period', at(2), at(2), []],
      ['nothing in a period upside down', at(3), at(1), []],
      ['all', at(-1), at(9), ['r0', 'r1', 'r2', 'r3', 'r4']],
      ['borders written without milliseconds', '2025-10-06T09:01:00Z', '2025-10-06T09:03:00Z', ['r2', 'r3']],
    ])('between: %s', async (_, since, until, expected) => {
      await reports().append(upTo(5).map((n) => aReport({ id: `r${n}`, milestone: `P${n}.1`, at: at(n) })));
      expect(idsOf(await reports().between(since, until))).toEqual(expected);
    });

    it('is the same after a restart', async () => {
      await reports().append([aReport({ id: 'a' }), aReport({ id: 'b' })]);
      await world.stores().close();
      const again = await world.openAgain();
      expect(await again.reports.append([aReport({ id: 'a' }), aReport({ id: 'c' })])).toEqual(['c']);
      expect(idsOf(await again.reports.history('P43.1', 10))).toEqual(['c', 'b', 'a']);
    });
  });
}
