import { STATUS_ORDER } from '../shared/status-marks';
import type { PlanItem } from './plan-items';

/** What a list can be sorted by: its columns. */
const SORT_KEYS = ['code', 'title', 'due', 'forecast', 'status', 'owner', 'news', 'waiting'] as const;
export type SortKey = (typeof SORT_KEYS)[number];

export interface Sort {
  by: SortKey;
  descending: boolean;
}

/** The plan's own order. */
export const PLAN_ORDER: Sort = { by: 'code', descending: false };

/** `due`, or `-due` for the other way round. */
export function sortIn(query: URLSearchParams, otherwise: Sort): Sort {
  const text = query.get('sort') ?? '';
  const by = SORT_KEYS.find((key) => key === text.replace(/^-/, ''));
  return by ? { by, descending: text.startsWith('-') } : otherwise;
}

export function sortWord({ by, descending }: Sort): string {
  return `${descending ? '-' : ''}${by}`;
}

/** The same column again turns it round. */
export function sortedBy(key: SortKey, { by, descending }: Sort): Sort {
  return { by: key, descending: by === key && !descending };
}

/** Sorts a copy. Those that lack what is sorted by come last either way; equals stay in the plan's order. */
export function sortItems(items: readonly PlanItem[], { by, descending }: Sort): PlanItem[] {
  const value = VALUES[by];
  const keyed = items.map((item) => ({ item, key: value(item) }));
  const way = descending ? -1 : 1;
  keyed.sort((a, b) => {
    if (a.key === null || b.key === null)
      return Number(a.key === null) - Number(b.key === null) || order(a.item, b.item);
    return way * compare(a.key, b.key) || order(a.item, b.item);
  });
  return keyed.map(({ item }) => item);
}

type Key = string | number | null;

const VALUES: Record<SortKey, (item: PlanItem) => Key> = {
  code: ({ place }) => place,
  title: ({ title }) => title,
  due: ({ due }) => due,
  forecast: ({ forecast }) => forecast,
  status: ({ status }) => STATUS_ORDER.indexOf(status ?? 'geen_bericht'),
  owner: ({ owners }) => owners[0] ?? null,
  news: ({ newsDays }) => newsDays,
  waiting: ({ waitingDays }) => waitingDays,
};

const collator = new Intl.Collator('nl', { numeric: true, sensitivity: 'base' });

function compare(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
}

function order(a: PlanItem, b: PlanItem): number {
  return a.place - b.place;
}
