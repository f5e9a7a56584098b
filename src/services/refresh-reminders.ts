import { daysBefore } from '../domain/dates';
import type { Delivery } from '../domain/delivery';
import { newDelivery } from '../domain/delivery';
import type { Person } from '../domain/people';
import { MEMORY_DAYS } from '../domain/reminder-policy';
import type { RoleBook } from '../domain/roles';
import type { Clock } from '../ports/clock';
import type { DeliveryStore } from '../ports/delivery-store';
import type { Logger } from '../ports/logger';
import type { PersonStore } from '../ports/person-store';
import type { ReadStates } from './plan-reader';

export interface RefreshPorts {
  readStates: ReadStates;
  people: PersonStore;
  deliveries: DeliveryStore;
  roles: RoleBook;
  clock: Clock;
  logger: Logger;
}

/** Changes the cards on which something was asked that has been answered since. */
export interface RefreshReminders {
  /** Plans the changes behind the back of whoever answered. `clicked`: the card that was answered on shows it already. */
  soon(codes: readonly string[], clicked?: string): void;
  /** Resolves when all that was asked for so far is planned. */
  planned(): Promise<void>;
}

/**
 * Somebody answered: of everybody with a role for that milestone the newest reminder that asks about it is changed in
 * place, so that an owner sees that the deputy answered, and nothing is asked twice. Older cards were replaced and ask
 * nothing any more. Each change is a delivery, so that it is tried until Teams takes it.
 */
export function createRefreshReminders(ports: RefreshPorts): RefreshReminders {
  let last: Promise<void> = Promise.resolve();
  return {
    soon(codes, clicked) {
      last = last
        .then(() => planChanges(codes, clicked, ports))
        .catch((error: unknown) => ports.logger.error('cards could not be changed', { error }));
    },
    planned: () => last,
  };
}

async function planChanges(codes: readonly string[], clicked: string | undefined, ports: RefreshPorts): Promise<void> {
  const [{ states }, known] = await Promise.all([ports.readStates(codes), ports.people.all()]);
  const involved = known.filter(({ emails }) => states.some((state) => ports.roles.rolesFor(emails, state).length > 0));
  for (const person of involved) {
    const newest = await newestCard(person, ports);
    if (newest && newest.key !== clicked && asksAbout(newest, codes))
      await ports.deliveries.add(changeOf(newest, ports.clock.now()));
  }
}

async function newestCard({ id }: Person, { deliveries, clock }: RefreshPorts): Promise<Delivery | undefined> {
  const reminders = await deliveries.plannedFor(id, 'reminder', daysBefore(clock.now(), MEMORY_DAYS));
  return reminders.findLast(({ state, activityId }) => state === 'sent' && activityId);
}

function asksAbout({ content }: Delivery, codes: readonly string[]): boolean {
  return content.kind === 'reminder' && content.items.some(({ code }) => codes.includes(code));
}

function changeOf({ key, to, content, activityId }: Delivery, now: Date): Delivery {
  const at = now.toISOString();
  const codes = content.kind === 'reminder' ? content.items.map(({ code }) => code) : [];
  return newDelivery({
    key: `refresh:${key}:${at}`,
    to,
    content: { kind: 'refresh', key, activityId: activityId ?? '', codes },
    createdAt: at,
    notBefore: at,
  });
}
