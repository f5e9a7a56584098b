import type { Goal, Milestone, Plan } from '../domain/plan';

/** What does not fit together in a plan of the right shape: one sentence a fault, with its path. */
export function checkPlan(plan: Plan): string[] {
  return [
    ...plan.goals.flatMap((goal, index) => checkGoal(goal, `goals[${index}]`)),
    ...plan.projects.flatMap((_, index) => checkProject(plan, index)),
    ...plan.horizontal.flatMap(({ code, milestones }, index) => [
      ...(/^H[1-9]\d*$/.test(code) ? [] : [`horizontal[${index}].code: "${code}" is not of the form H1`]),
      ...checkMilestones(milestones, code, `horizontal[${index}]`),
    ]),
    ...checkUnique(plan),
  ];
}

function checkGoal(goal: Goal, path: string): string[] {
  return [
    ...expectCode(goal.code, `SD ${goal.number}`, path),
    ...goal.objectives.flatMap(({ code, number }, index) =>
      expectCode(code, `${goal.code}/OD ${number}`, `${path}.objectives[${index}]`),
    ),
  ];
}

function checkProject({ goals, projects }: Plan, index: number): string[] {
  const project = projects[index];
  if (!project) return [];
  const path = `projects[${index}]`;
  const goal = goals.find(({ code }) => code === project.goal);
  const objectiveKnown = project.objective === null || goal?.objectives.some(({ code }) => code === project.objective);
  return [
    ...expectCode(project.code, `P${project.number}`, path),
    ...(goal ? [] : [`${path}.goal: there is no goal "${project.goal}"`]),
    ...(objectiveKnown ? [] : [`${path}.objective: goal "${project.goal}" has no "${project.objective}"`]),
    ...checkMilestones(project.milestones, project.code, path),
  ];
}

function checkMilestones(milestones: Milestone[], parent: string, path: string): string[] {
  return milestones.flatMap(({ code }, index) => {
    const number = code.startsWith(`${parent}.`) ? code.slice(parent.length + 1) : '';
    if (/^[1-9]\d*$/.test(number)) return [];
    return [`${path}.milestones[${index}].code: "${code}" is not of the form ${parent}.1`];
  });
}

function expectCode(code: string, expected: string, path: string): string[] {
  return code === expected ? [] : [`${path}.code: "${code}" does not fit number, expected "${expected}"`];
}

function checkUnique(plan: Plan): string[] {
  const seen = new Map<string, string>();
  return placesOf(plan).flatMap(([code, path]) => {
    const earlier = seen.get(code);
    seen.set(code, earlier ?? path);
    return earlier === undefined ? [] : [`${path}.code: "${code}" stands already at ${earlier}`];
  });
}

/** Every code of a plan with the path of the item that has it. */
function placesOf({ goals, projects, horizontal }: Plan): [code: string, path: string][] {
  return [
    ...goals.flatMap(({ code, objectives }, i): [string, string][] => [
      [code, `goals[${i}]`],
      ...objectives.map((objective, j): [string, string] => [objective.code, `goals[${i}].objectives[${j}]`]),
    ]),
    ...withMilestones('projects', projects),
    ...withMilestones('horizontal', horizontal),
  ];
}

function withMilestones(list: string, parents: { code: string; milestones: Milestone[] }[]): [string, string][] {
  return parents.flatMap(({ code, milestones }, i): [string, string][] => [
    [code, `${list}[${i}]`],
    ...milestones.map((milestone, j): [string, string] => [milestone.code, `${list}[${i}].milestones[${j}]`]),
  ]);
}
