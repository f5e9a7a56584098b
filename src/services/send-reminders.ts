import { dayIn } from '../domain/dates';
import type { Delivery } from '../domain/delivery';
import { isStanding, newDelivery } from '../domain/delivery';
import { isWithin, REMINDER_HOURS } from '../domain/hours';
import type { Person } from '../domain/people';
import type { WorkingCalendar } from '../domain/working-days';
import type { Clock } from '../ports/clock';
import type { DeliveryStore } from '../ports/delivery-store';
import type { PersonStore } from '../ports/person-store';
import type { Trigger } from './jobs';
import type { PlannedReminder, PlanReminders } from './plan-reminders';

export interface SendRemindersPorts {
  planReminders: PlanReminders;
  people: PersonStore;
  deliveries: DeliveryStore;
  calendar: WorkingCalendar;
  clock: Clock;
}

export interface RemindersSummary {
  /** People with something to be asked about, now or later. */
  asked: number;
  planned: number;
  alreadyPlanned: number;
  held: number;
  paused: number;
  /** Owners who cannot be reached. */
  unreachable: number;
}

/**
 * Puts a reminder in the outbox for everybody who is to be asked. A second run on the same day adds nothing. A scheduled
 * run leaves out those for whom it is not the hour.
 */
export function createSendReminders(ports: SendRemindersPorts) {
  return async function sendReminders(trigger: Trigger): Promise<RemindersSummary> {
    if (trigger === 'scheduled' && !(await ports.people.all()).some((person) => isTime(person, ports))) return NOTHING;
    const { reminders, unreachable } = await ports.planReminders();
    const summary: RemindersSummary = { ...NOTHING, unreachable: unreachable.length };
    for (const reminder of reminders) {
      if (reminder.verdict === 'nothing-due' || (trigger === 'scheduled' && !isTime(reminder.person, ports))) continue;
      summary.asked += 1;
      if (reminder.verdict === 'held-by-cap') summary.held += 1;
      else if (reminder.verdict === 'paused') summary.paused += 1;
      else if (await ports.deliveries.add(reminderDelivery(reminder, ports.clock.now()))) summary.planned += 1;
      else summary.alreadyPlanned += 1;
    }
    return summary;
  };
}

/** What became of milestones that somebody wants asked about again. */
export interface AskedNow {
  /** On a card that is on its way. */
  now: string[];
  /** With the next card of whoever is asked: they had their cards, paused, or it is not the hour. */
  later: string[];
  /** Nobody can be reached. */
  nobody: string[];
}

export type AskNow = ReturnType<typeof createAskNow>;

/**
 * Puts a reminder in the outbox for those who are to be asked about some milestones, as a scheduled run would at this
 * hour: who wants an answer at night does not wake the owner. What is not asked now waits for that run.
 */
export function createAskNow(ports: SendRemindersPorts) {
  return async function askNow(codes: readonly string[], since: string): Promise<AskedNow> {
    const { reminders, nobody } = await ports.planReminders();
    for (const reminder of reminders) {
      const concerned = reminder.verdict === 'send' && reminder.items.some(({ code }) => codes.includes(code));
      if (concerned && isTime(reminder.person, ports))
        await ports.deliveries.add(reminderDelivery(reminder, ports.clock.now()));
    }
    const asked = askedAbout((await ports.deliveries.planned('reminder', since)).filter(isStanding));
    return {
      now: codes.filter((code) => asked.has(code)),
      later: codes.filter((code) => !asked.has(code) && !nobody.includes(code)),
      nobody: codes.filter((code) => !asked.has(code) && nobody.includes(code)),
    };
  };
}

function askedAbout(reminders: readonly Delivery[]): Set<string> {
  return new Set(
    reminders.flatMap(({ content }) => (content.kind === 'reminder' ? content.items.map(({ code }) => code) : [])),
  );
}

const NOTHING: RemindersSummary = { asked: 0, planned: 0, alreadyPlanned: 0, held: 0, paused: 0, unreachable: 0 };

function isTime(person: Person, { clock, calendar }: SendRemindersPorts): boolean {
  return isWithin(REMINDER_HOURS, person.timeZone, clock.now(), calendar);
}

function reminderDelivery({ person, items, cardsThisWeek }: PlannedReminder, now: Date): Delivery {
  const at = now.toISOString();
  return newDelivery({
    key: `reminder:${person.id}:${dayIn(person.timeZone, now)}`,
    to: { kind: 'person', id: person.id },
    content: { kind: 'reminder', items, ofWeek: cardsThisWeek + 1 },
    createdAt: at,
    notBefore: at,
  });
}
