import { createBelgianCalendar } from '../../src/calendar/belgian-calendar';
import { addDays } from '../../src/domain/dates';
import type { MilestoneState } from '../../src/domain/milestone-state';
import { DEFAULT_POLICY, itemsToAsk, mayGetCard, newestStep } from '../../src/domain/reminder-policy';
import { STATUSES } from '../../src/domain/status';
import { aReport, aState } from '../support/builders';

const nothing: ReadonlyMap<string, string> = new Map();
const rules = { calendar: createBelgianCalendar([]), policy: DEFAULT_POLICY, rests: nothing };

const ask = (state: MilestoneState, today: string, lastAsked = nothing) =>
  itemsToAsk([state], lastAsked, today, rules).map(({ step }) => step);

/** The days from `first` on which a bot that runs every day asks about a milestone. */
function daysAsked(state: MilestoneState, first: string, days: number): string[] {
  const asked: string[] = [];
  for (let day = first; day < addDays(first, days); day = addDays(day, 1)) {
    const last = asked.at(-1);
    if (ask(state, day, last === undefined ? nothing : new Map([[state.code, last]])).length > 0) asked.push(day);
  }
  return asked;
}

describe('the newest step for a milestone due on Wednesday 31 December 2025', () => {
  it.each<[string, number | null, string | null]>([
    ['2025-11-03', null, null],
    ['2025-12-01', null, null],
    ['2025-12-02', -20, '2025-12-02'],
    ['2025-12-03', -20, '2025-12-02'],
    ['2025-12-15', -20, '2025-12-02'],
    ['2025-12-16', -10, '2025-12-16'],
    ['2025-12-17', -10, '2025-12-16'],
    ['2025-12-22', -10, '2025-12-16'],
    ['2025-12-23', -5, '2025-12-23'],
    ['2025-12-24', -5, '2025-12-23'],
    ['2025-12-29', -5, '2025-12-23'],
    ['2025-12-30', -1, '2025-12-30'],
    ['2025-12-31', 0, '2025-12-31'],
    ['2026-01-02', 0, '2025-12-31'],
    ['2026-01-07', 0, '2025-12-31'],
    ['2026-01-08', 5, '2026-01-08'],
    ['2026-01-09', 5, '2026-01-08'],
    ['2026-01-14', 5, '2026-01-08'],
    ['2026-01-15', 10, '2026-01-15'],
    ['2026-01-16', 10, '2026-01-15'],
    ['2026-12-31', 250, '2026-12-28'],
  ])('on %s is %s, from %s', (today, step, on) => {
    expect(newestStep('2025-12-31', today, rules.calendar, rules.policy)).toEqual(on === null ? null : { step, on });
  });
});

describe('asking day by day', () => {
  it.each<[string, string | null, string, string[]]>([
    [
      'a date at the end of the year',
      '2025-12-31',
      '2025-11-20',
      ['2025-12-02', '2025-12-16', '2025-12-23', '2025-12-30', '2025-12-31', '2026-01-08', '2026-01-15'],
    ],
    [
      'a Saturday that is a holiday: prepared and due on the Friday before',
      '2025-11-01',
      '2025-09-25',
      ['2025-10-03', '2025-10-17', '2025-10-24', '2025-10-30', '2025-10-31', '2025-11-07', '2025-11-17'],
    ],
    [
      'a holiday in the week: prepared on the day before',
      '2025-11-11',
      '2025-10-05',
      ['2025-10-13', '2025-10-27', '2025-11-03', '2025-11-07', '2025-11-10', '2025-11-18', '2025-11-25'],
    ],
    [
      'a Sunday',
      '2025-11-30',
      '2025-10-25',
      ['2025-10-30', '2025-11-14', '2025-11-21', '2025-11-27', '2025-11-28', '2025-12-05', '2025-12-12'],
    ],
    ['no date: once a quarter', null, '2025-09-01', ['2025-10-01', '2026-01-02', '2026-04-01', '2026-07-01']],
  ])('%s', (_case, ...[due, first, days]) => {
    expect(daysAsked(aState({ due }), first, 400).slice(0, days.length)).toEqual(days);
  });

  it('asks once a week at most after the date, also in a week with a holiday', () => {
    const days = daysAsked(aState({ due: '2025-03-31' }), '2025-03-31', 120);
    days.slice(1).forEach((day, place) => expect(rules.calendar.between(days[place] ?? '', day)).toBe(5));
  });
});

describe('catching up after downtime', () => {
  it.each<[string, string, string, number]>([
    ['a day late', '2025-12-02', '2025-12-17', -10],
    ['three days late', '2025-12-02', '2025-12-19', -10],
    ['a month late, over three steps', '2025-12-02', '2026-01-05', 0],
    ['a month late, past the date', '2025-12-16', '2026-01-15', 10],
    ['never asked before', '', '2025-12-30', -1],
    ['never asked before, and long past', '', '2026-06-15', 110],
  ])('%s: one item, with the newest step', (_case, ...[asked, today, step]) => {
    expect(ask(aState({ due: '2025-12-31' }), today, new Map([['P1.1', asked]]))).toEqual([step]);
  });

  it('does not ask again the day after it caught up', () => {
    expect(ask(aState({ due: '2025-12-31' }), '2025-12-22', new Map([['P1.1', '2025-12-19']]))).toEqual([]);
  });

  it('asks the next step although it caught up shortly before', () => {
    expect(ask(aState({ due: '2025-12-31' }), '2025-12-23', new Map([['P1.1', '2025-12-22']]))).toEqual([-5]);
  });
});

