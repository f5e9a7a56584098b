import type { Delivery, DeliveryAttempt, DeliveryContent } from '../domain/delivery';

/** How a claimed delivery ends: closed for good, or back to waiting until `notBefore`. */
export type DeliveryEnd =
  | { state: 'sent'; activityId: string; at: string }
  | { state: 'dropped' | 'failed'; reason: string; at: string }
  | { state: 'waiting'; reason: string; notBefore: string };

export interface ClaimRequest {
  now: string;
  /** The claim holds until this instant. */
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
  /** Ends the claim of that attempt and keeps the attempt. False when another process has claimed it since. */
  close(key: string, claimedBy: string, attempt: DeliveryAttempt, end: DeliveryEnd): Promise<boolean>;
  /** Deliveries of a kind planned at or after `since`, oldest first. */
  planned(kind: DeliveryContent['kind'], since: string): Promise<Delivery[]>;
  /** The tries of one delivery, oldest first. */
  attempts(key: string): Promise<DeliveryAttempt[]>;
  /** How many are in each state that has any. */
  counts(): Promise<Partial<Record<Delivery['state'], number>>>;
}
