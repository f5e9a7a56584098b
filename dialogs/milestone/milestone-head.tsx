import type { MilestonePage } from '../../src/contracts/pages-api';
import { ageInDays, ageWords } from '../shared/date-words';
import { Icon } from '../shared/icon';
import { usePageTools } from '../shared/page-tools';
import { StatusBadge } from '../shared/status-badge';

/** Where the milestone stands in the plan, what it is called, and how it is. */
export function MilestoneHead({ milestone: { milestone, place, today } }: { milestone: MilestonePage }) {
  const { texts } = usePageTools();
  return (
    <header class="milestone-head">
      <nav aria-label={texts.milestone.place}>
        <ol class="place">
          {place.map(({ code, title }) => (
            <li key={code}>
              <b>{code}</b> {title}
            </li>
          ))}
        </ol>
      </nav>
      <h1>
        <span class="code">{milestone.code}</span> {milestone.title}
      </h1>
      <p class="state">
        <StatusBadge status={milestone.status} />
        {milestone.late && (
          <span class="badge is-late">
            <Icon name="warning" />
            {texts.late}
          </span>
        )}
        {milestone.askedAt !== null && (
          <span class="badge asked">
            <Icon name="clock" />
            {texts.milestone.asked(ageWords(texts.language, ageInDays(milestone.askedAt, today)))}
          </span>
        )}
      </p>
    </header>
  );
}
