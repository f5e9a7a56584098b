import { refusalWords, requestRefusalWords } from '../bot/refusal-words';
import type { RequestFault, RequestInput } from '../domain/request-rules';
import type { Refusal } from '../services/record-status';
import type { RequestRefusal } from '../services/record-request';
import type { ReviewRefusal } from '../services/review-milestones';
import type { Texts } from '../texts/texts';
import type { ApiAnswer } from './api-answer';
import { refusal } from './api-answer';

/** A page shows words as they are; a card would read marks in them. */
const asIs = (words: string): string => words;

/** Why a report was not stored. */
export function reportRefused(fault: Refusal, texts: Texts): ApiAnswer {
  const words = refusalWords(fault, texts, asIs);
  switch (fault.fault) {
    case 'not-in-plan':
    case 'not-on-card':
      return refusal('not-in-plan', texts.api.notInPlan(fault.milestone.slice(0, 20)));
    case 'not-allowed':
      return refusal('not-allowed', words);
    case 'nothing-filled-in':
      return refusal('invalid', texts.api.nothing, 'status');
    case 'status-missing':
      return refusal('invalid', words, 'status');
    case 'status-unknown':
      return refusal('invalid', texts.api.statusUnknown(fault.value.slice(0, 60)), 'status');
    case 'comment-too-long':
      return refusal('invalid', words, 'comment');
    case 'forecast-invalid':
    case 'forecast-past':
    case 'forecast-too-far':
    case 'forecast-missing':
    case 'forecast-contradicts':
      return refusal('invalid', words, 'forecast');
    case 'already-recorded':
      return refusal('invalid', texts.api.alreadyRecorded(fault.milestone, texts.status[fault.report.status]));
  }
}

/** Why "later", "not mine" or "hand over" was not kept. */
export function requestRefused(fault: RequestRefusal, input: RequestInput, texts: Texts): ApiAnswer {
  const words = requestRefusalWords(fault, texts, asIs);
  if (fault.fault === 'no-milestones') return refusal('not-in-plan', words);
  if (fault.fault === 'not-allowed') return refusal('not-allowed', words);
  return refusal('invalid', words, fieldOf(fault, input));
}

/** Why nothing came of what a manager wanted for many milestones. */
export function reviewRefused(fault: ReviewRefusal, input: { from: string }, texts: Texts): ApiAnswer {
  if (fault.fault === 'not-in-plan') return refusal('not-in-plan', texts.api.notInPlan(fault.milestone.slice(0, 20)));
  if (fault.fault === 'not-managed') return refusal('not-allowed', texts.api.notManaged(fault.milestone));
  return refusal('invalid', requestRefusalWords(fault, texts, asIs), fieldOf(fault, input));
}

/** The input that a fault is about. */
function fieldOf(fault: RequestFault, { from }: { from: string }): string {
  switch (fault.fault) {
    case 'choice-missing':
      return 'what';
    case 'until-invalid':
      return fault.value === from ? 'from' : 'until';
    case 'until-missing':
    case 'until-too-early':
    case 'until-before-from':
    case 'until-after-deadline':
    case 'until-too-far':
      return 'until';
    case 'reason-missing':
    case 'reason-too-long':
      return 'reason';
    case 'deputy-missing':
      return 'deputy';
  }
}
