import type { PlanItem } from '../plan/plan-items';
import { sortItems } from '../plan/plan-sort';

const MY_SECTIONS = ['waiting', 'late', 'ahead', 'undated', 'done'] as const;
export type MySection = (typeof MY_SECTIONS)[number];

/** The reader's own milestones, each in one section: what waits for an answer first, what is done last; by date in each. */
export function mySections(items: readonly PlanItem[]): { section: MySection; items: PlanItem[] }[] {
  const own = sortItems(
    items.filter(({ mine }) => mine !== null),
    { by: 'due', descending: false },
  );
  return MY_SECTIONS.map((section) => ({ section, items: own.filter((item) => sectionOf(item) === section) })).filter(
    ({ items: some }) => some.length > 0,
  );
}

function sectionOf({ status, askedAt, late, due }: PlanItem): MySection {
  if (status === 'gerealiseerd') return 'done';
  if (askedAt !== null) return 'waiting';
  if (late) return 'late';
  return due === null ? 'undated' : 'ahead';
}
