import { milestoneCard } from '../../cards/answer-cards';
import { shortComment } from '../../cards/milestone-lines';
import { statusFormCard } from '../../cards/status-form-card';
import { COMMENT_LIMIT, PAGE_COMMENT_LIMIT } from '../../src/domain/report-rules';
import { reportId } from '../../src/domain/status-form';
import { inputsOf } from '../../local/cards/walk-card';
import { aForm, aFormRow, aReport } from '../support/builders';
import { faultsOf, jsonOf, textsOf } from './card-rules';
import { languages, manyStates, TODAY } from './samples';

const CARD = 'page:29:an:x';
const LONGEST = 'é'.repeat(PAGE_COMMENT_LIMIT);

const states = manyStates(9).map((state) => ({
  ...state,
  report: aReport({ milestone: state.code, id: reportId(CARD, state.code), comment: LONGEST }),
}));

describe.each(languages)('a comment that was written on a page, in $language', ({ texts }) => {
  it('is shortened where a card shows it', () => {
    const rows = states.map((state) => aFormRow({ state, recorded: state.report }));
    const message = statusFormCard({ form: aForm({ card: CARD, rows }), texts });
    expect(faultsOf(message)).toEqual([]);
    expect(textsOf(message).some((text) => text.includes(`“${'é'.repeat(COMMENT_LIMIT - 1)}…”`))).toBe(true);
  });

  it('is shortened in the history', () => {
    const [state] = states;
    const history = states.slice(0, 5).map(({ report }) => ({ report }));
    const message = milestoneCard({ state: state!, today: TODAY, history, owners: [], mayReport: true }, texts);
    expect(faultsOf(message)).toEqual([]);
    expect(JSON.stringify(message)).not.toContain('é'.repeat(COMMENT_LIMIT));
  });

  it('is shortened where it is corrected, so that the card takes it', () => {
    const form = aForm({ kind: 'form', card: `${CARD}+1`, rows: states.map((state) => aFormRow({ state })) });
    const message = statusFormCard({ form, texts });
    expect(faultsOf(message)).toEqual([]);
    const inputs = inputsOf(jsonOf(message.card)).map(({ json }) => json);
    const comments = inputs.filter(({ id }) => String(id).startsWith('comment:')).map(({ value }) => String(value));
    expect(new Set(comments)).toEqual(new Set([`${'é'.repeat(COMMENT_LIMIT - 1)}…`]));
  });
});

it.each([
  ['nothing', '', ''],
  ['the longest', 'x'.repeat(1000), 'x'.repeat(1000)],
  ['one more', 'x'.repeat(1001), `${'x'.repeat(999)}…`],
  ['a space at the cut', `${'x'.repeat(998)} ${'y'.repeat(10)}`, `${'x'.repeat(998)}…`],
  ['an emoji at the cut', `${'x'.repeat(998)}😀${'y'.repeat(10)}`, `${'x'.repeat(998)}…`],
])('a card shows %s whole or shortened', (_case, comment, shown) => {
  expect(shortComment(comment)).toBe(shown);
});
