import type { Asked } from '../domain/asking';
import { restsOf, unreachableReason, wantedAgain, whomToAsk } from '../domain/asking';
import { dayIn, daysBefore, PLAN_TIME_ZONE } from '../domain/dates';
import type { Delivery, ReminderItem, UnreachableOwner } from '../domain/delivery';
import { isStanding } from '../domain/delivery';
import { groupBy } from '../domain/group-by';
import type { MilestoneState } from '../domain/milestone-state';
import { byDate } from '../domain/milestone-state';
import type { OwnerRequest } from '../domain/owner-request';
import type { Person } from '../domain/people';
import type { ReminderPolicy } from '../domain/reminder-policy';
import { cardsInWeek, itemsToAsk, mayGetCard, MEMORY_DAYS } from '../domain/reminder-policy';
import type { RoleBook } from '../domain/roles';
import type { WorkingCalendar } from '../domain/working-days';
import type { Clock } from '../ports/clock';
import type { DeliveryStore } from '../ports/delivery-store';
import type { PersonStore } from '../ports/person-store';
import type { RequestStore } from '../ports/request-store';
import type { ReadPlan } from './plan-reader';

export interface PlanRemindersPorts {
  readPlan: ReadPlan;
  people: PersonStore;
  deliveries: DeliveryStore;
  requests: RequestStore;
  roles: RoleBook;
  calendar: WorkingCalendar;
  policy: ReminderPolicy;
  clock: Clock;
}

/** What somebody would be asked on a day, or why nothing is sent. */
export interface PlannedReminder {
  person: Person;
  items: ReminderItem[];
  /** How many cards they have had this week. */
  cardsThisWeek: number;
  verdict: 'send' | 'nothing-due' | 'held-by-cap' | 'paused';
}

/** Who would be asked what, and which owners nobody stands in for. */
export interface ReminderPlan {
  day: string;
  reminders: PlannedReminder[];
  /** Owners who cannot be reached, whether or not a deputy or manager is asked instead. */
  unreachable: (UnreachableOwner & { askedInstead: string[] })[];
  /** Codes of the milestones about which nobody can be asked. */
  nobody: string[];
}

/** Decides for everybody what to ask on a day; sends and stores nothing. `day` null: today, in each person's zone. */
export type PlanReminders = (day?: string | null) => Promise<ReminderPlan>;

/** More than this is no card but a list; the rest comes with the next card. */
const MOST_ITEMS = 60;

/** Requests reach at most so far ahead. */
const REQUEST_MEMORY_DAYS = 400;

export function createPlanReminders(ports: PlanRemindersPorts): PlanReminders {
  return async (day = null) => {
    const now = ports.clock.now();
    const today = day ?? dayIn(PLAN_TIME_ZONE, now);
    const [{ states }, known, asked, requests] = await Promise.all([
      ports.readPlan(),
      ports.people.all(),
      ports.deliveries.planned('reminder', daysBefore(now, MEMORY_DAYS)),
      ports.requests.since(daysBefore(now, REQUEST_MEMORY_DAYS)),
    ]);
    const people = new Map(known.flatMap((person) => person.emails.map((email) => [email, person] as const)));
    const { desks, unreachable, nobody } = dealOut(states, { people, requests, today, roles: ports.roles });
    const earlier = groupBy(asked.filter(isStanding), ({ to }) => to.id);
    const situation = { day, now, requests };
    const reminders = desks.map((desk) =>
      decide({ ...desk, ...situation, earlier: earlier.get(desk.person.id) ?? [] }, ports),
    );
    return { day: today, reminders, unreachable, nobody };
  };
}

/** A person with the milestones they are to be asked about, and in whose place. */
interface Desk {
  person: Person;
  states: MilestoneState[];
  onBehalfOf: Map<string, string | null>;
}

interface DealContext {
  people: ReadonlyMap<string, Person>;
  requests: readonly OwnerRequest[];
  today: string;
  roles: RoleBook;
}

