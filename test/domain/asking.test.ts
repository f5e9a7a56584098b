import { createBelgianCalendar } from '../../src/calendar/belgian-calendar';
import { isReachable, laterDays, restsOf, unreachableReason, wantedAgain, whomToAsk } from '../../src/domain/asking';
import { silentDays } from '../../src/domain/escalation';
import type { OwnerRequest } from '../../src/domain/owner-request';
import type { Person } from '../../src/domain/people';
import { createRoleBook } from '../../src/domain/roles';
import { aPerson, anAssignment, aReport, aRequest, aState } from '../support/builders';

const calendar = createBelgianCalendar([]);
const TODAY = '2025-09-22';

const someone = (name: string, fields: Partial<Person> = {}): Person =>
  aPerson({ id: `29:${name}`, name, emails: [`${name}@example.org`], ...fields });

const owner = anAssignment({ item: 'P1', email: 'an@example.org', name: 'an' });
const roles = createRoleBook([
  owner,
  anAssignment({ item: 'P1', role: 'deputy', email: 'bo@example.org', name: 'bo' }),
  anAssignment({ item: 'SD 1', role: 'manager', email: 'chris@example.org', name: 'chris' }),
]);
const all = ['an', 'bo', 'chris'];
const handOver = aRequest({
  ...{ kind: 'hand-over', to: { email: 'bo@example.org', name: 'bo' }, from: '2025-09-15', until: '2025-09-26' },
});

/** Whom the bot asks when some people it has met cannot be reached. */
function asked(met: string[], unreachable: string[] = [], requests: OwnerRequest[] = [], today = TODAY) {
  const people = met.map((name) => someone(name, unreachable.includes(name) ? { reachability: 'blocked' } : {}));
  const byEmail = new Map(people.map((person) => [`${person.name}@example.org`, person]));
  const found = whomToAsk(aState(), owner, { roles, people: byEmail, requests, today });
  return found && [found.person.name, found.onBehalfOf];
}

describe('who is asked about a milestone', () => {
  it.each<[string, ReturnType<typeof asked>, [string, string | null] | null]>([
    ['the owner', asked(all), ['an', null]],
    ['the deputy of an owner never met', asked(['bo', 'chris']), ['bo', 'an']],
    ['the deputy of an owner who blocked the bot', asked(all, ['an']), ['bo', 'an']],
    ['the manager, when the deputy cannot be reached either', asked(all, ['an', 'bo']), ['chris', 'an']],
    ['nobody, when nobody can be reached', asked(all, all), null],
    ['nobody, when nobody was met', asked([]), null],
    ['the deputy who stands in', asked(all, [], [handOver]), ['bo', 'an']],
    ['the owner, when the one who stands in cannot be reached', asked(all, ['bo'], [handOver]), ['an', null]],
    ['the owner, after the hand-over', asked(all, [], [handOver], '2025-09-29'), ['an', null]],
  ])('%s', (_case, found, expected) => {
    expect(found).toEqual(expected);
  });
});

describe('who can be reached', () => {
  it.each<[string, Person | null, ReturnType<typeof unreachableReason>]>([
    ['active, with a chat', someone('an'), null],
    ['never met', null, 'not-installed'],
    ['met in a channel only', someone('an', { chat: null }), 'not-installed'],
    ['blocked', someone('an', { reachability: 'blocked' }), 'blocked'],
    ['removed', someone('an', { reachability: 'removed' }), 'removed'],
    ['disabled', someone('an', { reachability: 'disabled' }), 'disabled'],
  ])('%s', (_case, person, reason) => {
    expect(unreachableReason(person)).toBe(reason);
    if (person) expect(isReachable(person)).toBe(reason === null);
  });
});

