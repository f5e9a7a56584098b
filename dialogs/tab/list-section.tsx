import { useMemo } from 'preact/hooks';
import { MilestoneTable } from '../plan/milestone-table';
import type { SortKey } from '../plan/plan-sort';
import { sortItems } from '../plan/plan-sort';
import { usePageTools } from '../shared/page-tools';
import type { PlanSectionProps } from './plan-section';
import { SectionCard } from './section-card';

const COLUMNS: readonly SortKey[] = ['code', 'title', 'due', 'forecast', 'status', 'owner', 'news'];

/** Every milestone that passes the filters. */
export function ListSection({ items, address, onAddress, opener }: PlanSectionProps) {
  const { texts } = usePageTools();
  const { sort } = address;
  const sorted = useMemo(() => sortItems(items, sort), [items, sort]);
  return (
    <SectionCard name="list" title={texts.plan.list}>
      <MilestoneTable
        label={texts.plan.list}
        items={sorted}
        columns={COLUMNS}
        sort={sort}
        onSort={(next) => onAddress({ ...address, sort: next })}
        onOpen={opener.openMilestone}
      />
    </SectionCard>
  );
}
