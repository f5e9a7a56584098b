import { daysBefore } from '../domain/dates';
import type { Delivery } from '../domain/delivery';
import { newDelivery } from '../domain/delivery';
import { MEMORY_DAYS } from '../domain/reminder-policy';
import type { Clock } from '../ports/clock';
import type { DeliveryStore } from '../ports/delivery-store';

/**
 * After a reminder was sent every older one of that person is changed to say so: cards never stack. The change is a
 * delivery like any other, under a key of its own, so that doing this again does nothing, and mends what was left undone.
 * `sent` carries the id that Teams gave; a reminder that comes late, after a newer one, is an older one itself.
 */
export function createRetireReminders({ deliveries, clock }: { deliveries: DeliveryStore; clock: Clock }) {
  return async function retireReminders(sent: Delivery): Promise<void> {
    if (sent.content.kind !== 'reminder') return;
    const now = clock.now();
    const since = daysBefore(now, MEMORY_DAYS);
    const others = await deliveries.plannedFor(sent.to.id, 'reminder', since);
    const reminders = [...others.filter(({ key, state }) => key !== sent.key && state === 'sent'), sent];
    reminders.sort((a, b) => a.createdAt.localeCompare(b.createdAt));
    for (const older of reminders.slice(0, -1)) {
      const retirement = retirementOf(older, now);
      if (retirement) await deliveries.add(retirement);
    }
  };
}

function retirementOf({ key, to, content, activityId }: Delivery, now: Date): Delivery | null {
  if (content.kind !== 'reminder' || !activityId) return null;
  const codes = content.items.map(({ code }) => code);
  const at = now.toISOString();
  return newDelivery({
    key: `retire:${key}`,
    to,
    content: { kind: 'retire', key, activityId, codes },
    createdAt: at,
    notBefore: at,
  });
}
