import { coordinatorListCard, managerListCard, notMineCard } from '../../cards/list-cards';
import type { RequestView } from '../../cards/request-card';
import { requestCard } from '../../cards/request-card';
import { inputsOf, walkCard } from '../../local/cards/walk-card';
import { RECORD_REQUEST, requestDataSchema, requestInputs, SHOW_FORM } from '../../src/contracts/owner-request';
import { formDataSchema } from '../../src/contracts/record-status';
import { textsIn } from '../../src/texts/texts';
import { aState } from '../support/builders';
import { button, faultsOf, inputIdsOf, jsonOf, textsOf } from './card-rules';
import { languages, LONG, manyStates, NASTY, TODAY } from './samples';

const nl = textsIn('nl');

const owned = (count: number, words = LONG) =>
  manyStates(count, words).map((state) => ({ state, owners: [words, 'Bo Claes'] }));
const unreachable = (count: number, name = LONG) =>
  Array.from({ length: count }, () => ({ name, reason: 'blocked' as const, milestones: 3 }));
const claims = (count: number, words = LONG) =>
  Array.from({ length: count }, (_, place) => ({ code: `P${place + 1}.1`, by: words, reason: words }));

const requestView = (fields: Partial<RequestView> = {}): RequestView => ({
  data: { kind: 'reminder', card: 'reminder:29:an:2025-09-22', codes: ['P1.1'] },
  open: [{ code: 'P1.1', title: 'Het draaiboek is klaar' }],
  deputies: [{ email: 'bo.claes@example.org', name: 'Bo Claes' }],
  ...{ today: TODAY, tomorrow: '2025-09-23', nextWeek: '2025-09-29' },
  ...fields,
});

const filledIn = {
  'request:what': 'hand-over',
  'request:until': '2025-10-03',
  'request:from': '2025-09-29',
  'request:reason': 'Dat is Bo',
  'request:deputy': 'bo.claes@example.org',
};

const openRows = (count: number, title = LONG) => manyStates(count, title).map(({ code }) => ({ code, title }));

describe.each(languages)('the lists in $language', ({ texts }) => {
  it.each([0, 1, 60, 281])('of %i lines for each have no fault', (count) => {
    const view = { today: TODAY, silent: owned(count), unreachable: unreachable(count), notMine: claims(count) };
    expect(faultsOf(managerListCard({ items: owned(count), today: TODAY }, texts))).toEqual([]);
    expect(faultsOf(coordinatorListCard(view, texts))).toEqual([]);
    expect(faultsOf(notMineCard(claims(Math.max(1, count)), texts))).toEqual([]);
  });

  it.each(NASTY)('have no fault with %j', (words) => {
    const view = {
      ...{ today: TODAY, silent: owned(2, words), unreachable: unreachable(2, words) },
      notMine: claims(2, words),
    };
    expect(faultsOf(managerListCard({ items: owned(2, words), today: TODAY }, texts))).toEqual([]);
    expect(faultsOf(coordinatorListCard(view, texts))).toEqual([]);
    expect(faultsOf(notMineCard(claims(2, words), texts))).toEqual([]);
  });
});

describe('a list', () => {
  it.each([1, 2, 60])('for a manager begins with the number: %i', (count) => {
    expect(managerListCard({ items: owned(count), today: TODAY }, nl).summary).toMatch(new RegExp(`^${count} `));
  });

  it('says how many lines it left out', () => {
    const texts = textsOf(managerListCard({ items: owned(281), today: TODAY }, nl));
    const shown = texts.filter((text) => text.includes(LONG) && text.startsWith('**')).length;
    expect(texts).toContain(nl.digest.andMore(281 - shown));
  });
});

