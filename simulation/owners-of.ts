import type { Assignment } from '../src/domain/people';
import type { Plan } from '../src/domain/plan';
import { placedMilestones } from '../src/domain/plan';
import { createRoleBook } from '../src/domain/roles';

/** The addresses of everybody who owns a milestone of the plan, each once. */
export function ownersOf(plan: Plan, assignments: readonly Assignment[]): string[] {
  const roles = createRoleBook(assignments);
  const holders = placedMilestones(plan).flatMap((milestone) => roles.holders(milestone, 'owner'));
  return [...new Set(holders.map(({ email }) => email))];
}
