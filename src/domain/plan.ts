/** The yearly plan, in the shape of plan JSON. Everything here is as printed unless its name says otherwise. */

export interface Plan {
  year: number;
  title: string;
  goals: Goal[];
  projects: Project[];
  horizontal: HorizontalTarget[];
  indicators: Indicator[];
  evaluation: EvaluationRow[];
  anomalies: Anomaly[];
}

/** A strategic goal, code `SD 3`. */
export interface Goal {
  code: string;
  number: number;
  title: string;
  departments: Department[];
  budget: BudgetLine[];
  /** Names of the indicators, as printed with the goal. */
  indicators: string[];
  objectives: Objective[];
}

/** An operational goal of a strategic goal, code `SD 3/OD 1`. */
export interface Objective {
  code: string;
  number: number;
  title: string;
}

/** `name` is the spelling of the annex of tasks; `printed` what stood with the goal. */
export interface Department {
  name: string;
  printed: string;
  /** `Beleidsuitvoering`, `Beleidsondersteuning` or `Managementondersteuning`, as printed. */
  role: string;
}

/** `code` is the spelling of the financial annex; `printed` what stood with the goal. Amounts in thousands of euro. */
export interface BudgetLine {
  code: string;
  printed: string;
  name: string;
  amountKEuro: number;
}

/** A project, code `P43`; `objective` is null where the plan printed no operational goal above it. */
export interface Project {
  code: string;
  number: number;
  title: string;
  goal: string;
  objective: string | null;
  milestones: Milestone[];
}

export interface Milestone {
  /** `P43.1`, or `H1.1` for a horizontal goal. */
  code: string;
  title: string;
  /** A calendar date `YYYY-MM-DD`, or null where none was printed or the printed one does not exist. */
  due: string | null;
  /** What stood between the parentheses, also when it is no date. */
  printedDate: string | null;
  /** The bullet this one is nested under, if any. */
  group: string | null;
  notes: string[];
}

export type HorizontalKind = 'audit' | 'prevention' | 'energy' | 'eu';

/** A goal that runs across the departments, code `H1`; its items are milestones like the others. */
export interface HorizontalTarget {
  code: string;
  kind: HorizontalKind;
  title: string;
  milestones: Milestone[];
}

export interface Indicator {
  name: string;
  kind: string;
  method: string;
  source: string;
  frequency: string;
  quality: string;
  usedIn: string;
}

/** A row of the evaluation of the year before. */
export interface EvaluationRow {
  section: string;
  objective: string;
  status: string;
  explanation: string;
}

/** Something in the document that is not as it should be; `line` counts from 1. */
export interface Anomaly {
  line: number;
  kind: string;
  text: string;
}

/** A milestone with its place in the plan. */
export interface PlacedMilestone extends Milestone {
  /** Code and title of the project, or of the horizontal goal. */
  parent: { code: string; title: string };
  goal: string | null;
  objective: string | null;
}

/** Every milestone of the plan with its place, projects first, in the plan's order. */
export function placedMilestones(plan: Plan): PlacedMilestone[] {
  return [
    ...plan.projects.flatMap(({ code, title, goal, objective, milestones }) =>
      milestones.map((milestone) => ({ ...milestone, parent: { code, title }, goal, objective })),
    ),
    ...plan.horizontal.flatMap(({ code, title, milestones }) =>
      milestones.map((milestone) => ({ ...milestone, parent: { code, title }, goal: null, objective: null })),
    ),
  ];
}

/** The codes above a milestone, the most specific first: itself, project, operational goal, strategic goal. */
export function codesAbove(milestone: PlacedMilestone): string[] {
  return [milestone.code, milestone.parent.code, milestone.objective, milestone.goal].filter((code) => code !== null);
}
