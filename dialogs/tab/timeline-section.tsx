import { useMemo, useState } from 'preact/hooks';
import type { PlanItem } from '../plan/plan-items';
import { usePageTools } from '../shared/page-tools';
import { PeriodChoice } from './period-choice';
import type { PlanSectionProps } from './plan-section';
import { SectionCard } from './section-card';
import { StatusLegend } from './status-legend';
import { TimelineFigure } from './timeline-figure';
import type { Period } from './timeline-layout';
import { periodNames, periodOf } from './timeline-layout';
import { TimelineTable } from './timeline-table';

/** Milestones in time, by goal: a mark on the planned day, a line to where it is now expected. */
export function TimelineSection({ plan, items, opener }: PlanSectionProps) {
  const { texts } = usePageTools();
  const [name, setName] = useState(String(plan.year));
  const names = useMemo(() => periodNames(items, plan.year), [items, plan.year]);
  const period = useMemo(() => periodOf(name, items, plan.year), [name, items, plan.year]);
  const inPeriod = useMemo(() => items.filter((item) => isIn(item, period)), [items, period]);
  const undated = items.filter(({ due }) => due === null).length;
  return (
    <SectionCard
      name="timeline"
      title={texts.plan.timeline}
      hint={texts.plan.timelineHint}
      aside={<PeriodChoice names={names} chosen={name} onChoose={setName} />}
    >
      <StatusLegend />
      {inPeriod.length === 0 ? (
        <p>{texts.plan.nothingInPeriod}</p>
      ) : (
        <TimelineFigure plan={plan} items={inPeriod} period={period} onOpen={opener.openMilestone} />
      )}
      {undated > 0 && <p class="quiet">{texts.plan.undated(undated)}</p>}
      <TimelineTable items={inPeriod} areas={plan.areas} />
    </SectionCard>
  );
}

function isIn({ due }: PlanItem, { from, until }: Period): boolean {
  return due !== null && due >= from && due <= until;
}
