import type { Goal } from '../../domain/plan';
import type { Block } from './blocks';
import { readBudget } from './budget';
import { readBullet } from './bullets';
import { readDepartments } from './departments';
import type { CreditTotal } from './finance-annex';
import { readGoalIndicators } from './goal-indicators';
import { readGoalTable } from './goal-table';
import type { GoalsAndProjects } from './goals-and-projects';
import type { Heading } from './headings';
import type { BodySetting } from './horizontal';
import type { PlacedIndicator } from './indicators-annex';
import { isFootnote } from './lines';
import type { Line } from './lines';
import { planningHeading } from './planning-heading';
import { readProject } from './projects';
import type { Reading } from './reading';

/** What the annexes say, to check the goals' tables against. */
export interface Annexes {
  departments: string[];
  credits: CreditTotal[];
  indicators: PlacedIndicator[];
}

type Numbered = Extract<Heading, { kind: 'goal' | 'objective' }>;

/** Reads goals, operational goals and projects; a project belongs to the last goal and operational goal above it. */
export function readGoals(blocks: Block[], annexes: Annexes, setting: BodySetting, reading: Reading): GoalsAndProjects {
  const read: GoalsAndProjects = { goals: [], projects: [], orphans: [] };
  let goal: Goal | null = null;
  let objective: string | null = null;
  for (const block of blocks) {
    const { heading } = block;
    if (heading.kind === 'goal') {
      goal = readGoal({ ...block, heading }, annexes, read.goals, reading);
      objective = null;
    } else if (heading.kind === 'objective') {
      objective = goal ? readObjective({ ...block, heading }, goal, reading) : null;
      readPlainLines(block, setting, reading);
    } else if (heading.kind === 'project') {
      if (!goal) read.orphans.push(heading.line.number);
      const place = { goal: goal?.code ?? '', objective };
      readProject({ ...block, heading }, place, { read, setting, reading });
    } else if (heading.kind === 'chapter' || heading.kind === 'unreadable') {
      readPlainLines(block, setting, reading);
    }
  }
  return read;
}

function readGoal(
  { heading, lines }: Block & { heading: Numbered },
  annexes: Annexes,
  goals: Goal[],
  reading: Reading,
): Goal {
  const code = `SD ${heading.number}`;
  const table = readGoalTable(code, heading.line, lines, reading);
  reportBullets(lines, reading);
  const earlier = goals.find((goal) => goal.code === code);
  if (earlier) {
    reading.report(
      heading.line.number,
      'goal-repeated',
      `${code} staat twee keer als kop; de eerste telt: "${heading.title}"`,
    );
    return earlier;
  }
  const goal: Goal = {
    code,
    number: heading.number,
    title: heading.title,
    departments: table ? readDepartments(table.actors, annexes.departments, reading) : [],
    budget: table ? readBudget([...table.policyBudget, ...table.ownBudget], annexes.credits, reading) : [],
    indicators: table ? readGoalIndicators(table.indicators, annexes.indicators, reading) : [],
    objectives: [],
  };
  goals.push(goal);
  return goal;
}

function readObjective({ heading }: Block & { heading: Numbered }, goal: Goal, reading: Reading): string {
  const code = `${goal.code}/OD ${heading.number}`;
  const { number: line } = heading.line;
  if (goal.objectives.some((objective) => objective.code === code)) {
    reading.report(line, 'objective-repeated', `${code} staat twee keer als kop; de eerste telt: "${heading.title}"`);
    return code;
  }
  const last = goal.objectives.at(-1);
  const skipped = numbersBetween(last?.number ?? 0, heading.number);
  if (skipped.length > 0) {
    const under = last ? `onder OD ${last.number}` : 'zonder operationele doelstelling';
    const text = `${goal.code}: kop van ${skipped.map((number) => `OD ${number}`).join(' en ')} ontbreekt; de projecten staan ${under}`;
    reading.report(line, 'objective-gap', text);
  }
  goal.objectives.push({ code, number: heading.number, title: heading.title });
  return code;
}

function numbersBetween(before: number, after: number): number[] {
  return Array.from({ length: Math.max(0, after - before - 1) }, (_, index) => before + 1 + index);
}

/** Lines below a heading that has no plan of its own: bullets there are no milestones, but they are reported. */
function readPlainLines({ heading, lines }: Block, { footnotes }: BodySetting, reading: Reading): void {
  reportBullets(lines, reading);
  for (const line of lines) {
    if (!line.trimmed) continue;
    if (planningHeading(line) !== null) {
      reading.use(line.number, 'heading');
      reading.report(line.number, 'bullet-outside', `PLANNING zonder project onder "${heading.line.trimmed}"`);
    } else {
      reading.use(line.number, isFootnote(line, footnotes) ? 'footnote' : 'description');
    }
  }
}

function reportBullets(lines: Line[], reading: Reading): void {
  for (const { number, trimmed } of lines.filter((line) => readBullet(line))) {
    reading.report(number, 'bullet-outside', `Geen mijlpaal, want niet onder een project: "${trimmed}"`);
  }
}
