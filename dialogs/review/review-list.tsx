import { useMemo, useState } from 'preact/hooks';
import type { PlanPage } from '../../src/contracts/pages-api';
import { PAGES } from '../../src/contracts/pages-addresses';
import { FilterBar } from '../plan/filter-bar';
import { MilestoneTable } from '../plan/milestone-table';
import { matching, NO_FILTER } from '../plan/plan-filter';
import type { PlanItem } from '../plan/plan-items';
import type { Sort, SortKey } from '../plan/plan-sort';
import { sortItems } from '../plan/plan-sort';
import { withBack } from '../shared/back-address';
import { usePageTools } from '../shared/page-tools';
import { ReviewActions } from './review-actions';
import type { ReviewScope } from './review-scope';
import { chosenOf, MOST_AT_ONCE, toggled } from './review-scope';

const COLUMNS: readonly SortKey[] = ['code', 'title', 'due', 'forecast', 'status', 'owner', 'news', 'waiting'];

interface ReviewListProps {
  plan: PlanPage;
  scope: ReviewScope;
  items: readonly PlanItem[];
  onDone: (codes: readonly string[]) => void;
}

/** The list with its filters, its choices, and what can be done with what is chosen. */
export function ReviewList({ plan, scope, items, onDone }: ReviewListProps) {
  const { texts } = usePageTools();
  const words = texts.review;
  const [filter, setFilter] = useState(NO_FILTER);
  const [sort, setSort] = useState<Sort>({ by: 'waiting', descending: true });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const shown = useMemo(() => sortItems(matching(items, filter, plan), sort), [items, filter, sort, plan]);
  const inList = useMemo(() => {
    const projects = new Set(items.map(({ project }) => project));
    return { ...plan, projects: plan.projects.filter(({ code }) => projects.has(code)) };
  }, [items, plan]);
  const codes = useMemo(() => chosenOf(shown, chosen), [shown, chosen]);
  const choosing = useMemo(
    () => ({ chosen, toggle: (code: string) => setChosen((before) => toggled(before, code)) }),
    [chosen],
  );
  const chooseAll = (): void => setChosen(new Set(shown.slice(0, MOST_AT_ONCE).map(({ code }) => code)));
  return (
    <>
      <p class="quiet">{words.intro(items.length)}</p>
      <FilterBar
        plan={inList}
        filter={filter}
        onFilter={setFilter}
        found={shown.length}
        total={items.length}
        without={scope.goal ? ['goal', 'department'] : scope.department ? ['department'] : []}
      />
      <div class="buttons">
        <button type="button" class="button" disabled={shown.length === 0} onClick={chooseAll}>
          {shown.length > MOST_AT_ONCE ? words.chooseFirst(MOST_AT_ONCE) : words.chooseAll(shown.length)}
        </button>
        <button type="button" class="button subtle" disabled={codes.length === 0} onClick={() => setChosen(new Set())}>
          {words.clear}
        </button>
      </div>
      <ReviewActions
        codes={codes}
        today={plan.today}
        onDone={(done) => {
          setChosen(new Set());
          onDone(done);
        }}
      />
      {shown.length === 0 ? (
        <p>{texts.filter.none}</p>
      ) : (
        <MilestoneTable
          label={words.title}
          items={shown}
          columns={COLUMNS}
          sort={sort}
          onSort={setSort}
          onOpen={openInPlace}
          choosing={choosing}
        />
      )}
    </>
  );
}

/** A dialog opens no second dialog: the milestone comes in its place, with the way back to this list. */
function openInPlace(code: string): void {
  const address = `${PAGES.milestone}?${new URLSearchParams({ code }).toString()}`;
  location.assign(withBack(address, `${PAGES.review}${location.search || '?'}`));
}
