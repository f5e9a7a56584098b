import { addDays, dayIn, PLAN_TIME_ZONE } from './dates';
import type { UnreachableOwner } from './delivery';
import type { MilestoneState } from './milestone-state';
import type { OwnerRequest } from './owner-request';
import { handOverOn } from './owner-request';
import type { Assignment, Person } from './people';
import type { RoleBook } from './roles';
import type { WorkingCalendar } from './working-days';

/** How long "not mine" is respected while the owner list still says otherwise: working days. */
const NOT_MINE_DAYS = 10;

export interface AskingContext {
  roles: RoleBook;
  /** Everybody the bot has met, by e-mail address. */
  people: ReadonlyMap<string, Person>;
  requests: readonly OwnerRequest[];
  today: string;
}

/** Who is asked about a milestone in the place of one of its owners, and why not the owner. */
export interface Asked {
  person: Person;
  onBehalfOf: string | null;
}

/**
 * The owner; or the deputy to whom the owner handed over; or, when the owner cannot be reached, the first deputy or else
 * manager who can. Null when nobody can be asked.
 */
export function whomToAsk(
  state: MilestoneState,
  owner: Assignment,
  { roles, people, requests, today }: AskingContext,
): Asked | null {
  const person = people.get(owner.email);
  const handOver = person ? handOverOn(requests, state.code, person.id, today) : null;
  const deputy = handOver ? people.get(handOver.to.email) : undefined;
  if (deputy && isReachable(deputy)) return { person: deputy, onBehalfOf: owner.name };
  if (person && isReachable(person)) return { person, onBehalfOf: null };
  const others = [...roles.holders(state, 'deputy'), ...roles.holders(state, 'manager')];
  const other = others
    .map(({ email }) => people.get(email))
    .find((candidate) => candidate !== undefined && isReachable(candidate));
  return other ? { person: other, onBehalfOf: owner.name } : null;
}

export function isReachable(person: Person): boolean {
  return person.chat !== null && person.reachability === 'active';
}

/** Why an owner cannot be reached; null when they can. */
export function unreachableReason(person: Person | null): UnreachableOwner['reason'] | null {
  if (!person?.chat) return 'not-installed';
  return person.reachability === 'active' ? null : person.reachability;
}

/** Until which day each milestone rests for somebody who asked for that, by code. */
export function restsOf(
  personId: string,
  requests: readonly OwnerRequest[],
  calendar: WorkingCalendar,
): Map<string, string> {
  const rests = new Map<string, string>();
  for (const request of requests) {
    if (request.by.id !== personId) continue;
    const until = restUntil(request, calendar);
    if (until !== null) rests.set(request.milestone, until);
  }
  return rests;
}

/**
 * The milestones that a manager wants somebody to be asked about again: wanted after the last report, after that person
 * was last asked (`askedAt`, by code) and after they last put it off.
 */
export function wantedAgain(
  person: { id: string; askedAt: ReadonlyMap<string, string> },
  states: readonly MilestoneState[],
  requests: readonly OwnerRequest[],
): Set<string> {
  const wanted = new Map<string, string>();
  for (const { kind, milestone, by, at } of requests) {
    if (kind === 'ask-again') wanted.set(milestone, at);
    else if (kind !== 'hand-over' && by.id === person.id) wanted.delete(milestone);
  }
  const open = states.filter(({ code, report }) => {
    const at = wanted.get(code) ?? '';
    return at > (report?.at ?? '') && at > (person.askedAt.get(code) ?? '');
  });
  return new Set(open.map(({ code }) => code));
}

function restUntil(request: OwnerRequest, calendar: WorkingCalendar): string | null {
  if (request.kind === 'later') return request.until;
  if (request.kind !== 'not-mine') return null;
  const day = dayIn(PLAN_TIME_ZONE, new Date(request.at));
  return calendar.add(calendar.onOrAfter(day), NOT_MINE_DAYS);
}

/** The first working day after a day, and the first from the Monday after its week: for "tomorrow" and "next week". */
export function laterDays(
  today: string,
  monday: string,
  calendar: WorkingCalendar,
): { tomorrow: string; nextWeek: string } {
  return { tomorrow: calendar.onOrAfter(addDays(today, 1)), nextWeek: calendar.onOrAfter(addDays(monday, 7)) };
}
