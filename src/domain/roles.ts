import type { Assignment, Role } from './people';
import type { PlacedMilestone } from './plan';
import { codesAbove } from './plan';

/** Answers who holds which role. The most specific line of the owner list wins, for each role apart. */
export interface RoleBook {
  /** Who holds a role for a milestone; more than one when the winning item has several lines. */
  holders(milestone: PlacedMilestone, role: Role): Assignment[];
  /** The roles somebody with these addresses holds for a milestone. */
  rolesFor(emails: readonly string[], milestone: PlacedMilestone): Role[];
  /** Whether somebody holds a role for anything at all. */
  hasRole(emails: readonly string[], role: Role): boolean;
}

const ROLES: readonly Role[] = ['owner', 'deputy', 'manager', 'coordinator'];

export function createRoleBook(assignments: readonly Assignment[]): RoleBook {
  const lines = new Map<string, Assignment[]>();
  for (const line of assignments)
    lines.set(keyOf(line.item, line.role), [...(lines.get(keyOf(line.item, line.role)) ?? []), line]);

  function holders(milestone: PlacedMilestone, role: Role): Assignment[] {
    for (const item of [...codesAbove(milestone), 'PLAN']) {
      const found = lines.get(keyOf(item, role));
      if (found) return found;
    }
    return [];
  }

  return {
    holders,
    rolesFor: (emails, milestone) =>
      ROLES.filter((role) => holders(milestone, role).some(({ email }) => emails.includes(email))),
    hasRole: (emails, role) => assignments.some((line) => line.role === role && emails.includes(line.email)),
  };
}

/** Who is deputy for each of the milestones, in the order of the first. */
export function sharedDeputies(milestones: readonly PlacedMilestone[], roles: RoleBook): Assignment[] {
  const [first, ...others] = milestones.map((milestone) => roles.holders(milestone, 'deputy'));
  return (first ?? []).filter(({ email }) =>
    others.every((deputies) => deputies.some((deputy) => deputy.email === email)),
  );
}

function keyOf(item: string, role: Role): string {
  return `${item}\n${role}`;
}
