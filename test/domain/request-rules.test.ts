import type { RequestKind } from '../../src/domain/owner-request';
import type { OwnerRequest } from '../../src/domain/owner-request';
import { handOverOn, requestId } from '../../src/domain/owner-request';
import type { RequestContext, RequestFault, RequestInput } from '../../src/domain/request-rules';
import { checkRequest, isRequestFault, REASON_LIMIT, REQUEST_CHOICES } from '../../src/domain/request-rules';
import { aRequest } from '../support/builders';

const bo = { email: 'bo.claes@example.org', name: 'Bo Claes' };

/** A Monday. */
const context: RequestContext = {
  ...{ today: '2025-09-22', tomorrow: '2025-09-23', nextWeek: '2025-09-29' },
  milestones: [{ code: 'P1.1', due: '2025-10-10' }],
  deputies: [bo],
};

const check = (input: Partial<RequestInput>, fields: Partial<RequestContext> = {}) =>
  checkRequest({ ...{ what: '', until: '', from: '', reason: '', deputy: '' }, ...input }, { ...context, ...fields });

const late = { milestones: [{ code: 'P1.1', due: '2025-06-30' }] };
const undated = { milestones: [{ code: 'P1.1', due: null }] };
const mixed = { milestones: [...context.milestones, ...undated.milestones] };

describe('what may be asked for instead of a status', () => {
  it.each<[string, Partial<RequestInput>, Partial<RequestContext>, RequestKind]>([
    ['tomorrow', { what: 'tomorrow' }, {}, { kind: 'later', until: '2025-09-23' }],
    ['next week', { what: 'next-week' }, {}, { kind: 'later', until: '2025-09-29' }],
    ['a day', { what: 'on-day', until: '2025-10-01' }, {}, { kind: 'later', until: '2025-10-01' }],
    ['tomorrow by date', { what: 'on-day', until: '2025-09-23' }, {}, { kind: 'later', until: '2025-09-23' }],
    [
      'the day before the deadline',
      { what: 'on-day', until: '2025-10-09' },
      {},
      { kind: 'later', until: '2025-10-09' },
    ],
    ['a month, when late', { what: 'on-day', until: '2025-10-23' }, late, { kind: 'later', until: '2025-10-23' }],
    [
      'a month, without a date',
      { what: 'on-day', until: '2025-10-23' },
      undated,
      { kind: 'later', until: '2025-10-23' },
    ],
    ['not mine', { what: 'not-mine', reason: ' Dat is Bo ' }, {}, { kind: 'not-mine', reason: 'Dat is Bo' }],
    [
      'a hand-over from today',
      { what: 'hand-over', deputy: bo.email, until: '2025-10-03' },
      {},
      { kind: 'hand-over', to: bo, from: '2025-09-22', until: '2025-10-03' },
    ],
    [
      'a hand-over of one day',
      { what: 'hand-over', deputy: bo.email, from: '2025-10-03', until: '2025-10-03' },
      {},
      { kind: 'hand-over', to: bo, from: '2025-10-03', until: '2025-10-03' },
    ],
    [
      'a hand-over that began already',
      { what: 'hand-over', deputy: bo.email, from: '2025-09-01', until: '2025-10-03' },
      {},
      { kind: 'hand-over', to: bo, from: '2025-09-22', until: '2025-10-03' },
    ],
  ])('%s', (_case, input, fields, expected) => {
    const result = check(input, fields);
    expect(result).toEqual(expected);
    expect(isRequestFault(result)).toBe(false);
  });
});

