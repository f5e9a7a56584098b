import { z } from 'zod';
import { DEFAULT_ESCALATION } from '../domain/escalation';
import type { EscalationPolicy } from '../domain/escalation';
import { DEFAULT_POLICY } from '../domain/reminder-policy';
import type { ReminderPolicy } from '../domain/reminder-policy';

/** The numbers of a plan's reminder policy, and the days on which the agency is closed besides the public holidays. */
export interface PlanPolicy {
  reminders: ReminderPolicy;
  escalation: EscalationPolicy;
  closedDays: string[];
}

const days = z.number().int().min(0).max(1000);

const schema = z.strictObject({
  stepsBefore: z
    .array(days)
    .min(1)
    .max(20)
    .default([...DEFAULT_POLICY.stepsBefore]),
  everyAfter: days.min(1).default(DEFAULT_POLICY.everyAfter),
  quietAfterReport: days.default(DEFAULT_POLICY.quietAfterReport),
  cardsPerWeek: days.min(1).max(5).default(DEFAULT_POLICY.cardsPerWeek),
  farFutureDays: days.min(31).default(DEFAULT_POLICY.farFutureDays),
  quarterWindow: days.min(1).max(60).default(DEFAULT_POLICY.quarterWindow),
  managerAfter: days.default(DEFAULT_ESCALATION.managerAfter),
  coordinatorAfter: days.default(DEFAULT_ESCALATION.coordinatorAfter),
  closedDays: z.array(z.iso.date()).max(400).default([]),
});

/** Reads a policy in JSON; what it does not name keeps its default. Answers faults by path, such as `everyAfter`. */
export function parsePolicy(text: string): { policy: PlanPolicy } | { faults: string[] } {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return { faults: [error instanceof Error ? error.message : String(error)] };
  }
  const parsed = schema.safeParse(json);
  if (!parsed.success)
    return { faults: parsed.error.issues.map(({ path, message }) => `${path.map(String).join('.')}: ${message}`) };
  const { managerAfter, coordinatorAfter, closedDays, ...reminders } = parsed.data;
  return { policy: { reminders, escalation: { managerAfter, coordinatorAfter }, closedDays } };
}
