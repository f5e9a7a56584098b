import { layTimeline, periodNames, periodOf } from '../../dialogs/tab/timeline-layout';
import { AREAS, someItems } from './plan-builders';

const YEAR = { from: '2025-01-01', until: '2025-12-31' };

describe('the periods of the timeline', () => {
  const items = someItems({ due: '2025-03-31' }, { due: '2026-12-31', forecast: '2027-02-01' }, { due: null });
  it.each([
    ['2025', '2025-01-01', '2025-12-31'],
    ['2025-1', '2025-01-01', '2025-03-31'],
    ['2024-1', '2024-01-01', '2024-03-31'],
    ['2025-4', '2025-10-01', '2025-12-31'],
    ['all', '2025-01-01', '2027-12-31'],
  ])('%s runs from %s until %s', (name, from, until) => {
    expect(periodOf(name, items, 2025)).toEqual({ from, until });
  });

  it('are all years with a date, and their quarters', () => {
    expect(periodNames(items, 2025).filter((name) => name.length === 4)).toEqual(['2025', '2026', '2027']);
    expect(periodNames([], 2025)).toEqual(['all', '2025', '2025-1', '2025-2', '2025-3', '2025-4']);
  });

  it('are the plan’s own year when nothing has a date', () => {
    expect(periodOf('all', [], 2025)).toEqual(YEAR);
  });
});

describe('the marks of the timeline', () => {
  it('stand on their day, in the band of their goal', () => {
    const items = someItems(
      { code: 'P1.1', due: '2025-01-01' },
      { code: 'P9.1', due: '2025-12-31', area: 'SD 2', status: 'op_schema', forecast: '2026-01-10' },
      { code: 'P1.2', due: null },
      { code: 'P1.3', due: '2026-01-01' },
    );
    const { marks, bands, days, height } = layTimeline(items, AREAS, YEAR, 1000);
    expect(days).toBe(365);
    expect(bands.map(({ code }) => code)).toEqual(['SD 1', 'SD 2']);
    expect(marks.map(({ code, day, forecastDay, status }) => [code, day, forecastDay, status])).toEqual([
      ['P1.1', 0, null, 'geen_bericht'],
      ['P9.1', 364, 374, 'op_schema'],
    ]);
    expect(bands.map((band, nth) => marks[nth]!.top > band.top && marks[nth]!.top < band.top + band.height)).toEqual([
      true,
      true,
    ]);
    expect(height).toBe(bands.reduce((sum, band) => sum + band.height, 0));
  });

  it('do not cover each other on one day, as long as there is room', () => {
    const items = someItems(...Array.from({ length: 36 }, (_, nth) => ({ code: `P1.${nth + 1}` })));
    const { marks, height } = layTimeline(items, AREAS, YEAR, 1000);
    expect(new Set(marks.map(({ top, left }) => `${top} ${left}`)).size).toBe(36);
    expect(height).toBeLessThan(180);
  });

  it('make no line for a forecast on the planned day', () => {
    const [mark] = layTimeline(someItems({ forecast: '2025-12-31' }), AREAS, YEAR, 1000).marks;
    expect(mark?.forecastDay).toBeNull();
  });
});
