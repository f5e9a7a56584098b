import { z } from 'zod';
import { STATUSES } from '../domain/status';

/** Verb of the buttons that turn the pages of an answer. */
export const SHOW_PAGE = 'showPage';

/** What such a button carries: the question again, and the page from 0. */
export const showPageSchema = z.object({
  page: z.number().int().min(0).max(10_000),
  filter: z.object({
    mine: z.boolean(),
    late: z.boolean(),
    open: z.boolean(),
    due: z
      .union([
        z.enum(['two_weeks', 'this_week', 'next_week', 'this_month', 'next_month']),
        z.object({ month: z.string().regex(/^(\d{4}-)?(0[1-9]|1[0-2])$/) }),
        z.object({ until: z.string().regex(/^(\d{4}-)?(0[1-9]|1[0-2])(-\d{2})?$/) }),
      ])
      .nullable(),
    status: z.enum([...STATUSES, 'geen_bericht']).nullable(),
    scope: z.array(z.string().max(20)).max(50),
    words: z.string().max(400).nullable(),
  }),
});
