import type { Delivery, DeliveryAttempt } from '../domain/delivery';
import { retryDelayMs } from '../domain/retry';
import type { RetryPolicy } from '../domain/retry';
import type { Channel, Person } from '../domain/people';
import type { Clock } from '../ports/clock';
import type { ChannelStore } from '../ports/channel-store';
import type { DeliveryEnd, DeliveryStore } from '../ports/delivery-store';
import type { Logger } from '../ports/logger';
import type { Messenger, OutgoingMessage, SendOutcome } from '../ports/messenger';
import type { PersonStore } from '../ports/person-store';
import type { ComposeDelivery } from './compose-delivery';

export interface DeliverPorts {
  deliveries: DeliveryStore;
  people: PersonStore;
  channels: ChannelStore;
  messenger: Messenger;
  compose: ComposeDelivery;
  clock: Clock;
  logger: Logger;
  /** From 0 up to 1, for jitter. */
  random: () => number;
  retry: RetryPolicy;
  /** An id of this process, kept with each claim. */
  processId: string;
}

export interface DeliverSummary {
  sent: number;
  dropped: number;
  failed: number;
  /** Put back, to be tried later. */
  delayed: number;
}

/** Longer than a send can take, so that a claim runs out only when its process has died. */
const LEASE_MS = 60_000;

const AT_ONCE = 4;

/** Sends whatever waits in the outbox, until nothing is due. One delivery's fault never stops the others. */
export function createDeliver(ports: DeliverPorts) {
  return async function deliver(): Promise<DeliverSummary> {
    const summary: DeliverSummary = { sent: 0, dropped: 0, failed: 0, delayed: 0 };
    await Promise.all(Array.from({ length: AT_ONCE }, () => sendUntilDone(ports, summary)));
    return summary;
  };
}

async function sendUntilDone(ports: DeliverPorts, summary: DeliverSummary): Promise<void> {
  for (let delivery = await claim(ports); delivery; delivery = await claim(ports)) {
    const { end, attempt } = await attemptOne(delivery, ports);
    await ports.deliveries.close(delivery.key, ports.processId, attempt, end);
    summary[end.state === 'waiting' ? 'delayed' : end.state] += 1;
  }
}

function claim({ deliveries, clock, processId }: DeliverPorts): Promise<Delivery | null> {
  const now = clock.now();
  return deliveries.claim({
    now: now.toISOString(),
    leaseUntil: new Date(now.getTime() + LEASE_MS).toISOString(),
    claimedBy: processId,
  });
}

async function attemptOne(
  delivery: Delivery,
  ports: DeliverPorts,
): Promise<{ end: DeliveryEnd; attempt: DeliveryAttempt }> {
  const at = ports.clock.now().toISOString();
  const outcome = await composeAndSend(delivery, ports);
  const end = endOf(outcome, delivery, ports);
  const reason = outcome.kind === 'sent' ? 'sent' : outcome.reason;
  ports.logger.info('delivery tried', {
    key: delivery.key,
    attempt: delivery.attempts,
    outcome: reason,
    state: end.state,
  });
  const status = 'status' in outcome ? outcome.status : null;
  return { end, attempt: { key: delivery.key, attempt: delivery.attempts, at, outcome: reason, status } };
}

type Outcome = SendOutcome | { kind: 'dropped'; reason: string };

async function composeAndSend(delivery: Delivery, ports: DeliverPorts): Promise<Outcome> {
  try {
    const composed = await ports.compose(delivery);
    if ('drop' in composed) return { kind: 'dropped', reason: composed.drop };
    const outcome = await ports.messenger.send(composed);
    if (outcome.kind === 'unreachable') await markUnreachable(composed, outcome.reachability, ports);
    return outcome;
  } catch (error) {
    ports.logger.error('delivery could not be composed or sent', { key: delivery.key, error });
    return { kind: 'retry', reason: 'fault', status: null, retryAfterMs: null };
  }
}

function endOf(outcome: Outcome, delivery: Delivery, { clock, random, retry }: DeliverPorts): DeliveryEnd {
  const at = clock.now().toISOString();
  switch (outcome.kind) {
    case 'sent':
      return { state: 'sent', activityId: outcome.activityId, at };
    case 'dropped':
      return { state: 'dropped', reason: outcome.reason, at };
    case 'unreachable':
    case 'refused':
      return { state: 'failed', reason: outcome.reason, at };
    case 'retry': {
      const delay = retryDelayMs(delivery.attempts, outcome.retryAfterMs, random(), retry);
      if (delay === null) return { state: 'failed', reason: `gave up: ${outcome.reason}`, at };
      return {
        state: 'waiting',
        reason: outcome.reason,
        notBefore: new Date(clock.now().getTime() + delay).toISOString(),
      };
    }
  }
}

async function markUnreachable(
  message: OutgoingMessage,
  reachability: Person['reachability'],
  { people, channels }: DeliverPorts,
): Promise<void> {
  const fields: Partial<Pick<Person & Channel, 'reachability'>> = { reachability };
  if (message.kind === 'digest') await channels.update(message.to.id, fields);
  else await people.update(message.to.id, fields);
}