/** Puts every milestone on the desk of whoever is to be asked. Somebody known under two addresses has one desk. */
function dealOut(
  states: readonly MilestoneState[],
  context: DealContext,
): { desks: Desk[] } & Pick<ReminderPlan, 'unreachable' | 'nobody'> {
  const desks = new Map<string, Desk>();
  const nobody: string[] = [];
  const unreachable = new Map<string, ReminderPlan['unreachable'][number]>();
  for (const state of states) {
    let someone = false;
    for (const owner of context.roles.holders(state, 'owner')) {
      const asked = whomToAsk(state, owner, context);
      if (asked) putOn(desks, asked, state);
      someone ||= asked !== null;
      const reason = unreachableReason(context.people.get(owner.email) ?? null);
      if (reason === null || state.report?.status === 'gerealiseerd') continue;
      const line = unreachable.get(owner.email) ?? { name: owner.name, reason, milestones: 0, askedInstead: [] };
      line.milestones += 1;
      if (asked && !line.askedInstead.includes(asked.person.name)) line.askedInstead.push(asked.person.name);
      unreachable.set(owner.email, line);
    }
    if (!someone) nobody.push(state.code);
  }
  return { desks: [...desks.values()], unreachable: [...unreachable.values()], nobody };
}

function putOn(desks: Map<string, Desk>, { person, onBehalfOf }: Asked, state: MilestoneState): void {
  const desk = desks.get(person.id) ?? { person, states: [], onBehalfOf: new Map<string, string | null>() };
  desks.set(person.id, desk);
  if (!desk.onBehalfOf.has(state.code)) desk.states.push(state);
  if (desk.onBehalfOf.get(state.code) !== null) desk.onBehalfOf.set(state.code, onBehalfOf);
}

interface Situation extends Desk {
  day: string | null;
  now: Date;
  requests: readonly OwnerRequest[];
  /** Reminders this person got, as far back as matters. */
  earlier: Delivery[];
}

function decide(
  { person, states, onBehalfOf, day, now, requests, earlier }: Situation,
  ports: PlanRemindersPorts,
): PlannedReminder {
  const { calendar, policy } = ports;
  const today = day ?? dayIn(person.timeZone, now);
  const rests = restsOf(person.id, requests, calendar);
  const askedAt = lastAsked(earlier);
  const again = wantedAgain({ id: person.id, askedAt }, states, requests);
  const askedOn = new Map([...askedAt].map(([code, at]) => [code, dayIn(person.timeZone, new Date(at))]));
  const due = itemsToAsk(states, askedOn, today, { calendar, policy, rests, again });
  const open = due.length === 0 ? [] : stillOpen(earlier, { states, rests, today });
  const asked = new Map([...open, ...due].map(({ code, step }) => [code, step]));
  const all = byDate(states).flatMap(({ code }) => {
    const step = asked.get(code);
    return step === undefined ? [] : [{ code, step, onBehalfOf: onBehalfOf.get(code) ?? null }];
  });
  const items = all.slice(0, MOST_ITEMS);
  const cardDays = earlier.map(({ createdAt }) => dayIn(person.timeZone, new Date(createdAt)));
  return {
    person,
    items,
    cardsThisWeek: cardsInWeek(cardDays, today),
    verdict: verdictFor({ person, items, cardDays, today }, policy),
  };
}

function verdictFor(
  { person, items, cardDays, today }: { person: Person; items: ReminderItem[]; cardDays: string[]; today: string },
  policy: ReminderPolicy,
): PlannedReminder['verdict'] {
  if (items.length === 0) return 'nothing-due';
  if (person.pausedUntil !== null && person.pausedUntil >= today) return 'paused';
  return mayGetCard(cardDays, today, policy) ? 'send' : 'held-by-cap';
}

/**
 * The rows of the card before that still wait for an answer: a newer card takes its place, so it takes them along. They
 * make no card by themselves. What is asked about once a quarter only is not repeated week after week.
 */
function stillOpen(
  earlier: readonly Delivery[],
  { states, rests, today }: { states: MilestoneState[]; rests: ReadonlyMap<string, string>; today: string },
): Pick<ReminderItem, 'code' | 'step'>[] {
  const before = earlier.findLast(({ state }) => state === 'sent');
  if (before?.content.kind !== 'reminder') return [];
  const byCode = new Map(states.map((state) => [state.code, state]));
  return before.content.items.filter(({ code, step }) => {
    if (step === null) return false;
    const state = byCode.get(code);
    if (!state || state.report?.status === 'gerealiseerd' || (rests.get(code) ?? '') > today) return false;
    return state.report === null || state.report.at < before.createdAt;
  });
}

/** The instant at which each milestone was last asked about. */
function lastAsked(earlier: readonly Delivery[]): Map<string, string> {
  const instants = new Map<string, string>();
  for (const { content, createdAt } of earlier) {
    if (content.kind !== 'reminder') continue;
    for (const { code } of content.items) if (createdAt > (instants.get(code) ?? '')) instants.set(code, createdAt);
  }
  return instants;
}
