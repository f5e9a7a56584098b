import { plain } from '../../cards/elements';
import type { RequestRefusal } from '../services/record-request';
import type { Refusal } from '../services/record-status';
import { longDay } from '../texts/format';
import type { Texts } from '../texts/texts';

/** A refusal as a sentence that says what to do. `quote`: how words of the person stand in it, by default as a card needs them. */
export function refusalWords(refusal: Refusal, { refusal: words, status }: Texts, quote = plain): string {
  switch (refusal.fault) {
    case 'nothing-filled-in':
      return words.nothing;
    case 'status-missing':
      return words.statusMissing(refusal.milestone);
    case 'status-unknown':
      return words.statusUnknown(refusal.milestone, quote(refusal.value.slice(0, 60)));
    case 'comment-too-long':
      return words.commentTooLong(refusal.milestone, refusal.limit);
    case 'forecast-invalid':
      return words.forecastInvalid(refusal.milestone, quote(refusal.value.slice(0, 60)));
    case 'forecast-past':
      return words.forecastPast(refusal.milestone);
    case 'forecast-too-far':
      return words.forecastTooFar(refusal.milestone);
    case 'forecast-missing':
      return words.forecastMissing(refusal.milestone, status[refusal.status]);
    case 'forecast-contradicts':
      return words.forecastContradicts(refusal.milestone, status[refusal.status]);
    case 'not-in-plan':
      return words.notInPlan(quote(refusal.milestone.slice(0, 20)));
    case 'not-on-card':
      return words.notOnCard(refusal.milestone);
    case 'not-allowed':
      return words.notAllowed(refusal.milestone);
    case 'already-recorded':
      return words.alreadyRecorded(refusal.milestone, status[refusal.report.status]);
  }
}

/** The same for a request. */
export function requestRefusalWords(
  refusal: RequestRefusal,
  { language, request: { refusal: words }, refusal: status }: Texts,
  quote = plain,
): string {
  switch (refusal.fault) {
    case 'choice-missing':
      return words.choiceMissing;
    case 'until-missing':
      return words.untilMissing;
    case 'until-invalid':
      return words.untilInvalid(quote(refusal.value.slice(0, 60)));
    case 'until-too-early':
      return words.untilTooEarly;
    case 'until-before-from':
      return words.untilBeforeFrom;
    case 'until-after-deadline':
      return words.untilAfterDeadline(refusal.milestone, longDay(language, refusal.due));
    case 'until-too-far':
      return words.untilTooFar;
    case 'reason-missing':
      return words.reasonMissing;
    case 'reason-too-long':
      return words.reasonTooLong(refusal.limit);
    case 'deputy-missing':
      return words.deputyMissing;
    case 'no-milestones':
      return words.noMilestones;
    case 'not-allowed':
      return status.notAllowed(refusal.milestone);
  }
}
