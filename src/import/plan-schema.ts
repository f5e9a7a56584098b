import { z } from 'zod';
import type { Plan } from '../domain/plan';
import { isCalendarDate } from './calendar-date';
import { checkPlan } from './plan-checks';
import { PlanFileError } from './plan-file-error';

const text = z.string().refine((value) => value.trim() !== '', 'is empty');
const wholeNumber = z.number().int().positive();
const date = z.string().refine(isCalendarDate, 'is no date YYYY-MM-DD that the calendar has');

const milestone = z.strictObject({
  code: text,
  title: text,
  due: date.nullable(),
  printedDate: z.string().nullable(),
  group: z.string().nullable(),
  notes: z.array(z.string()).default([]),
});

const goal = z.strictObject({
  code: text,
  number: wholeNumber,
  title: text,
  departments: z.array(z.strictObject({ name: text, printed: z.string(), role: z.string() })),
  budget: z.array(z.strictObject({ code: text, printed: z.string(), name: z.string(), amountKEuro: z.number() })),
  indicators: z.array(text),
  objectives: z.array(z.strictObject({ code: text, number: wholeNumber, title: text })),
});

const project = z.strictObject({
  code: text,
  number: wholeNumber,
  title: text,
  goal: text,
  objective: text.nullable(),
  milestones: z.array(milestone),
});

const horizontal = z.strictObject({
  code: text,
  kind: z.enum(['audit', 'prevention', 'energy', 'eu']),
  title: text,
  milestones: z.array(milestone),
});

const indicator = z.strictObject({
  name: z.string(),
  kind: z.string(),
  method: z.string(),
  source: z.string(),
  frequency: z.string(),
  quality: z.string(),
  usedIn: z.string(),
});

const evaluationRow = z.strictObject({
  section: z.string(),
  objective: z.string(),
  status: z.string(),
  explanation: z.string(),
});

/** Plan JSON. What only a printed plan has may be left out: `notes`, `horizontal`, `indicators`, `evaluation`, `anomalies`. */
export const planSchema = z.strictObject({
  year: z.number().int().min(2000).max(2100),
  title: text,
  goals: z.array(goal).min(1, 'has no goals'),
  projects: z.array(project).min(1, 'has no projects'),
  horizontal: z.array(horizontal).default([]),
  indicators: z.array(indicator).default([]),
  evaluation: z.array(evaluationRow).default([]),
  anomalies: z.array(z.strictObject({ line: z.number().int().min(0), kind: text, text: z.string() })).default([]),
});

/** Checks a value as a plan: its shape, and that its codes fit together. Throws `PlanFileError` with every fault and its path. */
export function parsePlan(value: unknown): Plan {
  const parsed = planSchema.safeParse(value);
  if (!parsed.success) throw new PlanFileError(parsed.error.issues.flatMap(faultsOf));
  const faults = checkPlan(parsed.data);
  if (faults.length > 0) throw new PlanFileError(faults);
  return parsed.data;
}

function faultsOf(issue: z.core.$ZodIssue): string[] {
  if (issue.code !== 'unrecognized_keys') {
    const missing = issue.code === 'invalid_type' && issue.message.endsWith('received undefined');
    return [`${pathText(issue.path)}: ${missing ? 'is missing' : issue.message}`];
  }
  return issue.keys.map((key) => `${pathText([...issue.path, key])}: plan JSON has no such field`);
}

/** A path as it would be written in code: `projects[3].milestones[0].due`. */
function pathText(path: PropertyKey[]): string {
  if (path.length === 0) return 'the file';
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');
}
