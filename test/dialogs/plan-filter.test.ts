import {
  applicable,
  departmentsOf,
  filterIn,
  isFiltered,
  matching,
  NO_FILTER,
  queryOf,
} from '../../dialogs/plan/plan-filter';
import { newsAgeOf } from '../../dialogs/plan/plan-items';
import { AREAS, codesOf, someItems } from './plan-builders';

const PLAN = { areas: AREAS, followed: ['SD 2', 'H1'] };

describe('the filter in the address', () => {
  it.each([
    ['', ''],
    ['goal=SD+3', 'goal=SD+3'],
    ['goal=SD%203&late=1&status=bij_te_sturen', 'goal=SD+3&status=bij_te_sturen&late=1'],
    ['words=%20huis%20bezoek%20', 'words=huis+bezoek'],
    [
      'department=Hulp-+en+Dienstverlening&project=P4&age=never&waiting=1',
      'department=Hulp-+en+Dienstverlening&project=P4&age=never&waiting=1',
    ],
    ['followed=1', 'followed=1'],
    ['status=verzonnen&age=morgen&late=ja&view=plan', ''],
  ])('%s is understood as %s, there and back', (query, expected) => {
    const filter = filterIn(new URLSearchParams(query));
    expect(queryOf(filter).toString()).toBe(expected);
    expect(filterIn(queryOf(filter))).toEqual(filter);
    expect(isFiltered(filter)).toBe(expected !== '');
  });
});

describe('the milestones that pass', () => {
  const items = someItems(
    { code: 'P1.1', status: 'op_schema', reportedAt: '2025-09-20T08:00:00Z' },
    { code: 'P1.2', late: true, askedAt: '2025-09-20T08:00:00Z', title: 'Coördinatie van huisbezoeken' },
    { code: 'P9.1', area: 'SD 2', project: 'P9', owners: ['Afdelingshoofd VCET'] },
    { code: 'H1.1', area: 'H1', project: 'H1' },
  );
  it.each([
    [{}, ['P1.1', 'P1.2', 'P9.1', 'H1.1']],
    [{ goal: 'SD 2' }, ['P9.1']],
    [{ department: 'VCET' }, ['P1.1', 'P1.2']],
    [{ department: 'Justitiehuizen', project: 'P9' }, ['P9.1']],
    [{ department: 'Onbekend' }, []],
    [{ status: 'op_schema' }, ['P1.1']],
    [{ status: 'geen_bericht', goal: 'SD 1' }, ['P1.2']],
    [{ late: true }, ['P1.2']],
    [{ waiting: true }, ['P1.2']],
    [{ age: 'two-weeks' }, ['P1.1']],
    [{ age: 'never' }, ['P1.2', 'P9.1', 'H1.1']],
    [{ words: 'coordinatie HUIS' }, ['P1.2']],
    [{ words: 'p9.1' }, ['P9.1']],
    [{ words: 'vcet' }, ['P9.1']],
    [{ words: 'huis elders' }, []],
    [{ followed: true }, ['P9.1', 'H1.1']],
    [{ followed: true, goal: 'SD 1' }, []],
  ] as const)('%j', (change, codes) => {
    expect(codesOf(matching(items, { ...NO_FILTER, ...change }, PLAN))).toEqual(codes);
  });

  it.each([
    [['SD 2'], true],
    [[], false],
  ])('keep to what the channel follows where that is %j: %s', (followed, expected) => {
    const asked = { ...NO_FILTER, followed: true, late: true };
    expect(applicable(asked, { followed })).toEqual({ ...asked, followed: expected });
  });

  it('can be chosen by department, each named once', () => {
    expect(departmentsOf(AREAS)).toEqual(['Justitiehuizen', 'VCET']);
  });
});

describe('how old the news is', () => {
  it.each([
    [null, 'never'],
    [0, 'two-weeks'],
    [13, 'two-weeks'],
    [14, 'month'],
    [30, 'month'],
    [31, 'three-months'],
    [91, 'three-months'],
    [92, 'older'],
  ] as const)('%s days: %s', (days, age) => {
    expect(newsAgeOf(days)).toBe(age);
  });

  it('counts days of Brussels', () => {
    const [late, early] = someItems({ reportedAt: '2025-09-23T22:30:00Z' }, { reportedAt: '2025-09-23T21:30:00Z' });
    expect([late?.newsDays, early?.newsDays]).toEqual([0, 1]);
  });
});
