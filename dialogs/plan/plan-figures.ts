import type { PlanPage } from '../../src/contracts/pages-api';
import type { StatusOrNone } from '../../src/domain/digest';
import { groupBy } from '../../src/domain/group-by';
import type { NewsAge, PlanItem } from './plan-items';
import { NEWS_AGES } from './plan-items';

export interface Figures {
  total: number;
  realised: number;
  late: number;
  silent: number;
  waiting: number;
}

/** How many there are, and of how many what is to be known. */
export function figuresOf(items: readonly PlanItem[]): Figures {
  const figures: Figures = { total: items.length, realised: 0, late: 0, silent: 0, waiting: 0 };
  for (const { status, late, askedAt } of items) {
    if (status === 'gerealiseerd') figures.realised += 1;
    if (status === null) figures.silent += 1;
    if (late) figures.late += 1;
    if (askedAt !== null) figures.waiting += 1;
  }
  return figures;
}

export type StatusCounts = Partial<Record<StatusOrNone, number>>;

export interface AreaFigures extends Figures {
  code: string;
  title: string;
  counts: StatusCounts;
}

/** The figures of each goal that has any milestone here, in the plan's order. */
export function figuresByArea(items: readonly PlanItem[], areas: PlanPage['areas']): AreaFigures[] {
  const groups = groupBy(items, ({ area }) => area);
  return areas.flatMap(({ code, title }) => {
    const own = groups.get(code);
    return own ? [{ code, title, counts: countStatuses(own), ...figuresOf(own) }] : [];
  });
}

function countStatuses(items: readonly PlanItem[]): StatusCounts {
  const counts: StatusCounts = {};
  for (const { status } of items) counts[status ?? 'geen_bericht'] = (counts[status ?? 'geen_bericht'] ?? 0) + 1;
  return counts;
}

/** How many have news of which age, among what is not realised: of what is done no more news is due. */
export function newsAges(items: readonly PlanItem[]): { age: NewsAge; count: number }[] {
  const open = items.filter(({ status }) => status !== 'gerealiseerd');
  return NEWS_AGES.map((age) => ({ age, count: open.filter((item) => item.newsAge === age).length }));
}

export interface DepartmentWaiting {
  /** Null: the goal names no department. */
  department: string | null;
  count: number;
  longestDays: number;
  owners: string[];
}

/** Who has not answered, by department, the most first. What belongs to several departments counts with each. */
export function waitingByDepartment(items: readonly PlanItem[], areas: PlanPage['areas']): DepartmentWaiting[] {
  const departments = new Map(areas.map(({ code, departments: names }) => [code, names.length > 0 ? names : [null]]));
  const waiting = items.filter(({ askedAt, managed }) => askedAt !== null && managed);
  const pairs = waiting.flatMap((item) =>
    (departments.get(item.area) ?? [null]).map((department) => ({ department, item })),
  );
  const groups = groupBy(pairs, ({ department }) => department ?? '');
  return [...groups.values()]
    .map((group) => ({
      department: group[0]?.department ?? null,
      count: group.length,
      longestDays: Math.max(...group.map(({ item }) => item.waitingDays ?? 0)),
      owners: [...new Set(group.flatMap(({ item }) => item.owners))].sort((a, b) => a.localeCompare(b, 'nl')),
    }))
    .sort((a, b) => b.count - a.count);
}
