import type { Goal, Project } from '../../domain/plan';
import type { Block } from './blocks';
import type { GoalsAndProjects } from './goals-and-projects';
import type { Heading } from './headings';
import type { BodySetting } from './horizontal';
import { planningHeading } from './planning-heading';
import { readPlanningList } from './planning-list';
import type { Reading } from './reading';

type ProjectBlock = Block & { heading: Extract<Heading, { kind: 'project' }> };

interface Tools {
  read: GoalsAndProjects;
  setting: BodySetting;
  reading: Reading;
}

/**
 * Reads a project with its milestones, and adds it to those read. A number that was already there cannot be a second
 * project, since codes are unique: its milestones follow on in the first one, with the printed heading as a note.
 */
export function readProject(
  { heading, lines }: ProjectBlock,
  place: Pick<Project, 'goal' | 'objective'>,
  tools: Tools,
): void {
  const { read, setting, reading } = tools;
  const code = `P${heading.number}`;
  const earlier = read.projects.find((project) => project.code === code);
  const first = (earlier?.milestones.length ?? 0) + 1;
  checkHeading(heading, read.projects.at(-1), reading);
  const milestones = readPlanningList(lines, { ...setting, parent: code, datesExpected: true, first }, reading);
  if (milestones.length === 0) {
    const missing = lines.some((line) => planningHeading(line) !== null)
      ? 'geen punten onder PLANNING'
      : 'geen PLANNING';
    reading.report(heading.line.number, 'planning-absent', `${code} heeft ${missing}`);
  }
  if (!earlier) {
    read.projects.push({ code, number: heading.number, title: heading.title, ...place, milestones });
    return;
  }
  reading.report(
    heading.line.number,
    'project-repeated',
    `${code} staat twee keer; de mijlpalen volgen op die van de eerste`,
  );
  earlier.milestones.push(
    ...milestones.map((milestone) => ({ ...milestone, notes: [heading.line.trimmed, ...milestone.notes] })),
  );
}

function checkHeading(heading: ProjectBlock['heading'], previous: Project | undefined, reading: Reading): void {
  const { number, dash, line } = heading;
  if (!/^project/i.test(line.trimmed)) {
    reading.report(line.number, 'heading-spelling', `"${line.trimmed}" is gelezen als project ${number}`);
  }
  if (dash !== '-') {
    const text = dash ? `Kop van project ${number} met "${dash}"` : `Kop van project ${number} zonder streepje`;
    reading.report(line.number, 'heading-dash', text);
  }
  if (previous && number < previous.number) {
    reading.report(line.number, 'project-order', `Project ${number} staat na project ${previous.number}`);
  }
}

/** Reports the numbers that are skipped, each at the heading of the next project. */
export function checkProjectNumbers(blocks: Block[], projects: Project[], reading: Reading): void {
  const numbers = projects.map(({ number }) => number).sort((a, b) => a - b);
  for (const [index, number] of numbers.entries()) {
    const previous = numbers[index - 1] ?? 0;
    const line =
      blocks.find(({ heading }) => heading.kind === 'project' && heading.number === number)?.heading.line.number ?? 1;
    if (number === previous + 2) reading.report(line, 'project-gap', `Project ${number - 1} ontbreekt`);
    if (number > previous + 2)
      reading.report(line, 'project-gap', `Projecten ${previous + 1} tot ${number - 1} ontbreken`);
  }
}

/** Reports projects without an operational goal: one line for a goal that has none, one for each project before the first. */
export function checkObjectives(blocks: Block[], { goals, projects }: GoalsAndProjects, reading: Reading): void {
  for (const goal of goals) {
    const without = projects.filter((project) => project.goal === goal.code && project.objective === null);
    if (without.length === 0) continue;
    if (goal.objectives.length === 0) {
      reading.report(lineOf(blocks, goal), 'objectives-absent', `${goal.code} heeft geen operationele doelstellingen`);
      continue;
    }
    for (const project of without) {
      const text = `${project.code} staat vóór de eerste operationele doelstelling van ${goal.code}`;
      reading.report(lineOf(blocks, project), 'project-without-objective', text);
    }
  }
}

function lineOf(blocks: Block[], item: Goal | Project): number {
  const kind = item.code.startsWith('SD') ? 'goal' : 'project';
  const found = blocks.find(({ heading }) => heading.kind === kind && heading.number === item.number);
  return found?.heading.line.number ?? 1;
}
