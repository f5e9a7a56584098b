import { daysBefore } from '../domain/dates';
import type { MilestoneState } from '../domain/milestone-state';
import { MEMORY_DAYS } from '../domain/reminder-policy';
import type { Clock } from '../ports/clock';
import type { DeliveryStore } from '../ports/delivery-store';

/** Since when each of some milestones waits for an answer, by code: the first card about it since its last report. */
export type ReadAskedSince = (states: readonly MilestoneState[]) => Promise<Map<string, string>>;

export function createReadAskedSince(ports: { deliveries: DeliveryStore; clock: Clock }): ReadAskedSince {
  return async (states) => {
    const open = states.filter(({ report }) => report?.status !== 'gerealiseerd');
    const answeredAt = new Map(open.map(({ code, report }) => [code, report?.at ?? '']));
    const askedAt = new Map<string, string>();
    const reminders = await ports.deliveries.planned('reminder', daysBefore(ports.clock.now(), MEMORY_DAYS));
    for (const { content, state, createdAt, closedAt } of reminders) {
      if (state !== 'sent' || content.kind !== 'reminder') continue;
      const sentAt = closedAt ?? createdAt;
      for (const { code } of content.items) {
        const answered = answeredAt.get(code);
        if (answered === undefined || sentAt <= answered || sentAt >= (askedAt.get(code) ?? '9999')) continue;
        askedAt.set(code, sentAt);
      }
    }
    return askedAt;
  };
}
