import { planLink } from '../src/contracts/deep-links';
import type { MilestoneState } from '../src/domain/milestone-state';
import { longDay, longInstant } from '../src/texts/format';
import type { Texts } from '../src/texts/texts';
import type { CardMessage } from './elements';
import { card, heading, openDialog, openUrl, plain, small, text } from './elements';
import { dueLine, dueWords } from './milestone-lines';

export interface SharedMilestoneView {
  state: MilestoneState;
  today: string;
  /** Title of its strategic goal; null for a horizontal one. */
  goal: { code: string; title: string } | null;
  appId: string;
}

/**
 * A milestone for any conversation: what everybody may know. No comments, no names of owners or reporters, no form; the
 * details open for each reader as they may see them. It does not change: it says of which day it is.
 */
export function sharedMilestoneCard({ state, today, goal, appId }: SharedMilestoneView, texts: Texts): CardMessage {
  const { dialog, search } = texts;
  const { code, title, parent, report } = state;
  const forecast = report?.forecast ?? null;
  return card({
    lang: texts.language,
    summary: search.summary(code, statusWords(state, texts)),
    body: [
      heading(code),
      text(plain(title), { spacing: 'None' }),
      small(texts.row.project(parent.code, plain(parent.title)), { spacing: 'Small' }),
      ...(goal === null ? [] : [small(texts.row.project(goal.code, plain(goal.title)))]),
      dueLine(state, today, texts),
      text(newsWords(state, texts), { spacing: 'Small' }),
      ...(forecast === null ? [] : [text(texts.row.forecast(longDay(texts.language, forecast)), { spacing: 'None' })]),
      small(search.asOf(longDay(texts.language, today)), { spacing: 'Medium' }),
    ],
    actions: [
      openDialog(dialog.history, { dialog: 'milestone', code }),
      openUrl(dialog.openInPlan, planLink(appId, { view: 'plan', milestone: code }, code)),
    ],
  });
}

/** The line that stands for it among the results. */
export function sharedMilestonePreview(
  { state, today }: Pick<SharedMilestoneView, 'state' | 'today'>,
  texts: Texts,
): { title: string; text: string } {
  const { code, title } = state;
  return { title: `${code} ${title}`, text: `${statusWords(state, texts)} · ${dueWords(state, today, texts)}` };
}

function statusWords({ report }: MilestoneState, texts: Texts): string {
  return texts.status[report?.status ?? 'geen_bericht'];
}

function newsWords(state: MilestoneState, texts: Texts): string {
  const { report } = state;
  const status = `**${statusWords(state, texts)}**`;
  return report === null ? status : texts.search.reportedOn(status, longInstant(texts.language, report.at));
}