describe('after a report', () => {
  it.each<[string, string, string, number[]]>([
    ['five working days before a step counts as its answer', '2025-11-25T08:00:00.000Z', '2025-12-02', []],
    ['six working days before does not', '2025-11-24T08:00:00.000Z', '2025-12-02', [-20]],
    ['that day in Brussels counts, not in Greenwich', '2025-11-24T23:30:00.000Z', '2025-12-02', []],
    ['on the day of the step', '2025-12-02T08:00:00.000Z', '2025-12-03', []],
    ['an answer to an earlier step is none to a later one', '2025-12-02T08:00:00.000Z', '2025-12-16', [-10]],
    ['on the eve of the date the date is asked all the same', '2025-12-30T08:00:00.000Z', '2025-12-31', [0]],
    ['on the date itself it is answered', '2025-12-31T08:00:00.000Z', '2026-01-02', []],
    ['a week after the date it is asked again', '2025-12-31T08:00:00.000Z', '2026-01-08', [5]],
    ['the day before a step after the date does not count', '2026-01-07T08:00:00.000Z', '2026-01-08', [5]],
    ['long ago', '2025-02-01T08:00:00.000Z', '2025-12-23', [-5]],
  ])('%s', (_case, ...[at, today, steps]) => {
    expect(ask(aState({ due: '2025-12-31', report: aReport({ at }) }), today)).toEqual(steps);
  });

  it.each(STATUSES.filter((status) => status !== 'gerealiseerd'))('asks about what is %s', (status) => {
    const report = aReport({ status, at: '2025-10-01T08:00:00.000Z' });
    expect(daysAsked(aState({ due: '2025-12-31', report }), '2025-12-01', 60)).toContain('2025-12-31');
  });

  it('never asks about what is realised, late or not', () => {
    const report = aReport({ status: 'gerealiseerd', at: '2025-01-06T08:00:00.000Z' });
    for (const due of ['2025-12-31', '2025-06-30', null])
      expect(daysAsked(aState({ due, report }), '2025-11-01', 120)).toEqual([]);
  });

  it('leaves what has no date alone for a quarter, when it was reported just before', () => {
    const state = aState({ due: null, report: aReport({ at: '2025-09-24T08:00:00.000Z' }) });
    expect(daysAsked(state, '2025-09-20', 120)).toEqual(['2026-01-02']);
  });
});

describe('without a date, or with one far away', () => {
  it.each<[string, string | null, string, (number | null)[]]>([
    ['the last day of a quarter', null, '2025-09-30', []],
    ['the first day of a quarter', null, '2025-10-01', [null]],
    ['the tenth working day', null, '2025-10-14', [null]],
    ['the eleventh working day', null, '2025-10-15', []],
    ['new year’s day', null, '2026-01-01', []],
    ['the first working day after new year', null, '2026-01-02', [null]],
    ['the tenth working day of the year', null, '2026-01-15', [null]],
    ['the eleventh', null, '2026-01-16', []],
    ['366 days ahead, at the start of a quarter', '2026-10-02', '2025-10-01', [null]],
    ['365 days ahead, at the start of a quarter', '2026-10-01', '2025-10-01', []],
    ['366 days ahead, in the middle of a quarter', '2026-11-21', '2025-11-20', []],
    ['many years ahead', '2030-12-31', '2025-10-03', [null]],
  ])('%s', (_case, ...[due, today, steps]) => {
    expect(ask(aState({ due }), today)).toEqual(steps);
  });
});

describe('what an owner is asked on a day', () => {
  const states = [
    aState({ code: 'P1.1', due: null }),
    aState({ code: 'P1.2', due: '2025-10-03' }),
    aState({ code: 'P1.3', due: '2025-06-30', late: true }),
    aState({ code: 'P1.4', due: '2025-12-31' }),
    aState({ code: 'P1.5', due: '2025-10-03' }),
    aState({ code: 'H1.1', due: null }),
  ];

  it('is sorted by date, the undated last, and else in the plan’s order', () => {
    const codes = itemsToAsk(states, nothing, '2025-10-02', rules).map(({ code }) => code);
    expect(codes).toEqual(['P1.3', 'P1.2', 'P1.5', 'P1.1', 'H1.1']);
  });

  it.each([
    ['a Saturday', '2025-10-04'],
    ['a Sunday', '2025-10-05'],
    ['a public holiday', '2025-11-11'],
    ['the Flemish holiday', '2025-07-11'],
    ['Christmas', '2025-12-25'],
  ])('is nothing on %s', (_case, today) => {
    expect(itemsToAsk(states, nothing, today, rules)).toEqual([]);
  });

  it('is nothing on a bridge day, and comes on the next working day', () => {
    const bridged = { ...rules, calendar: createBelgianCalendar(['2025-12-26']) };
    const state = aState({ due: '2025-12-26' });
    expect(itemsToAsk([state], nothing, '2025-12-26', bridged)).toEqual([]);
    expect(itemsToAsk([state], nothing, '2025-12-24', bridged)).toEqual([{ code: 'P1.1', step: 0 }]);
  });

  it('leaves out only what was asked in this step', () => {
    const asked = new Map([
      ['P1.2', '2025-10-02'],
      ['P1.3', '2025-09-01'],
      ['P1.1', '2025-10-01'],
    ]);
    const codes = itemsToAsk(states, asked, '2025-10-02', rules).map(({ code }) => code);
    expect(codes).toEqual(['P1.3', 'P1.5', 'H1.1']);
  });
});