describe('what may not', () => {
  const handOver = { what: 'hand-over', deputy: bo.email };
  const past = { fault: 'until-after-deadline', milestone: 'P1.1', due: '2025-10-10' } as const;

  it.each<[string, Partial<RequestInput>, Partial<RequestContext>, RequestFault]>([
    ['nothing', {}, {}, { fault: 'choice-missing' }],
    ['a choice of nobody', { what: 'ooit' }, {}, { fault: 'choice-missing' }],
    ['a day, without the day', { what: 'on-day' }, {}, { fault: 'until-missing' }],
    [
      'a day that does not exist',
      { what: 'on-day', until: '2025-02-29' },
      {},
      { fault: 'until-invalid', value: '2025-02-29' },
    ],
    ['today', { what: 'on-day', until: '2025-09-22' }, {}, { fault: 'until-too-early' }],
    ['yesterday', { what: 'on-day', until: '2025-09-21' }, {}, { fault: 'until-too-early' }],
    ['the day after the deadline', { what: 'on-day', until: '2025-10-11' }, {}, past],
    ['after one deadline of several', { what: 'on-day', until: '2025-10-11' }, mixed, past],
    ['a month and a day, when late', { what: 'on-day', until: '2025-10-24' }, late, { fault: 'until-too-far' }],
    ['a month and a day, without a date', { what: 'on-day', until: '2025-10-24' }, undated, { fault: 'until-too-far' }],
    [
      'next week, past the deadline',
      { what: 'next-week' },
      { milestones: [{ code: 'P1.2', due: '2025-09-26' }] },
      { fault: 'until-after-deadline', milestone: 'P1.2', due: '2025-09-26' },
    ],
    ['not mine, without a reason', { what: 'not-mine', reason: '  ' }, {}, { fault: 'reason-missing' }],
    [
      'not mine, with a novel',
      { what: 'not-mine', reason: 'x'.repeat(REASON_LIMIT + 1) },
      {},
      { fault: 'reason-too-long', limit: REASON_LIMIT },
    ],
    ['a hand-over to nobody', { ...handOver, deputy: '' }, {}, { fault: 'deputy-missing' }],
    ['a hand-over to a stranger', { ...handOver, deputy: 'x@example.org' }, {}, { fault: 'deputy-missing' }],
    ['a hand-over without an end', handOver, {}, { fault: 'until-missing' }],
    ['a hand-over that has ended', { ...handOver, until: '2025-09-21' }, {}, { fault: 'until-before-from' }],
    [
      'a hand-over that ends before it begins',
      { ...handOver, from: '2025-10-03', until: '2025-10-02' },
      {},
      { fault: 'until-before-from' },
    ],
    ['a hand-over for years', { ...handOver, until: '2027-09-22' }, {}, { fault: 'until-too-far' }],
    [
      'a hand-over from no date',
      { ...handOver, from: '2025-09-31', until: '2025-10-03' },
      {},
      { fault: 'until-invalid', value: '2025-09-31' },
    ],
  ])('%s', (_case, input, fields, expected) => {
    const result = check(input, fields);
    expect(result).toEqual(expected);
    expect(isRequestFault(result)).toBe(true);
  });

  it.each([...REQUEST_CHOICES])('is no fault of choice: %s', (what) => {
    expect(check({ what })).not.toEqual({ fault: 'choice-missing' });
  });
});

describe('a hand-over that holds', () => {
  const handOver = (from: string, until: string, to = bo) => aRequest({ kind: 'hand-over', to, from, until });
  const chris = { email: 'chris@example.org', name: 'Chris' };

  it.each([
    ['the day before', '2025-09-30', null],
    ['its first day', '2025-10-01', bo],
    ['its last day', '2025-10-10', bo],
    ['the day after', '2025-10-11', null],
  ])('on %s', (_case, today, to) => {
    expect(handOverOn([handOver('2025-10-01', '2025-10-10')], 'P1.1', '29:an', today)?.to ?? null).toBe(to);
  });

  it('is the newest one', () => {
    const requests = [handOver('2025-10-01', '2025-10-31'), handOver('2025-10-05', '2025-10-10', chris)];
    expect(handOverOn(requests, 'P1.1', '29:an', '2025-10-06')?.to).toBe(chris);
  });

  it('is of that milestone, by that owner', () => {
    const requests = [handOver('2025-10-01', '2025-10-10'), aRequest({ kind: 'later', until: '2025-10-06' })];
    expect(handOverOn(requests, 'P1.2', '29:an', '2025-10-02')).toBeNull();
    expect(handOverOn(requests, 'P1.1', '29:bo', '2025-10-02')).toBeNull();
    expect(handOverOn(requests, 'P1.1', '29:an', '2025-10-02')?.to).toBe(bo);
  });

  it.each([
    ['a manager’s, for every owner', '29:chris', true, bo],
    ['another owner’s, for that owner', '29:chris', false, null],
    ['the owner’s own', '29:an', false, bo],
  ])('counts when it is %s', (_case, id, forEveryOwner, to) => {
    const made = handOver('2025-10-01', '2025-10-10');
    const request = { ...made, by: { id, name: id }, ...(forEveryOwner ? { forEveryOwner } : {}) } as OwnerRequest;
    expect(handOverOn([request], 'P1.1', '29:an', '2025-10-02')?.to ?? null).toBe(to);
  });

  it('is the newest, whoever made it', () => {
    const own = handOver('2025-10-01', '2025-10-31');
    const manager = { ...handOver('2025-10-05', '2025-10-10', chris), by: { id: '29:x', name: 'x' } };
    const all = { ...manager, forEveryOwner: true } as OwnerRequest;
    expect(handOverOn([own, all], 'P1.1', '29:an', '2025-10-06')?.to).toBe(chris);
    expect(handOverOn([all, own], 'P1.1', '29:an', '2025-10-06')?.to).toBe(bo);
  });

  it('has an id apart from that of a report on the same card', () => {
    expect(requestId('card', 'P1.1')).not.toBe('card:P1.1');
  });
});
