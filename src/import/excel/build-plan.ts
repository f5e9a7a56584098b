import type { Goal, HorizontalTarget, Milestone, Objective, Plan, Project } from '../../domain/plan';
import { mostFrequent } from '../most-frequent';
import type { MilestoneRow, Numbered } from './rows';

type Parts = Pick<Plan, 'goals' | 'projects' | 'horizontal'>;

/** What rows make up a plan, and the year they name. Contradictions between rows become faults of their cells. */
export function buildParts(rows: MilestoneRow[]): Parts {
  const parts: Parts = { goals: [], projects: [], horizontal: [] };
  const seen = new Set<string>();
  for (const row of rows) {
    const parent = row.parent.kind === 'project' ? projectOf(row, parts) : horizontalOf(row, parts);
    if (!parent) continue;
    const code = row.code ?? `${parent.code}.${parent.milestones.length + 1}`;
    if (seen.has(code)) row.row.fault(row.code ? 'code' : 'title', `${code} stands twice`);
    seen.add(code);
    parent.milestones.push(milestoneOf(row, code));
  }
  checkTitles(rows, parts);
  return parts;
}

/** The year of the plan: the year column, else the year in which most milestones are due; null where neither tells. */
export function yearOf(rows: MilestoneRow[]): number | null {
  const years = rows.map(({ year }) => year).filter((year) => year !== null);
  const [first] = years;
  if (first !== undefined) {
    const other = rows.find(({ year }) => year !== null && year !== first);
    other?.row.fault('year', `the year ${other.year}, where rows above have ${first}`);
    return first;
  }
  return mostFrequent(rows.flatMap(({ due }) => (due === null ? [] : [Number(due.slice(0, 4))])));
}

function milestoneOf({ title, due, printedDate, group, notes }: MilestoneRow, code: string): Milestone {
  return { code, title, due, printedDate, group, notes };
}

function projectOf(row: MilestoneRow, { goals, projects }: Parts): Project | null {
  const goal = row.goal ? goalOf(row, row.goal, goals) : null;
  if (!goal) return null;
  const objective = row.objective ? objectiveOf(row, row.objective, goal) : null;
  const { number, title } = row.parent;
  const code = `P${number}`;
  const known = projects.find((project) => project.code === code);
  if (!known) {
    const project: Project = {
      code,
      number,
      title,
      goal: goal.code,
      objective: objective?.code ?? null,
      milestones: [],
    };
    projects.push(project);
    return project;
  }
  known.title = sameTitle(known.title, title, () =>
    row.row.fault('projectTitle', `${code} has another title above: "${known.title}"`),
  );
  if (known.goal !== goal.code) row.row.fault('goal', `${code} stands under ${known.goal} above`);
  else if (known.objective !== (objective?.code ?? null)) {
    row.row.fault('objective', `${code} stands under ${known.objective ?? 'no operational goal'} above`);
  }
  return known;
}

function horizontalOf(row: MilestoneRow, { horizontal }: Parts): HorizontalTarget | null {
  if (row.parent.kind !== 'horizontal') return null;
  const { number, title, target } = row.parent;
  const code = `H${number}`;
  const known = horizontal.find((candidate) => candidate.code === code);
  if (!known) {
    const added: HorizontalTarget = { code, kind: target, title, milestones: [] };
    horizontal.push(added);
    return added;
  }
  known.title = sameTitle(known.title, title, () =>
    row.row.fault('projectTitle', `${code} has another title above: "${known.title}"`),
  );
  if (known.kind !== target) row.row.fault('kind', `${code} is of kind ${known.kind} above`);
  return known;
}

function goalOf(row: MilestoneRow, { number, title }: Numbered, goals: Goal[]): Goal {
  const code = `SD ${number}`;
  const known = goals.find((goal) => goal.code === code);
  if (!known) {
    const goal: Goal = { code, number, title, departments: [], budget: [], indicators: [], objectives: [] };
    goals.push(goal);
    return goal;
  }
  known.title = sameTitle(known.title, title, () =>
    row.row.fault('goalTitle', `${code} has another title above: "${known.title}"`),
  );
  return known;
}

function objectiveOf(row: MilestoneRow, { number, title }: Numbered, goal: Goal): Objective {
  const code = `${goal.code}/OD ${number}`;
  const known = goal.objectives.find((objective) => objective.code === code);
  if (!known) {
    const objective: Objective = { code, number, title };
    goal.objectives.push(objective);
    return objective;
  }
  known.title = sameTitle(known.title, title, () =>
    row.row.fault('objectiveTitle', `${code} has another title above: "${known.title}"`),
  );
  return known;
}

/** A title may stand in one row and be empty in the others; two different ones contradict each other. */
function sameTitle(known: string, title: string, contradict: () => void): string {
  if (known !== '' && title !== '' && known !== title) contradict();
  return known || title;
}

/** Each title must stand somewhere; an operational goal may go without, and is then called by its number. */
function checkTitles(rows: MilestoneRow[], { goals, projects, horizontal }: Parts): void {
  for (const objective of goals.flatMap(({ objectives }) => objectives)) objective.title ||= `OD ${objective.number}`;
  for (const goal of goals) {
    const row = rows.find((candidate) => candidate.goal?.number === goal.number);
    if (!goal.title) row?.row.fault('goalTitle', `no row gives the title of ${goal.code}`);
  }
  for (const parent of [...projects, ...horizontal]) {
    const kind = parent.code.startsWith('P') ? 'project' : 'horizontal';
    const row = rows.find(
      (candidate) => candidate.parent.kind === kind && `${parent.code.slice(1)}` === `${candidate.parent.number}`,
    );
    if (!parent.title) row?.row.fault('projectTitle', `no row gives the title of ${parent.code}`);
  }
}
