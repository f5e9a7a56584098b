/** The codes of the plan that a text names: "SD 1 en 3", "P43.1", "OD 2 van SD 3", "project 12", "H1". */
export interface PlanRefs {
  goals: string[];
  objectives: string[];
  projects: string[];
  milestones: string[];
}

/** Finds codes in a text that went through `plainWords`. */
export function planRefs(text: string): PlanRefs {
  const goals = numbersAfter(
    text,
    /\b(?:sd|strategische doelstelling(?:en)?|strategic goals?|doelen|doel|goals?)\s*((?:\d{1,2}\b(?:\s*(?:,|en|and|&|\+)\s*(?:sd\s*)?)?)+)/g,
  ).map((n) => `SD ${n}`);
  const objectiveNumbers = numbersAfter(text, /\b(?:od|operationele doelstelling(?:en)?)\s*(\d{1,2})\b/g);
  const objectives = goals.length === 1 ? objectiveNumbers.map((n) => `${goals[0]}/OD ${n}`) : [];
  const milestones = [...text.matchAll(/\b(p|h|project\s*)(\d{1,3})\.(\d{1,3})\b/g)].map(
    ([, kind, number, place]) => `${kind === 'h' ? 'H' : 'P'}${Number(number)}.${Number(place)}`,
  );
  const projects = [...text.matchAll(/\b(p|h|project(?:en|s)?\s*)(\d{1,3})\b(?!\.\d)/g)].map(
    ([, kind, number]) => `${kind === 'h' ? 'H' : 'P'}${Number(number)}`,
  );
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

function numbersAfter(text: string, pattern: RegExp): number[] {
  return [...text.matchAll(pattern)].flatMap(([, list]) => (list?.match(/\d+/g) ?? []).map(Number));
}

function unique(codes: string[]): string[] {
  return [...new Set(codes)];
}
