import type { Delivery } from '../domain/delivery';
import { newDelivery } from '../domain/delivery';
import { MEMORY_DAYS } from '../domain/reminder-policy';
import type { Clock } from '../ports/clock';
import type { DeliveryStore } from '../ports/delivery-store';

/**
 * After a reminder was sent the older of a person's last two is changed to say so: cards never stack. The change is a
 * delivery like any other, under a key of its own, so that doing this twice is doing it once. `sent` carries the id that
 * Teams gave; a reminder that comes late, after a newer one, is the older itself.
 */
export function createRetireReminders({ deliveries, clock }: { deliveries: DeliveryStore; clock: Clock }) {
  return async function retireReminders(sent: Delivery): Promise<void> {
    if (sent.content.kind !== 'reminder') return;
    const now = clock.now();
    const since = new Date(now.getTime() - MEMORY_DAYS * 86_400_000).toISOString();
    const others = (await deliveries.plannedFor(sent.to.id, 'reminder', since)).filter(
      ({ key, state }) => key !== sent.key && state === 'sent',
    );
    const last = others.at(-1);
    const older = last && last.createdAt > sent.createdAt ? sent : last;
    if (older?.content.kind !== 'reminder' || !older.activityId) return;
    const content = {
      kind: 'retire' as const,
      key: older.key,
      activityId: older.activityId,
      codes: older.content.items.map(({ code }) => code),
    };
    const at = now.toISOString();
    await deliveries.add(
      newDelivery({ key: `retire:${older.key}`, to: sent.to, content, createdAt: at, notBefore: at }),
    );
  };
}
