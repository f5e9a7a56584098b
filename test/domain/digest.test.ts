import type { DigestInput } from '../../src/domain/digest';
import { countByStatus, isFollowed, makeDigest } from '../../src/domain/digest';
import type { MilestoneState } from '../../src/domain/milestone-state';
import { STATUSES } from '../../src/domain/status';
import { aHorizontalState, aReport, aState } from '../support/builders';

const titles = new Map([
  ['SD 1', 'Slachtoffers'],
  ['H1', 'Audit'],
]);

const digestOf = (fields: Partial<DigestInput>) =>
  makeDigest({
    follows: 'plan',
    since: '2025-09-15',
    until: '2025-09-22',
    before: [],
    now: [],
    changes: [],
    goalTitles: titles,
    asked: [],
    ...fields,
  });

const codes = (states: MilestoneState[]) => states.map(({ code }) => code);
const late = aState({ due: '2025-09-19', late: true });
const onTime = aState({ due: '2025-09-19' });
const realised = aReport({ status: 'gerealiseerd' });

describe('what became late', () => {
  it.each<[string, MilestoneState[], MilestoneState[], string[]]>([
    ['late now, not before', [onTime], [late], ['P1.1']],
    ['late now and before', [late], [late], []],
    ['late before, realised now', [late], [{ ...onTime, report: realised }], []],
    ['realised before, and now no longer', [{ ...onTime, report: realised }], [late], ['P1.1']],
    ['new in the plan, and late at once', [], [late], ['P1.1']],
    ['gone from the plan', [late], [], []],
  ])('%s', (_case, before, now, expected) => {
    expect(codes(digestOf({ before, now }).becameLate)).toEqual(expected);
  });
});

describe('what was realised', () => {
  it.each<[string, MilestoneState[], MilestoneState[], string[]]>([
    ['realised now, on schedule before', [aState({ report: aReport() })], [aState({ report: realised })], ['P1.1']],
    ['realised now, no report before', [aState()], [aState({ report: realised })], ['P1.1']],
    ['realised now and before', [aState({ report: realised })], [aState({ report: realised })], []],
    ['not realised', [aState()], [aState({ report: aReport() })], []],
  ])('%s', (_case, before, now, expected) => {
    expect(codes(digestOf({ before, now }).realised)).toEqual(expected);
  });
});

describe('what moved', () => {
  const forecast = (day: string | null) => aReport({ status: 'bij_te_sturen', forecast: day, comment: 'Later' });
  it.each<[string, MilestoneState, MilestoneState, [string | null, string | null][]]>([
    ['a first forecast', aState(), aState({ report: forecast('2026-03-31') }), [['2025-12-31', '2026-03-31']]],
    [
      'another forecast',
      aState({ report: forecast('2026-03-31') }),
      aState({ report: forecast('2026-06-30') }),
      [['2026-03-31', '2026-06-30']],
    ],
    ['back on schedule', aState({ report: forecast('2026-03-31') }), aState(), [['2026-03-31', '2025-12-31']]],
    ['the same forecast', aState({ report: forecast('2026-03-31') }), aState({ report: forecast('2026-03-31') }), []],
    ['a forecast of the planned date', aState(), aState({ report: forecast('2025-12-31') }), []],
    ['another status without a forecast', aState(), aState({ report: forecast(null) }), []],
    [
      'a date for what had none',
      aState({ due: null }),
      aState({ due: null, report: forecast('2026-01-31') }),
      [[null, '2026-01-31']],
    ],
    ['realised after a forecast', aState({ report: forecast('2026-03-31') }), aState({ report: realised }), []],
  ])('by the owner: %s', (_case, before, now, moves) => {
    const { moved } = digestOf({ before: [before], now: [now] });
    expect(moved.map(({ from, to }) => [from, to])).toEqual(moves);
    expect(moved.every(({ by }) => by === 'forecast')).toBe(true);
  });

  const change = (from: string | null, to: string | null) =>
    ({ kind: 'moved', code: 'P1.1', title: 'Het draaiboek is klaar', from, to }) as const;

  it('by a new version of the plan', () => {
    const now = aState({ due: '2026-03-31' });
    expect(digestOf({ before: [aState()], now: [now], changes: [change('2025-12-31', '2026-03-31')] }).moved).toEqual([
      { state: now, from: '2025-12-31', to: '2026-03-31', by: 'plan' },
    ]);
  });

  it('twice in a week is one move', () => {
    const changes = [change('2025-12-31', '2026-01-31'), change('2026-01-31', '2026-03-31')];
    const { moved } = digestOf({ before: [aState()], now: [aState({ due: '2026-03-31' })], changes });
    expect(moved.map(({ from, to }) => [from, to])).toEqual([['2025-12-31', '2026-03-31']]);
  });

  it('there and back in a week is no move', () => {
    const changes = [change('2025-12-31', '2026-03-31'), change('2026-03-31', '2025-12-31')];
    expect(digestOf({ before: [aState()], now: [aState()], changes }).moved).toEqual([]);
  });

  it('another milestone’s move, or another title, is none', () => {
    const changes = [
      { ...change('2025-06-30', '2025-12-31'), code: 'P1.2' },
      { kind: 'retitled', code: 'P1.1', title: 'Nieuw', before: 'Oud' } as const,
    ];
    expect(digestOf({ before: [aState()], now: [aState()], changes }).moved).toEqual([]);
  });
});

