/** What somebody who was asked can answer instead of a status. Kept for ever, like reports. */
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
  /** Ask the deputy in these days. */
  | { kind: 'hand-over'; to: { email: string; name: string }; from: string; until: string };

/** The id of the request that a card gives for a milestone. */
export function requestId(card: string, milestone: string): string {
  return `${card}:${milestone}:request`;
}

/** The newest hand-over of a milestone by somebody that holds on a day, if any. */
export function handOverOn(requests: readonly OwnerRequest[], milestone: string, ownerId: string, today: string) {
  const last = requests.findLast(
    (request) => request.kind === 'hand-over' && request.milestone === milestone && request.by.id === ownerId,
  );
  return last?.kind === 'hand-over' && last.from <= today && today <= last.until ? last : null;
}
