import { isReachable } from '../domain/asking';
import { dayIn, daysBefore, mondayOf, PLAN_TIME_ZONE } from '../domain/dates';
import type { Delivery, DeliveryContent, NotMine } from '../domain/delivery';
import { isStanding, newDelivery } from '../domain/delivery';
import type { EscalationPolicy } from '../domain/escalation';
import { silentDays } from '../domain/escalation';
import { isWithin, REMINDER_HOURS } from '../domain/hours';
import type { MilestoneState } from '../domain/milestone-state';
import type { OwnerRequest } from '../domain/owner-request';
import type { Person } from '../domain/people';
import type { RoleBook } from '../domain/roles';
import type { WorkingCalendar } from '../domain/working-days';
import type { Clock } from '../ports/clock';
import type { DeliveryStore } from '../ports/delivery-store';
import type { PersonStore } from '../ports/person-store';
import type { RequestStore } from '../ports/request-store';
import type { Trigger } from './jobs';
import type { ReadPlan } from './plan-reader';
import type { PlanReminders } from './plan-reminders';

export interface SendListsPorts {
  readPlan: ReadPlan;
  planReminders: PlanReminders;
  people: PersonStore;
  deliveries: DeliveryStore;
  requests: RequestStore;
  roles: RoleBook;
  calendar: WorkingCalendar;
  escalation: EscalationPolicy;
  clock: Clock;
}

export interface ListsSummary {
  managerLists: number;
  coordinatorLists: number;
}

const NONE: ListsSummary = { managerLists: 0, coordinatorLists: 0 };

/** Asking goes back at most so far. */
const MEMORY_DAYS = 400;

/**
 * Once a week, on the first working day on which there is something: each manager gets the milestones under them that stay
 * without an answer, the coordinator those that stay so for long, with who cannot be reached and what is disowned.
 */
export function createSendLists(ports: SendListsPorts) {
  /** The day on which this process last looked: once a day is enough. */
  let lookedOn = '';
  return async function sendLists(trigger: Trigger): Promise<ListsSummary> {
    const now = ports.clock.now();
    const today = dayIn(PLAN_TIME_ZONE, now);
    const isTime = trigger === 'asked' || isWithin(REMINDER_HOURS, PLAN_TIME_ZONE, now, ports.calendar);
    if (!isTime || !ports.calendar.isWorkingDay(today)) return NONE;
    if (trigger === 'scheduled' && lookedOn === today) return NONE;
    const waiting = await peopleWithout(mondayOf(today), ports);
    if (waiting.managers.length + waiting.coordinators.length === 0) return NONE;
    const silent = await silentMilestones(today, ports);
    const lists = [
      ...managerLists(silent, waiting.managers, ports),
      ...(await coordinatorLists(silent, waiting.coordinators, ports)),
    ];
    const added = { ...NONE };
    for (const { person, content } of lists) {
      if (!(await ports.deliveries.add(weeklyDelivery(person, content, now)))) continue;
      added[content.kind === 'manager-list' ? 'managerLists' : 'coordinatorLists'] += 1;
    }
    lookedOn = today;
    return added;
  };
}

interface Silent {
  state: MilestoneState;
  /** Working days without an answer. */
  days: number;
}

interface WeeklyList {
  person: Person;
  content: DeliveryContent;
}

/** The managers and coordinators who can be reached and have no list yet this week. */
async function peopleWithout(
  week: string,
  { people, deliveries, roles }: SendListsPorts,
): Promise<{ managers: Person[]; coordinators: Person[] }> {
  const reachable = (await people.all()).filter(isReachable);
  const without = async (role: 'manager' | 'coordinator'): Promise<Person[]> => {
    const holders = reachable.filter(({ emails }) => roles.hasRole(emails, role));
    const found = await Promise.all(holders.map(({ id }) => deliveries.find(keyOf(`${role}-list`, id, week))));
    return holders.filter((_holder, place) => found[place] === null);
  };
  return { managers: await without('manager'), coordinators: await without('coordinator') };
}

function keyOf(kind: string, personId: string, week: string): string {
  return `${kind}:${personId}:${week}`;
}

async function silentMilestones(
  today: string,
  { readPlan, deliveries, calendar, clock }: SendListsPorts,
): Promise<Silent[]> {
  const since = daysBefore(clock.now(), MEMORY_DAYS);
  const [{ states }, reminders] = await Promise.all([readPlan(), deliveries.planned('reminder', since)]);
  const askedOn = firstAskedSinceDue(states, reminders.filter(isStanding));
  return states.map((state) => ({ state, days: silentDays(state, askedOn.get(state.code), today, calendar) }));
}

/** The first day on or after its date on which each milestone was asked about. */
function firstAskedSinceDue(states: readonly MilestoneState[], reminders: readonly Delivery[]): Map<string, string> {
  const dueDates = new Map(states.map(({ code, due }) => [code, due]));
  const days = new Map<string, string>();
  for (const { content, createdAt } of reminders) {
    if (content.kind !== 'reminder') continue;
    const day = dayIn(PLAN_TIME_ZONE, new Date(createdAt));
    for (const { code } of content.items) {
      const due = dueDates.get(code) ?? null;
      if (due !== null && day >= due && day < (days.get(code) ?? '9999')) days.set(code, day);
    }
  }
  return days;
}

function managerLists(
  silent: readonly Silent[],
  people: readonly Person[],
  { roles, escalation }: SendListsPorts,
): WeeklyList[] {
  const open = silent.filter(({ days }) => days >= escalation.managerAfter);
  return people.flatMap((person) => {
    const own = open.filter(({ state }) => roles.rolesFor(person.emails, state).includes('manager'));
    return own.length > 0
      ? [{ person, content: { kind: 'manager-list', codes: own.map(({ state }) => state.code) } }]
      : [];
  });
}

async function coordinatorLists(
  silent: readonly Silent[],
  people: readonly Person[],
  ports: SendListsPorts,
): Promise<WeeklyList[]> {
  if (people.length === 0) return [];
  const { unreachable } = await ports.planReminders();
  const weekAgo = daysBefore(ports.clock.now(), 7);
  const content: DeliveryContent = {
    kind: 'coordinator-list',
    silent: silent.filter(({ days }) => days >= ports.escalation.coordinatorAfter).map(({ state }) => state.code),
    unreachable: unreachable.map(({ name, reason, milestones }) => ({ name, reason, milestones })),
    notMine: (await ports.requests.since(weekAgo)).flatMap(claimOf),
  };
  if (content.silent.length + content.unreachable.length + content.notMine.length === 0) return [];
  return people.map((person) => ({ person, content }));
}

/** What a request says is not somebody's, if that is what it says. */
export function claimOf(request: OwnerRequest): NotMine[] {
  return request.kind === 'not-mine' ? [{ code: request.milestone, by: request.by.name, reason: request.reason }] : [];
}

function weeklyDelivery(person: Person, content: DeliveryContent, now: Date): Delivery {
  const at = now.toISOString();
  const week = mondayOf(dayIn(PLAN_TIME_ZONE, now));
  return newDelivery({
    key: keyOf(content.kind, person.id, week),
    to: { kind: 'person', id: person.id },
    content,
    createdAt: at,
    notBefore: at,
  });
}
