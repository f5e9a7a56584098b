/** The codes of the plan that a text names: "SD 1 en 3", "P43.1", "OD 2 van SD 3", "project 12", "H1". */
export interface PlanRefs {
  goals: string[];
  objectives: string[];
  projects: string[];
  milestones: string[];
}

/** Numbers in a list: "1", "1 en 3", "1, 2 and SD 3". The prefix may be said again before each. */
const LIST = (prefix: string): string =>
  `((?:\\d{1,3}\\b(?!\\.\\d)(?:\\s*(?:,|en|and|&|\\+)\\s*(?:(?:${prefix})\\s*)?(?=\\d))?)+)`;

const GOAL = 'sd|strategische doelstelling(?:en)?|strategic goals?|doelen|doel|goals?';
const OBJECTIVE = 'od|operationele doelstelling(?:en)?|operational goals?';
const PROJECT = 'projecten|projects?|p';
const HORIZONTAL = 'h';

/** Finds codes in a text that went through `plainWords`. */
export function planRefs(text: string): PlanRefs {
  const goals = numbersAfter(text, GOAL).map((number) => `SD ${number}`);
  const objectives =
    goals.length === 1 ? numbersAfter(text, OBJECTIVE).map((number) => `${goals[0]}/OD ${number}`) : [];
  const milestones = [...text.matchAll(/\b(projecten|projects?|p|h)\s*(\d{1,3})\.(\d{1,3})\b/g)].map(
    ([, kind, number, place]) => `${kind === 'h' ? 'H' : 'P'}${Number(number)}.${Number(place)}`,
  );
  const projects = [
    ...numbersAfter(text, PROJECT).map((number) => `P${number}`),
    ...numbersAfter(text, HORIZONTAL).map((number) => `H${number}`),
  ];
  return {
    goals: unique(goals),
    objectives: unique(objectives),
    projects: unique(projects),
    milestones: unique(milestones),
  };
}

/** Lower case, without accents, one space between words; of the punctuation only what codes and lists need stays. */
export function plainWords(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(/[^\p{L}\p{N}.,&+'/?-]/gu, ' ')
    .replace(/[.,?]+(?=\s|$)/g, (mark) => (mark.includes(',') ? ',' : mark.includes('?') ? ' ?' : ''))
    .replace(/\s+/g, ' ')
    .trim();
}

function numbersAfter(text: string, prefix: string): number[] {
  const found = text.matchAll(new RegExp(`\\b(?:${prefix})\\s*${LIST(prefix)}`, 'g'));
  return [...found].flatMap(([, list]) => (list?.match(/\d+/g) ?? []).map(Number));
}

function unique(codes: string[]): string[] {
  return [...new Set(codes)];
}
