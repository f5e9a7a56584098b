import type { Milestone, Plan } from '../../src/domain/plan';
import type { PlanChange } from '../../src/domain/plan-changes';
import { planChanges } from '../../src/domain/plan-changes';
import { aHorizontalTarget, aMilestone, aPlan, aProject } from '../support/builders';

const planOf = (...milestones: Milestone[]): Plan => aPlan({ projects: [aProject({ milestones })] });
const first = aMilestone({ code: 'P1.1', title: 'Een' });
const second = aMilestone({ code: 'P1.2', title: 'Twee', due: '2025-06-30' });

describe('between two versions of a plan', () => {
  it.each<[string, Plan, Plan, PlanChange[]]>([
    ['nothing changed', planOf(first, second), planOf(first, second), []],
    ['only the order changed', planOf(first, second), planOf(second, first), []],
    [
      'a milestone appeared',
      planOf(first),
      planOf(first, second),
      [{ kind: 'appeared', code: 'P1.2', title: 'Twee', due: '2025-06-30' }],
    ],
    [
      'a milestone went',
      planOf(first, second),
      planOf(first),
      [{ kind: 'went', code: 'P1.2', title: 'Twee', due: '2025-06-30' }],
    ],
    [
      'a date moved',
      planOf(first),
      planOf({ ...first, due: '2026-03-31' }),
      [{ kind: 'moved', code: 'P1.1', title: 'Een', from: '2025-12-31', to: '2026-03-31' }],
    ],
    [
      'a date went',
      planOf(first),
      planOf({ ...first, due: null }),
      [{ kind: 'moved', code: 'P1.1', title: 'Een', from: '2025-12-31', to: null }],
    ],
    [
      'a date came',
      planOf({ ...first, due: null }),
      planOf(first),
      [{ kind: 'moved', code: 'P1.1', title: 'Een', from: null, to: '2025-12-31' }],
    ],
    [
      'a title changed',
      planOf(first),
      planOf({ ...first, title: 'Eén' }),
      [{ kind: 'retitled', code: 'P1.1', title: 'Eén', before: 'Een' }],
    ],
    [
      'date and title changed',
      planOf(first),
      planOf({ ...first, title: 'Nieuw', due: '2026-03-31' }),
      [
        { kind: 'moved', code: 'P1.1', title: 'Nieuw', from: '2025-12-31', to: '2026-03-31' },
        { kind: 'retitled', code: 'P1.1', title: 'Nieuw', before: 'Een' },
      ],
    ],
    ['only notes and group changed', planOf(first), planOf({ ...first, notes: ['Nota'], group: 'Groep' }), []],
    ['only the printed date changed', planOf(first), planOf({ ...first, printedDate: '31-12-2025' }), []],
  ])('%s', (_case, before, after, changes) => {
    expect(planChanges(before, after)).toEqual(changes);
  });

  it('tells in the order of the newer plan, and last what went', () => {
    const before = planOf(first, second);
    const after = planOf(aMilestone({ code: 'P1.3', title: 'Drie' }), { ...second, due: null });
    expect(planChanges(before, after).map(({ kind, code }) => `${kind} ${code}`)).toEqual([
      'appeared P1.3',
      'moved P1.2',
      'went P1.1',
    ]);
  });

  it('compares horizontal goals too', () => {
    const [before, after] = [aPlan({ horizontal: [aHorizontalTarget()] }), aPlan()];
    expect(planChanges(before, after)).toMatchObject([{ kind: 'went', code: 'H1.1' }]);
    expect(planChanges(after, before)).toMatchObject([{ kind: 'appeared', code: 'H1.1' }]);
  });
});
