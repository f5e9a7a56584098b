import { daysBetween } from '../src/domain/dates';
import type { MilestoneState } from '../src/domain/milestone-state';
import type { OwnerRequest } from '../src/domain/owner-request';
import { COMMENT_LIMIT } from '../src/domain/report-rules';
import type { StatusReport } from '../src/domain/status';
import { longDay, longInstant } from '../src/texts/format';
import type { Texts } from '../src/texts/texts';
import type { Action, Element } from './elements';
import { container, openDialog, plain, small, text } from './elements';

/** `**P43.1** title`: how every card names a milestone. */
export function milestoneTitle({ code, title }: MilestoneState, hint = ''): Element {
  return text(`**${code}** ${plain(title)}${hint}`, { spacing: 'None' });
}

/** What a card says of a milestone; a tap on it opens the milestone's dialog, and the last line shows that it can be tapped. */
export function tappable(
  milestone: Pick<MilestoneState, 'code'>,
  items: Element[],
  { texts, ...style }: { texts: Texts } & Record<string, unknown>,
): Element {
  const hint = text(texts.dialog.details, { size: 'Small', color: 'Accent', spacing: 'None' });
  return container([...items, hint], { ...style, selectAction: openDetails(milestone, texts) });
}

/** The tap that opens a milestone's dialog. */
export function openDetails({ code }: Pick<MilestoneState, 'code'>, { dialog }: Texts): Action {
  return openDialog(dialog.detailsOf(code), { dialog: 'milestone', code });
}

/** A single line that is tapped the same way. */
export function tappableLine(milestone: Pick<MilestoneState, 'code'>, words: string, texts: Texts): Element {
  const selectAction = openDetails(milestone, texts);
  return container([text(`${words} ›`, { spacing: 'None' })], { selectAction, spacing: 'Small' });
}

export function dueLine(state: MilestoneState, today: string, texts: Texts): Element {
  return small(dueWords(state, today, texts), state.late ? { color: 'Attention', isSubtle: false } : {});
}

export function dueWords({ due, printedDate, late }: MilestoneState, today: string, texts: Texts): string {
  if (due === null) return printedDate === null ? texts.row.noDate : texts.row.printedDate(plain(printedDate));
  const day = longDay(texts.language, due);
  if (late) return texts.row.late(day, daysBetween(due, today));
  return due === today ? texts.row.dueToday : texts.row.due(day);
}

/** The last report in a line, or that there is none. */
export function reportWords(report: StatusReport | null, texts: Texts): string {
  if (!report) return texts.row.none;
  const last = texts.row.last(texts.status[report.status], longInstant(texts.language, report.at));
  return report.forecast === null ? last : `${last}, ${texts.row.forecast(longDay(texts.language, report.forecast))}`;
}

/** What a report says, without who and when. */
export function saidWords({ status, forecast, comment }: StatusReport, texts: Texts): string {
  const parts = [`**${texts.status[status]}**`];
  if (forecast !== null) parts.push(texts.row.forecast(longDay(texts.language, forecast)));
  if (comment !== null) parts.push(`“${plain(shortComment(comment))}”`);
  return parts.join(' · ');
}

/** An emoji is two characters, and may be cut in two. */
const HALF_A_SIGN = /[\uD800-\uDBFF]$/;

/** A comment as a card shows it: one written on a page may be longer than a card can hold. */
export function shortComment(comment: string): string {
  if (comment.length <= COMMENT_LIMIT) return comment;
  const beginning = comment.slice(0, COMMENT_LIMIT - 1).replace(HALF_A_SIGN, '');
  return `${beginning.trimEnd()}…`;
}

/** Who gave a report, when, and for whom. */
export function giverWords({ by, at, onBehalfOf }: StatusReport, texts: Texts): string {
  const given = texts.form.recordedBy(plain(by.name), longInstant(texts.language, at));
  return onBehalfOf === null ? given : `${given}, ${texts.form.onBehalfOf(plain(onBehalfOf))}`;
}

/** What somebody asked for instead of giving a status, told to themselves. */
export function requestWords(request: OwnerRequest, texts: Texts): string {
  return wordsOf(request, texts.request, texts);
}

/** The same in the history, after their name. */
export function requestHistoryWords(request: OwnerRequest, texts: Texts): string {
  return wordsOf(request, texts.request.said, texts);
}

function wordsOf(request: OwnerRequest, words: Texts['request']['said'], { language }: Texts): string {
  switch (request.kind) {
    case 'later':
      return words.later(longDay(language, request.until));
    case 'not-mine':
      return words.notMine(plain(request.reason));
    case 'hand-over':
      return words.handedOver(
        plain(request.to.name),
        longDay(language, request.from),
        longDay(language, request.until),
      );
    case 'ask-again':
      return words.askedAgain;
  }
}
