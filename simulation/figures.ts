import { addDays, dayIn, firstOfQuarter, mondayOf, PLAN_TIME_ZONE, weekday } from '../src/domain/dates';
import type { Delivery } from '../src/domain/delivery';
import type { Assignment, Person } from '../src/domain/people';
import type { PlacedMilestone, Plan } from '../src/domain/plan';
import { placedMilestones } from '../src/domain/plan';
import type { StatusReport } from '../src/domain/status';
import type { PlanPolicy } from '../src/import/policy-file';
import type { OutgoingMessage } from '../src/ports/messenger';
import { CLOSED_DAYS_2025 } from './closed-days';
import type { LostRow } from './desks';
import { ownersOf } from './owners-of';
import type { Received } from './recording-messenger';

/** What happened between two days, both included. */
export interface Run {
  plan: Plan;
  owners: readonly Assignment[];
  policy: PlanPolicy;
  people: readonly Person[];
  from: string;
  until: string;
  received: readonly Received[];
  reports: readonly StatusReport[];
  outbox: Partial<Record<Delivery['state'], number>>;
  lost: readonly LostRow[];
}

export interface LateMilestone {
  code: string;
  due: string;
}

/** Per week: over the weeks, Monday to Sunday, of one person; those with nothing are left out. */
export interface Spread {
  largest: number;
  mean: number;
}

/** What must not happen is listed, one line each, so that a failing check says what it found. */
export interface Figures {
  people: number;
  owners: number;
  milestones: number;
  cards: number;
  rowsPerCard: Spread;
  cardsPerWeek: Spread;
  /** Cards and lists; the change of a replaced card is no message. */
  messagesPerWeek: Spread;
  weeksOverCap: string[];
  twoCardsInOneDay: string[];
  /** Milestones with a date in the simulated days. */
  dueMilestones: number;
  lateMilestones: number;
  /** Late, and never asked about before the date. */
  lateUnasked: LateMilestone[];
  /** The same, where no working day of the simulation came before the date: nothing could have been sent. */
  lateBeforeStart: LateMilestone[];
  /** Messages of any kind, changes of cards included, on a day on which the agency is closed. */
  onClosedDays: string[];
  duplicates: string[];
  askedTwiceInOneDay: string[];
  managerLists: number;
  managerListsPerWeek: Spread;
  coordinatorLists: number;
  coordinatorListsPerWeek: Spread;
  /** How many times a milestone without a date was asked about in a quarter; null when no quarter began. */
  undatedPerQuarter: { smallest: number; largest: number } | null;
  /** Messages still in the outbox, or given up. */
  unsent: number;
  /** Open rows on cards that were replaced, of milestones with a date that the newer card does not ask about. */
  lostRows: LostRow[];
}

interface Asking {
  code: string;
  day: string;
}

export function measure(run: Run): Figures {
  const milestones = placedMilestones(run.plan);
  const cards = run.received.filter(({ message }) => message.kind === 'reminder');
  const askings = cards.flatMap(({ message, day }) =>
    message.kind === 'reminder' ? message.form.rows.map(({ state }): Asking => ({ code: state.code, day })) : [],
  );
  const ofKind = (kind: OutgoingMessage['kind']) => run.received.filter(({ message }) => message.kind === kind);
  return {
    people: run.people.length,
    owners: ownersOf(run.plan, run.owners).length,
    milestones: milestones.length,
    cards: cards.length,
    rowsPerCard: spread(cards.map(({ message }) => (message.kind === 'reminder' ? message.form.rows.length : 0))),
    cardsPerWeek: perWeek(cards),
    messagesPerWeek: perWeek(run.received.filter(({ message }) => message.kind !== 'retire')),
    weeksOverCap: repeated(cards.map(weekOf), run.policy.reminders.cardsPerWeek),
    twoCardsInOneDay: repeated(cards.map(({ message, day }) => `${message.to.id} ${day}`)),
    ...lateness(milestones, askings, run),
    onClosedDays: run.received.filter(({ day }) => isClosed(day, run)).map(describe),
    duplicates: repeated(run.received.map(identityOf)),
    askedTwiceInOneDay: repeated(askings.map(({ code, day }) => `${code} ${day}`)),
    managerLists: ofKind('manager-list').length,
    managerListsPerWeek: perWeek(ofKind('manager-list')),
    coordinatorLists: ofKind('coordinator-list').length,
    coordinatorListsPerWeek: perWeek(ofKind('coordinator-list')),
    undatedPerQuarter: undatedPerQuarter(milestones, askings, run),
    unsent: (run.outbox.waiting ?? 0) + (run.outbox.claimed ?? 0) + (run.outbox.failed ?? 0),
    lostRows: [...run.lost],
  };
}

