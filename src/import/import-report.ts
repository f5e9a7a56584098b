import type { PlanChange } from '../domain/plan-changes';
import type { Plan } from '../domain/plan';
import { placedMilestones } from '../domain/plan';

/** What was read from a plan file, in lines for the operator: the counts, then every irregularity with its line. */
export function describePlan(plan: Plan): string[] {
  return [
    `${plan.title} (${plan.year})`,
    ...countsOf(plan),
    `  irregularities: ${plan.anomalies.length}`,
    ...plan.anomalies.map(({ line, kind, text }) => `    line ${line}: ${kind}: ${text}`),
  ];
}

/** What a newer plan changes, in lines for the operator. Reports are kept by code, so what went keeps its history. */
export function describeChanges(changes: PlanChange[]): string[] {
  if (changes.length === 0) return ['  no milestone appeared, moved, went or was retitled'];
  return [...changes.map(describeChange), ...describeShifts(changes)];
}

/** Warns where a title went from one code to another: the reports stay with the code, so they now speak of another item. */
function describeShifts(changes: PlanChange[]): string[] {
  const former = new Map(
    changes.flatMap((change): [string, string][] => {
      if (change.kind === 'retitled') return [[change.before, change.code]];
      return change.kind === 'went' ? [[change.title, change.code]] : [];
    }),
  );
  return changes.flatMap((change) => {
    const before = change.kind === 'retitled' || change.kind === 'appeared' ? former.get(change.title) : undefined;
    if (before === undefined) return [];
    return [`  look at: ${change.code} now has the title that ${before} had; reports stay with their code`];
  });
}

function describeChange(change: PlanChange): string {
  switch (change.kind) {
    case 'appeared':
      return `  appeared: ${change.code} ${change.title} (${change.due ?? 'no date'})`;
    case 'went':
      return `  went: ${change.code} ${change.title} (${change.due ?? 'no date'})`;
    case 'moved':
      return `  moved: ${change.code} ${change.title}: ${change.from ?? 'no date'} -> ${change.to ?? 'no date'}`;
    case 'retitled':
      return `  retitled: ${change.code} ${change.before} -> ${change.title}`;
  }
}

function countsOf(plan: Plan): string[] {
  const milestones = placedMilestones(plan);
  const dated = milestones.filter(({ due }) => due !== null).length;
  const horizontal = plan.horizontal.flatMap((target) => target.milestones).length;
  const counts: [string, number][] = [
    ['goals', plan.goals.length],
    ['operational goals', plan.goals.flatMap(({ objectives }) => objectives).length],
    ['projects', plan.projects.length],
    ['milestones of projects', milestones.length - horizontal],
    ['horizontal goals', plan.horizontal.length],
    ['milestones of horizontal goals', horizontal],
    ['milestones with a date', dated],
    ['departments with a goal', plan.goals.flatMap(({ departments }) => departments).length],
    ['budget lines', plan.goals.flatMap(({ budget }) => budget).length],
    ['indicators', plan.indicators.length],
    ['rows of the evaluation', plan.evaluation.length],
  ];
  return counts.map(([what, count]) => `  ${what}: ${count}`);
}
