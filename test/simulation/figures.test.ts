import type { Run } from '../../simulation/figures';
import { measure } from '../../simulation/figures';
import type { Received } from '../../simulation/recording-messenger';
import { DEFAULT_ESCALATION } from '../../src/domain/escalation';
import { DEFAULT_POLICY } from '../../src/domain/reminder-policy';
import {
  aForm,
  aFormRow,
  aMilestone,
  anAssignment,
  aPerson,
  aPlan,
  aProject,
  aReport,
  aState,
} from '../support/builders';

const policy = { reminders: DEFAULT_POLICY, escalation: DEFAULT_ESCALATION, closedDays: [] };

/** P1.1 is due on Friday 10 January and is realised that day; P1.2 has no date. */
function aRun(fields: Partial<Run> = {}): Run {
  const milestones = [aMilestone({ code: 'P1.1', due: '2025-01-10' }), aMilestone({ code: 'P1.2', due: null })];
  return {
    plan: aPlan({ projects: [aProject({ milestones })] }),
    owners: [anAssignment()],
    policy,
    people: [aPerson()],
    from: '2025-01-01',
    until: '2025-01-31',
    received: [aCard('2025-01-02', 'P1.1', 'P1.2')],
    reports: [aReport({ status: 'gerealiseerd', at: '2025-01-10T09:00:00.000Z' })],
    outbox: { sent: 1 },
    lost: [],
    ...fields,
  };
}

function aCard(day: string, ...codes: string[]): Received {
  const rows = codes.map((code) => aFormRow({ state: aState({ code }) }));
  return { message: { kind: 'reminder', to: aPerson(), form: aForm({ card: `reminder:29:an:${day}`, rows }) }, day };
}

function aList(day: string): Received {
  return { message: { kind: 'manager-list', to: aPerson(), today: day, items: [] }, day };
}

const late = { reports: [aReport({ status: 'gerealiseerd', at: '2025-01-10T23:30:00.000Z' })] };

describe('what must not happen is found', () => {
  it('when nothing of it does: nothing', () => {
    expect(measure(aRun())).toMatchObject({
      ...{ weeksOverCap: [], twoCardsInOneDay: [], lateMilestones: 0, lateUnasked: [], lateBeforeStart: [] },
      ...{ onClosedDays: [], duplicates: [], askedTwiceInOneDay: [], unsent: 0 },
      undatedPerQuarter: { smallest: 1, largest: 1 },
    });
  });

  it.each<[string, Partial<Run>, object]>([
    [
      'three cards in a week',
      { received: [aCard('2025-01-06', 'P1.1'), aCard('2025-01-08', 'P1.1'), aCard('2025-01-10', 'P1.1')] },
      { weeksOverCap: ['29:an week of 2025-01-06'], cardsPerWeek: { largest: 3, mean: 3 } },
    ],
    [
      'the same card twice',
      { received: [aCard('2025-01-06', 'P1.1'), aCard('2025-01-06', 'P1.1')] },
      {
        twoCardsInOneDay: ['29:an 2025-01-06'],
        duplicates: ['reminder reminder:29:an:2025-01-06'],
        askedTwiceInOneDay: ['P1.1 2025-01-06'],
      },
    ],
    [
      'a list twice in a week',
      { received: [aList('2025-01-06'), aList('2025-01-08')] },
      { managerLists: 2, managerListsPerWeek: { largest: 2, mean: 2 } },
    ],
    [
      'a card on New Year',
      { received: [aCard('2025-01-01', 'P1.1')] },
      { onClosedDays: ['reminder 29:an 2025-01-01'] },
    ],
    ['a list on a Sunday', { received: [aList('2025-01-05')] }, { onClosedDays: ['manager-list 29:an 2025-01-05'] }],
    ['realised half an hour after the date in Brussels', late, { lateMilestones: 1, lateUnasked: [] }],
    [
      'late, and asked about on the date itself only',
      { ...late, received: [aCard('2025-01-10', 'P1.1')] },
      { lateUnasked: [{ code: 'P1.1', due: '2025-01-10' }] },
    ],
    [
      'realised, then not any more',
      {
        received: [],
        reports: [
          aReport({ status: 'gerealiseerd', at: '2025-01-07T09:00:00.000Z' }),
          aReport({ status: 'op_schema', at: '2025-01-08T09:00:00.000Z' }),
        ],
      },
      { lateUnasked: [{ code: 'P1.1', due: '2025-01-10' }], undatedPerQuarter: { smallest: 0, largest: 0 } },
    ],
    [
      'a date on the first working day',
      { ...late, from: '2025-01-10', received: [] },
      { lateUnasked: [], lateBeforeStart: [{ code: 'P1.1', due: '2025-01-10' }], undatedPerQuarter: null },
    ],
    ['what was not sent', { outbox: { waiting: 1, claimed: 2, failed: 4, dropped: 8 } }, { unsent: 7 }],
  ])('%s', (_what, fields, found) => {
    expect(measure(aRun(fields))).toMatchObject(found);
  });
});
