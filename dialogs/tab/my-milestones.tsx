import { useMemo } from 'preact/hooks';
import type { PlanItem } from '../plan/plan-items';
import { ageWords, shortDay } from '../shared/date-words';
import { Icon } from '../shared/icon';
import { usePageTools } from '../shared/page-tools';
import { StatusBadge } from '../shared/status-badge';
import { mySections } from './my-sections';

interface MyMilestonesProps {
  items: readonly PlanItem[];
  onOpen: (code: string) => void;
}

/** The reader's own milestones, what waits for an answer first. */
export function MyMilestones({ items, onOpen }: MyMilestonesProps) {
  const { texts } = usePageTools();
  const sections = useMemo(() => mySections(items), [items]);
  const count = sections.reduce((sum, section) => sum + section.items.length, 0);
  if (count === 0) {
    return (
      <div class="card empty">
        <h2>{texts.mine.none}</h2>
        <p class="quiet">{texts.mine.noneHint}</p>
      </div>
    );
  }
  return (
    <>
      <p class="quiet">{texts.mine.intro(count)}</p>
      {sections.map(({ section, items: some }) => (
        <section key={section} class={`mine ${section}`} aria-labelledby={`mine-${section}`}>
          <h2 id={`mine-${section}`}>
            {texts.mine.sections[section]} <span class="count">{some.length}</span>
          </h2>
          <ul class="mine-list">
            {some.map((item) => (
              <MyMilestone key={item.code} item={item} onOpen={onOpen} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function MyMilestone({ item, onOpen }: { item: PlanItem; onOpen: (code: string) => void }) {
  const { texts } = usePageTools();
  const { code, title, due, printedDate, forecast, status, late, mine, newsDays, waitingDays } = item;
  return (
    <li class="card mine-item">
      <p class="mine-title">
        <span class="code">{code}</span>
        <button type="button" class="link" aria-label={texts.tab.open(code, title)} onClick={() => onOpen(code)}>
          {title}
        </button>
      </p>
      <p class="mine-facts">
        <StatusBadge status={status} />
        <span class={late ? 'is-late' : ''}>
          <Icon name="calendar" />
          {due === null ? (printedDate ?? texts.noDate) : shortDay(texts.language, due)}
          {late && <span class="late-word">{texts.late}</span>}
        </span>
        {forecast !== null && (
          <span>
            {texts.milestone.forecast}: {shortDay(texts.language, forecast)}
          </span>
        )}
        {waitingDays !== null && <span>{texts.milestone.asked(ageWords(texts.language, waitingDays))}</span>}
        {newsDays !== null && (
          <span class="quiet">
            {texts.list.columns.news}: {ageWords(texts.language, newsDays)}
          </span>
        )}
        {mine === 'deputy' && <span class="badge">{texts.mine.deputy}</span>}
      </p>
    </li>
  );
}
