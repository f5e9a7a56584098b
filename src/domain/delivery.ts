/**
 * Everything the bot sends by itself is first a delivery in the store, under a key that says what, to whom and for
 * which day. The key is unique, so planning twice adds nothing; the states below make sure it is sent once.
 */
export interface Delivery {
  key: string;
  to: Recipient;
  content: DeliveryContent;
  /** Instant at which it was planned. */
  createdAt: string;
  /** Not to be sent before this instant. */
  notBefore: string;
  state: DeliveryState;
  /** How many times it was claimed for sending. */
  attempts: number;
  /** While claimed: the instant after which another process may claim it. */
  leaseUntil: string | null;
  /** Who claimed it last: an id of the process. */
  claimedBy: string | null;
  /** Teams' id of the message, once sent. */
  activityId: string | null;
  /** Instant at which it was sent, dropped or given up. */
  closedAt: string | null;
  /** Why it was dropped or given up. */
  reason: string | null;
}

/**
 * `waiting` → `claimed` → `sent`; back to `waiting` when Teams says to try later; `dropped` when there is nothing left
 * to say; `failed` when Teams refuses for good.
 */
export type DeliveryState = 'waiting' | 'claimed' | 'sent' | 'dropped' | 'failed';

export type Recipient = { kind: 'person'; id: string } | { kind: 'channel'; id: string };

/** What a delivery says, in facts; the words and the card are made when it is sent. */
export type DeliveryContent =
  /** `ofWeek`: which card of the week this is for that person, from 1. */
  | { kind: 'reminder'; items: ReminderItem[]; ofWeek: number }
  /** Changes an unanswered reminder card, sent earlier under `key`, to say that a newer one took its place. */
  | { kind: 'retire'; key: string; activityId: string; codes: string[] }
  /** Changes a reminder card, sent earlier under `key`, because something was answered elsewhere. */
  | { kind: 'refresh'; key: string; activityId: string; codes: string[] }
  /** Period of the digest: instants. */
  | { kind: 'digest'; since: string | null; until: string }
  /** For a manager: milestones under them that are late and unanswered. */
  | { kind: 'manager-list'; codes: string[] }
  /** For the coordinator: what stays silent, who cannot be reached, what owners say is not theirs. */
  | { kind: 'coordinator-list'; silent: string[]; unreachable: UnreachableOwner[]; notMine: NotMine[] }
  /** For the coordinator, at once: an owner says that milestones are not theirs. */
  | { kind: 'not-mine'; claims: NotMine[] };

/** A milestone to ask about. */
export interface ReminderItem {
  code: string;
  /** The step of the policy that made it due for asking: working days after the date, negative before it; null without a date. */
  step: number | null;
  /** The owner in whose place this person is asked; null when they are the owner. */
  onBehalfOf: string | null;
}

export interface UnreachableOwner {
  name: string;
  reason: 'not-installed' | 'blocked' | 'removed' | 'disabled';
  /** How many open milestones they own. */
  milestones: number;
}

export interface NotMine {
  code: string;
  by: string;
  reason: string;
}

/** One try to send a delivery, kept for ever. */
export interface DeliveryAttempt {
  key: string;
  /** 1 for the first. */
  attempt: number;
  at: string;
  /** `sent`, `dropped`, or a reason Teams gave. */
  outcome: string;
  /** HTTP status, where Teams answered. */
  status: number | null;
  /** Teams' id of the message, when it was sent. */
  activityId: string | null;
}

/** A delivery that waits to be sent for the first time. */
export function newDelivery(fields: Pick<Delivery, 'key' | 'to' | 'content' | 'createdAt' | 'notBefore'>): Delivery {
  return {
    ...fields,
    state: 'waiting',
    attempts: 0,
    leaseUntil: null,
    claimedBy: null,
    activityId: null,
    closedAt: null,
    reason: null,
  };
}

/** Whether a delivery said something, or still will: one that was refused or dropped asked nobody anything. */
export function isStanding({ state }: Pick<Delivery, 'state'>): boolean {
  return state !== 'failed' && state !== 'dropped';
}
