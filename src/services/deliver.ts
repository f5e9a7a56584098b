import type { Delivery, DeliveryAttempt } from '../domain/delivery';
import { retryDelayMs } from '../domain/retry';
import type { RetryPolicy } from '../domain/retry';
import type { Channel, Person } from '../domain/people';
import type { Clock } from '../ports/clock';
import type { ChannelStore } from '../ports/channel-store';
import type { DeliveryEnd, DeliveryStore } from '../ports/delivery-store';
import type { Sleep } from '../ports/gate';
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
  /** What follows from a delivery that was sent, such as changing the card it replaces. */
  afterSent: (delivery: Delivery) => Promise<void>;
  clock: Clock;
  sleep: Sleep;
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
  /** Tries of which nobody can tell whether Teams took them: the upper bound of what may have been sent twice. */
  uncertain: number;
}

export interface Deliverer {
  /**
   * Sends whatever waits in the outbox, until nothing is due. One delivery's fault never stops the others. What another
   * run in this process took, it counts, but this one waits for it too: what was due when it began has been tried.
   */
  deliver(): Promise<DeliverSummary>;
  /** Starts nothing new any more, and resolves when what was being sent is sent and written down. */
  stop(): Promise<void>;
}

/** Longer than a send can take and than a database may be away, so that a claim runs out only when its process has died. */
const LEASE_MS = 5 * 60_000;

/** How long a process tries to write down what became of a send; less than the lease. */
const CLOSING_MS = 4 * 60_000;

const CLOSING_PAUSE_MS = 1_000;

const AT_ONCE = 8;

interface Run {
  ports: DeliverPorts;
  summary: DeliverSummary;
  isStopping: () => boolean;
  /** What every run in this process is claiming and sending just now; none of them rejects. */
  steps: Set<Promise<unknown>>;
}

export function createDeliver(ports: DeliverPorts): Deliverer {
  const steps = new Set<Promise<unknown>>();
  let stopping = false;

  async function deliver(): Promise<DeliverSummary> {
    const summary: DeliverSummary = { sent: 0, dropped: 0, failed: 0, delayed: 0, uncertain: 0 };
    const run: Run = { ports, summary, isStopping: () => stopping, steps };
    const workers = await Promise.allSettled(Array.from({ length: AT_ONCE }, () => sendUntilDone(run)));
    const broken = workers.find(({ status }) => status === 'rejected');
    await Promise.all(steps);
    if (broken?.status === 'rejected') throw broken.reason;
    return summary;
  }

  return {
    deliver,
    async stop() {
      stopping = true;
      await Promise.all(steps);
    },
  };
}

async function sendUntilDone(run: Run): Promise<void> {
  while (!run.isStopping()) {
    const step = sendNext(run);
    const ended = step.catch(() => undefined).finally(() => run.steps.delete(ended));
    run.steps.add(ended);
    if (!(await step)) return;
  }
}

/** False: nothing was due. */
async function sendNext(run: Run): Promise<boolean> {
  const delivery = await claim(run.ports);
  if (!delivery) return false;
  const { end, attempt } = (await endAlready(delivery, run)) ?? (await attemptOne(delivery, run));
  await closeSurely(delivery, { end, attempt }, run);
  run.summary[end.state === 'waiting' ? 'delayed' : end.state] += 1;
  return true;
}

function claim({ deliveries, clock, processId }: DeliverPorts): Promise<Delivery | null> {
  const now = clock.now();
  return deliveries.claim({
    now: now.toISOString(),
    leaseUntil: new Date(now.getTime() + LEASE_MS).toISOString(),
    claimedBy: processId,
  });
}

interface Attempted {
  end: DeliveryEnd;
  attempt: DeliveryAttempt;
}

/**
 * A delivery whose last claim ran out: its process died. Written down as sent, it is not sent again; with nothing
 * written down, Teams may or may not have taken it, and it goes out once more.
 */
async function endAlready(delivery: Delivery, { ports, summary }: Run): Promise<Attempted | null> {
  if (delivery.attempts === 1) return null;
  const last = (await ports.deliveries.attempts(delivery.key)).at(-1);
  if (last?.outcome === 'sent') {
    const attempt = { ...last, attempt: delivery.attempts };
    return { attempt, end: { state: 'sent', activityId: last.activityId ?? '', at: last.at } };
  }
  if ((last?.attempt ?? 0) < delivery.attempts - 1) {
    summary.uncertain += 1;
    ports.logger.warn('a send whose process died goes out once more', {
      key: delivery.key,
      attempt: delivery.attempts,
    });
  }
  return null;
}

async function attemptOne(delivery: Delivery, { ports, summary }: Run): Promise<Attempted> {
  const at = ports.clock.now().toISOString();
  const outcome = await composeAndSend(delivery, ports);
  const end = endOf(outcome, delivery, ports);
  const reason = outcome.kind === 'sent' ? 'sent' : outcome.reason;
  const uncertain = outcome.kind === 'retry' && outcome.ambiguous;
  if (uncertain) summary.uncertain += 1;
  ports.logger.info('delivery tried', {
    key: delivery.key,
    attempt: delivery.attempts,
    outcome: reason,
    state: end.state,
    uncertain,
  });
  const status = 'status' in outcome ? outcome.status : null;
  const activityId = outcome.kind === 'sent' ? outcome.activityId : null;
  return { end, attempt: { key: delivery.key, attempt: delivery.attempts, at, outcome: reason, status, activityId } };
}

/**
 * A database that is away must not make a sent message unsent: writing it down is tried until it is back. What follows
 * from it comes first, since a process that dies in between comes by here again, and both may be done twice.
 */
async function closeSurely(delivery: Delivery, { end, attempt }: Attempted, { ports, isStopping }: Run): Promise<void> {
  for (let waitedMs = 0; ; waitedMs += CLOSING_PAUSE_MS) {
    try {
      if (end.state === 'sent') await followUp({ ...delivery, state: 'sent', activityId: end.activityId }, ports);
      await ports.deliveries.close(delivery.key, ports.processId, attempt, end);
      return;
    } catch (error) {
      if (isStopping() || waitedMs >= CLOSING_MS) throw error;
      ports.logger.warn('the outcome of a send could not be written down yet', { key: delivery.key, error });
      await ports.sleep(CLOSING_PAUSE_MS);
    }
  }
}

/** A fault in what follows must not keep the send from being written down, or it would go out again. */
async function followUp(sent: Delivery, { afterSent, logger }: DeliverPorts): Promise<void> {
  try {
    await afterSent(sent);
  } catch (error) {
    logger.warn('what follows from a send was not done', { key: sent.key, error });
  }
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
    ports.logger.error('delivery could not be composed', { key: delivery.key, error });
    return { kind: 'retry', reason: 'fault', status: null, retryAfterMs: null, ambiguous: false };
  }
}

function endOf(outcome: Outcome, delivery: Delivery, { clock, random, retry }: DeliverPorts): DeliveryEnd {
  const now = clock.now();
  const at = now.toISOString();
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
      return { state: 'waiting', reason: outcome.reason, notBefore: new Date(now.getTime() + delay).toISOString() };
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