describe.each(languages)('the form for something else in $language', ({ texts }) => {
  it.each<[string, RequestView]>([
    ['one milestone', requestView()],
    ['nobody to hand over to', requestView({ deputies: [] })],
    ['an error and what was filled in', requestView({ error: texts.request.refusal.untilMissing, filledIn })],
    ['60 open milestones', requestView({ open: openRows(60) })],
    ['281 open milestones', requestView({ open: openRows(281) })],
    ['thirty deputies', requestView({ deputies: manyDeputies(30) })],
    ...NASTY.map((words): [string, RequestView] => [
      words,
      requestView({ open: [{ code: 'P1.1', title: words }], deputies: [{ email: 'x@example.org', name: words }] }),
    ]),
  ])('has no fault with %j', (_case, view) => {
    expect(faultsOf(requestCard(view, texts))).toEqual([]);
  });
});

describe('the form for something else', () => {
  const message = requestCard(requestView({ filledIn }), nl);

  it('asks what, for which, until when, why and whom', () => {
    expect(inputIdsOf(message).sort()).toEqual(Object.values(requestInputs).sort());
  });

  it('asks no deputy where there is none', () => {
    const ids = inputIdsOf(requestCard(requestView({ deputies: [] }), nl));
    expect(ids).not.toContain(requestInputs.deputy);
    expect(JSON.stringify(requestCard(requestView({ deputies: [] }), nl).card)).not.toContain('"hand-over"');
  });

  it('carries the card it belongs to, there and back', () => {
    for (const verb of [RECORD_REQUEST, SHOW_FORM])
      expect(formDataSchema.parse(button(message, verb).data)).toEqual(requestView().data);
  });

  it('holds what was filled in', () => {
    const values = inputsOf(jsonOf(message.card)).map(({ json }) => [json['id'], json['value']]);
    expect(Object.fromEntries(values)).toMatchObject(filledIn);
  });

  it('cuts no emoji in half', () => {
    const { card } = requestCard(requestView({ open: openRows(1, '😀'.repeat(60)) }), nl);
    const titles = walkCard(jsonOf(card)).flatMap(({ json }) => JSON.stringify(json['choices'] ?? []));
    expect(titles.filter((title) => /\\ud[89a-f]/.test(title))).toEqual([]);
  });

  it('names its milestones by code', () => {
    const view = requestView({ open: [aState({ code: 'P43.1' }), aState({ code: 'P43.2' })] });
    const which = inputsOf(jsonOf(requestCard(view, nl).card)).find(({ json }) => json['id'] === requestInputs.codes);
    expect(which?.json['value']).toBe('P43.1,P43.2');
  });
});

describe('what that form sends', () => {
  const empty = { what: '', until: '', from: '', reason: '', deputy: '' };
  it.each<[string, Record<string, unknown>, unknown]>([
    ['nothing', {}, { codes: [], input: empty }],
    ['one code', { 'request:codes': 'P1.1' }, { codes: ['P1.1'], input: empty }],
    ['two codes', { 'request:codes': 'P1.1,P1.2' }, { codes: ['P1.1', 'P1.2'], input: empty }],
    ['no text', { 'request:codes': 3, 'request:what': null, 'request:until': {} }, { codes: [], input: empty }],
    [
      'everything',
      { ...filledIn, 'request:codes': 'P1.1' },
      {
        codes: ['P1.1'],
        input: {
          ...{ what: 'hand-over', until: '2025-10-03', from: '2025-09-29' },
          ...{ reason: 'Dat is Bo', deputy: 'bo.claes@example.org' },
        },
      },
    ],
  ])('is read: %s', (_case, data, expected) => {
    expect(requestDataSchema.parse(data)).toEqual(expected);
  });

  it.each([60, 281, 500])('is read with %i codes, as many as a card may name', (count) => {
    const codes = Array.from({ length: count }, (_, place) => `P${100 + place}.${1 + (place % 12)}`);
    expect(requestDataSchema.parse({ 'request:codes': codes.join(',') }).codes).toHaveLength(count);
  });
});

function manyDeputies(count: number) {
  return Array.from({ length: count }, (_, place) => ({ email: `deputy${place}@example.org`, name: LONG }));
}
