import type { Assignment, Role } from './people';
import type { PlacedMilestone } from './plan';
import { codesAbove } from './plan';
import { groupBy } from './group-by';

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
  const lines = new Map(ROLES.map((role) => [role, linesByItem(assignments, role)]));

  /** The lines of the first of these items that has any for the role. */
  function winning(items: readonly string[], role: Role): Assignment[] {
    const ofRole = lines.get(role);
    for (const item of items) {
      const found = ofRole?.get(item);
      if (found) return found;
    }
    return [];
  }

  return {
    holders: (milestone, role) => winning(itemsOf(milestone), role),
    rolesFor(emails, milestone) {
      const items = itemsOf(milestone);
      return ROLES.filter((role) => winning(items, role).some(({ email }) => emails.includes(email)));
    },
    hasRole: (emails, role) => assignments.some((line) => line.role === role && emails.includes(line.email)),
  };
}

/** What a milestone is part of, the most specific first. */
function itemsOf(milestone: PlacedMilestone): string[] {
  return [...codesAbove(milestone), 'PLAN'];
}

function linesByItem(assignments: readonly Assignment[], role: Role): Map<string, Assignment[]> {
  return groupBy(
    assignments.filter((line) => line.role === role),
    ({ item }) => item,
  );
}

/** Who is deputy for each of the milestones, in the order of the first. */
export function sharedDeputies(milestones: readonly PlacedMilestone[], roles: RoleBook): Assignment[] {
  const [first, ...others] = milestones.map((milestone) => roles.holders(milestone, 'deputy'));
  return (first ?? []).filter(({ email }) =>
    others.every((deputies) => deputies.some((deputy) => deputy.email === email)),
  );
}

/** Whether somebody follows up what others own: a manager or the coordinator of anything. */
export function followsUp(roles: RoleBook, emails: readonly string[]): boolean {
  return roles.hasRole(emails, 'manager') || roles.hasRole(emails, 'coordinator');
}

/** The owner in whose place somebody speaks about a milestone; null when they own it themselves, or nobody does. */
export function ownerStoodInFor(roles: RoleBook, emails: readonly string[], milestone: PlacedMilestone): string | null {
  if (roles.rolesFor(emails, milestone).includes('owner')) return null;
  return roles.holders(milestone, 'owner')[0]?.name ?? null;
}
