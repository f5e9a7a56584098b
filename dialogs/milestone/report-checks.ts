import type { RowFault } from '../../src/domain/report-rules';
import { checkRow, isFault } from '../../src/domain/report-rules';
import type { PagesTexts } from '../../src/texts/pages-nl';
import type { FormErrors } from '../shared/form-errors';

export interface ReportInput {
  status: string;
  comment: string;
  forecast: string;
}

export const REPORT_FIELDS = ['status', 'comment', 'forecast'] as const;
export type ReportField = (typeof REPORT_FIELDS)[number];

export const emptyReport: ReportInput = { status: '', comment: '', forecast: '' };

const FIELD_OF: Record<RowFault['fault'], ReportField> = {
  'status-missing': 'status',
  'status-unknown': 'status',
  'comment-too-long': 'comment',
  'forecast-invalid': 'forecast',
  'forecast-past': 'forecast',
  'forecast-too-far': 'forecast',
  'forecast-missing': 'comment',
  'forecast-contradicts': 'forecast',
};

/** Whether this status asks for a new date or a word on why there is none: the bot's own rules say so. */
export function needsReason({ status }: ReportInput): boolean {
  const bare = checkRow({ milestone: '', status, comment: '', forecast: '' }, null, '');
  return bare !== null && isFault(bare) && bare.fault === 'forecast-missing';
}

/** What the bot would refuse, said before it is sent; null when all is well. */
export function checkReport(
  input: ReportInput,
  { due, today, commentLimit }: { due: string | null; today: string; commentLimit: number },
  words: PagesTexts['report']['faults'],
): FormErrors<ReportField> | null {
  const result = checkRow({ milestone: '', ...input }, due, today, commentLimit);
  const fault = result === null ? 'status-missing' : isFault(result) ? result.fault : null;
  return fault === null ? null : { fields: { [FIELD_OF[fault]]: words[fault] }, form: [] };
}
