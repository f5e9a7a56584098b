import { NO_FILTER } from '../../dialogs/plan/plan-filter';
import { blocksOf } from '../../dialogs/plan/blocks-of';
import { PLAN_ORDER } from '../../dialogs/plan/plan-sort';
import { mySections } from '../../dialogs/tab/my-sections';
import { openedTab, tabQuery } from '../../dialogs/tab/tab-address';
import { codesOf, someItems } from './plan-builders';

const nowhere = { search: '', subPage: null, inChannel: false };

describe('what the tab opens on', () => {
  it.each([
    [{ ...nowhere, search: '?view=plan', inChannel: true }, true],
    [{ ...nowhere, search: '?view=plan' }, false],
    [{ ...nowhere, search: '?view=plan&goal=SD+1', inChannel: true }, false],
    [{ ...nowhere, search: '?view=plan', subPage: 'view=plan', inChannel: true }, false],
    [{ ...nowhere, search: '?view=plan', subPage: 'view=plan&followed=1', inChannel: true }, true],
    [{ ...nowhere, search: '?view=plan&returned=1', inChannel: true }, false],
  ])('%j keeps to what the channel follows: %s', (where, followed) => {
    expect(openedTab(where).filter.followed).toBe(followed);
  });

  it.each([
    [nowhere, 'mine', '', null],
    [{ ...nowhere, inChannel: true }, 'plan', '', null],
    [{ ...nowhere, search: '?view=mine', inChannel: true }, 'mine', '', null],
    [{ ...nowhere, search: '?view=plan&goal=SD+1' }, 'plan', 'SD 1', null],
    [{ ...nowhere, search: '?view=mine', subPage: 'view=plan&goal=SD+3' }, 'plan', 'SD 3', null],
    [{ ...nowhere, search: '?view=plan', subPage: 'milestone=P43.1' }, 'plan', '', 'P43.1'],
    [{ ...nowhere, search: '?view=plan&goal=SD+2&returned=1', subPage: 'milestone=P43.1' }, 'plan', 'SD 2', null],
    [{ ...nowhere, search: '?view=elders' }, 'mine', '', null],
  ] as const)('%j', (where, view, goal, milestone) => {
    const opened = openedTab(where);
    expect([opened.view, opened.filter.goal, opened.milestone]).toEqual([view, goal, milestone]);
  });

  it('stands in its address, and comes back from it', () => {
    const address = {
      view: 'plan' as const,
      filter: { ...NO_FILTER, goal: 'SD 3', late: true },
      sort: { by: 'due' as const, descending: true },
    };
    const query = tabQuery(address);
    expect(query).toBe('view=plan&goal=SD+3&late=1&sort=-due');
    expect(openedTab({ ...nowhere, search: query })).toEqual({ ...address, milestone: null });
    expect(tabQuery({ view: 'plan', filter: NO_FILTER, sort: PLAN_ORDER })).toBe('view=plan');
  });
});

describe('the reader’s own milestones', () => {
  it('come by what they ask of the reader, then by date', () => {
    const items = someItems(
      { code: 'P1.1', mine: 'owner', status: 'gerealiseerd', due: '2025-01-31' },
      { code: 'P1.2', mine: 'owner', due: null },
      { code: 'P1.3', mine: 'owner', due: '2026-01-31' },
      { code: 'P1.4', mine: 'deputy', due: '2025-10-31' },
      { code: 'P1.5', mine: 'owner', due: '2025-08-31', late: true },
      { code: 'P1.6', mine: 'owner', due: '2025-09-20', late: true, askedAt: '2025-09-22T10:00:00Z' },
      { code: 'P1.7', mine: 'owner', due: '2025-09-10', late: true, askedAt: '2025-09-22T10:00:00Z' },
      { code: 'P1.8', due: '2025-09-10' },
    );
    expect(mySections(items).map(({ section, items: some }) => [section, codesOf(some)])).toEqual([
      ['waiting', ['P1.7', 'P1.6']],
      ['late', ['P1.5']],
      ['ahead', ['P1.4', 'P1.3']],
      ['undated', ['P1.2']],
      ['done', ['P1.1']],
    ]);
  });
});

describe('a long list', () => {
  it.each([
    [0, []],
    [1, [[0, 1]]],
    [20, [[0, 20]]],
    [
      41,
      [
        [0, 20],
        [20, 20],
        [40, 1],
      ],
    ],
  ])('of %s rows comes in blocks', (count, expected) => {
    const rows = Array.from({ length: count }, (_, nth) => nth);
    const blocks = blocksOf(rows, 20);
    expect(blocks.map(({ first, rows: some }) => [first, some.length])).toEqual(expected);
    expect(blocks.flatMap(({ rows: some }) => some)).toEqual(rows);
  });
});
