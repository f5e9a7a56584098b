import { figuresByArea, figuresOf, newsAges, waitingByDepartment } from '../../dialogs/plan/plan-figures';
import { AREAS, someItems } from './plan-builders';

const items = someItems(
  { code: 'P1.1', status: 'gerealiseerd', reportedAt: '2025-01-10T10:00:00Z' },
  { code: 'P1.2', late: true, managed: true, askedAt: '2025-09-14T10:00:00Z', owners: ['A'] },
  {
    code: 'P9.1',
    area: 'SD 2',
    status: 'op_schema',
    reportedAt: '2025-09-23T10:00:00Z',
    managed: true,
    askedAt: '2025-09-23T10:00:00Z',
    owners: ['B'],
  },
  { code: 'H1.1', area: 'H1', managed: true, askedAt: '2025-09-22T10:00:00Z', owners: [] },
  { code: 'H1.2', area: 'H1', askedAt: '2025-09-01T10:00:00Z' },
);

describe('the figures of the plan', () => {
  it('count', () => {
    expect(figuresOf(items)).toEqual({ total: 5, realised: 1, late: 1, silent: 3, waiting: 4 });
    expect(figuresOf([])).toEqual({ total: 0, realised: 0, late: 0, silent: 0, waiting: 0 });
  });

  it('are there per goal, in the plan’s order', () => {
    expect(figuresByArea(items, AREAS).map(({ code, total, counts }) => ({ code, total, counts }))).toEqual([
      { code: 'SD 1', total: 2, counts: { gerealiseerd: 1, geen_bericht: 1 } },
      { code: 'SD 2', total: 1, counts: { op_schema: 1 } },
      { code: 'H1', total: 2, counts: { geen_bericht: 2 } },
    ]);
  });

  it('tell how old the news is of what is not done', () => {
    expect(newsAges(items)).toEqual([
      { age: 'two-weeks', count: 1 },
      { age: 'month', count: 0 },
      { age: 'three-months', count: 0 },
      { age: 'older', count: 0 },
      { age: 'never', count: 3 },
    ]);
  });

  it('tell who has not answered, by department, of what the reader manages', () => {
    expect(waitingByDepartment(items, AREAS)).toEqual([
      { department: 'Justitiehuizen', count: 2, longestDays: 10, owners: ['A', 'B'] },
      { department: 'VCET', count: 1, longestDays: 10, owners: ['A'] },
      { department: null, count: 1, longestDays: 2, owners: [] },
    ]);
  });
});
