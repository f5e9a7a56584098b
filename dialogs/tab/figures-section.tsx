import type { PlanFilter } from '../plan/plan-filter';
import { NO_FILTER } from '../plan/plan-filter';
import { figuresOf } from '../plan/plan-figures';
import { usePageTools } from '../shared/page-tools';
import type { PlanSectionProps } from './plan-section';

/** The plan in a few figures; each shows the milestones it counts. */
export function FiguresSection({ plan, items, narrow, address }: PlanSectionProps) {
  const { texts } = usePageTools();
  const figures = figuresOf(items);
  const words = texts.plan;
  const followsOthers = plan.me.manages || plan.me.coordinates;
  const seesWaiting = followsOthers || plan.me.owns || plan.me.deputises;
  const waitingLabel = followsOthers ? words.waiting : words.waitingForYou;
  const { filter } = address;
  const cells = [
    {
      name: 'realised',
      label: words.realised,
      only: { status: 'gerealiseerd' },
      isOn: filter.status === 'gerealiseerd',
    },
    { name: 'late', label: words.late, only: { late: true }, isOn: filter.late },
    { name: 'silent', label: words.silent, only: { status: 'geen_bericht' }, isOn: filter.status === 'geen_bericht' },
    ...(seesWaiting
      ? ([{ name: 'waiting', label: waitingLabel, only: { waiting: true }, isOn: filter.waiting }] as const)
      : []),
  ] as const;
  return (
    <section class="figures" aria-labelledby="section-figures">
      <h2 id="section-figures" class="unseen">
        {words.figures}
      </h2>
      <ul>
        <li class="card figure total">
          <span class="figure-label">{words.total}</span>
          <span class="figure-count">{figures.total}</span>
        </li>
        {cells.map(({ name, label, only, isOn }) => (
          <li key={name}>
            <button
              type="button"
              class={`card figure ${name}`}
              aria-pressed={isOn}
              onClick={() => narrow(isOn ? without(only) : only)}
            >
              <span class="figure-label">{label}</span> <span class="figure-count">{figures[name]}</span>{' '}
              <span class="figure-share">
                {words.share(Math.round((100 * figures[name]) / Math.max(1, figures.total)))}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The same filters, off. */
function without(only: Partial<PlanFilter>): Partial<PlanFilter> {
  return Object.fromEntries(Object.keys(only).map((name) => [name, NO_FILTER[name as keyof PlanFilter]]));
}
