import type { Delivery, DeliveryAttempt, DeliveryContent } from '../domain/delivery';

/** How a claimed delivery ends: closed for good, or back to waiting until `notBefore`. */
export type DeliveryEnd =
  | { state: 'sent'; activityId: string; at: string }
  | { state: 'dropped' | 'failed'; reason: string; at: string }
  | { state: 'waiting'; reason: string; notBefore: string };

export interface ClaimRequest {
  now: string;
  /** The claim holds until this instant; from it on, another may claim. */
  leaseUntil: string;
  /** An id of the process. */
  claimedBy: string;
}

/** The outbox: what the bot will send, sends, and has sent. Several processes may share it. */
export interface DeliveryStore {
  /** Adds a delivery, durable on return. False, and nothing changed, when the key is known already. */
  add(delivery: Delivery): Promise<boolean>;
  find(key: string): Promise<Delivery | null>;
  /**
   * Takes the delivery that has waited longest: `waiting` with `notBefore` reached, or `claimed` with its lease run
   * out. It becomes `claimed` with one attempt more. Two processes never get the same one within a lease.
   */
  claim(request: ClaimRequest): Promise<Delivery | null>;
  /**
   * Ends the claim of that attempt and keeps the attempt. False when another process has claimed it since: the attempt
   * is kept all the same, because it took place.
   */
  close(key: string, claimedBy: string, attempt: DeliveryAttempt, end: DeliveryEnd): Promise<boolean>;
  /** Deliveries of a kind planned at or after `since`, oldest first. */
  planned(kind: DeliveryContent['kind'], since: string): Promise<Delivery[]>;
  /** The same for one person or channel only. */
  plannedFor(recipientId: string, kind: DeliveryContent['kind'], since: string): Promise<Delivery[]>;
  /** Every delivery planned from `since` up to and including `until`, oldest first, a batch at a time. */
  export(since: string, until: string): AsyncIterable<Delivery[]>;
  /** The tries of one delivery, oldest first. */
  attempts(key: string): Promise<DeliveryAttempt[]>;
  /** How many are in each state that has any. */
  counts(): Promise<Partial<Record<Delivery['state'], number>>>;
}
