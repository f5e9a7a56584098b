import type { PlanChange } from '../../../src/domain/plan-changes';
import type { PlanVersion } from '../../../src/ports/plan-store';
import type { ContractWorld } from '../store-contract';
import { aFullPlan, aLongPlan, aPlan, at, upTo } from './samples';

const CHANGES: PlanChange[] = [
  { kind: 'moved', code: 'P2.1', title: 'Nota', from: null, to: '2026-04-30' },
  { kind: 'retitled', code: 'P2.1', title: 'Nota', before: 'Oude nota' },
  { kind: 'appeared', code: 'P2.3', title: 'Nieuw', due: '2026-05-31' },
  { kind: 'went', code: 'P2.2', title: 'Weg', due: null },
];

/** The plan: whole, one version after the other. */
export function describePlans(world: ContractWorld): void {
  const plans = () => world.stores().plans;
  const aVersion = (version: number, plan = aFullPlan(`Versie ${version}`)): PlanVersion => ({
    version,
    importedAt: at(version),
    plan,
  });

  describe('plans', () => {
    it('has none at first', async () => {
      expect(await plans().current()).toBeNull();
      expect(await plans().currentVersion()).toBe(0);
      expect(await plans().changes(null, at(999))).toEqual([]);
    });

    it.each([
      ['an empty plan', aPlan()],
      ['everything a plan can hold', aFullPlan()],
      ['a long plan', aLongPlan(2000)],
    ])('keeps %s', async (_, plan) => {
      expect(await plans().replace(aVersion(1, plan), [])).toBe(true);
      expect(await plans().current()).toEqual(aVersion(1, plan));
      expect(await plans().currentVersion()).toBe(1);
    });

    it('goes from version to version', async () => {
      for (const version of [1, 2, 3, 4]) {
        expect(await plans().replace(aVersion(version, aLongPlan(600 - version * 100)), [])).toBe(true);
        expect(await plans().current()).toEqual(aVersion(version, aLongPlan(600 - version * 100)));
      }
    });

    it.each([0, 1, 2, 4, -1])('refuses version %i after version 2', async (version) => {
      await plans().replace(aVersion(1), []);
      await plans().replace(aVersion(2), []);
      expect(await plans().replace(aVersion(version, aPlan()), CHANGES)).toBe(false);
      expect(await plans().current()).toEqual(aVersion(2));
      expect(await plans().changes(null, at(999))).toEqual([]);
    });

    it('refuses a first version other than 1', async () => {
      expect(await plans().replace(aVersion(2), [])).toBe(false);
      expect(await plans().current()).toBeNull();
    });

    it('lets one of several importers at once win, whole', async () => {
      const again = await world.openAgain();
      const given = upTo(6).map((n) => aVersion(1, aLongPlan(300 + n)));
      const change = (n: number): PlanChange[] => [{ kind: 'went', code: `P${n}`, title: 'Weg', due: null }];
      const won = await Promise.all(given.map((next, n) => (n % 2 ? plans() : again.plans).replace(next, change(n))));
      const winner = won.indexOf(true);
      expect(won.filter(Boolean)).toHaveLength(1);
      expect(await plans().current()).toEqual(given[winner]);
      expect(await again.plans.changes(null, at(9))).toEqual([{ ...change(winner)[0], version: 1, at: at(1) }]);
    });

    it('shows a reader one version or the other, never a mixture', async () => {
      const again = await world.openAgain();
      await plans().replace(aVersion(1, aLongPlan(1)), []);
      let writing = true;
      const write = async () => {
        try {
          for (const version of upTo(8).map((n) => n + 2))
            await plans().replace(aVersion(version, aLongPlan(version * 90)), []);
        } finally {
          writing = false;
        }
      };
      const read = async () => {
        const seen: (readonly [number, number])[] = [];
        while (writing) {
          const current = await again.plans.current();
          seen.push([current?.version ?? 0, current?.plan.projects[0]?.milestones.length ?? 0]);
          await new Promise(setImmediate);
        }
        return seen;
      };
      const [, seen] = await Promise.all([write(), read()]);
      for (const [version, milestones] of seen) expect(milestones).toBe(version === 1 ? 1 : version * 90);
      expect((await again.plans.current())?.version).toBe(9);
    });

    it('keeps the changes of every version, oldest first, with instant and version', async () => {
      await plans().replace(aVersion(1), []);
      await plans().replace(aVersion(2), CHANGES);
      await plans().replace(aVersion(3), CHANGES.slice(2));
      await plans().replace(aVersion(4), CHANGES.slice(0, 1));
      const recorded = (version: number, changes: PlanChange[]) =>
        changes.map((change) => ({ ...change, version, at: at(version) }));
      const second = recorded(2, CHANGES);
      const third = recorded(3, CHANGES.slice(2));
      const fourth = recorded(4, CHANGES.slice(0, 1));
      expect(await plans().changes(null, at(99))).toEqual([...second, ...third, ...fourth]);
      expect(await plans().changes(at(2), at(3))).toEqual(third);
      expect(await plans().changes(null, at(2))).toEqual(second);
      expect(await plans().changes(at(1), at(4))).toEqual([...second, ...third, ...fourth]);
      expect(await plans().changes(at(4), at(99))).toEqual([]);
    });

    it('keeps many changes in order', async () => {
      const many = upTo(1500).map((n): PlanChange => ({ kind: 'went', code: `P1.${n}`, title: 'Weg', due: null }));
      await plans().replace(aVersion(1), many);
      expect((await plans().changes(null, at(1))).map(({ code }) => code)).toEqual(many.map(({ code }) => code));
    });

    it('is the same after a restart', async () => {
      await plans().replace(aVersion(1), CHANGES);
      await world.stores().close();
      const again = await world.openAgain();
      expect(await again.plans.current()).toEqual(aVersion(1));
      expect(await again.plans.changes(null, at(9))).toHaveLength(CHANGES.length);
      expect(await again.plans.replace(aVersion(2), [])).toBe(true);
    });
  });
}
