import { z } from 'zod';
import { STATUSES } from '../domain/status';

/**
 * The HTTP API behind the pages inside Teams. Every request carries `Authorization: Bearer TOKEN` (Teams single sign-on)
 * and `Accept-Language: nl|en`. Days are `YYYY-MM-DD`, instants ISO 8601 in UTC.
 *
 * | route | answers |
 * |---|---|
 * | `GET /api/plan[?channel={id}]` | PlanPage |
 * | `GET /api/milestones/{code}` | MilestonePage |
 * | `POST /api/milestones/{code}/reports` ReportBody | MilestonePage |
 * | `POST /api/milestones/{code}/requests` RequestBody | MilestonePage |
 * | `POST /api/review/options` ReviewOptionsBody | ReviewOptions |
 * | `POST /api/review/ask-again` AskAgainBody | ReviewResult |
 * | `POST /api/review/hand-over` HandOverBody | ReviewResult |
 *
 * Refused: ApiRefusal with 400 (not understood), 401 (`sign-in`), 403 (`not-allowed`), 404 (`not-in-plan`), 422 (`invalid`:
 * what was filled in), 503 (`unavailable`).
 */
export { API } from './pages-addresses';

const code = z.string().max(20);
const day = z.string();
const instant = z.string();
const status = z.enum(STATUSES);
const text = z.string().max(20_000);
const deputy = z.object({ email: z.string(), name: z.string() });

/** Who is asking, and what they may see and do. */
export const meSchema = z.object({
  name: z.string(),
  /** Whether the bot has met them: somebody it has not met can read the plan, and do nothing. */
  known: z.boolean(),
  /** Holds the role for something in the plan. */
  owns: z.boolean(),
  deputises: z.boolean(),
  manages: z.boolean(),
  coordinates: z.boolean(),
});
export type Me = z.infer<typeof meSchema>;

/** A milestone in a list. */
export const planRowSchema = z.object({
  code,
  title: z.string(),
  /** Code of the project, or of the horizontal goal. */
  project: code,
  /** Code of the strategic or horizontal goal. */
  area: code,
  due: day.nullable(),
  /** What the plan prints in the place of a date, when that is no date. */
  printedDate: z.string().nullable(),
  /** The newest report; null: "geen bericht". */
  status: status.nullable(),
  forecast: day.nullable(),
  reportedAt: instant.nullable(),
  late: z.boolean(),
  owners: z.array(z.string()),
  /** The reader's own role for it, the first of: owner, deputy; null: neither. */
  mine: z.enum(['owner', 'deputy']).nullable(),
  /** Whether the reader is its manager or coordinator. */
  managed: z.boolean(),
  /** Since when a question about it waits for an answer; null: it does not, or that is not the reader's to know. */
  askedAt: instant.nullable(),
});
export type PlanRow = z.infer<typeof planRowSchema>;

export const planPageSchema = z.object({
  today: day,
  year: z.number().int(),
  title: z.string(),
  me: meSchema,
  /** Strategic goals, then horizontal ones, in the plan's order. */
  areas: z.array(z.object({ code, title: z.string(), departments: z.array(z.string()) })),
  projects: z.array(z.object({ code, title: z.string(), area: code })),
  /** Codes of the goals to which the channel asked about keeps; empty: it follows the whole plan or nothing, or none was asked. */
  followed: z.array(code),
  /** In the plan's order. */
  milestones: z.array(planRowSchema),
});
export type PlanPage = z.infer<typeof planPageSchema>;

/** What was said about a milestone. */
export const historyLineSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('report'),
    at: instant,
    by: z.string(),
    onBehalfOf: z.string().nullable(),
    status,
    comment: z.string().nullable(),
    forecast: day.nullable(),
  }),
  z.object({ kind: z.literal('later'), at: instant, by: z.string(), until: day }),
  z.object({ kind: z.literal('not-mine'), at: instant, by: z.string(), reason: z.string() }),
  z.object({ kind: z.literal('hand-over'), at: instant, by: z.string(), to: z.string(), from: day, until: day }),
  z.object({ kind: z.literal('ask-again'), at: instant, by: z.string() }),
  /** A new version of the plan gave it another date. */
  z.object({ kind: z.literal('plan-date'), at: instant, from: day.nullable(), to: day.nullable() }),
]);
export type HistoryLine = z.infer<typeof historyLineSchema>;

export const milestonePageSchema = z.object({
  today: day,
  me: meSchema,
  milestone: planRowSchema.extend({ group: z.string().nullable(), notes: z.array(z.string()) }),
  /** From the goal down to the project. */
  place: z.array(z.object({ code, title: z.string() })),
  /** Newest first, at most 200 lines. */
  history: z.array(historyLineSchema),
  mayReport: z.boolean(),
  /** The owner in whose place the reader would report; null when they are the owner, or may not. */
  onBehalfOf: z.string().nullable(),
  /** To whom the reader can hand it over; empty when they cannot. */
  deputies: z.array(deputy),
  /** What "tomorrow" and "next week" mean: working days. */
  later: z.object({ tomorrow: day, nextWeek: day }),
  commentLimit: z.number().int(),
});
export type MilestonePage = z.infer<typeof milestonePageSchema>;

/** `form` names what is sent, so that sending it twice stores it once: a new UUID for each form that is opened. */
const form = z.guid();

export const reportBodySchema = z.object({ form, status: text, comment: text, forecast: text });
export type ReportBody = z.infer<typeof reportBodySchema>;

/** `what`: tomorrow, next-week, on-day (with `until`), not-mine (with `reason`), hand-over (with `deputy`, `from`, `until`). */
export const requestBodySchema = z.object({ form, what: text, until: text, from: text, reason: text, deputy: text });
export type RequestBody = z.infer<typeof requestBodySchema>;

const codes = z.array(code).min(1).max(500);

export const reviewOptionsBodySchema = z.object({ codes });
export type ReviewOptionsBody = z.infer<typeof reviewOptionsBodySchema>;
/** The deputies that all of the milestones share. */
export const reviewOptionsSchema = z.object({ deputies: z.array(deputy) });
export type ReviewOptions = z.infer<typeof reviewOptionsSchema>;

export const askAgainBodySchema = z.object({ form, codes });
export type AskAgainBody = z.infer<typeof askAgainBodySchema>;
export const handOverBodySchema = z.object({ form, codes, deputy: text, from: text, until: text });
export type HandOverBody = z.infer<typeof handOverBodySchema>;
/** What became of each milestone; `sentence` tells it in the reader's language. */
export const reviewResultSchema = z.object({ done: z.array(code), sentence: z.string() });
export type ReviewResult = z.infer<typeof reviewResultSchema>;

/** `message` is for the reader; `field` names the input that it is about, where it is about one. */
export const apiRefusalSchema = z.object({
  error: z.enum(['not-understood', 'sign-in', 'not-allowed', 'not-in-plan', 'invalid', 'unavailable']),
  errors: z.array(z.object({ field: z.string().nullable(), message: z.string() })).min(1),
});
export type ApiRefusal = z.infer<typeof apiRefusalSchema>;
