import type { PlanPage } from '../../src/contracts/pages-api';
import type { PlanItem } from '../plan/plan-items';

/** Of which goal or department the open milestones are shown; neither: everything the reader manages. */
export interface ReviewScope {
  goal: string;
  department: string;
}

export function scopeIn(search: string): ReviewScope {
  const query = new URLSearchParams(search);
  return { goal: query.get('goal')?.trim() ?? '', department: query.get('department')?.trim() ?? '' };
}

/** The milestones about which something was stored on a page that led back here. */
export function doneIn(search: string): string[] {
  return new URLSearchParams(search).getAll('done').flatMap((codes) => codes.split(' '));
}

/** What the reader follows up there: managed or coordinated by them, and not realised. */
export function underReview(items: readonly PlanItem[], scope: ReviewScope, areas: PlanPage['areas']): PlanItem[] {
  const inScope = new Set(
    areas
      .filter(({ code }) => !scope.goal || code === scope.goal)
      .filter(({ departments }) => !scope.department || departments.includes(scope.department))
      .map(({ code }) => code),
  );
  return items.filter(({ managed, status, area }) => managed && status !== 'gerealiseerd' && inScope.has(area));
}

/** `SD 3 · title`, the department, or null for everything. */
export function scopeName({ goal, department }: ReviewScope, areas: PlanPage['areas']): string | null {
  if (department) return department;
  if (!goal) return null;
  const title = areas.find(({ code }) => code === goal)?.title;
  return title === undefined ? goal : `${goal} · ${title}`;
}

/** The API takes no more milestones than this at once. */
export const MOST_AT_ONCE = 500;

/** What is chosen of what is shown; what a filter hides is not acted upon. */
export function chosenOf(shown: readonly PlanItem[], chosen: ReadonlySet<string>): string[] {
  return shown.filter(({ code }) => chosen.has(code)).map(({ code }) => code);
}

/** The chosen ones with one more or one less. */
export function toggled(chosen: ReadonlySet<string>, code: string): Set<string> {
  const next = new Set(chosen);
  if (!next.delete(code)) next.add(code);
  return next;
}
