import { newsAges } from '../plan/plan-figures';
import { usePageTools } from '../shared/page-tools';
import type { PlanSectionProps } from './plan-section';
import { SectionCard } from './section-card';

/** How old the newest report is, in classes; each shows the milestones it counts. */
export function NewsSection({ items, narrow, address }: PlanSectionProps) {
  const { texts } = usePageTools();
  const ages = newsAges(items);
  const most = Math.max(1, ...ages.map(({ count }) => count));
  return (
    <SectionCard name="news" title={texts.plan.news} hint={texts.plan.newsHint}>
      <ul class="ages">
        {ages.map(({ age, count }) => (
          <li key={age} class={`age ${age}`}>
            <button
              type="button"
              class="link"
              aria-pressed={address.filter.age === age}
              onClick={() => narrow({ age: address.filter.age === age ? '' : age })}
            >
              {texts.plan.ages[age]}
            </button>
            <span class="age-track" aria-hidden="true">
              <span class="age-bar" style={{ width: `${(100 * count) / most}%` }} />
            </span>
            <span class="age-count">{count}</span>
          </li>
        ))}
      </ul>
    </SectionCard>
  );
}
