import type { Plan } from '../domain/plan';
import { findSyntaxFault } from './json-syntax';
import { PlanFileError } from './plan-file-error';
import { parsePlan } from './plan-schema';

/** Reads plan JSON. Throws `PlanFileError`: a syntax fault with line and column, other faults with their path. */
export function readPlanJson(text: string): Plan {
  return parsePlan(parseJson(text));
}

/** Plan JSON as it is written to a file: two spaces an indent, a line end at the end. */
export function formatPlanJson(plan: Plan): string {
  return `${JSON.stringify(plan, null, 2)}\n`;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const fault = findSyntaxFault(text);
    const place = fault ? `line ${fault.line}, column ${fault.column}: unexpected ${fault.found}` : 'line 1';
    throw new PlanFileError([`${place}; this is no JSON`], { cause });
  }
}
