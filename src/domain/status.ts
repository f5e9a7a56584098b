/** The six values an owner can report, in the order in which a card offers them. */
export const STATUSES = [
  'op_schema',
  'kleine_afwijking',
  'bij_te_sturen',
  'niet_op_schema_extern',
  'nog_niet_gestart',
  'gerealiseerd',
] as const;

export type Status = (typeof STATUSES)[number];

export function isStatus(value: unknown): value is Status {
  return STATUSES.some((status) => status === value);
}

/** One answer about one milestone. Reports are never changed: a correction is a newer report. */
export interface StatusReport {
  /** Unique per answer: the same click received twice has the same id. */
  id: string;
  /** Code of the milestone. */
  milestone: string;
  status: Status;
  comment: string | null;
  /** The date `YYYY-MM-DD` on which it will be reached, when that is not the planned one. */
  forecast: string | null;
  /** Who answered. */
  by: { id: string; name: string };
  /** The owner for whom a deputy, manager or coordinator answered; null when the owner did. */
  onBehalfOf: string | null;
  /** Instant, ISO 8601 in UTC. */
  at: string;
}
