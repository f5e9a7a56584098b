import type { Delivery } from '../domain/delivery';
import { newDelivery } from '../domain/delivery';
import { MEMORY_DAYS } from '../domain/reminder-policy';
import type { Clock } from '../ports/clock';
import type { DeliveryStore } from '../ports/delivery-store';

/**
 * After a new reminder the one before it is changed to say so: cards never stack. The change is a delivery like any
 * other, under a key of its own.
 */
export function createRetireReminders({ deliveries, clock }: { deliveries: DeliveryStore; clock: Clock }) {
  return async function retireReminders(sent: Delivery): Promise<void> {
    if (sent.content.kind !== 'reminder') return;
    const now = clock.now();
    const since = new Date(now.getTime() - MEMORY_DAYS * 86_400_000).toISOString();
    const reminders = await deliveries.plannedFor(sent.to.id, 'reminder', since);
    const before = reminders.findLast(({ key, state }) => key !== sent.key && state === 'sent');
    if (before?.content.kind !== 'reminder' || !before.activityId) return;
    const content = {
      kind: 'retire' as const,
      key: before.key,
      activityId: before.activityId,
      codes: before.content.items.map(({ code }) => code),
    };
    const at = now.toISOString();
    await deliveries.add(
      newDelivery({ key: `retire:${before.key}`, to: sent.to, content, createdAt: at, notBefore: at }),
    );
  };
}
