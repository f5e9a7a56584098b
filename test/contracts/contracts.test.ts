import { formDataSchema, inputIds, openFormSchema, rowInputs } from '../../src/contracts/record-status';
import * as recordStatus from '../../src/contracts/record-status';
import { SHOW_PAGE, showPageSchema } from '../../src/contracts/show-page';
import { parseQuestion } from '../../src/domain/question';
import { STATUSES } from '../../src/domain/status';
import { aFilter } from '../support/builders';

const row = (milestone: string, fields = {}) => ({ milestone, status: '', comment: '', forecast: '', ...fields });

describe('names that outsiders rely on', () => {
  it('are those of the contract', () => {
    expect([recordStatus.RECORD_STATUS, SHOW_PAGE]).toEqual(['recordStatus', 'showPage']);
    expect(inputIds.status('P43.1')).toBe('status:P43.1');
    expect(inputIds.comment('P43.1')).toBe('comment:P43.1');
    expect(inputIds.forecast('H4.2')).toBe('forecast:H4.2');
  });

  it('has a verb of its own for each button', () => {
    const { RECORD_STATUS, RECORD_ALL_ON_SCHEDULE, CORRECT_STATUS, OPEN_FORM } = recordStatus;
    expect(new Set([RECORD_STATUS, RECORD_ALL_ON_SCHEDULE, CORRECT_STATUS, OPEN_FORM, SHOW_PAGE]).size).toBe(5);
  });
});

describe('the rows in what a card sent', () => {
  it.each<[string, Record<string, unknown>, unknown[]]>([
    ['nothing', {}, []],
    ['what the button carries only', { kind: 'form', card: 'x', codes: ['P1.1'], verb: 'recordStatus' }, []],
    ['one input', { 'status:P1.1': 'op_schema' }, [row('P1.1', { status: 'op_schema' })]],
    [
      'all inputs, as a phone sends them',
      { 'status:P1.1': 'bij_te_sturen', 'comment:P1.1': '', 'forecast:P1.1': '2026-01-31' },
      [row('P1.1', { status: 'bij_te_sturen', forecast: '2026-01-31' })],
    ],
    [
      'two milestones, mixed',
      { 'comment:P1.1': 'Klaar', 'status:P1.2': 'op_schema', 'status:P1.1': 'gerealiseerd' },
      [row('P1.1', { status: 'gerealiseerd', comment: 'Klaar' }), row('P1.2', { status: 'op_schema' })],
    ],
    ['no text', { 'status:P1.1': 3, 'comment:P1.1': null, 'forecast:P1.1': ['x'] }, [row('P1.1')]],
    ['a code with a colon', { 'status:a:b': 'op_schema' }, [row('a:b', { status: 'op_schema' })]],
    ['inputs of another make', { 'status:': 'x', 'statusP1.1': 'x', 'Status:P1.1': 'x', 'details:P1.1': 'x' }, []],
    ['a name every object has', { 'status:__proto__': 'op_schema' }, [row('__proto__', { status: 'op_schema' })]],
  ])('%s', (_case, data, rows) => {
    expect(rowInputs(data)).toEqual(rows);
  });
});

describe('what a status form carries', () => {
  const data = { kind: 'reminder', card: 'reminder:29:an:2025-09-22', codes: ['P1.1'] };

  it.each([
    ['a reminder', data],
    ['a form with other fields', { ...data, kind: 'form', verb: 'recordStatus', 'status:P1.1': 'op_schema' }],
    ['many codes', { ...data, codes: Array.from({ length: 281 }, (_, place) => `P${place}.1`) }],
  ])('is taken: %s', (_case, carried) => {
    expect(formDataSchema.safeParse(carried).success).toBe(true);
  });

  it.each([
    ['nothing', {}],
    ['another kind', { ...data, kind: 'digest' }],
    ['no card', { ...data, card: '' }],
    ['a card of a novel', { ...data, card: 'x'.repeat(401) }],
    ['no codes', { ...data, codes: [] }],
    ['codes that are no text', { ...data, codes: [1] }],
    ['a code too long', { ...data, codes: ['x'.repeat(21)] }],
    ['too many codes', { ...data, codes: Array.from({ length: 501 }, () => 'P1.1') }],
    ['no object', 'reminder'],
  ])('is refused: %s', (_case, carried) => {
    expect(formDataSchema.safeParse(carried).success).toBe(false);
  });

  it.each([
    [{ codes: ['P1.1'] }, true],
    [{ codes: [] }, false],
    [{ codes: 'P1.1' }, false],
    [{}, false],
    [null, false],
  ])('opens a form with %j: %s', (carried, expected) => {
    expect(openFormSchema.safeParse(carried).success).toBe(expected);
  });
});

describe('what a page button carries', () => {
  it.each([
    ...['Wat is te laat in SD 3?', 'mijn mijlpalen deze maand', 'OD 2 van SD 3', 'P1 en P2', 'het plan'],
    ...['volgende week', 'geen bericht in SD 2', ...STATUSES.map((status) => status.replaceAll('_', ' '))],
  ])('is taken for the question %s', (text) => {
    const question = parseQuestion(text);
    if (question.kind !== 'list') throw new Error(`${text} is no list`);
    const carried = { page: 1, filter: question.filter, verb: SHOW_PAGE };
    expect(showPageSchema.parse(carried)).toEqual({ page: 1, filter: question.filter });
  });

  it.each([
    ['no filter', { page: 1 }],
    ['a page before the first', { page: -1, filter: aFilter() }],
    ['half a page', { page: 0.5, filter: aFilter() }],
    ['a page in words', { page: '1', filter: aFilter() }],
    ['an endless page', { page: 1e9, filter: aFilter() }],
    ['another period', { page: 0, filter: { ...aFilter(), due: 'ooit' } }],
    ['another status', { page: 0, filter: { ...aFilter(), status: 'af' } }],
    ['a scope too long', { page: 0, filter: { ...aFilter(), scope: ['x'.repeat(21)] } }],
    ['half a filter', { page: 0, filter: { late: true } }],
  ])('is refused: %s', (_case, carried) => {
    expect(showPageSchema.safeParse(carried).success).toBe(false);
  });
});
