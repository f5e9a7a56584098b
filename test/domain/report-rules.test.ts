import type { RowInput } from '../../src/domain/report-rules';
import { checkRow, COMMENT_LIMIT, isFault } from '../../src/domain/report-rules';
import { isStatus, STATUSES } from '../../src/domain/status';

const TODAY = '2025-09-22';
const DUE = '2025-12-31';

const row = (fields: Partial<RowInput>): RowInput => ({
  milestone: 'P1.1',
  status: '',
  comment: '',
  forecast: '',
  ...fields,
});

describe('a row that may be stored', () => {
  it.each<[string, Partial<RowInput>, string | null]>([
    ['a status alone', { status: 'op_schema' }, DUE],
    ['gerealiseerd, with a comment', { status: 'gerealiseerd', comment: 'Klaar' }, DUE],
    ['gerealiseerd, long after the date', { status: 'gerealiseerd' }, '2025-01-01'],
    ['op_schema with a forecast before the date', { status: 'op_schema', forecast: '2025-12-30' }, DUE],
    ['op_schema with a forecast on the date', { status: 'op_schema', forecast: DUE }, DUE],
    ['op_schema with a forecast, without a date', { status: 'op_schema', forecast: '2026-03-01' }, null],
    ['kleine_afwijking without more', { status: 'kleine_afwijking' }, DUE],
    ['kleine_afwijking with a forecast', { status: 'kleine_afwijking', forecast: '2026-01-15' }, DUE],
    ['bij_te_sturen with a forecast', { status: 'bij_te_sturen', forecast: '2026-01-15' }, DUE],
    ['bij_te_sturen with only a comment', { status: 'bij_te_sturen', comment: 'Wacht op advies' }, DUE],
    ['niet_op_schema_extern with a forecast', { status: 'niet_op_schema_extern', forecast: '2026-01-15' }, DUE],
    ['niet_op_schema_extern with only a comment', { status: 'niet_op_schema_extern', comment: 'Federaal' }, null],
    ['nog_niet_gestart with a forecast', { status: 'nog_niet_gestart', forecast: '2026-06-30' }, DUE],
    ['a forecast of today', { status: 'kleine_afwijking', forecast: TODAY }, DUE],
    ['a forecast on a leap day', { status: 'kleine_afwijking', forecast: '2028-02-29' }, DUE],
    ['a forecast ten years ahead', { status: 'bij_te_sturen', forecast: '2035-09-30' }, DUE],
    ['a comment of the longest', { status: 'op_schema', comment: 'x'.repeat(COMMENT_LIMIT) }, DUE],
  ])('%s', (_case, fields, due) => {
    expect(checkRow(row(fields), due, TODAY)).toEqual({
      milestone: 'P1.1',
      status: fields.status,
      comment: fields.comment ?? null,
      forecast: fields.forecast ?? null,
    });
  });

  it('comes without the space around its texts', () => {
    const padded = row({ status: ' bij_te_sturen ', comment: '\n Wacht op advies \n', forecast: ' 2026-01-15 ' });
    expect(checkRow(padded, DUE, TODAY)).toEqual({
      ...{ milestone: 'P1.1', status: 'bij_te_sturen', comment: 'Wacht op advies', forecast: '2026-01-15' },
    });
  });
});

describe('a row that may not', () => {
  const fault = 'fault';
  it.each<[string, Partial<RowInput>, Record<string, unknown>]>([
    ['a comment without a status', { comment: 'Klaar' }, { [fault]: 'status-missing' }],
    ['a forecast without a status', { forecast: '2026-01-15' }, { [fault]: 'status-missing' }],
    ['a status of nobody', { status: 'afgewerkt' }, { [fault]: 'status-unknown', value: 'afgewerkt' }],
    ['a status by its words', { status: 'Op schema' }, { [fault]: 'status-unknown', value: 'Op schema' }],
    ['a status in capitals', { status: 'OP_SCHEMA' }, { [fault]: 'status-unknown', value: 'OP_SCHEMA' }],
    ['no status as a status', { status: 'geen_bericht' }, { [fault]: 'status-unknown', value: 'geen_bericht' }],
    ['a name every object has', { status: 'toString' }, { [fault]: 'status-unknown', value: 'toString' }],
    [
      'a comment one too long',
      { status: 'op_schema', comment: 'x'.repeat(COMMENT_LIMIT + 1) },
      { [fault]: 'comment-too-long', limit: COMMENT_LIMIT },
    ],
    [
      'a forecast that does not exist',
      { status: 'kleine_afwijking', forecast: '2026-02-29' },
      { [fault]: 'forecast-invalid', value: '2026-02-29' },
    ],
    [
      'a forecast in words',
      { status: 'kleine_afwijking', forecast: 'januari' },
      { [fault]: 'forecast-invalid', value: 'januari' },
    ],
    [
      'a forecast of yesterday',
      { status: 'kleine_afwijking', forecast: '2025-09-21' },
      { [fault]: 'forecast-past', value: '2025-09-21' },
    ],
    [
      'a forecast of another century',
      { status: 'kleine_afwijking', forecast: '2125-09-21' },
      { [fault]: 'forecast-too-far', value: '2125-09-21' },
    ],
    ['bij_te_sturen alone', { status: 'bij_te_sturen' }, { [fault]: 'forecast-missing', status: 'bij_te_sturen' }],
    [
      'bij_te_sturen with a comment of spaces',
      { status: 'bij_te_sturen', comment: '  \n ' },
      { [fault]: 'forecast-missing', status: 'bij_te_sturen' },
    ],
    [
      'niet_op_schema_extern alone',
      { status: 'niet_op_schema_extern' },
      { [fault]: 'forecast-missing', status: 'niet_op_schema_extern' },
    ],
    [
      'gerealiseerd with a forecast',
      { status: 'gerealiseerd', forecast: '2025-10-01' },
      { [fault]: 'forecast-contradicts', status: 'gerealiseerd' },
    ],
    [
      'op_schema with a forecast after the date',
      { status: 'op_schema', forecast: '2026-01-01' },
      { [fault]: 'forecast-contradicts', status: 'op_schema' },
    ],
  ])('%s', (_case, fields, expected) => {
    const result = checkRow(row(fields), DUE, TODAY);
    expect(result).toEqual({ milestone: 'P1.1', ...expected });
    expect(result !== null && isFault(result)).toBe(true);
  });
});

describe('a row that is no answer', () => {
  it.each<[string, Partial<RowInput>]>([
    ['empty', {}],
    ['only spaces', { status: ' ', comment: '\n\t', forecast: ' ' }],
  ])('%s', (_case, fields) => {
    expect(checkRow(row(fields), DUE, TODAY)).toBeNull();
  });
});

describe('isStatus', () => {
  it.each([...STATUSES])('%s is one', (status) => expect(isStatus(status)).toBe(true));
  it.each([null, undefined, 3, {}, ['op_schema'], 'Op schema', 'geen_bericht', ''])('%j is none', (value) =>
    expect(isStatus(value)).toBe(false),
  );
});
