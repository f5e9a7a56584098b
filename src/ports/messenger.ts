import type { NotMine, UnreachableOwner } from '../domain/delivery';
import type { Digest } from '../domain/digest';
import type { MilestoneState } from '../domain/milestone-state';
import type { Channel, Person, Reachability } from '../domain/people';
import type { StatusForm } from '../domain/status-form';

/** A milestone with the names of its owners. */
export interface OwnedMilestone {
  state: MilestoneState;
  owners: string[];
}

/** What the bot says by itself, in facts; the messenger finds the words and makes the card. */
export type OutgoingMessage =
  | { kind: 'reminder'; to: Person; form: StatusForm }
  /** Changes the message `activityId`, sent earlier. */
  | { kind: 'retire' | 'refresh'; to: Person; form: StatusForm; activityId: string }
  | { kind: 'digest'; to: Channel; digest: Digest }
  | { kind: 'manager-list'; to: Person; today: string; items: OwnedMilestone[] }
  | {
      kind: 'coordinator-list';
      to: Person;
      today: string;
      silent: OwnedMilestone[];
      unreachable: UnreachableOwner[];
      notMine: NotMine[];
    }
  | { kind: 'not-mine'; to: Person; claims: NotMine[] };

/** How Teams took a message. `status` is the HTTP status, null when there was no answer. */
export type SendOutcome =
  | { kind: 'sent'; activityId: string }
  /**
   * Later may do: Teams is busy, or could not be reached. `retryAfterMs` when Teams said how long to wait. `ambiguous`:
   * Teams may have taken it all the same, so that trying again may send it twice.
   */
  | { kind: 'retry'; reason: string; status: number | null; retryAfterMs: number | null; ambiguous: boolean }
  /** This person or channel cannot be written to until they give a sign of life. */
  | { kind: 'unreachable'; reason: string; status: number; reachability: Exclude<Reachability, 'active'> }
  /** Trying again will not help. */
  | { kind: 'refused'; reason: string; status: number | null };

/** Sends to a conversation that Teams told us of earlier. Never throws for what Teams answers. */
export interface Messenger {
  send(message: OutgoingMessage): Promise<SendOutcome>;
}
