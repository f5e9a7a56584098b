import type { MilestoneListView, MilestoneView } from '../../cards/answer-cards';
import { describeFilter, milestoneCard, milestoneListCard, suggestionCard } from '../../cards/answer-cards';
import { openFormSchema } from '../../src/contracts/record-status';
import { showPageSchema } from '../../src/contracts/show-page';
import type { MilestoneFilter } from '../../src/domain/question';
import { STATUSES } from '../../src/domain/status';
import { textsIn } from '../../src/texts/texts';
import { aFilter, aReport, aRequest, aState } from '../support/builders';
import { button, buttonsOf, faultsOf, textsOf } from './card-rules';
import { languages, LONG, manyStates, NASTY, TODAY } from './samples';

const nl = textsIn('nl');

const listView = (fields: Partial<MilestoneListView> = {}): MilestoneListView => ({
  filter: aFilter(),
  subject: null,
  today: TODAY,
  total: 1,
  late: 0,
  page: 0,
  pages: 1,
  items: [aState()],
  reportable: [],
  ...fields,
});

const oneView = (fields: Partial<MilestoneView> = {}): MilestoneView => ({
  state: aState(),
  today: TODAY,
  history: [],
  owners: ['Projectleider onthaal'],
  mayReport: false,
  ...fields,
});

const eight = manyStates(8);
const codes = eight.map(({ code }) => code);
const many = listView({ total: 5000, late: 1250, page: 312, pages: 625, items: eight, reportable: codes });

describe.each(languages)('the answer in $language', ({ texts }) => {
  it.each<[string, MilestoneListView]>([
    ['one milestone', listView()],
    ['nothing found', listView({ total: 0, items: [] })],
    ['nothing late', listView({ total: 0, items: [], filter: aFilter({ late: true, scope: ['SD 3'] }) })],
    ['5,000 found', many],
    ['5,000 found, with titles of emoji', { ...many, items: manyStates(8, '😀'.repeat(150)) }],
    ['5,000 found, with titles of stars', { ...many, items: manyStates(8, '*'.repeat(300)) }],
    ['a subject', listView({ subject: { code: 'SD 3', title: LONG }, filter: aFilter({ scope: ['SD 3'] }) })],
    ['fifty parts asked for', { ...many, filter: aFilter({ scope: Array.from({ length: 50 }, (_, n) => `P${n}`) }) }],
    ['words looked for', listView({ filter: aFilter({ words: 'slachtoffers onthaal' }) })],
  ])('has no fault with %s, and its summary begins with the number found', (_case, view) => {
    const message = milestoneListCard(view, texts);
    expect(faultsOf(message)).toEqual([]);
    expect(message.summary.startsWith(`${view.total} `)).toBe(true);
  });

  it.each<[string, MilestoneView]>([
    ['no history and no owner', oneView({ owners: [] })],
    ['an undated milestone', oneView({ state: aState({ due: null, printedDate: null }) })],
    [
      'a long history',
      oneView({
        state: aState({ title: LONG, group: LONG, notes: [LONG, LONG], parent: { code: 'P1', title: LONG } }),
        history: STATUSES.slice(0, 5).map((status) => ({
          report: aReport({ status, comment: '€'.repeat(1000), forecast: '2026-03-31', onBehalfOf: 'Bo Claes' }),
        })),
        owners: ['Projectleider onthaal', 'Bo Claes', 'Chris De Wit'],
        mayReport: true,
      }),
    ],
    [
      'a history of comments full of marks',
      oneView({
        history: STATUSES.slice(0, 5).map((status) => ({ report: aReport({ status, comment: '*'.repeat(1000) }) })),
      }),
    ],
    [
      'a history of requests',
      oneView({
        history: [
          { request: aRequest({ kind: 'later', until: '2025-09-29' }) },
          { request: aRequest({ kind: 'not-mine', reason: '€'.repeat(500) }) },
          {
            request: aRequest({
              ...{ kind: 'hand-over', from: '2025-09-22', until: '2025-10-03' },
              to: { email: 'bo.claes@example.org', name: 'Bo Claes' },
            }),
          },
        ],
      }),
    ],
    ['forty notes', oneView({ state: aState({ notes: Array.from({ length: 40 }, () => LONG) }) })],
  ])('has no fault with one milestone: %s', (_case, view) => {
    const message = milestoneCard(view, texts);
    expect(faultsOf(message)).toEqual([]);
    expect(message.summary).toMatch(/^1 (mijlpaal|milestone)/);
  });

  it.each(NASTY)('has no fault with %j', (words) => {
    const by = { id: '29:x', name: words };
    const report = aReport({ comment: words, by, onBehalfOf: words });
    const state = aState({
      ...{ title: words, parent: { code: 'P1', title: words }, group: words, notes: [words] },
      ...{ report, due: null, printedDate: words },
    });
    const subject = { code: 'P1', title: words };
    expect(faultsOf(milestoneListCard(listView({ items: [state], subject }), texts))).toEqual([]);
    expect(
      faultsOf(
        milestoneCard(
          oneView({
            state,
            history: [{ report }, { request: aRequest({ kind: 'not-mine', reason: words }, { by }) }],
            owners: [words],
          }),
          texts,
        ),
      ),
    ).toEqual([]);
  });

  it('suggests what to try, without a fault', () => {
    const words = Object.values(texts.commands).slice(0, 5);
    const suggestions = words.map(({ text }) => text);
    const message = suggestionCard(texts.answer.unknown, suggestions, texts);
    expect(faultsOf(message)).toEqual([]);
    expect(JSON.stringify(message.card)).toContain(`"text":"${suggestions[0]}"`);
  });
});

