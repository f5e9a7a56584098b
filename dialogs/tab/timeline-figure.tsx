import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { PlanPage } from '../../src/contracts/pages-api';
import type { PlanItem } from '../plan/plan-items';
import { shortDay } from '../shared/date-words';
import { usePageTools } from '../shared/page-tools';
import { StatusBadge } from '../shared/status-badge';
import { THEME_CHANGED } from '../shared/teams-host';
import type { TimelineChart } from './timeline-chart';
import type { Period } from './timeline-layout';
import { AXIS_PX, layTimeline } from './timeline-layout';
import { hasMoved } from './timeline-table';

interface TimelineFigureProps {
  plan: PlanPage;
  items: readonly PlanItem[];
  period: Period;
  onOpen: (code: string) => void;
}

/** The drawing. The library that draws comes after the rest of the page; its place is kept free until then. */
export function TimelineFigure({ plan, items, period, onOpen }: TimelineFigureProps) {
  const { texts } = usePageTools();
  const box = useRef<HTMLDivElement>(null);
  const widthPx = useWidth(box);
  const [pointed, setPointed] = useState<string | null>(null);
  const layout = useMemo(
    () => (widthPx === 0 ? null : layTimeline(items, plan.areas, period, widthPx)),
    [items, plan.areas, period, widthPx],
  );
  const { chart, hasFailed } = useChart(box, { onOpen, onPoint: setPointed });
  useEffect(() => {
    if (!chart || !layout) return undefined;
    const draw = (): void => chart.draw({ layout, period, today: plan.today, texts });
    draw();
    document.addEventListener(THEME_CHANGED, draw);
    return () => document.removeEventListener(THEME_CHANGED, draw);
  }, [chart, layout, period, plan.today, texts]);
  const late = items.filter((item) => item.late).length;
  const label = texts.plan.chartLabel(items.length, late, items.filter(hasMoved).length);
  const height = layout ? layout.height + AXIS_PX : 300;
  return (
    <figure class="timeline-figure">
      {hasFailed && <p>{texts.plan.chartFault}</p>}
      <div class="chart" role="img" aria-label={label} ref={box} style={{ height: hasFailed ? '0' : `${height}px` }} />
      <figcaption aria-hidden="true">
        <Pointed item={items.find(({ code }) => code === pointed)} />
      </figcaption>
    </figure>
  );
}

/** The milestone under the pointer. Who uses no pointer finds it in the list below. */
function Pointed({ item }: { item: PlanItem | undefined }) {
  const { texts } = usePageTools();
  if (!item) return <span class="quiet">{texts.plan.chartPointed}</span>;
  return (
    <>
      <b>{item.code}</b> {item.title} <StatusBadge status={item.status} />
      {item.due !== null && ` ${texts.milestone.planned}: ${shortDay(texts.language, item.due)}`}
      {item.forecast !== null &&
        `, ${texts.milestone.forecast.toLowerCase()}: ${shortDay(texts.language, item.forecast)}`}
    </>
  );
}

function useWidth(box: { current: HTMLElement | null }): number {
  const [widthPx, setWidth] = useState(0);
  useEffect(() => {
    if (!box.current) return undefined;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.round(entry?.contentRect.width ?? 0)));
    observer.observe(box.current);
    return () => observer.disconnect();
  }, []);
  return widthPx;
}

interface ChartEvents {
  onOpen: (code: string) => void;
  onPoint: (code: string | null) => void;
}

function useChart(box: { current: HTMLElement | null }, events: ChartEvents) {
  const [chart, setChart] = useState<TimelineChart | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const latest = useRef(events);
  latest.current = events;
  useEffect(() => {
    let made: TimelineChart | null = null;
    let isGone = false;
    const make = async (): Promise<void> => {
      const { createTimelineChart } = await import('./timeline-chart');
      if (isGone || !box.current) return;
      made = createTimelineChart(box.current, {
        onOpen: (code) => latest.current.onOpen(code),
        onPoint: (code) => latest.current.onPoint(code),
      });
      setChart(made);
    };
    make().catch(() => setFailed(true));
    return () => {
      isGone = true;
      made?.dispose();
    };
  }, []);
  return { chart, hasFailed };
}
