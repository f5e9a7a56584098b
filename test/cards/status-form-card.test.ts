import { statusFormCard } from '../../cards/status-form-card';
import { formDataSchema } from '../../src/contracts/record-status';
import type { MilestoneState } from '../../src/domain/milestone-state';
import { COMMENT_LIMIT } from '../../src/domain/report-rules';
import type { StatusForm } from '../../src/domain/status-form';
import { STATUSES } from '../../src/domain/status';
import { reportId } from '../../src/domain/status-form';
import { inputsOf } from '../../local/cards/walk-card';
import { textsIn } from '../../src/texts/texts';
import { aForm, aFormRow, aReport, aRequest, aState } from '../support/builders';
import { button, buttonsOf, faultsOf, inputIdsOf, jsonOf, textsOf, visibleInputIdsOf } from './card-rules';
import { languages, LONG, manyStates, NASTY } from './samples';

const CARD = 'reminder:29:an:2025-09-22';
const nl = textsIn('nl');

const form = (states: MilestoneState[], fields: Partial<StatusForm> = {}): StatusForm =>
  aForm({ rows: states.map((state) => aFormRow({ state })), ...fields });

/** Milestones whose newest report came from this card. */
const answered = (count: number, comment: string | null = null, title = LONG): MilestoneState[] =>
  manyStates(count, title).map((state) => ({
    ...state,
    report: aReport({ milestone: state.code, id: reportId(CARD, state.code), comment, forecast: '2026-03-31' }),
  }));

/** The same on the card, recorded; and then rows that are still open. */
const recorded = (states: MilestoneState[], open: MilestoneState[] = []): StatusForm =>
  aForm({
    rows: [
      ...states.map((state) => aFormRow({ state, recorded: state.report })),
      ...open.map((state) => aFormRow({ state })),
    ],
  });

const putOff = (count: number) =>
  manyStates(count).map((state) =>
    aFormRow({ state, request: aRequest({ kind: 'later', until: '2025-09-29' }, { milestone: state.code }) }),
  );

const inPlaceOf = (owner: string) => manyStates(3).map((state) => aFormRow({ state, onBehalfOf: owner }));

describe.each(languages)('the status form in $language', ({ texts }) => {
  it.each<[string, StatusForm]>([
    ['one open row', form([aState()])],
    ['one undated row', form([aState({ due: null, printedDate: '4 keer per jaar' })])],
    ['a few rows', form(manyStates(5, 'Kort'))],
    ['60 open rows with titles of 300 characters', form(manyStates(60))],
    ['281 open rows', form(manyStates(281))],
    ['60 open rows with titles of emoji', form(manyStates(60, '😀'.repeat(150)))],
    ['60 open rows with titles of stars', form(manyStates(60, '*'.repeat(300)))],
    ['no rows', form([])],
    ['one recorded row', recorded(answered(1))],
    ['recorded and open rows', recorded(answered(9), manyStates(20).slice(9))],
    ['60 recorded rows', recorded(answered(60))],
    ['60 recorded rows with short titles and no comments', recorded(answered(60, null, 'Het draaiboek is klaar'))],
    ['9 recorded rows with the longest comments', recorded(answered(9, 'é'.repeat(COMMENT_LIMIT)))],
    ['60 reopened rows', form(answered(60, 'é'.repeat(COMMENT_LIMIT)), { card: `${CARD}+1` })],
    ['60 rows that were put off', form(manyStates(60), { rows: putOff(60) })],
    ['a card that was replaced', form(manyStates(20), { retired: true })],
    ['a card that was replaced, with answers', { ...recorded(answered(9), manyStates(20).slice(9)), retired: true }],
    ['a deputy asked, second card of the week', form([], { rows: inPlaceOf('Bo *Claes*'), ofWeek: 2 })],
    ['opened by the person', form(manyStates(3), { kind: 'form', card: 'form:29:an:17' })],
  ])('has no fault with %s', (_case, view) => {
    expect(faultsOf(statusFormCard({ form: view, texts }))).toEqual([]);
  });

  it.each(NASTY)('has no fault with %j', (words) => {
    const report = aReport({ comment: words, by: { id: '29:x', name: words }, onBehalfOf: words });
    const state = aState({ title: words, parent: { code: 'P1', title: words }, report, due: null, printedDate: words });
    for (const view of [form([state]), form([state], { card: `${CARD}+1` }), recorded([state])])
      expect(faultsOf(statusFormCard({ form: view, texts }))).toEqual([]);
  });

  it('comes back after a refusal with what was filled in, and why', () => {
    const errors = manyStates(60).map(({ code }) => texts.refusal.forecastPast(code));
    const filledIn = Object.fromEntries(
      manyStates(60).flatMap(({ code }) => [
        [`status:${code}`, 'bij_te_sturen'],
        [`comment:${code}`, '€'.repeat(COMMENT_LIMIT)],
        [`forecast:${code}`, '2025-01-01'],
      ]),
    );
    const message = statusFormCard({ form: form(manyStates(60)), texts, errors, filledIn });
    expect(faultsOf(message)).toEqual([]);
    expect(textsOf(message)).toContain(errors[0]);
  });
});

