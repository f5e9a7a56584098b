/**
 * What somebody who was asked can answer instead of a status, and what a manager can want of those who are asked. Kept
 * for ever, like reports.
 */
export type OwnerRequest = RequestFacts & RequestKind;

export interface RequestFacts {
  /** Unique per answer: the same click received twice has the same id. */
  id: string;
  /** Code of the milestone. */
  milestone: string;
  by: { id: string; name: string };
  /** Instant, ISO 8601 in UTC. */
  at: string;
}

/** Days are `YYYY-MM-DD`, both ends included. */
export type RequestKind =
  /** Ask again on that day. */
  | { kind: 'later'; until: string }
  /** Somebody else should own this; goes to the coordinator. */
  | { kind: 'not-mine'; reason: string }
  /** Ask the deputy in these days: in the place of who says so, or of every owner when a manager does. */
  | { kind: 'hand-over'; to: { email: string; name: string }; from: string; until: string; forEveryOwner?: true }
  /** A manager or coordinator wants it asked again, whenever it was asked or answered before. */
  | { kind: 'ask-again' };

/** The id of the request that a card gives for a milestone. */
export function requestId(card: string, milestone: string): string {
  return `${card}:${milestone}:request`;
}

/** The newest hand-over of a milestone by one of its owners, or for all of them, when it holds on a day. */
export function handOverOn(requests: readonly OwnerRequest[], milestone: string, ownerId: string, today: string) {
  const last = requests.findLast(
    (request) =>
      request.kind === 'hand-over' &&
      request.milestone === milestone &&
      (request.by.id === ownerId || request.forEveryOwner === true),
  );
  return last?.kind === 'hand-over' && last.from <= today && today <= last.until ? last : null;
}