function lateness(
  milestones: readonly PlacedMilestone[],
  askings: readonly Asking[],
  run: Run,
): Pick<Figures, 'dueMilestones' | 'lateMilestones' | 'lateUnasked' | 'lateBeforeStart'> {
  const due = milestones.filter(
    (milestone): milestone is PlacedMilestone & LateMilestone =>
      milestone.due !== null && milestone.due >= run.from && milestone.due <= run.until,
  );
  const late = due.filter(({ code, due }) => !isRealisedBy(due, code, run.reports));
  const unasked = late
    .filter((milestone) => !askings.some(({ code, day }) => code === milestone.code && day < milestone.due))
    .map(({ code, due }) => ({ code, due }));
  const start = firstOpenDay(run);
  return {
    dueMilestones: due.length,
    lateMilestones: late.length,
    lateUnasked: unasked.filter(({ due }) => due > start),
    lateBeforeStart: unasked.filter(({ due }) => due <= start),
  };
}

function isRealisedBy(day: string, milestone: string, reports: readonly StatusReport[]): boolean {
  const known = reports.filter(
    (report) => report.milestone === milestone && dayIn(PLAN_TIME_ZONE, new Date(report.at)) <= day,
  );
  return known.at(-1)?.status === 'gerealiseerd';
}

function undatedPerQuarter(
  milestones: readonly PlacedMilestone[],
  askings: readonly Asking[],
  run: Run,
): Figures['undatedPerQuarter'] {
  const starts: string[] = [];
  for (let day = run.from; day <= run.until; day = addDays(day, 1)) if (firstOfQuarter(day) === day) starts.push(day);
  const undated = milestones.filter(({ due }) => due === null);
  const counts = starts.flatMap((start) =>
    undated.map(
      ({ code }) => askings.filter((each) => each.code === code && firstOfQuarter(each.day) === start).length,
    ),
  );
  return counts.length === 0 ? null : { smallest: Math.min(...counts), largest: Math.max(...counts) };
}

function firstOpenDay(run: Run): string {
  let day = run.from;
  while (isClosed(day, run)) day = addDays(day, 1);
  return day;
}

function isClosed(day: string, { policy }: Run): boolean {
  return weekday(day) > 5 || CLOSED_DAYS_2025.includes(day) || policy.closedDays.includes(day);
}

function perWeek(received: readonly Received[]): Spread {
  return spread([...count(received.map(weekOf)).values()]);
}

function weekOf({ message, day }: Received): string {
  return `${message.to.id} week of ${mondayOf(day)}`;
}

function spread(counts: readonly number[]): Spread {
  if (counts.length === 0) return { largest: 0, mean: 0 };
  return { largest: Math.max(...counts), mean: counts.reduce((sum, each) => sum + each, 0) / counts.length };
}

/** What may be sent once only: a card under its key, the change of a card, a list in its week. */
function identityOf(received: Received): string {
  const { message } = received;
  if (message.kind === 'reminder' || message.kind === 'retire') return `${message.kind} ${message.form.card}`;
  return `${message.kind} ${weekOf(received)}`;
}

function describe({ message, day }: Received): string {
  return `${message.kind} ${message.to.id} ${day}`;
}

/** The texts that stand there more than `allowed` times, each once. */
function repeated(texts: readonly string[], allowed = 1): string[] {
  return [...count(texts)].filter(([, times]) => times > allowed).map(([text]) => text);
}

function count(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}