describe('the reminder card', () => {
  const states = [
    aState({ code: 'P43.1', late: true, due: '2025-06-30' }),
    aState({ code: 'P43.2' }),
    aState({ code: 'P43.3', report: aReport({ milestone: 'P43.3', status: 'bij_te_sturen' }) }),
    aState({ code: 'H1.1', due: null }),
  ];
  const message = statusFormCard({ form: form(states), texts: nl });

  it('asks status, comment and forecast of each milestone', () => {
    expect(inputIdsOf(message).sort()).toEqual(
      states.flatMap(({ code }) => [`comment:${code}`, `forecast:${code}`, `status:${code}`]).sort(),
    );
  });

  it('shows the status of each, and the new date where the date is at risk', () => {
    const visible = visibleInputIdsOf(message);
    expect(visible).toEqual(expect.arrayContaining(states.map(({ code }) => `status:${code}`)));
    expect(visible.filter((id) => id.startsWith('forecast'))).toEqual(['forecast:P43.1', 'forecast:P43.3']);
  });

  it('offers the six statuses in the words of the agency', () => {
    const input = inputsOf(jsonOf(message.card)).find(({ json }) => json['id'] === 'status:P43.1');
    expect(input?.json['choices']).toEqual([
      { title: 'Op schema', value: 'op_schema' },
      { title: 'Kleine afwijking', value: 'kleine_afwijking' },
      { title: 'Bij te sturen', value: 'bij_te_sturen' },
      { title: 'Niet op schema - externe oorzaak', value: 'niet_op_schema_extern' },
      { title: 'Nog niet gestart', value: 'nog_niet_gestart' },
      { title: 'Gerealiseerd', value: 'gerealiseerd' },
    ]);
    expect(STATUSES).toHaveLength(6);
  });

  it('chooses no status for anybody: what is left empty reports nothing', () => {
    expect(inputsOf(jsonOf(message.card)).filter(({ json }) => json['value'] !== undefined)).toEqual([]);
  });

  it('sends them with recordStatus, in data that the bot takes', () => {
    const { data } = button(message, 'recordStatus');
    expect(formDataSchema.parse(data)).toEqual({
      kind: 'reminder',
      card: CARD,
      codes: ['P43.1', 'P43.2', 'P43.3', 'H1.1'],
    });
  });

  it('names every milestone it asks about, also what does not fit yet', () => {
    const { data } = button(statusFormCard({ form: form(manyStates(60)), texts: nl }), 'recordStatus');
    expect(formDataSchema.parse(data).codes).toHaveLength(60);
  });

  it('says how many follow when not all fit', () => {
    const huge = statusFormCard({ form: form(manyStates(60)), texts: nl });
    const shown = inputIdsOf(huge).filter((id) => id.startsWith('status:')).length;
    expect(shown).toBeGreaterThanOrEqual(5);
    expect(textsOf(huge)).toContain(nl.form.more(60 - shown));
  });

  it.each<[string, MilestoneState[], string]>([
    ['one', [aState()], 'Graag de status van 1 mijlpaal'],
    ['one late', [aState({ late: true })], 'Graag de status van 1 mijlpaal, die te laat is'],
    ['two', states.slice(1, 3), 'Graag de status van 2 mijlpalen'],
    [
      'all late',
      states.map((state) => ({ ...state, late: true })),
      'Graag de status van 4 mijlpalen, allemaal te laat',
    ],
    ['some late', states, 'Graag de status van 4 mijlpalen, waarvan 1 te laat'],
  ])('says in its summary what it asks: %s', (_case, shown, summary) => {
    expect(statusFormCard({ form: form(shown), texts: nl }).summary).toBe(summary);
  });
});

describe('a card that was replaced', () => {
  it('asks nothing, keeps what was recorded, and says so', () => {
    const form = { ...recorded(answered(1), [aState({ code: 'P9.1' })]), retired: true };
    const message = statusFormCard({ form, texts: nl });
    expect(inputIdsOf(message)).toEqual([]);
    expect(buttonsOf(message)).toEqual([]);
    expect(message.summary).toBe(nl.form.retiredSummary);
    expect(textsOf(message)).toEqual(expect.arrayContaining([nl.form.retired, `**P1.1** ${LONG}`]));
  });
});

describe('after an answer', () => {
  it('shows what was recorded, and still asks the rest', () => {
    const message = statusFormCard({ form: recorded(answered(1), [aState({ code: 'P9.1' })]), texts: nl });
    expect(message.summary).toBe('Genoteerd: 1 mijlpaal');
    expect(inputIdsOf(message).sort()).toEqual(['comment:P9.1', 'forecast:P9.1', 'status:P9.1']);
    expect(buttonsOf(message).map(({ verb }) => verb)).toEqual([
      ...['recordStatus', 'recordAllOnSchedule', 'openRequest', 'correctStatus'],
    ]);
  });

  it('offers only to correct when all is answered', () => {
    const message = statusFormCard({ form: recorded(answered(2)), texts: nl });
    expect(inputIdsOf(message)).toEqual([]);
    expect(button(message, 'correctStatus').data['card']).toBe(`${CARD}+1`);
    expect(buttonsOf(message)).toHaveLength(1);
  });

  it('opened for correction it holds what was reported, and cannot say "all on schedule"', () => {
    const view = form(answered(1, 'Wacht op advies'), { card: `${CARD}+1` });
    const message = statusFormCard({ form: view, texts: nl });
    const values = inputsOf(jsonOf(message.card)).map(({ json }) => [json['id'], json['value']]);
    expect(Object.fromEntries(values)).toEqual({
      ...{ 'status:P1.1': 'op_schema', 'comment:P1.1': 'Wacht op advies', 'forecast:P1.1': '2026-03-31' },
    });
    expect(buttonsOf(message).map(({ verb }) => verb)).toEqual(['recordStatus']);
    expect(textsOf(message)).toContain(nl.form.correctTitle);
  });

  it('a card whose name holds a plus sign is no correction', () => {
    const message = statusFormCard({ form: form([aState()], { card: 'form:29:a+b:17', kind: 'form' }), texts: nl });
    expect(textsOf(message)).toContain(nl.form.formTitle(1));
    expect(buttonsOf(message).map(({ verb }) => verb)).toContain('recordAllOnSchedule');
  });
});