describe('until when a milestone rests', () => {
  it.each<[string, OwnerRequest[], [string, string][]]>([
    ['nothing was asked for', [], []],
    ['later', [aRequest({ kind: 'later', until: '2025-10-01' })], [['P1.1', '2025-10-01']]],
    ['not mine: ten working days', [aRequest({ kind: 'not-mine', reason: 'Bo' })], [['P1.1', '2025-10-06']]],
    [
      'not mine, said on a Saturday',
      [aRequest({ kind: 'not-mine', reason: 'Bo' }, { at: '2025-09-20T10:00:00Z' })],
      [['P1.1', '2025-10-06']],
    ],
    ['a hand-over is no rest', [handOver], []],
    [
      'the newest counts',
      [aRequest({ kind: 'later', until: '2025-10-20' }), aRequest({ kind: 'later', until: '2025-10-01' })],
      [['P1.1', '2025-10-01']],
    ],
    ['somebody else’s', [aRequest({ kind: 'later', until: '2025-10-01' }, { by: { id: '29:bo', name: 'bo' } })], []],
  ])('%s', (_case, requests, rests) => {
    expect([...restsOf('29:an', requests, calendar)]).toEqual(rests);
  });

  it.each([
    ['a Monday', '2025-09-22', '2025-09-22', '2025-09-23', '2025-09-29'],
    ['a Friday', '2025-09-26', '2025-09-22', '2025-09-29', '2025-09-29'],
    ['the eve of 11 November', '2025-11-10', '2025-11-10', '2025-11-12', '2025-11-17'],
    ['the week before Easter Monday', '2025-04-15', '2025-04-14', '2025-04-16', '2025-04-22'],
  ])('tomorrow and next week are working days, said on %s', (_case, ...[today, monday, tomorrow, nextWeek]) => {
    expect(laterDays(today, monday, calendar)).toEqual({ tomorrow, nextWeek });
  });
});

describe('what a manager wants asked again', () => {
  const again = (at: string) => aRequest({ kind: 'ask-again' }, { by: { id: '29:chris', name: 'chris' }, at });
  const own = (at: string) => aRequest({ kind: 'later', until: '2025-10-20' }, { at });
  const [EIGHT, NINE, TEN] = ['2025-09-22T08:00:00.000Z', '2025-09-22T09:00:00.000Z', '2025-09-22T10:00:00.000Z'];
  const notMine = aRequest({ kind: 'not-mine', reason: 'Bo' }, { at: TEN });

  it.each<[string, OwnerRequest[], { report?: string; asked?: string }, boolean]>([
    ['nothing was wanted', [], {}, false],
    ['wanted, never asked before', [again(NINE)], {}, true],
    ['wanted after the last report', [again(NINE)], { report: EIGHT }, true],
    ['reported since', [again(NINE)], { report: TEN }, false],
    ['wanted after it was last asked', [again(NINE)], { asked: EIGHT }, true],
    ['asked since', [again(NINE)], { asked: TEN }, false],
    ['asked because of it, at that instant', [again(NINE)], { asked: NINE }, false],
    ['wanted once more', [again(EIGHT), again(TEN)], { asked: NINE }, true],
    ['put off before', [own(EIGHT), again(NINE)], {}, true],
    ['put off since', [again(NINE), own(TEN)], {}, false],
    ['disowned since', [again(NINE), notMine], {}, false],
    ['handed over since', [again(NINE), { ...handOver, at: TEN }], {}, true],
    ['put off since by somebody else', [again(NINE), { ...own(TEN), by: { id: '29:bo', name: 'bo' } }], {}, true],
    ['another milestone', [{ ...again(NINE), milestone: 'P1.2' }], {}, false],
  ])('%s', (_case, requests, { report, asked: askedAt }, wanted) => {
    const state = aState({ report: report === undefined ? null : aReport({ at: report }) });
    const person = { id: '29:an', askedAt: new Map(askedAt === undefined ? [] : [['P1.1', askedAt]]) };
    expect([...wantedAgain(person, [state], requests)]).toEqual(wanted ? ['P1.1'] : []);
  });
});

describe('the working days of silence', () => {
  const late = aState({ due: '2025-09-12', late: true });
  it.each<[string, Parameters<typeof aState>[0], string | undefined, number]>([
    ['asked on its date', {}, '2025-09-12', 6],
    ['asked later', {}, '2025-09-17', 3],
    ['asked today', {}, TODAY, 0],
    ['never asked', {}, undefined, 0],
    ['not late', { late: false, due: '2025-12-31' }, '2025-09-12', 0],
    ['answered since', { report: aReport({ at: '2025-09-15T08:00:00Z' }) }, '2025-09-12', 0],
    ['answered on its date', { report: aReport({ at: '2025-09-12T08:00:00Z' }) }, '2025-09-12', 0],
    ['answered before its date', { report: aReport({ at: '2025-09-11T08:00:00Z' }) }, '2025-09-12', 6],
    ['due on a Sunday, asked on the Friday before', { due: '2025-09-14' }, '2025-09-12', 6],
  ])('%s', (_case, fields, askedOn, days) => {
    expect(silentDays({ ...late, ...fields }, askedOn, TODAY, calendar)).toBe(days);
  });
});
