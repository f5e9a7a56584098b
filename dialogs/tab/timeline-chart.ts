import type { CustomSeriesRenderItemAPI, CustomSeriesRenderItemReturn } from 'echarts';
import { CustomChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { daysBetween } from '../../src/domain/dates';
import type { PagesTexts } from '../../src/texts/pages-nl';
import { shortMonth } from '../shared/date-words';
import type { Period, TimelineLayout } from './timeline-layout';
import { AXIS_PX, labelsPx } from './timeline-layout';
import { markShape } from './timeline-marks';
import type { Palette } from './timeline-palette';
import { readPalette } from './timeline-palette';

use([CustomChart, GridComponent, CanvasRenderer]);

export interface TimelineDrawing {
  layout: TimelineLayout;
  period: Period;
  today: string;
  texts: PagesTexts;
}

export interface TimelineChart {
  draw: (drawing: TimelineDrawing) => void;
  dispose: () => void;
}

interface TimelineEvents {
  onOpen: (code: string) => void;
  /** The milestone under the pointer; null: none. */
  onPoint: (code: string | null) => void;
}

const DAY_MS = 86_400_000;

/** Room before the first day and after the last, so that marks on them stand whole: parts of all days. */
const ROOM_BEFORE = 0.03;
const ROOM_AFTER = 0.015;

const RIGHT_PX = 20;

/** More than these are drawn in turns, so that the page answers in between. */
const MARKS_PER_FRAME = 500;

/** Draws the timeline in an element, and again whenever it is told to: other milestones, another width, another theme. */
export function createTimelineChart(element: HTMLElement, { onOpen, onPoint }: TimelineEvents): TimelineChart {
  const chart = init(element, null, { renderer: 'canvas' });
  let codes: string[] = [];
  chart.on('click', { seriesId: 'marks' }, ({ dataIndex }) => onOpen(codes[dataIndex] ?? ''));
  chart.on('mouseover', { seriesId: 'marks' }, ({ dataIndex }) => onPoint(codes[dataIndex] ?? null));
  return {
    draw(drawing) {
      codes = drawing.layout.marks.map(({ code }) => code);
      chart.resize({ height: drawing.layout.height + AXIS_PX });
      chart.setOption(optionOf(drawing, element.clientWidth), { notMerge: true });
    },
    dispose: () => chart.dispose(),
  };
}

function optionOf({ layout, period, today, texts }: TimelineDrawing, widthPx: number) {
  const palette = readPalette();
  const start = Date.parse(period.from);
  const left = labelsPx(widthPx);
  return {
    animation: false,
    textStyle: { fontFamily: palette.font },
    grid: { left, right: RIGHT_PX, top: 0, bottom: AXIS_PX, outerBoundsMode: 'none' },
    xAxis: {
      type: 'time',
      min: start - layout.days * ROOM_BEFORE * DAY_MS,
      max: start + layout.days * (1 + ROOM_AFTER) * DAY_MS,
      axisLine: { lineStyle: { color: palette.line } },
      axisTick: { show: false },
      splitLine: { show: true, lineStyle: { color: palette.line } },
      axisLabel: { color: palette.quiet, hideOverlap: true, formatter: (at: number) => axisWords(at, texts) },
    },
    yAxis: { type: 'value', inverse: true, min: 0, max: Math.max(1, layout.height), show: false },
    series: [
      bands(layout, start, { palette, left, right: widthPx }),
      moves(layout, start, palette),
      marks(layout, start, palette),
      todayLine(layout, start + daysBetween(period.from, today) * DAY_MS, { palette, word: texts.plan.today }),
    ],
  };
}

function axisWords(at: number, { language }: PagesTexts): string {
  const date = new Date(at);
  return date.getUTCMonth() === 0 ? String(date.getUTCFullYear()) : shortMonth(language, at);
}

type Render = (params: { dataIndex: number }, api: CustomSeriesRenderItemAPI) => CustomSeriesRenderItemReturn;

function series(id: string, count: { length: number }, renderItem: Render) {
  return {
    id,
    type: 'custom',
    silent: id !== 'marks',
    clip: id !== 'bands',
    progressive: MARKS_PER_FRAME,
    progressiveThreshold: MARKS_PER_FRAME,
    data: placesOf(count.length),
    renderItem,
  };
}

/** What is drawn is looked up by its place; the chart itself needs to know no more of it. */
function placesOf(count: number): number[][] {
  return Array.from({ length: count }, (_, nth) => [nth, 0]);
}

function pointOf(api: CustomSeriesRenderItemAPI, at: number, top: number): [number, number] {
  const [x = 0, y = 0] = api.coord([at, top]);
  return [x, y];
}

interface BandStyle {
  palette: Palette;
  left: number;
  right: number;
}

/** A ground per goal, every other one shaded, with its name to the left. */
function bands({ bands: all }: TimelineLayout, start: number, { palette, left, right }: BandStyle) {
  return series('bands', all, ({ dataIndex }, api) => {
    const band = all[dataIndex];
    if (!band) return null;
    const [, y] = pointOf(api, start, band.top);
    const name = left > 100 ? `${band.code} ${band.title}` : band.code;
    return {
      type: 'group',
      children: [
        {
          type: 'rect',
          shape: { x: 0, y, width: right, height: band.height },
          style: { fill: dataIndex % 2 === 0 ? palette.shade : 'transparent' },
        },
        {
          type: 'text',
          style: {
            x: 8,
            y: y + band.height / 2,
            text: name,
            fill: palette.text,
            font: `12px ${palette.font}`,
            verticalAlign: 'middle',
            width: left - 16,
            height: band.height - 2,
            overflow: 'break',
            lineOverflow: 'truncate',
            ellipsis: '…',
            lineHeight: 13,
          },
        },
      ],
    };
  });
}

/** From the planned day to the day on which it is now expected. */
function moves({ marks: all }: TimelineLayout, start: number, palette: Palette) {
  const moved = all.filter(({ forecastDay }) => forecastDay !== null);
  return series('moves', moved, ({ dataIndex }, api) => {
    const mark = moved[dataIndex];
    if (!mark) return null;
    const [x1, y] = pointOf(api, start + mark.day * DAY_MS, mark.top);
    const [x2] = pointOf(api, start + (mark.forecastDay ?? mark.day) * DAY_MS, mark.top);
    const stroke = palette.marks[mark.status];
    const back = x2 < x1 ? 4 : -4;
    return {
      type: 'group',
      children: [
        { type: 'line', shape: { x1: x1 - mark.left, y1: y, x2, y2: y }, style: { stroke, lineWidth: 1.5 } },
        {
          type: 'polyline',
          shape: {
            points: [
              [x2 + back, y - 4],
              [x2, y],
              [x2 + back, y + 4],
            ],
          },
          style: { stroke, lineWidth: 1.5, fill: 'none' },
        },
      ],
    };
  });
}

function marks({ marks: all }: TimelineLayout, start: number, palette: Palette) {
  return series('marks', all, ({ dataIndex }, api) => {
    const mark = all[dataIndex];
    if (!mark) return null;
    const [x, y] = pointOf(api, start + mark.day * DAY_MS, mark.top);
    return markShape(mark.status, [x - mark.left, y], palette);
  });
}

function todayLine(layout: TimelineLayout, at: number, { palette, word }: { palette: Palette; word: string }) {
  return series('today', [at], (_, api) => {
    const [x, y1] = pointOf(api, at, 0);
    const [, y2] = pointOf(api, at, layout.height);
    return {
      type: 'group',
      children: [
        { type: 'line', shape: { x1: x, y1, x2: x, y2 }, style: { stroke: palette.today, lineWidth: 2 } },
        {
          type: 'text',
          style: {
            x: x + 5,
            y: y1 + 2,
            text: word,
            fill: palette.onToday,
            backgroundColor: palette.today,
            padding: [2, 5],
            borderRadius: 3,
            font: `11px ${palette.font}`,
          },
        },
      ],
    };
  });
}
