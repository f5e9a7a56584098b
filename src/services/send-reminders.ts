import { dayIn } from '../domain/dates';
import type { Delivery } from '../domain/delivery';
import { newDelivery } from '../domain/delivery';
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
