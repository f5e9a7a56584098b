import type { Delivery } from './delivery';
import type { Status } from './status';

/** One question to one person about one milestone, and what came of it. Instants are ISO 8601. */
export interface AskedLine {
  askedAt: string;
  person: string;
  /** The owner in whose place they were asked; empty when they are the owner. */
  onBehalfOf: string;
  milestone: string;
  title: string;
  due: string | null;
  /** Working days after the date, negative before it; null without a date. */
  step: number | null;
  delivery: Delivery['state'];
  tries: number;
  /** Why it was refused, dropped or put back. */
  reason: string;
  answeredAt: string | null;
  answeredBy: string;
  status: Status | null;
  forecast: string | null;
}
