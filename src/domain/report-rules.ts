import { addDays, isCalendarDate } from './dates';
import type { Status } from './status';
import { isStatus } from './status';
import { typedText } from './typed-text';

/** What somebody filled in for one milestone, as it came from the card. */
export interface RowInput {
  milestone: string;
  status: string;
  comment: string;
  forecast: string;
}

/** A row that may be stored. */
export interface CheckedRow {
  milestone: string;
  status: Status;
  comment: string | null;
  forecast: string | null;
}

/** Why a row cannot be stored. */
export type RowFault =
  | { fault: 'status-missing'; milestone: string }
  | { fault: 'status-unknown'; milestone: string; value: string }
  | { fault: 'comment-too-long'; milestone: string; limit: number }
  | { fault: 'forecast-invalid'; milestone: string; value: string }
  | { fault: 'forecast-past'; milestone: string; value: string }
  | { fault: 'forecast-too-far'; milestone: string; value: string }
  | { fault: 'forecast-missing'; milestone: string; status: Status }
  | { fault: 'forecast-contradicts'; milestone: string; status: Status };

/** The longest comment on a card, and on a page, in characters. */
export const COMMENT_LIMIT = 1000;
export const PAGE_COMMENT_LIMIT = 4000;

const FARTHEST_FORECAST_DAYS = 3660;

/** The statuses that say the date will not be made: they need a new date, or a word on why there is none. */
const NEEDS_FORECAST: readonly Status[] = ['bij_te_sturen', 'niet_op_schema_extern'];

/** Checks one row. A row with nothing in it is no answer: null. `due` is the planned date, if any. */
export function checkRow(
  row: RowInput,
  due: string | null,
  today: string,
  commentLimit = COMMENT_LIMIT,
): CheckedRow | RowFault | null {
  const { milestone } = row;
  const status = row.status.trim();
  const comment = typedText(row.comment);
  const forecast = row.forecast.trim();
  if (!status && !comment && !forecast) return null;
  if (!status) return { fault: 'status-missing', milestone };
  if (!isStatus(status)) return { fault: 'status-unknown', milestone, value: status };
  if (comment.length > commentLimit) return { fault: 'comment-too-long', milestone, limit: commentLimit };
  return (
    forecastFault(milestone, forecast, today) ??
    statusFault({ milestone, status, comment: comment || null, forecast: forecast || null }, due) ?? {
      milestone,
      status,
      comment: comment || null,
      forecast: forecast || null,
    }
  );
}

export function isFault(result: CheckedRow | RowFault): result is RowFault {
  return 'fault' in result;
}

function forecastFault(milestone: string, value: string, today: string): RowFault | null {
  if (!value) return null;
  if (!isCalendarDate(value)) return { fault: 'forecast-invalid', milestone, value };
  if (value < today) return { fault: 'forecast-past', milestone, value };
  if (value > addDays(today, FARTHEST_FORECAST_DAYS)) return { fault: 'forecast-too-far', milestone, value };
  return null;
}

function statusFault({ milestone, status, comment, forecast }: CheckedRow, due: string | null): RowFault | null {
  if (NEEDS_FORECAST.includes(status) && !forecast && !comment) return { fault: 'forecast-missing', milestone, status };
  const keepsDate = status === 'gerealiseerd' || (status === 'op_schema' && due !== null && (forecast ?? '') > due);
  return keepsDate && forecast ? { fault: 'forecast-contradicts', milestone, status } : null;
}
