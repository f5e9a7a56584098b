import type { PlanFilter } from '../plan/plan-filter';
import { NO_FILTER } from '../plan/plan-filter';
import { figuresOf } from '../plan/plan-figures';
import { usePageTools } from '../shared/page-tools';
import type { PlanSectionProps } from './plan-section';

/** The plan in a few figures; each shows the milestones it counts. */
export function FiguresSection({ plan, items, narrow }: PlanSectionProps) {
  const { texts } = usePageTools();
  const figures = figuresOf(items);
  const words = texts.plan;
  const seesWaiting = plan.me.manages || plan.me.coordinates || plan.me.owns || plan.me.deputises;
  const cells: { name: string; label: string; count: number; only: Partial<PlanFilter> }[] = [
    { name: 'total', label: words.total, count: figures.total, only: NO_FILTER },
    { name: 'realised', label: words.realised, count: figures.realised, only: { status: 'gerealiseerd' } },
    { name: 'late', label: words.late, count: figures.late, only: { late: true } },
    { name: 'silent', label: words.silent, count: figures.silent, only: { status: 'geen_bericht' } },
    ...(seesWaiting
      ? [{ name: 'waiting', label: words.waiting, count: figures.waiting, only: { waiting: true } }]
      : []),
  ];
  return (
    <section class="figures" aria-labelledby="section-figures">
      <h2 id="section-figures" class="unseen">
        {words.figures}
      </h2>
      <ul>
        {cells.map(({ name, label, count, only }) => (
          <li key={name}>
            <button
              type="button"
              class={`card figure ${name}`}
              aria-label={words.showOnly(label, count)}
              onClick={() => narrow(only)}
            >
              <span class="figure-label">{label}</span>
              <span class="figure-count">{count}</span>
              <span class="figure-share">
                {name === 'total' ? '' : words.share(Math.round((100 * count) / Math.max(1, figures.total)))}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