describe('what the owner put off', () => {
  it.each<[string, string | null, string, string, (number | null)[]]>([
    ['rests until the day before', '2025-12-31', '2026-01-12', '2026-01-09', []],
    ['rests also when it becomes due', '2025-12-31', '2026-01-12', '2025-12-31', []],
    ['comes back on its day, with the newest step', '2025-12-31', '2026-01-12', '2026-01-12', [5]],
    ['comes back before any step', '2026-06-30', '2025-12-10', '2025-12-10', [null]],
    ['comes back on the working day after a weekend', '2025-12-31', '2025-12-20', '2025-12-22', [-10]],
    ['comes back without a date, in the middle of a quarter', null, '2025-11-20', '2025-11-20', [null]],
  ])('%s', (_case, ...[due, until, today, steps]) => {
    const resting = { ...rules, rests: new Map([['P1.1', until]]) };
    const items = itemsToAsk([aState({ due })], new Map([['P1.1', '2025-12-02']]), today, resting);
    const later = until > '2025-12-02' ? items : itemsToAsk([aState({ due })], nothing, today, resting);
    expect(later.map(({ step }) => step)).toEqual(steps);
  });

  it('is asked about once when it comes back', () => {
    const resting = { ...rules, rests: new Map([['P1.1', '2026-01-12']]) };
    const asked = new Map([['P1.1', '2026-01-12']]);
    expect(itemsToAsk([aState()], asked, '2026-01-13', resting)).toEqual([]);
  });
});

describe('what a manager wants asked again', () => {
  const DUE = '2025-12-31';
  const reported = aReport({ at: '2025-12-01T08:00:00.000Z' });
  it.each<[string, Parameters<typeof aState>[0], string, (number | null)[]]>([
    ['long before its date, outside every step', { due: DUE }, '2025-11-03', [-40]],
    ['just reported on', { due: DUE, report: reported }, '2025-12-02', [-20]],
    ['far ahead, in the middle of a quarter', { due: '2026-11-30' }, '2025-11-20', [-259]],
    ['without a date, in the middle of a quarter', { due: null }, '2025-11-20', [null]],
    ['late', { due: '2025-10-31', late: true }, '2025-11-20', [13]],
    ['on a date that is a closed day', { due: '2025-11-01' }, '2025-10-31', [0]],
    ['realised', { due: DUE, report: aReport({ status: 'gerealiseerd' }) }, '2025-12-02', []],
    ['on a Saturday', { due: DUE }, '2025-12-06', []],
    ['on a holiday', { due: DUE }, '2025-12-25', []],
  ])('%s', (_case, fields, today, steps) => {
    const wanted = { ...rules, again: new Set(['P1.1']), rests: new Map([['P1.1', '2026-06-30']]) };
    const asked = new Map([['P1.1', today]]);
    expect(itemsToAsk([aState(fields)], asked, today, wanted).map(({ step }) => step)).toEqual(steps);
  });

  it('comes with the rest, by date', () => {
    const states = [aState({ code: 'P1.1', due: null }), aState({ code: 'P1.2', due: DUE }), aState({ code: 'P1.3' })];
    const items = itemsToAsk(states, nothing, '2025-12-16', { ...rules, again: new Set(['P1.1']) });
    expect(items.map(({ code }) => code)).toEqual(['P1.2', 'P1.3', 'P1.1']);
  });
});

describe('how many cards a person gets', () => {
  it.each<[string, string[], string, boolean]>([
    ['none yet', [], '2025-09-22', true],
    ['one today', ['2025-09-22'], '2025-09-22', false],
    ['one this week', ['2025-09-22'], '2025-09-23', true],
    ['two this week', ['2025-09-22', '2025-09-23'], '2025-09-26', false],
    ['two this week, on its last day', ['2025-09-22', '2025-09-23'], '2025-09-28', false],
    ['a new week', ['2025-09-22', '2025-09-26'], '2025-09-29', true],
    ['one last Friday and one on Monday', ['2025-09-26', '2025-09-29'], '2025-09-30', true],
    ['a week over the turn of the year', ['2025-12-29', '2025-12-31'], '2026-01-02', false],
  ])('%s', (_case, ...[days, today, expected]) => {
    expect(mayGetCard(days, today, DEFAULT_POLICY)).toBe(expected);
  });
});
