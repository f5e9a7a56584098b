import { waitingByDepartment } from '../plan/plan-figures';
import { usePageTools } from '../shared/page-tools';
import type { PlanSectionProps } from './plan-section';
import { SectionCard } from './section-card';

/** Who has not answered, by department: for managers and the coordinator, of what they look after. */
export function SilentSection({ plan, items, address, opener }: PlanSectionProps) {
  const { texts } = usePageTools();
  const words = texts.plan;
  if (!plan.me.manages && !plan.me.coordinates) return null;
  const departments = waitingByDepartment(items, plan.areas);
  const { goal, department } = address.filter;
  const scope = goal ? { goal } : department ? { department } : {};
  return (
    <SectionCard
      name="silent"
      title={words.silentOwners}
      hint={words.silentHint}
      aside={
        <button type="button" class="button primary" onClick={() => opener.openReview(scope)}>
          {words.reviewOf(goal || department || words.reviewAll)}
        </button>
      }
    >
      {departments.length === 0 ? (
        <p>{words.noneWaiting}</p>
      ) : (
        <table class="plain-table">
          <thead>
            <tr>
              <th scope="col">{words.department}</th>
              <th scope="col">{words.open}</th>
              <th scope="col">{words.longest}</th>
              <th scope="col">{words.owners}</th>
              <th scope="col">{words.review}</th>
            </tr>
          </thead>
          <tbody>
            {departments.map(({ department: name, count, longestDays, owners }) => (
              <tr key={name}>
                <th scope="row">{name ?? words.noDepartment}</th>
                <td data-label={words.open}>{count}</td>
                <td data-label={words.longest}>{words.days(longestDays)}</td>
                <td data-label={words.owners}>{owners.join(', ') || texts.noOwner}</td>
                <td>
                  {name !== null && (
                    <button
                      type="button"
                      class="button"
                      aria-label={words.reviewOf(name)}
                      onClick={() => opener.openReview({ department: name })}
                    >
                      {words.review}
                    </button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </SectionCard>
  );
}
