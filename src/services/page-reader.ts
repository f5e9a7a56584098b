import type { MilestoneState } from '../domain/milestone-state';
import type { Person } from '../domain/people';
import type { RoleBook } from '../domain/roles';

/** Who reads a page: a person the bot has met, or a guest whom it knows by name only. */
export interface PageReader {
  person: Person | null;
  name: string;
}

/** Who is reading, and what they may see and do. */
export function meOf({ person, name }: PageReader, roles: RoleBook) {
  const emails = person?.emails ?? [];
  return {
    name,
    known: person !== null,
    owns: roles.hasRole(emails, 'owner'),
    deputises: roles.hasRole(emails, 'deputy'),
    manages: roles.hasRole(emails, 'manager'),
    coordinates: roles.hasRole(emails, 'coordinator'),
  };
}

/** A milestone as the reader may see it. `askedAt`: since when it waits for an answer, by code. */
export function planRow(
  state: MilestoneState,
  { person }: PageReader,
  { roles, askedAt }: { roles: RoleBook; askedAt: ReadonlyMap<string, string> },
) {
  const held = person ? roles.rolesFor(person.emails, state) : [];
  const mine = held.find((role) => role === 'owner' || role === 'deputy') ?? null;
  const managed = held.includes('manager') || held.includes('coordinator');
  const { code, title, due, printedDate, report, late, parent } = state;
  return {
    ...{ code, title, due, printedDate, late },
    project: parent.code,
    area: state.goal ?? parent.code,
    status: report?.status ?? null,
    forecast: report?.forecast ?? null,
    reportedAt: report?.at ?? null,
    owners: roles.holders(state, 'owner').map(({ name }) => name),
    mine,
    managed,
    askedAt: mine !== null || managed ? (askedAt.get(code) ?? null) : null,
  };
}
