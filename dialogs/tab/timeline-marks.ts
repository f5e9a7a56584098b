import type { CustomSeriesRenderItemReturn } from 'echarts';
import type { StatusOrNone } from '../../src/domain/digest';
import type { Palette } from './timeline-palette';

/** Half the size of a mark, in pixels. */
const R = 5;

type Point = [number, number];

/** The shapes of `shared/status-marks.ts`, as the chart's own elements, which are quick to draw by thousands. */
export function markShape(status: StatusOrNone, [x, y]: Point, palette: Palette): CustomSeriesRenderItemReturn {
  const colour = palette.marks[status];
  const solid = { fill: colour, stroke: palette.ground, lineWidth: 1 };
  const open = { fill: palette.ground, stroke: colour, lineWidth: 2 };
  const polygon = (...points: Point[]) => ({ type: 'polygon' as const, shape: { points }, style: solid });
  switch (status) {
    case 'gerealiseerd':
      return { type: 'circle', shape: { cx: x, cy: y, r: R }, style: solid };
    case 'nog_niet_gestart':
      return { type: 'circle', shape: { cx: x, cy: y, r: R - 1 }, style: open };
    case 'op_schema':
      return polygon([x - R + 1, y - R], [x + R, y], [x - R + 1, y + R]);
    case 'kleine_afwijking':
      return polygon([x, y - R], [x + R, y + R - 1], [x - R, y + R - 1]);
    case 'bij_te_sturen':
      return polygon([x, y - R - 1], [x + R + 1, y], [x, y + R + 1], [x - R - 1, y]);
    case 'niet_op_schema_extern':
      return { type: 'rect', shape: { x: x - R + 1, y: y - R + 1, width: 2 * R - 2, height: 2 * R - 2 }, style: solid };
    case 'geen_bericht':
      return {
        type: 'rect',
        shape: { x: x - R, y: y - 2, width: 2 * R, height: 4 },
        style: { ...solid, fill: colour },
      };
  }
}
