import { dayIn, PLAN_TIME_ZONE } from '../domain/dates';
import type { Delivery, ReminderItem } from '../domain/delivery';
import { newDelivery } from '../domain/delivery';
import { isWithin, REMINDER_HOURS } from '../domain/hours';
import type { MilestoneState } from '../domain/milestone-state';
import type { Person } from '../domain/people';
import type { ReminderPolicy } from '../domain/reminder-policy';
import { itemsToAsk, mayGetCard, MEMORY_DAYS } from '../domain/reminder-policy';
import type { RoleBook } from '../domain/roles';
import type { WorkingCalendar } from '../domain/working-days';
import type { Clock } from '../ports/clock';
import type { DeliveryStore } from '../ports/delivery-store';
import type { PersonStore } from '../ports/person-store';
import type { Trigger } from './jobs';
import type { ReadPlan } from './plan-reader';

export interface SendRemindersPorts {
  readPlan: ReadPlan;
  people: PersonStore;
  deliveries: DeliveryStore;
  roles: RoleBook;
  calendar: WorkingCalendar;
  policy: ReminderPolicy;
  clock: Clock;
}

/** What would be asked of one owner, or why nothing is. */
export interface PlannedReminder {
  email: string;
  name: string;
  person: Person | null;
  items: ReminderItem[];
  /** `send`, or what keeps the card back. */
  verdict: 'send' | 'nothing-due' | 'held-by-cap' | 'paused' | 'not-installed' | 'unreachable';
}

export interface RemindersSummary {
  owners: number;
  planned: number;
  alreadyPlanned: number;
  held: number;
  paused: number;
  unreachable: number;
}

/** Decides for every owner what to ask on a day; sends and stores nothing. `day` null: today, in each owner's zone. */
export function createPlanReminders(ports: SendRemindersPorts) {
  return async function planReminders(day: string | null = null): Promise<PlannedReminder[]> {
    const { readPlan, people, deliveries, roles, clock } = ports;
    const now = clock.now();
    const since = new Date(now.getTime() - MEMORY_DAYS * 86_400_000).toISOString();
    const [view, known, asked] = await Promise.all([readPlan(), people.all(), deliveries.planned('reminder', since)]);
    const byEmail = new Map(known.flatMap((person) => person.emails.map((email) => [email, person] as const)));
    const byPerson = groupBy(asked.filter(isStanding), ({ to }) => to.id);
    return ownedMilestones(view.states, roles, byEmail).map(({ email, name, person, states }) => {
      const earlier = person ? (byPerson.get(person.id) ?? []) : [];
      const today = day ?? dayIn(person?.timeZone ?? PLAN_TIME_ZONE, now);
      const { items, verdict } = decide({ person, states, earlier, today }, ports);
      return { email, name, person, items, verdict };
    });
  };
}

/**
 * Puts a reminder in the outbox for every owner who has something due. A second run on the same day adds nothing.
 * A scheduled run leaves out owners for whom it is not the hour.
 */
export function createSendReminders(ports: SendRemindersPorts) {
  const planReminders = createPlanReminders(ports);
  return async function sendReminders(trigger: Trigger): Promise<RemindersSummary> {
    const reminders = (await planReminders()).filter(({ person }) => trigger === 'asked' || isTime(person, ports));
    const summary: RemindersSummary = {
      owners: reminders.length,
      planned: 0,
      alreadyPlanned: 0,
      held: 0,
      paused: 0,
      unreachable: 0,
    };
    for (const { person, items, verdict } of reminders) {
      if (verdict === 'held-by-cap') summary.held += 1;
      else if (verdict === 'paused') summary.paused += 1;
      else if (verdict === 'not-installed' || verdict === 'unreachable') summary.unreachable += 1;
      else if (verdict === 'send' && person) {
        if (await ports.deliveries.add(reminderDelivery(person, items, ports.clock.now()))) summary.planned += 1;
        else summary.alreadyPlanned += 1;
      }
    }
    return summary;
  };
}

function isTime(person: Person | null, { clock, calendar }: SendRemindersPorts): boolean {
  return isWithin(REMINDER_HOURS, person?.timeZone ?? PLAN_TIME_ZONE, clock.now(), calendar);
}

function reminderDelivery(person: Person, items: ReminderItem[], now: Date): Delivery {
  const at = now.toISOString();
  return newDelivery({
    key: `reminder:${person.id}:${dayIn(person.timeZone, now)}`,
    to: { kind: 'person', id: person.id },
    content: { kind: 'reminder', items },
    createdAt: at,
    notBefore: at,
  });
}

interface OwnerSituation {
  person: Person | null;
  states: MilestoneState[];
  earlier: Delivery[];
  today: string;
}

function decide(
  { person, states, earlier, today }: OwnerSituation,
  { calendar, policy }: SendRemindersPorts,
): Pick<PlannedReminder, 'items' | 'verdict'> {
  const zone = person?.timeZone ?? PLAN_TIME_ZONE;
  const items = itemsToAsk(states, lastAsked(earlier, zone), today, { calendar, policy });
  return { items, verdict: items.length === 0 ? 'nothing-due' : verdictFor(person, earlier, today, policy) };
}

function verdictFor(
  person: Person | null,
  earlier: Delivery[],
  today: string,
  policy: ReminderPolicy,
): PlannedReminder['verdict'] {
  if (!person?.chat) return 'not-installed';
  if (person.reachability !== 'active') return 'unreachable';
  if (person.pausedUntil !== null && person.pausedUntil >= today) return 'paused';
  const days = earlier.map(({ createdAt }) => dayIn(person.timeZone, new Date(createdAt)));
  return mayGetCard(days, today, policy) ? 'send' : 'held-by-cap';
}

/** On which day each milestone was last asked about. */
function lastAsked(earlier: Delivery[], timeZone: string): Map<string, string> {
  const days = new Map<string, string>();
  for (const { content, createdAt } of earlier) {
    if (content.kind !== 'reminder') continue;
    const day = dayIn(timeZone, new Date(createdAt));
    for (const { code } of content.items) if (day > (days.get(code) ?? '')) days.set(code, day);
  }
  return days;
}

/** A delivery that was refused or dropped asked nobody anything. */
function isStanding({ state }: Delivery): boolean {
  return state !== 'failed' && state !== 'dropped';
}

interface Owner {
  email: string;
  name: string;
  person: Person | null;
  states: MilestoneState[];
}

/** The owners with their milestones; somebody known under two addresses is one owner. */
function ownedMilestones(states: MilestoneState[], roles: RoleBook, people: ReadonlyMap<string, Person>): Owner[] {
  const owners = new Map<string, Owner>();
  for (const state of states) {
    for (const { email, name } of roles.holders(state, 'owner')) {
      const person = people.get(email) ?? null;
      const key = person?.id ?? email;
      const owner = owners.get(key) ?? { email, name, person, states: [] };
      if (!owner.states.includes(state)) owner.states.push(state);
      owners.set(key, owner);
    }
  }
  return [...owners.values()];
}

function groupBy<Value>(values: Value[], keyOf: (value: Value) => string): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group) group.push(value);
    else groups.set(keyOf(value), [value]);
  }
  return groups;
}
