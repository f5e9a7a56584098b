import type { PlanFilter } from '../plan/plan-filter';
import { filterIn, isFiltered, queryOf } from '../plan/plan-filter';
import type { Sort } from '../plan/plan-sort';
import { PLAN_ORDER, sortIn, sortWord } from '../plan/plan-sort';

export const VIEWS = ['mine', 'plan'] as const;
export type View = (typeof VIEWS)[number];

/** What the tab shows: all of it stands in its address, so that it can be shared and come back to. */
export interface TabAddress {
  view: View;
  filter: PlanFilter;
  sort: Sort;
}

export interface OpenedTab extends TabAddress {
  /** The milestone that a deep link asks to open at once. */
  milestone: string | null;
}

export interface WhereOpened {
  /** The query of the page's own address. */
  search: string;
  /** What a deep link asked; goes before the address. */
  subPage: string | null;
  inChannel: boolean;
}

/**
 * In a channel the tab opens on the goals that the channel follows; elsewhere on the reader's own milestones, unless
 * the address says otherwise. Who comes back from a page in the tab's place (`returned`) has followed the deep link
 * already.
 */
export function openedTab({ search, subPage, inChannel }: WhereOpened): OpenedTab {
  const own = new URLSearchParams(search);
  const isReturned = own.has('returned');
  const query = subPage === null || isReturned ? own : new URLSearchParams(subPage);
  const view = VIEWS.find((known) => known === (query.get('view') ?? own.get('view')));
  const filter = filterIn(query);
  const isAsIs = subPage === null && !isReturned && !isFiltered(filter);
  return {
    view: view ?? (inChannel ? 'plan' : 'mine'),
    filter: { ...filter, followed: filter.followed || (inChannel && isAsIs) },
    sort: sortIn(query, PLAN_ORDER),
    milestone: query.get('milestone')?.trim() || null,
  };
}

/** `view=plan&goal=SD+3`: for the address of the page, and for a deep link. */
export function tabQuery({ view, filter, sort }: TabAddress): string {
  const query = new URLSearchParams({ view });
  if (view === 'mine') return query.toString();
  for (const [name, value] of queryOf(filter)) query.set(name, value);
  if (sortWord(sort) !== sortWord(PLAN_ORDER)) query.set('sort', sortWord(sort));
  return query.toString();
}
