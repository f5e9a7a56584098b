import type { AreaFigures } from '../plan/plan-figures';
import { figuresByArea } from '../plan/plan-figures';
import { usePageTools } from '../shared/page-tools';
import { STATUS_ORDER } from '../shared/status-marks';
import type { PlanSectionProps } from './plan-section';
import { SectionCard } from './section-card';
import { StatusLegend } from './status-legend';

/** The statuses of each goal as one bar, with the numbers in words. */
export function GoalsSection({ plan, items, narrow, address }: PlanSectionProps) {
  const { texts } = usePageTools();
  const areas = figuresByArea(items, plan.areas);
  return (
    <SectionCard name="goals" title={texts.plan.perGoal} hint={texts.plan.perGoalHint}>
      <StatusLegend />
      <ul class="goals">
        {areas.map((area) => (
          <li key={area.code} class="goal">
            <button
              type="button"
              class="link goal-name"
              aria-pressed={address.filter.goal === area.code}
              onClick={() => narrow({ goal: address.filter.goal === area.code ? '' : area.code, project: '' })}
            >
              <b>{area.code}</b> {area.title}
            </button>
            <StatusBar area={area} />
            <span class="goal-words">
              {texts.plan.goalLine(area.total, area.realised)}
              {area.late > 0 && <span class="is-late">{texts.plan.goalLate(area.late)}</span>}
            </span>
          </li>
        ))}
      </ul>
    </SectionCard>
  );
}

/** Below this share of the bar a number does not fit in its part. */
const LEAST_SHARE = 0.07;

function StatusBar({ area: { counts, total } }: { area: AreaFigures }) {
  const { texts } = usePageTools();
  const parts = STATUS_ORDER.flatMap((status) => ({ status, count: counts[status] ?? 0 })).filter(
    ({ count }) => count > 0,
  );
  const words = parts.map(({ status, count }) => texts.plan.countOf(texts.status[status], count)).join(', ');
  return (
    <span class="bar" role="img" aria-label={words}>
      {parts.map(({ status, count }) => (
        <span
          key={status}
          class={`part ${status}`}
          style={{ flexGrow: String(count) }}
          title={texts.plan.countOf(texts.status[status], count)}
        >
          {count / total >= LEAST_SHARE ? count : ''}
        </span>
      ))}
    </span>
  );
}
