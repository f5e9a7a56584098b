import { PLAN_ORDER, sortedBy, sortIn, sortItems, sortWord } from '../../dialogs/plan/plan-sort';
import { codesOf, someItems } from './plan-builders';

const items = someItems(
  { code: 'P2.1', title: 'Évaluatie', due: '2025-12-31', owners: [], status: 'gerealiseerd' },
  {
    code: 'P10.1',
    title: 'analyse',
    due: null,
    owners: ['B'],
    status: 'op_schema',
    reportedAt: '2025-09-01T10:00:00Z',
  },
  { code: 'P3.1', title: 'Fase 10', due: '2025-03-31', owners: ['A'], askedAt: '2025-09-10T10:00:00Z' },
  { code: 'P4.1', title: 'Fase 9', due: '2025-12-31', owners: ['A'], reportedAt: '2025-09-20T10:00:00Z' },
);

describe('a sorted list', () => {
  it.each([
    ['code', false, ['P2.1', 'P10.1', 'P3.1', 'P4.1']],
    ['code', true, ['P4.1', 'P3.1', 'P10.1', 'P2.1']],
    ['title', false, ['P10.1', 'P2.1', 'P4.1', 'P3.1']],
    ['due', false, ['P3.1', 'P2.1', 'P4.1', 'P10.1']],
    ['due', true, ['P2.1', 'P4.1', 'P3.1', 'P10.1']],
    ['owner', false, ['P3.1', 'P4.1', 'P10.1', 'P2.1']],
    ['status', false, ['P10.1', 'P2.1', 'P3.1', 'P4.1']],
    ['news', false, ['P4.1', 'P10.1', 'P2.1', 'P3.1']],
    ['waiting', true, ['P3.1', 'P2.1', 'P10.1', 'P4.1']],
  ] as const)('by %s, descending %s', (by, descending, codes) => {
    expect(codesOf(sortItems(items, { by, descending }))).toEqual(codes);
  });

  it('leaves what it was given alone', () => {
    sortItems(items, { by: 'due', descending: true });
    expect(codesOf(items)).toEqual(['P2.1', 'P10.1', 'P3.1', 'P4.1']);
  });

  it('turns round when the same column is asked again', () => {
    const first = sortedBy('due', PLAN_ORDER);
    expect([first, sortedBy('due', first), sortedBy('title', sortedBy('due', first))]).toEqual([
      { by: 'due', descending: false },
      { by: 'due', descending: true },
      { by: 'title', descending: false },
    ]);
  });

  it.each(['due', '-waiting', 'code'])('stands in the address as %s', (word) => {
    expect(sortWord(sortIn(new URLSearchParams({ sort: word }), PLAN_ORDER))).toBe(word);
  });

  it.each(['', 'verzonnen', '--due'])('is the plan’s own order for %j', (word) => {
    expect(sortIn(new URLSearchParams({ sort: word }), PLAN_ORDER)).toEqual(PLAN_ORDER);
  });
});
