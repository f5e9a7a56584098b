import type { Delivery, DeliveryAttempt } from '../domain/delivery';
import type { ClaimRequest, DeliveryEnd } from '../ports/delivery-store';

/**
 * The instant from which a delivery may be claimed: its `notBefore` while it waits, the end of the lease while it is
 * claimed (a delivery whose process died queues behind those that waited longer, so that one that kills its process
 * holds up nobody); null once closed.
 */
export function dueOf(delivery: DueParts): string | null {
  if (delivery.state === 'waiting') return delivery.notBefore;
  return delivery.state === 'claimed' ? delivery.leaseUntil : null;
}

/** What decides when a delivery may be claimed: a whole one, or the fields that change with its state. */
export type DueParts =
  | { state: 'waiting'; notBefore: string }
  | { state: 'claimed'; leaseUntil: string | null }
  | { state: 'sent' | 'dropped' | 'failed' };

/** The fields that a claim changes. */
export function claimFields(before: Pick<Delivery, 'attempts'>, { claimedBy, leaseUntil }: ClaimRequest) {
  return { state: 'claimed' as const, attempts: before.attempts + 1, claimedBy, leaseUntil };
}

/** The fields that an end changes. `claimedBy` stays: who had it last. */
export function endFields(end: DeliveryEnd) {
  switch (end.state) {
    case 'sent':
      return { state: end.state, activityId: end.activityId, closedAt: end.at, leaseUntil: null, reason: null };
    case 'waiting':
      return { state: end.state, notBefore: end.notBefore, leaseUntil: null, reason: end.reason };
    case 'dropped':
    case 'failed':
      return { state: end.state, closedAt: end.at, leaseUntil: null, reason: end.reason };
  }
}

/** A delivery as claimed by the request. */
export function claimed(before: Delivery, request: ClaimRequest): Delivery {
  return { ...before, ...claimFields(before, request) };
}

/** A delivery as it ends, or null when this is no longer the claim it is in. */
export function ended(
  before: Delivery,
  claimedBy: string,
  attempt: DeliveryAttempt,
  end: DeliveryEnd,
): Delivery | null {
  const holds = before.state === 'claimed' && before.claimedBy === claimedBy && before.attempts === attempt.attempt;
  return holds ? { ...before, ...endFields(end) } : null;
}
