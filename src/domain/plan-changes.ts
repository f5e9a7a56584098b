import type { Plan, PlacedMilestone } from './plan';
import { placedMilestones } from './plan';

/** What became of one milestone between two versions of a plan. */
export type PlanChange =
  | { kind: 'appeared'; code: string; title: string; due: string | null }
  | { kind: 'went'; code: string; title: string; due: string | null }
  | { kind: 'moved'; code: string; title: string; from: string | null; to: string | null }
  | { kind: 'retitled'; code: string; title: string; before: string };

/** Compares by code, in the order of the newer plan, then what went. A moved and retitled milestone gives two changes. */
export function planChanges(before: Plan, after: Plan): PlanChange[] {
  const old = new Map(placedMilestones(before).map((milestone) => [milestone.code, milestone]));
  const changes: PlanChange[] = [];
  for (const milestone of placedMilestones(after)) {
    const previous = old.get(milestone.code);
    old.delete(milestone.code);
    changes.push(...(previous ? changesOf(previous, milestone) : [appeared(milestone)]));
  }
  return [
    ...changes,
    ...[...old.values()].map(({ code, title, due }) => ({ kind: 'went' as const, code, title, due })),
  ];
}

function appeared({ code, title, due }: PlacedMilestone): PlanChange {
  return { kind: 'appeared', code, title, due };
}

function changesOf(before: PlacedMilestone, { code, title, due }: PlacedMilestone): PlanChange[] {
  const changes: PlanChange[] = [];
  if (before.due !== due) changes.push({ kind: 'moved', code, title, from: before.due, to: due });
  if (before.title !== title) changes.push({ kind: 'retitled', code, title, before: before.title });
  return changes;
}
