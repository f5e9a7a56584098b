import { checkReport, needsReason } from '../../dialogs/milestone/report-checks';
import { forecastMoves } from '../../dialogs/milestone/forecast-moves';
import type { HistoryLine } from '../../src/contracts/pages-api';
import { pagesNl } from '../../src/texts/pages-nl';

const at = '2025-09-01T10:00:00Z';
const report = (forecast: string | null): HistoryLine => ({
  kind: 'report',
  at,
  by: 'Projectleider',
  onBehalfOf: null,
  status: 'bij_te_sturen',
  comment: null,
  forecast,
});

describe('how the date of a milestone moved', () => {
  it.each<[string, HistoryLine[], string | null, string[]]>([
    ['never', [], '2025-12-31', ['2025-12-31']],
    ['no date at all', [report(null)], null, []],
    ['one forecast', [report('2026-03-01')], '2025-12-31', ['2025-12-31', '2026-03-01']],
    [
      'the same forecast again',
      [report('2026-03-01'), report(null), report('2026-03-01')],
      '2025-12-31',
      ['2025-12-31', '2026-03-01'],
    ],
    [
      'later, then earlier',
      [report('2026-02-01'), report('2026-03-01')],
      '2025-12-31',
      ['2025-12-31', '2026-03-01', '2026-02-01'],
    ],
    [
      'another date in the plan',
      [report('2026-03-01'), { kind: 'plan-date', at, from: '2025-11-30', to: '2025-12-31' }],
      '2025-12-31',
      ['2025-11-30', '2025-12-31', '2026-03-01'],
    ],
    [
      'a first date in the plan',
      [{ kind: 'plan-date', at, from: null, to: '2025-12-31' }],
      '2025-12-31',
      ['2025-12-31'],
    ],
  ])('%s', (_, history, due, days) => {
    expect(forecastMoves(history, due)).toEqual(days);
  });
});

describe('the status form', () => {
  const faults = pagesNl.report.faults;
  const milestone = { due: '2025-12-31', today: '2025-09-24', commentLimit: 4000 };
  const filled = { status: 'op_schema', comment: '', forecast: '' };

  it.each([
    [{ status: '' }, 'status', 'status-missing'],
    [{ status: '', comment: 'wel iets' }, 'status', 'status-missing'],
    [{ comment: 'x'.repeat(4001) }, 'comment', 'comment-too-long'],
    [{ status: 'bij_te_sturen' }, 'comment', 'forecast-missing'],
    [{ forecast: '2025-09-23' }, 'forecast', 'forecast-past'],
    [{ forecast: '2125-09-23' }, 'forecast', 'forecast-too-far'],
    [{ forecast: '2026-02-30' }, 'forecast', 'forecast-invalid'],
    [{ forecast: '2026-01-31' }, 'forecast', 'forecast-contradicts'],
  ] as const)('says of %j what is wrong, at %s', (change, field, fault) => {
    expect(checkReport({ ...filled, ...change }, milestone, faults)).toEqual({
      fields: { [field]: faults[fault] },
      form: [],
    });
  });

  it.each([
    [{}],
    [{ comment: 'x'.repeat(4000) }],
    [{ status: 'bij_te_sturen', comment: 'wachten op een advies' }],
    [{ status: 'niet_op_schema_extern', forecast: '2026-01-31' }],
  ])('lets %j through', (change) => {
    expect(checkReport({ ...filled, ...change }, milestone, faults)).toBeNull();
  });

  it.each([
    ['bij_te_sturen', true],
    ['niet_op_schema_extern', true],
    ['kleine_afwijking', false],
    ['gerealiseerd', false],
    ['', false],
  ])('asks why for %j: %s', (status, asks) => {
    expect(needsReason({ ...filled, status })).toBe(asks);
  });
});