describe('what is due soon', () => {
  it.each<[string, Partial<MilestoneState>, boolean]>([
    ['yesterday', { due: '2025-09-21', late: true }, false],
    ['today', { due: '2025-09-22' }, true],
    ['in two weeks', { due: '2025-10-06' }, true],
    ['in two weeks and a day', { due: '2025-10-07' }, false],
    ['tomorrow, and realised', { due: '2025-09-23', report: realised }, false],
    ['undated', { due: null }, false],
  ])('%s', (_case, fields, soon) => {
    expect(digestOf({ now: [aState(fields)] }).dueSoon).toHaveLength(soon ? 1 : 0);
  });
});

describe('the first digest', () => {
  it('compares with nothing: everything late and everything realised is news', () => {
    const now = [late, aState({ code: 'P1.2', report: realised }), aState({ code: 'P1.3' })];
    const digest = digestOf({ since: null, before: now, now });
    expect(digest).toMatchObject({ since: null, total: 3, late: 1 });
    expect([codes(digest.becameLate), codes(digest.realised)]).toEqual([['P1.1'], ['P1.2']]);
  });

  it('of nothing is empty', () => {
    expect(digestOf({ since: null })).toEqual({
      ...{ follows: 'plan', since: null, until: '2025-09-22', goals: [], total: 0, late: 0 },
      ...{ becameLate: [], realised: [], moved: [], dueSoon: [], unanswered: null },
    });
  });
});

describe('what was not answered', () => {
  const asked = (code: string, personId: string, at = '2025-09-16T07:00:00.000Z') => ({ code, personId, at });
  const answered = (at: string) => aState({ report: aReport({ at }) });

  it.each<[string, MilestoneState[], DigestInput['asked'], { milestones: number; owners: number } | null]>([
    ['nothing was asked', [aState()], [], null],
    ['asked, no report at all', [aState()], [asked('P1.1', 'an')], { milestones: 1, owners: 1 }],
    [
      'asked, reported after',
      [answered('2025-09-17T07:00:00.000Z')],
      [asked('P1.1', 'an')],
      { milestones: 0, owners: 0 },
    ],
    [
      'asked, reported before',
      [answered('2025-09-15T07:00:00.000Z')],
      [asked('P1.1', 'an')],
      { milestones: 1, owners: 1 },
    ],
    [
      'two owners asked about one',
      [aState()],
      [asked('P1.1', 'an'), asked('P1.1', 'bo')],
      { milestones: 1, owners: 2 },
    ],
    [
      'one owner asked about two',
      [aState(), aState({ code: 'P1.2' })],
      [asked('P1.1', 'an'), asked('P1.2', 'an')],
      { milestones: 2, owners: 1 },
    ],
    ['asked about another goal’s', [aState()], [asked('P9.1', 'an')], null],
    [
      'answered the first time, asked again since',
      [answered('2025-09-17T07:00:00.000Z')],
      [asked('P1.1', 'an'), asked('P1.1', 'an', '2025-09-19T07:00:00.000Z')],
      { milestones: 1, owners: 1 },
    ],
  ])('%s', (_case, now, questions, expected) => {
    expect(digestOf({ now, asked: questions }).unanswered).toEqual(expected);
  });
});

describe('what a channel follows', () => {
  const other = aState({ code: 'P2.1', goal: 'SD 2', late: true });
  const horizontal = aHorizontalState();
  const now = [aState(), other, horizontal];

  it.each<[string, Exclude<DigestInput['follows'], null>, string[], number]>([
    ['the plan, with its horizontal goals', 'plan', ['SD 1', 'SD 2', 'H1'], 3],
    ['one goal', ['SD 1'], ['SD 1'], 1],
    ['two goals', ['SD 1', 'SD 2'], ['SD 1', 'SD 2'], 2],
    ['a goal without milestones', ['SD 9'], [], 0],
  ])('%s', (_case, follows, goals, total) => {
    const digest = digestOf({ follows, now, since: null });
    expect(digest.goals.map(({ code }) => code)).toEqual(goals);
    expect([digest.total, digest.late]).toEqual([total, goals.includes('SD 2') ? 1 : 0]);
  });

  it.each([
    ['the plan', horizontal, 'plan', true],
    ['a goal', horizontal, ['SD 1'], false],
    ['its goal', other, ['SD 1', 'SD 2'], true],
    ['another goal', other, ['SD 1'], false],
    ['SD 1, not SD 11', aState({ goal: 'SD 11' }), ['SD 1'], false],
    ['nothing', other, null, false],
  ] as const)('%s', (_case, state, follows, expected) => {
    expect(isFollowed(state, typeof follows === 'object' && follows ? [...follows] : follows)).toBe(expected);
  });

  it('is counted by goal and status', () => {
    const states = [
      aState({ report: realised }),
      aState({ code: 'P1.2', late: true }),
      aState({ code: 'P1.3', report: aReport({ milestone: 'P1.3' }) }),
      horizontal,
    ];
    expect(digestOf({ now: states }).goals).toEqual([
      {
        ...{ code: 'SD 1', title: 'Slachtoffers', total: 3, late: 1 },
        counts: { gerealiseerd: 1, geen_bericht: 1, op_schema: 1 },
      },
      { code: 'H1', title: 'Audit', total: 1, late: 0, counts: { geen_bericht: 1 } },
    ]);
  });

  it('counts every status', () => {
    const states = STATUSES.flatMap((status) => [aState({ report: aReport({ status }) })]);
    expect(countByStatus([...states, aState(), aState()])).toEqual({
      ...Object.fromEntries(STATUSES.map((status) => [status, 1])),
      geen_bericht: 2,
    });
    expect(countByStatus([])).toEqual({});
  });
});
