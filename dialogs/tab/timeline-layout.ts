import type { StatusOrNone } from '../../src/domain/digest';
import { addDays, daysBetween } from '../../src/domain/dates';
import type { PlanItem } from '../plan/plan-items';

/** First and last day shown, both included. */
export interface Period {
  from: string;
  until: string;
}

/** `all`, a year (`2025`) or a quarter (`2025-3`). */
export type PeriodName = string;

/** Every choice that the plan's dates make sensible: all, its years, and the quarters of a year. */
export function periodNames(items: readonly PlanItem[], year: number): PeriodName[] {
  const dates = datesOf(items);
  const years = new Set([year, ...dates.map((day) => Number(day.slice(0, 4)))]);
  const names = [...years]
    .sort((a, b) => a - b)
    .flatMap((each) => [String(each), ...[1, 2, 3, 4].map((q) => `${each}-${q}`)]);
  return ['all', ...names];
}

export function periodOf(name: PeriodName, items: readonly PlanItem[], year: number): Period {
  const [inYear = String(year), quarter] = name.split('-');
  if (name !== 'all' && quarter !== undefined) {
    const month = (Number(quarter) - 1) * 3 + 1;
    const next = month === 10 ? `${Number(inYear) + 1}-01-01` : `${inYear}-${String(month + 3).padStart(2, '0')}-01`;
    return { from: `${inYear}-${String(month).padStart(2, '0')}-01`, until: addDays(next, -1) };
  }
  if (name !== 'all') return { from: `${inYear}-01-01`, until: `${inYear}-12-31` };
  const dates = datesOf(items).sort();
  return {
    from: `${(dates[0] ?? String(year)).slice(0, 4)}-01-01`,
    until: `${(dates.at(-1) ?? String(year)).slice(0, 4)}-12-31`,
  };
}

function datesOf(items: readonly PlanItem[]): string[] {
  return items.flatMap(({ due, forecast }) => [due, forecast].filter((day) => day !== null));
}

export interface TimelineMark {
  code: string;
  status: StatusOrNone;
  late: boolean;
  /** Days from the first day shown. */
  day: number;
  /** Where it is now expected, when that is another day. */
  forecastDay: number | null;
  /** Distance of its middle from the top of the chart, in pixels, and to the left of its day. */
  top: number;
  left: number;
}

export interface TimelineBand {
  code: string;
  title: string;
  top: number;
  height: number;
}

export interface TimelineLayout {
  marks: TimelineMark[];
  bands: TimelineBand[];
  height: number;
  days: number;
}

/** Room for the months below the drawing, in pixels. */
export const AXIS_PX = 28;

/** Room for the names of the goals to the left, in pixels: on a narrow screen their codes only. */
export function labelsPx(widthPx: number): number {
  return widthPx > 700 ? 250 : 56;
}

const LANE_PX = 13;
const BAND_PADDING_PX = 7;
/** Lanes of a band that has room; a band that is full gets more, so that few columns go to the left. */
const USUAL_LANES = 4;
const MOST_LANES = 12;
const MOST_COLUMNS = 3;

/**
 * Places a mark for each milestone with a date in the period, in a band per goal. Marks that would cover each other stand
 * below each other, then in a next column to the left; only what is too much for all of those overlaps.
 */
export function layTimeline(
  items: readonly PlanItem[],
  areas: readonly { code: string; title: string }[],
  period: Period,
  widthPx: number,
): TimelineLayout {
  const days = daysBetween(period.from, period.until) + 1;
  const bucketDays = Math.max(1, Math.ceil((days * LANE_PX) / Math.max(1, widthPx - labelsPx(widthPx))));
  const byArea = new Map<string, PlanItem[]>();
  for (const item of items) {
    if (item.due === null || item.due < period.from || item.due > period.until) continue;
    const own = byArea.get(item.area);
    if (own) own.push(item);
    else byArea.set(item.area, [item]);
  }
  const layout: TimelineLayout = { marks: [], bands: [], height: 0, days };
  for (const area of areas) layBand(layout, area, byArea.get(area.code) ?? [], { period, bucketDays });
  return layout;
}

function layBand(
  layout: TimelineLayout,
  { code, title }: { code: string; title: string },
  items: readonly PlanItem[],
  { period, bucketDays }: { period: Period; bucketDays: number },
): void {
  if (items.length === 0) return;
  const bucketOf = ({ due }: PlanItem): number => Math.floor(daysBetween(period.from, due ?? period.from) / bucketDays);
  const lanes = lanesFor(items, bucketOf);
  const filled = new Map<number, number>();
  for (const item of items) {
    const { due, forecast } = item;
    const bucket = bucketOf(item);
    const nth = filled.get(bucket) ?? 0;
    filled.set(bucket, nth + 1);
    layout.marks.push({
      code: item.code,
      status: item.status ?? 'geen_bericht',
      late: item.late,
      day: daysBetween(period.from, due ?? period.from),
      forecastDay: forecast === null || forecast === due ? null : daysBetween(period.from, forecast),
      top: layout.height + BAND_PADDING_PX + LANE_PX * ((nth % lanes) + 0.5),
      left: (Math.floor(nth / lanes) % MOST_COLUMNS) * (LANE_PX - 1),
    });
  }
  const height = lanes * LANE_PX + 2 * BAND_PADDING_PX;
  layout.bands.push({ code, title, top: layout.height, height });
  layout.height += height;
}

/** As many lanes as the fullest place needs, within bounds. */
function lanesFor(items: readonly PlanItem[], bucketOf: (item: PlanItem) => number): number {
  const counts = new Map<number, number>();
  for (const item of items) counts.set(bucketOf(item), (counts.get(bucketOf(item)) ?? 0) + 1);
  const fullest = Math.max(1, ...counts.values());
  const few = Math.min(fullest, USUAL_LANES);
  return Math.min(MOST_LANES, Math.max(few, Math.ceil(fullest / MOST_COLUMNS)));
}
