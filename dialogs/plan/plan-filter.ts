import type { PlanPage } from '../../src/contracts/pages-api';
import type { StatusOrNone } from '../../src/domain/digest';
import { plainWords } from '../../src/domain/plan-refs';
import { STATUS_ORDER } from '../shared/status-marks';
import type { NewsAge, PlanItem } from './plan-items';
import { NEWS_AGES, searchedText } from './plan-items';

/** Which milestones are shown. An empty text filters nothing. */
export interface PlanFilter {
  goal: string;
  department: string;
  project: string;
  status: StatusOrNone | '';
  age: NewsAge | '';
  late: boolean;
  waiting: boolean;
  /** Only the goals that the channel around the page follows. */
  followed: boolean;
  words: string;
}

export const NO_FILTER: PlanFilter = {
  goal: '',
  department: '',
  project: '',
  status: '',
  age: '',
  late: false,
  waiting: false,
  followed: false,
  words: '',
};

/** The filter in the address of a page; what it does not know, it leaves out. */
export function filterIn(query: URLSearchParams): PlanFilter {
  const text = (name: keyof PlanFilter): string => query.get(name)?.trim() ?? '';
  const one = <Known extends string>(name: keyof PlanFilter, known: readonly Known[]): Known | '' =>
    known.find((value) => value === text(name)) ?? '';
  return {
    goal: text('goal'),
    department: text('department'),
    project: text('project'),
    status: one('status', STATUS_ORDER),
    age: one('age', NEWS_AGES),
    late: text('late') === '1',
    waiting: text('waiting') === '1',
    followed: text('followed') === '1',
    words: text('words'),
  };
}

/** The same filter for in an address; only what filters something stands there. */
export function queryOf(filter: PlanFilter): URLSearchParams {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) {
    if (value === true) query.set(name, '1');
    else if (typeof value === 'string' && value.trim()) query.set(name, value.trim());
  }
  return query;
}

export function isFiltered(filter: PlanFilter): boolean {
  return queryOf(filter).size > 0;
}

/** Without what filters nothing here: a channel that follows no goals in particular, or no channel at all. */
export function applicable(filter: PlanFilter, { followed }: Pick<PlanPage, 'followed'>): PlanFilter {
  return followed.length > 0 ? filter : { ...filter, followed: false };
}

/** The milestones that pass every part of the filter, in the order in which they came. */
export function matching(
  items: readonly PlanItem[],
  filter: PlanFilter,
  { areas, followed }: Pick<PlanPage, 'areas' | 'followed'>,
): PlanItem[] {
  const inDepartment = areasOf(filter.department, areas);
  const words = plainWords(filter.words).split(' ').filter(Boolean);
  return items.filter(
    (item) =>
      (!filter.goal || item.area === filter.goal) &&
      (!filter.followed || followed.includes(item.area)) &&
      (!inDepartment || inDepartment.has(item.area)) &&
      (!filter.project || item.project === filter.project) &&
      (!filter.status || (item.status ?? 'geen_bericht') === filter.status) &&
      (!filter.age || item.newsAge === filter.age) &&
      (!filter.late || item.late) &&
      (!filter.waiting || item.askedAt !== null) &&
      words.every((word) => searchedText(item).includes(word)),
  );
}

function areasOf(department: string, areas: PlanPage['areas']): Set<string> | null {
  if (!department) return null;
  return new Set(areas.filter(({ departments }) => departments.includes(department)).map(({ code }) => code));
}

/** Every department of the plan once, in the order of the alphabet. */
export function departmentsOf(areas: PlanPage['areas']): string[] {
  return [...new Set(areas.flatMap(({ departments }) => departments))].sort((a, b) => a.localeCompare(b, 'nl'));
}
