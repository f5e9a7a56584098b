import { dayIn, PLAN_TIME_ZONE } from '../../src/domain/dates';
import { byDate, isLate, milestoneStates } from '../../src/domain/milestone-state';
import { codesAbove, placedMilestones } from '../../src/domain/plan';
import { STATUSES } from '../../src/domain/status';
import {
  aHorizontalState,
  aHorizontalTarget,
  aMilestone,
  aPlacedMilestone,
  aPlan,
  aProject,
  aReport,
  aState,
} from '../support/builders';

describe('late', () => {
  it.each<[string, string | null, string, boolean]>([
    ['yesterday', '2025-09-21', '2025-09-22', true],
    ['today', '2025-09-22', '2025-09-22', false],
    ['tomorrow', '2025-09-23', '2025-09-22', false],
    ['a Saturday, on Sunday', '2025-09-20', '2025-09-21', true],
    ['a year ago', '2024-12-31', '2025-12-31', true],
    ['no date', null, '2025-09-22', false],
  ])('due %s without a report', (_case, ...[due, today, late]) => {
    expect(isLate(due, null, today)).toBe(late);
  });

  it.each(STATUSES.map((status) => [status, status !== 'gerealiseerd'] as const))(
    'due yesterday and %s: %s',
    (status, late) => {
      expect(isLate('2025-09-21', aReport({ status }), '2025-09-22')).toBe(late);
    },
  );

  it('is not undone by a forecast', () => {
    const report = aReport({ status: 'bij_te_sturen', forecast: '2026-01-31' });
    expect(isLate('2025-09-21', report, '2025-09-22')).toBe(true);
  });

  it.each([
    ['2025-06-30T21:59:59Z', false],
    ['2025-06-30T22:00:00Z', true],
    ['2025-07-01T12:00:00Z', true],
  ])('what was due on 30 June is late at %s, by the clock of Brussels: %s', (instant, late) => {
    expect(isLate('2025-06-30', null, dayIn(PLAN_TIME_ZONE, new Date(instant)))).toBe(late);
  });
});

describe('milestoneStates', () => {
  const plan = aPlan({
    projects: [
      aProject({
        number: 1,
        milestones: [aMilestone({ code: 'P1.1', due: '2025-06-30' }), aMilestone({ code: 'P1.2' })],
      }),
      aProject({ number: 2, goal: 'SD 2', objective: null, milestones: [aMilestone({ code: 'P2.1', due: null })] }),
      aProject({ number: 3, milestones: [] }),
    ],
    horizontal: [aHorizontalTarget()],
  });

  it('places every milestone, in the plan’s order', () => {
    const places = placedMilestones(plan).map(({ code, parent, goal, objective }) => [
      code,
      parent.code,
      goal,
      objective,
    ]);
    expect(places).toEqual([
      ['P1.1', 'P1', 'SD 1', 'SD 1/OD 1'],
      ['P1.2', 'P1', 'SD 1', 'SD 1/OD 1'],
      ['P2.1', 'P2', 'SD 2', null],
      ['H1.1', 'H1', null, null],
    ]);
  });

  it('gives each its newest report, and whether it is late', () => {
    const latest = new Map([['P1.2', aReport({ milestone: 'P1.2' })]]);
    const states = milestoneStates(plan, latest, '2025-09-22').map(({ code, report, late }) => [
      code,
      report?.id,
      late,
    ]);
    expect(states).toEqual([
      ['P1.1', undefined, true],
      ['P1.2', 'card:P1.2', false],
      ['P2.1', undefined, false],
      ['H1.1', undefined, false],
    ]);
  });

  it('ignores reports on what is no longer in the plan', () => {
    const latest = new Map([['P9.9', aReport({ milestone: 'P9.9' })]]);
    expect(milestoneStates(plan, latest, '2025-09-22').filter(({ report }) => report)).toEqual([]);
  });
});

describe('order and place', () => {
  it('sorts by date, the undated last, and leaves the given list as it was', () => {
    const states = [
      aHorizontalState({ code: 'H1.1' }),
      aState({ code: 'P1.1', due: '2025-12-31' }),
      aState({ code: 'P1.2', due: '2025-06-30' }),
      aState({ code: 'P1.3', due: null }),
      aState({ code: 'P1.4', due: '2025-12-31' }),
    ];
    const before = [...states];
    expect(byDate(states).map(({ code }) => code)).toEqual(['P1.2', 'P1.1', 'P1.4', 'H1.1', 'P1.3']);
    expect(states).toEqual(before);
  });

  it.each([
    ['under an operational goal', aPlacedMilestone(), ['P1.1', 'P1', 'SD 1/OD 1', 'SD 1']],
    ['without an operational goal', aPlacedMilestone({ objective: null }), ['P1.1', 'P1', 'SD 1']],
    ['of a horizontal goal', aHorizontalState(), ['H1.1', 'H1']],
  ])('the codes above a milestone %s', (_case, milestone, codes) => {
    expect(codesAbove(milestone)).toEqual(codes);
  });
});
