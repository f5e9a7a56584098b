import type { Plan } from '../../domain/plan';
import { PlanFileError } from '../plan-file-error';
import { blocksOf } from './blocks';
import type { Block } from './blocks';
import { checkContents } from './contents';
import { readCover } from './cover';
import { readEvaluation } from './evaluation';
import { readFinanceAnnex } from './finance-annex';
import { checkUnused } from './goal-indicators';
import { readGoals } from './goals';
import type { Annexes } from './goals';
import type { GoalsAndProjects } from './goals-and-projects';
import { readHorizontal } from './horizontal';
import { readIndicatorsAnnex } from './indicators-annex';
import { footnoteNumbers, splitLines } from './lines';
import type { Line } from './lines';
import { checkObjectives, checkProjectNumbers } from './projects';
import { newReading } from './reading';
import type { LineUse, Reading } from './reading';
import { divide } from './sections';
import type { Sections } from './sections';
import { readTasksAnnex } from './tasks-annex';

/** A plan with, by line number, what each line of the document was used for. */
export interface PrintedPlan {
  plan: Plan;
  uses: ReadonlyMap<number, LineUse>;
}

const MAX_LINE_LENGTH = 20_000;

/** Reads the text of a printed plan. Throws `PlanFileError`, naming the line, where the text is no plan. */
export function readPrintedPlan(text: string): PrintedPlan {
  const lines = splitLines(text);
  const long = lines.find((line) => line.text.length > MAX_LINE_LENGTH);
  if (long) throw new PlanFileError([`line ${long.number}: longer than any line of a printed plan`]);
  const reading = newReading();
  const plan = readParts(lines, reading);
  accountForTheRest(lines, reading);
  return { plan: { ...plan, anomalies: reading.anomalies() }, uses: reading.uses };
}

function readParts(lines: Line[], reading: Reading): Omit<Plan, 'anomalies'> {
  const sections = divide(lines);
  const blocks = blocksOf(sections.body, reading);
  const { title, year } = readCover(sections.cover, sections.body, reading);
  const annexes = readAnnexes(sections, reading);
  const setting = { year: year ?? 0, footnotes: footnoteNumbers(lines) };
  const read = readGoals(blocks, annexes, setting, reading);
  const horizontal = readHorizontal(blocks, setting, reading);
  const faults = faultsOf(lines, read, year);
  if (year === null || faults.length > 0) throw new PlanFileError(faults);
  checkWhole(blocks, sections, read, { annexes, reading });
  const indicators = annexes.indicators.map(({ indicator }) => indicator);
  const evaluation = readEvaluation(sections.evaluation, reading);
  return { year, title, goals: read.goals, projects: read.projects, horizontal, indicators, evaluation };
}

function readAnnexes(sections: Sections, reading: Reading): Annexes {
  for (const { number, trimmed } of [...sections.staff, ...sections.framework])
    if (trimmed) reading.use(number, 'annex');
  return {
    departments: readTasksAnnex(sections.tasks, reading),
    credits: readFinanceAnnex(sections.finance, reading),
    indicators: readIndicatorsAnnex(sections.indicators, reading),
  };
}

function checkWhole(
  blocks: Block[],
  sections: Sections,
  read: GoalsAndProjects,
  { annexes, reading }: { annexes: Annexes; reading: Reading },
): void {
  const { contents, ...others } = sections;
  checkContents(contents, Object.values(others).flat(), read.goals, reading);
  checkProjectNumbers(blocks, read.projects, reading);
  checkObjectives(blocks, read, reading);
  checkUnused(read.goals, annexes.indicators, reading);
}

/** What a text lacks to be a plan, with the line from which it was looked for. */
function faultsOf(lines: Line[], { goals, projects, orphans }: GoalsAndProjects, year: number | null): string[] {
  const first = lines.find(({ trimmed }) => trimmed !== '');
  if (!first) return ['line 1: the file is empty'];
  const needed: [found: boolean, what: string][] = [
    [goals.length > 0, 'no heading of a goal such as "SD 1: <title>"'],
    [projects.length > 0, 'no heading of a project such as "PROJECT 1 - <title>"'],
    [projects.some(({ milestones }) => milestones.length > 0), 'no bullet under a line "PLANNING <year>"'],
    [year !== null, 'no line "PLANNING <year>" and no cover with a year'],
  ];
  const missing = needed.filter(([found]) => !found).map(([, what]) => what);
  return [
    ...orphans.map((line) => `line ${line}: this project stands before any heading of a goal such as "SD 1: <title>"`),
    ...missing.map((what) => `line ${first.number}: ${what} in lines 1 to ${lines.length}`),
  ];
}

/** The last safeguard: a line that no reader took is reported, so that nothing is lost in silence. */
function accountForTheRest(lines: Line[], reading: Reading): void {
  for (const { number, trimmed } of lines) {
    if (!trimmed) reading.use(number, 'blank');
    else if (!reading.uses.has(number)) {
      reading.use(number, 'unexplained');
      reading.report(number, 'line-unexplained', `Regel zonder plaats in het plan: "${trimmed}"`);
    }
  }
}
