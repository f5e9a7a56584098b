import { daysOf, findMilestones } from '../../src/domain/milestone-search';
import type { MilestoneState } from '../../src/domain/milestone-state';
import type { MilestoneFilter, Period } from '../../src/domain/question';
import { aFilter, aHorizontalState, aReport, aState } from '../support/builders';

const TODAY = '2025-09-24';
const P2 = { parent: { code: 'P2', title: 'Elektronisch toezicht' }, goal: 'SD 2', objective: null };

const states: MilestoneState[] = [
  aState({ code: 'P1.1', due: '2025-12-31', title: 'Rapport over Coördinatie' }),
  aState({ code: 'P1.2', due: '2025-06-30', late: true, title: 'Rapport publiceren' }),
  aState({ code: 'P2.1', due: '2025-09-26', ...P2, report: aReport({ milestone: 'P2.1' }) }),
  aState({ code: 'P2.2', due: '2025-09-30', ...P2, report: aReport({ milestone: 'P2.2', status: 'gerealiseerd' }) }),
  aState({ code: 'P2.3', due: null, ...P2 }),
  aHorizontalState({ code: 'H1.1', title: 'Auditrapport' }),
];

const find = (filter: Partial<MilestoneFilter>) =>
  findMilestones(states, aFilter(filter), { today: TODAY, isMine: ({ code }) => code.startsWith('P1') }).map(
    ({ code }) => code,
  );

describe('the milestones found', () => {
  it.each<[string, Partial<MilestoneFilter>, string[]]>([
    ['everything, by date', {}, ['P1.2', 'P2.1', 'P2.2', 'P1.1', 'P2.3', 'H1.1']],
    ['late', { late: true }, ['P1.2']],
    ['mine', { mine: true }, ['P1.2', 'P1.1']],
    ['mine and late', { mine: true, late: true }, ['P1.2']],
    ['a goal', { scope: ['SD 2'] }, ['P2.1', 'P2.2', 'P2.3']],
    ['two goals', { scope: ['SD 1', 'SD 2'] }, ['P1.2', 'P2.1', 'P2.2', 'P1.1', 'P2.3']],
    ['an operational goal', { scope: ['SD 1/OD 1'] }, ['P1.2', 'P1.1']],
    ['a project', { scope: ['P2'] }, ['P2.1', 'P2.2', 'P2.3']],
    ['a horizontal goal', { scope: ['H1'] }, ['H1.1']],
    ['an unknown part', { scope: ['SD 9'] }, []],
    ['a status', { status: 'op_schema' }, ['P2.1']],
    ['realised', { status: 'gerealiseerd' }, ['P2.2']],
    ['no report', { status: 'geen_bericht' }, ['P1.2', 'P1.1', 'P2.3', 'H1.1']],
    ['coming two weeks, without what is realised', { due: 'two_weeks' }, ['P2.1']],
    ['this week', { due: 'this_week' }, ['P2.1']],
    ['next week', { due: 'next_week' }, []],
    ['a month', { due: { month: '12' } }, ['P1.1']],
    ['a month of another year', { due: { month: '2026-12' } }, []],
    ['what was realised in a month', { due: { month: '09' }, status: 'gerealiseerd' }, ['P2.2']],
    ['up to a day, from what is late', { due: { until: '09-26' } }, ['P1.2', 'P2.1']],
    ['up to the end of a month', { due: { until: '2025-12' } }, ['P1.2', 'P2.1', 'P1.1']],
    ['up to a day that does not exist', { due: { until: '09-31' } }, ['P1.2', 'P2.1']],
    ['words of a title', { words: 'rapport' }, ['P1.2', 'P1.1', 'H1.1']],
    ['all words', { words: 'rapport publiceren' }, ['P1.2']],
    ['words without accents', { words: 'coordinatie' }, ['P1.1']],
    ['words of the project', { words: 'toezicht' }, ['P2.1', 'P2.2', 'P2.3']],
    ['words of nothing', { words: 'onbestaand' }, []],
    [
      'everything at once',
      { mine: true, late: true, scope: ['P1'], status: 'geen_bericht', words: 'rapport' },
      ['P1.2'],
    ],
  ])('%s', (_case, filter, codes) => {
    expect(find(filter)).toEqual(codes);
  });
});

describe('the days of a period', () => {
  it.each<[Period, string, string, string]>([
    ['two_weeks', '2025-09-24', '2025-09-24', '2025-10-08'],
    ['this_week', '2025-09-22', '2025-09-22', '2025-09-28'],
    ['this_week', '2025-09-28', '2025-09-22', '2025-09-28'],
    ['next_week', '2025-09-28', '2025-09-29', '2025-10-05'],
    ['this_week', '2025-12-31', '2025-12-29', '2026-01-04'],
    ['this_month', '2025-09-30', '2025-09-01', '2025-09-30'],
    ['this_month', '2028-02-10', '2028-02-01', '2028-02-29'],
    ['next_month', '2025-01-31', '2025-02-01', '2025-02-28'],
    ['next_month', '2025-12-05', '2026-01-01', '2026-01-31'],
    ['this_week', '2025-03-30', '2025-03-24', '2025-03-30'],
  ])('%s, seen on %s', (period, ...[today, first, last]) => {
    expect(daysOf(period, today)).toEqual({ first, last });
  });
});
