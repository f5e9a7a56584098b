import type { MilestoneState } from '../domain/milestone-state';
import type { Person } from '../domain/people';
import type { CheckedRow, RowFault, RowInput } from '../domain/report-rules';
import { checkRow, COMMENT_LIMIT, isFault } from '../domain/report-rules';
import type { RoleBook } from '../domain/roles';
import { ownerStoodInFor } from '../domain/roles';
import type { StatusReport } from '../domain/status';
import type { FormKind, StatusForm } from '../domain/status-form';
import { givenOn, reportId, revisionOf } from '../domain/status-form';
import type { Clock } from '../ports/clock';
import type { Logger } from '../ports/logger';
import type { ReportStore } from '../ports/report-store';
import type { ReadStates } from './plan-reader';
import type { ReadForm } from './read-form';

/** What somebody sent with a card. */
export interface Submission {
  kind: FormKind;
  card: string;
  /** Every milestone the card is about. */
  codes: string[];
  rows: RowInput[];
  /** The longest comment, in characters; that of a card when it is not given. */
  commentLimit?: number;
}

/** Why nothing was stored. */
export type Refusal =
  | RowFault
  | { fault: 'nothing-filled-in' }
  | { fault: 'not-in-plan'; milestone: string }
  | { fault: 'not-on-card'; milestone: string }
  | { fault: 'not-allowed'; milestone: string }
  /** Another value was recorded from this same card before: it can be corrected, not overwritten. */
  | { fault: 'already-recorded'; milestone: string; report: StatusReport };

export type RecordResult = { ok: true; form: StatusForm; stored: number } | { ok: false; refusals: Refusal[] };

export interface RecordStatusPorts {
  readStates: ReadStates;
  readForm: ReadForm;
  reports: ReportStore;
  roles: RoleBook;
  clock: Clock;
  logger: Logger;
}

export type RecordStatus = ReturnType<typeof createRecordStatus>;

/** Stores a report for each row that was filled in, or nothing at all when a row is at fault. */
export function createRecordStatus(ports: RecordStatusPorts) {
  return async function recordStatus(person: Person, submission: Submission): Promise<RecordResult> {
    const { states, today } = await ports.readStates(submission.rows.map(({ milestone }) => milestone));
    const byCode = new Map(states.map((state) => [state.code, state]));
    const context: RowContext = {
      person,
      codes: submission.codes,
      card: submission.card,
      commentLimit: submission.commentLimit ?? COMMENT_LIMIT,
      byCode,
      today,
      roles: ports.roles,
    };
    const checked = submission.rows.map((row) => checkOne(row, context)).filter((result) => result !== null);
    const refusals = checked.filter(isRefusal);
    if (refusals.length > 0) return { ok: false, refusals };
    const rows = checked.filter((result): result is AcceptedRow => !isRefusal(result));
    if (rows.length === 0) return { ok: false, refusals: [{ fault: 'nothing-filled-in' }] };
    return store(rows, { person, submission }, ports);
  };
}

interface RowContext {
  person: Person;
  /** The milestones that the card is about. */
  codes: readonly string[];
  card: string;
  commentLimit: number;
  byCode: ReadonlyMap<string, MilestoneState>;
  today: string;
  roles: RoleBook;
}

/** `repeated`: the newest report says exactly this, from this same card, or before it was opened for correction. */
type AcceptedRow = CheckedRow & { onBehalfOf: string | null; repeated: boolean };

function checkOne(
  row: RowInput,
  { person, codes, card, commentLimit, byCode, today, roles }: RowContext,
): AcceptedRow | Refusal | null {
  const state = byCode.get(row.milestone);
  const result = checkRow(row, state?.due ?? null, today, commentLimit);
  if (result === null) return null;
  if (!state) return { fault: 'not-in-plan', milestone: row.milestone };
  if (!codes.includes(row.milestone)) return { fault: 'not-on-card', milestone: row.milestone };
  if (roles.rolesFor(person.emails, state).length === 0) return { fault: 'not-allowed', milestone: row.milestone };
  if (isFault(result)) return result;
  const given = givenOn(card, state.report);
  const corrects = given !== null || revisionOf(card) > 0;
  const repeated = state.report !== null && corrects && saysTheSame(state.report, result);
  if (state.report && given !== null && !repeated && revisionOf(card) <= revisionOf(given)) {
    return { fault: 'already-recorded', milestone: state.code, report: state.report };
  }
  return { ...result, repeated, onBehalfOf: ownerStoodInFor(roles, person.emails, state) };
}

function isRefusal(result: AcceptedRow | Refusal): result is Refusal {
  return 'fault' in result;
}

function saysTheSame(report: StatusReport, row: CheckedRow): boolean {
  return report.status === row.status && report.comment === row.comment && report.forecast === row.forecast;
}

/** Two answers of one card can come at once: then the first is kept, and the other must not be told that it was. */
function isKept(row: CheckedRow, recorded: StatusReport | null, card: string): boolean {
  return recorded !== null && (givenOn(card, recorded) === null || saysTheSame(recorded, row));
}

async function store(
  rows: AcceptedRow[],
  { person, submission }: { person: Person; submission: Submission },
  ports: RecordStatusPorts,
): Promise<RecordResult> {
  const at = ports.clock.now().toISOString();
  const by = { id: person.id, name: person.name };
  const reports = rows
    .filter(({ repeated }) => !repeated)
    .map(({ milestone, status, comment, forecast, onBehalfOf }) => ({
      ...{ id: reportId(submission.card, milestone), milestone, status, comment, forecast, by, onBehalfOf, at },
    }));
  const kept = await ports.reports.append(reports);
  ports.logger.info('status recorded', { person: person.id, stored: kept.length, repeated: rows.length - kept.length });
  const form = await ports.readForm(person, submission);
  const overtaken = form.rows.filter(({ state, recorded }) =>
    rows.some((row) => row.milestone === state.code && !isKept(row, recorded, submission.card)),
  );
  if (kept.length > 0 || overtaken.length === 0) return { ok: true, form, stored: kept.length };
  return {
    ok: false,
    refusals: overtaken.flatMap(({ state }) =>
      state.report ? [{ fault: 'already-recorded', milestone: state.code, report: state.report }] : [],
    ),
  };
}
