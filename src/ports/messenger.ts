import type { Digest } from '../domain/digest';
import type { Channel, Person, Reachability } from '../domain/people';
import type { StatusForm } from '../domain/status-form';

/** What the bot says by itself, in facts; the messenger finds the words and makes the card. */
export type OutgoingMessage =
  { kind: 'reminder'; to: Person; form: StatusForm } | { kind: 'digest'; to: Channel; digest: Digest };

/** How Teams took a message. `status` is the HTTP status, null when there was no answer. */
export type SendOutcome =
  | { kind: 'sent'; activityId: string }
  /** Later may do: Teams is busy, or could not be reached. `retryAfterMs` when Teams said how long to wait. */
  | { kind: 'retry'; reason: string; status: number | null; retryAfterMs: number | null }
  /** This person or channel cannot be written to until they give a sign of life. */
  | { kind: 'unreachable'; reason: string; status: number; reachability: Exclude<Reachability, 'active'> }
  /** Trying again will not help. */
  | { kind: 'refused'; reason: string; status: number | null };

/** Sends to a conversation that Teams told us of earlier. Never throws for what Teams answers. */
export interface Messenger {
  send(message: OutgoingMessage): Promise<SendOutcome>;
}
