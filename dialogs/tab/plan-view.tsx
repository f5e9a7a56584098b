import type { ComponentType } from 'preact';
import { useCallback, useMemo } from 'preact/hooks';
import { FilterBar } from '../plan/filter-bar';
import type { PlanFilter } from '../plan/plan-filter';
import { applicable, matching, NO_FILTER } from '../plan/plan-filter';
import { usePageTools } from '../shared/page-tools';
import { FiguresSection } from './figures-section';
import { GoalsSection } from './goals-section';
import { ListSection } from './list-section';
import { NewsSection } from './news-section';
import type { PlanSectionProps } from './plan-section';
import { SilentSection } from './silent-section';
import { TimelineSection } from './timeline-section';

/** The plan on one page, from above to below. A new view of it is a component in this list. */
const SECTIONS: readonly { name: string; Section: ComponentType<PlanSectionProps> }[] = [
  { name: 'figures', Section: FiguresSection },
  { name: 'goals', Section: GoalsSection },
  { name: 'timeline', Section: TimelineSection },
  { name: 'news', Section: NewsSection },
  { name: 'silent', Section: SilentSection },
  { name: 'list', Section: ListSection },
];

/** The plan, as far as the filters let through; `items` are all of it. */
export function PlanView({ plan, items, address, onAddress, opener }: Omit<PlanSectionProps, 'narrow'>) {
  const { texts } = usePageTools();
  const filter = useMemo(() => applicable(address.filter, plan), [address.filter, plan]);
  const shown = useMemo(() => matching(items, filter, plan), [items, filter, plan]);
  const onFilter = useCallback((next: PlanFilter) => onAddress({ ...address, filter: next }), [address, onAddress]);
  const narrow = useCallback((change: Partial<PlanFilter>) => onFilter({ ...filter, ...change }), [filter, onFilter]);
  return (
    <>
      <FilterBar plan={plan} filter={filter} onFilter={onFilter} found={shown.length} total={items.length} />
      {shown.length === 0 ? (
        <div class="card empty">
          <p>{texts.filter.none}</p>
          <button type="button" class="button" onClick={() => onFilter(NO_FILTER)}>
            {texts.filter.clear}
          </button>
        </div>
      ) : (
        <div class="sections">
          {SECTIONS.map(({ name, Section }) => (
            <Section
              key={name}
              plan={plan}
              items={shown}
              address={address}
              onAddress={onAddress}
              narrow={narrow}
              opener={opener}
            />
          ))}
        </div>
      )}
    </>
  );
}