describe('a list', () => {
  it('shows the codes of its page', () => {
    const texts = textsOf(milestoneListCard(many, nl));
    for (const code of codes) expect(texts.some((text) => text.includes(`**${code}**`))).toBe(true);
  });

  it.each<[string, number, number, number[]]>([
    ['one page', 0, 1, []],
    ['the first of two', 0, 2, [1]],
    ['the last of two', 1, 2, [0]],
    ['one in the middle', 5, 9, [4, 6]],
  ])('turns its pages with showPage: %s', (_case, ...[page, pages, targets]) => {
    const filter = aFilter({ late: true, scope: ['SD 3'] });
    const buttons = buttonsOf(milestoneListCard(listView({ page, pages, total: 100, filter }), nl));
    const turns = buttons.filter(({ verb }) => verb === 'showPage').map(({ data }) => showPageSchema.parse(data));
    expect(turns).toEqual(targets.map((target) => ({ page: target, filter })));
  });

  it('offers to report only on what may be reported on', () => {
    const reportable = ['P1.1', 'P1.3'];
    const { data } = button(milestoneListCard(listView({ reportable }), nl), 'openForm');
    expect(openFormSchema.parse(data)).toEqual({ codes: reportable });
    expect(buttonsOf(milestoneListCard(listView(), nl))).toEqual([]);
  });

  it('offers to report on one milestone to those who may', () => {
    expect(button(milestoneCard(oneView({ mayReport: true }), nl), 'openForm').data['codes']).toEqual(['P1.1']);
    expect(buttonsOf(milestoneCard(oneView(), nl))).toEqual([]);
  });

  it.each<[Partial<MilestoneFilter>, string, string]>([
    [{}, 'in het plan', 'in the plan'],
    [{ late: true, scope: ['SD 3'] }, 'te laat in SD 3', 'late in SD 3'],
    [{ mine: true }, 'van u', 'of yours'],
    [{ due: 'this_month', scope: ['SD 1', 'SD 3'] }, 'deze maand in SD 1 en SD 3', 'this month in SD 1 and SD 3'],
    [{ status: 'geen_bericht' }, 'zonder bericht in het plan', 'without a report in the plan'],
    [{ status: 'op_schema', scope: ['P43'] }, 'met status “Op schema” in P43', 'with status “On schedule” in P43'],
    [{ words: 'onthaal' }, 'met “onthaal” in de titel', 'with “onthaal” in the title'],
  ])('says what was asked: %j', (filter, dutch, english) => {
    expect(describeFilter(aFilter(filter), nl)).toBe(dutch);
    expect(describeFilter(aFilter(filter), textsIn('en'))).toBe(english);
  });

  it('says how many are late, unless that was the question', () => {
    expect(milestoneListCard(listView({ total: 12, late: 3 }), nl).summary).toBe(
      '12 mijlpalen in het plan (3 te laat)',
    );
    const late = listView({ total: 3, late: 3, filter: aFilter({ late: true }) });
    expect(milestoneListCard(late, nl).summary).toBe('3 mijlpalen te laat in het plan');
  });

  it('tells whoever has no milestones what they can ask instead', () => {
    const none = listView({ total: 0, items: [], filter: aFilter({ mine: true }) });
    expect(textsOf(milestoneListCard(none, nl))).toContain(nl.answer.noneMine);
    const noneOpen = listView({ total: 0, items: [], filter: aFilter({ mine: true, open: true }) });
    expect(textsOf(milestoneListCard(noneOpen, nl))).not.toContain(nl.answer.noneMine);
  });
});
