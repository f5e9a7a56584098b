import { z } from 'zod';
import type { RowInput } from '../domain/report-rules';

/** Verb of the submit action of a card with status rows. */
export const RECORD_STATUS = 'recordStatus';
/** Verb of the one click that reports "op schema" for every open row. */
export const RECORD_ALL_ON_SCHEDULE = 'recordAllOnSchedule';
/** Verb that opens the recorded rows of a card for correction. */
export const CORRECT_STATUS = 'correctStatus';
/** Verb that opens a form for milestones shown in an answer. */
export const OPEN_FORM = 'openForm';

/** What the buttons of a status form carry, next to the inputs. */
export const formDataSchema = z.object({
  kind: z.enum(['reminder', 'form']),
  card: z.string().min(1).max(400),
  codes: z.array(z.string().max(20)).min(1).max(500),
  /** The codes of the open rows in sight, for the button that answers all of them. */
  shown: z.array(z.string().max(20)).max(500).optional(),
});

export type FormData = z.infer<typeof formDataSchema>;

/** Names of the inputs of one row; outsiders rely on them (contract). */
export const inputIds = {
  status: (code: string) => `status:${code}`,
  comment: (code: string) => `comment:${code}`,
  forecast: (code: string) => `forecast:${code}`,
};

const INPUT = /^(status|comment|forecast):(.+)$/;

/** The rows in what a card sent: one per milestone that has any input, in the card's order. Inputs that are no text count as empty. */
export function rowInputs(data: Record<string, unknown>): RowInput[] {
  const rows = new Map<string, RowInput>();
  for (const [id, value] of Object.entries(data)) {
    const [, field, code] = INPUT.exec(id) ?? [];
    if (field === undefined || code === undefined) continue;
    const row = rows.get(code) ?? { milestone: code, status: '', comment: '', forecast: '' };
    rows.set(code, { ...row, [field]: typeof value === 'string' ? value : '' });
  }
  return [...rows.values()];
}

/** What the button that opens a form carries. */
export const openFormSchema = z.object({ codes: z.array(z.string().max(20)).min(1).max(50) });
