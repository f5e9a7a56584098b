import type { PlanPage, PlanRow } from '../../src/contracts/pages-api';
import { plainWords } from '../../src/domain/plan-refs';
import { ageInDays } from '../shared/date-words';

/** How old the newest report is; `never`: there is none. */
export const NEWS_AGES = ['two-weeks', 'month', 'three-months', 'older', 'never'] as const;
export type NewsAge = (typeof NEWS_AGES)[number];

/** A milestone of the plan, with what lists sort and filter by. */
export interface PlanItem extends PlanRow {
  /** Its place in the plan, from 0. */
  place: number;
  /** Days since the newest report; null: none. */
  newsDays: number | null;
  newsAge: NewsAge;
  /** Days since the question that waits for an answer; null: none waits. */
  waitingDays: number | null;
}

/** The milestones of the plan as lists use them, in the plan's order. */
export function planItems({ milestones, today }: Pick<PlanPage, 'milestones' | 'today'>): PlanItem[] {
  return milestones.map((row, place) => {
    const newsDays = row.reportedAt === null ? null : ageInDays(row.reportedAt, today);
    const waitingDays = row.askedAt === null ? null : ageInDays(row.askedAt, today);
    return { ...row, place, newsDays, newsAge: newsAgeOf(newsDays), waitingDays };
  });
}

export function newsAgeOf(days: number | null): NewsAge {
  if (days === null) return 'never';
  if (days < 14) return 'two-weeks';
  if (days < 31) return 'month';
  return days < 92 ? 'three-months' : 'older';
}

const plain = new WeakMap<PlanItem, string>();

/** What words are looked for in: code, title and owners, without capitals and accents. */
export function searchedText(item: PlanItem): string {
  const known = plain.get(item) ?? plainWords(`${item.code} ${item.title} ${item.owners.join(' ')}`);
  plain.set(item, known);
  return known;
}
