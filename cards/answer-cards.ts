import type { PlanLink } from '../src/contracts/deep-links';
import { planLink } from '../src/contracts/deep-links';
import { SHOW_PAGE } from '../src/contracts/show-page';
import { OPEN_FORM } from '../src/contracts/record-status';
import type { MilestoneState } from '../src/domain/milestone-state';
import type { MilestoneFilter, Period } from '../src/domain/question';
import type { OwnerRequest } from '../src/domain/owner-request';
import type { StatusReport } from '../src/domain/status';
import { enumeration, longInstant, partialDay } from '../src/texts/format';
import type { Texts } from '../src/texts/texts';
import type { Action, CardMessage, Element } from './elements';
import {
  ask,
  card,
  container,
  execute,
  heading,
  openDialog,
  openUrl,
  plain,
  small,
  subheading,
  text,
} from './elements';
import {
  dueLine,
  giverWords,
  milestoneTitle,
  reportWords,
  requestHistoryWords,
  saidWords,
  tappable,
} from './milestone-lines';

export interface MilestoneListView {
  filter: MilestoneFilter;
  subject: { code: string; title: string } | null;
  today: string;
  total: number;
  late: number;
  page: number;
  pages: number;
  items: MilestoneState[];
  /** Codes the asker may report on; empty where reporting makes no sense, such as in a channel. */
  reportable: string[];
}

/** The milestones found, a page at a time. */
export function milestoneListCard(view: MilestoneListView, texts: Texts, appId: string | null = null): CardMessage {
  const title = `${texts.answer.found(view.total)} ${describeFilter(view.filter, texts)}`;
  const late = view.late > 0 && !view.filter.late ? ` (${texts.answer.late(view.late)})` : '';
  const body = [
    heading(title),
    ...(view.subject ? [text(plain(view.subject.title), { spacing: 'None', isSubtle: true })] : []),
    ...(late ? [text(texts.answer.late(view.late), { color: 'Attention', spacing: 'Small' })] : []),
    ...(view.total === 0 && view.filter.late ? [text(texts.answer.noneLate)] : []),
    ...(view.total === 0 && onlyMine(view.filter) ? [text(texts.answer.noneMine)] : []),
    ...view.items.map((state) => itemPart(state, view.today, texts)),
    ...(view.pages > 1
      ? [small(texts.answer.page(view.page + 1, view.pages), { spacing: 'Medium', horizontalAlignment: 'Center' })]
      : []),
  ];
  return card({ lang: texts.language, summary: `${title}${late}`, body, actions: listActions(view, texts, appId) });
}

/** Whether nothing but one's own milestones was asked for. */
function onlyMine({ late, open, mine, status, due, scope, words }: MilestoneFilter): boolean {
  return mine && !late && !open && status === null && !due && scope.length === 0 && !words;
}

/** "te laat, in SD 3, met status …": what was asked, in words. */
export function describeFilter({ late, open, mine, status, due, scope, words }: MilestoneFilter, texts: Texts): string {
  const { describe } = texts.answer;
  const parts = [
    late ? describe.late : '',
    open && !late ? describe.open : '',
    mine ? describe.mine : '',
    due ? periodWords(due, texts) : '',
    status === 'geen_bericht' ? describe.statusNone : status ? describe.status(texts.status[status]) : '',
    scope.length > 0 ? describe.scope(plain(enumeration(texts.language, scope))) : mine || words ? '' : describe.plan,
    words ? describe.words(plain(words)) : '',
  ];
  return parts.filter(Boolean).join(' ');
}

function periodWords(period: Period, { period: named, answer, language }: Texts): string {
  if (typeof period === 'string') return named[period];
  return 'month' in period
    ? answer.describe.inMonth(partialDay(language, period.month))
    : answer.describe.until(partialDay(language, period.until));
}

function itemPart(state: MilestoneState, today: string, texts: Texts): Element {
  const lines = [milestoneTitle(state), dueLine(state, today, texts), small(reportWords(state.report, texts))];
  return tappable(state, lines, { texts, separator: true });
}

function listActions(
  { filter, page, pages, reportable, total }: MilestoneListView,
  texts: Texts,
  appId: string | null,
): Action[] {
  const turn = (title: string, to: number): Action => execute(title, SHOW_PAGE, { filter, page: to });
  return [
    ...(reportable.length > 0 ? [execute(texts.answer.report, OPEN_FORM, { codes: reportable })] : []),
    ...(page > 0 ? [turn(texts.answer.previous, page - 1)] : []),
    ...(page < pages - 1 ? [turn(texts.answer.next, page + 1)] : []),
    ...(appId !== null && total > 0
      ? [openUrl(texts.dialog.openInPlan, planLink(appId, linkOf(filter), texts.dialog.openInPlan))]
      : []),
  ];
}

/** The same question as filters of the plan; what the plan has no filter for is left out. */
function linkOf({ mine, late, status, scope, words }: MilestoneFilter): PlanLink {
  if (mine) return { view: 'mine' };
  const [only] = scope;
  const place = scope.length !== 1 || !only ? {} : only.startsWith('P') ? { project: only } : goalOf(only);
  return {
    view: 'plan',
    ...place,
    ...(late ? { late: '1' as const } : {}),
    ...(status ? { status } : {}),
    ...(words ? { words } : {}),
  };
}

/** A strategic or horizontal goal; an operational one has no filter of its own. */
function goalOf(code: string): { goal: string } {
  return { goal: code.split('/')[0] ?? code };
}

export interface MilestoneView {
  state: MilestoneState;
  today: string;
  history: ({ report: StatusReport } | { request: OwnerRequest })[];
  owners: string[];
  mayReport: boolean;
}

/** One milestone with its place in the plan and its history. */
export function milestoneCard(
  { state, today, history, owners, mayReport }: MilestoneView,
  texts: Texts,
  appId: string | null = null,
): CardMessage {
  const past = history.map((line) =>
    'report' in line ? reportPart(line.report, texts) : requestPart(line.request, texts),
  );
  const body = [
    heading(`${state.code}`),
    text(plain(state.title), { spacing: 'None' }),
    ...(state.group === null ? [] : [small(texts.answer.group(plain(state.group)))]),
    small(texts.row.project(state.parent.code, plain(state.parent.title)), { spacing: 'Small' }),
    dueLine(state, today, texts),
    small(owners.length > 0 ? texts.answer.owners(plain(enumeration(texts.language, owners))) : texts.answer.noOwner),
    ...state.notes.map((note) => small(texts.answer.note(plain(note)))),
    subheading(texts.answer.history),
    ...(past.length > 0 ? past : [text(texts.answer.noHistory, { isSubtle: true })]),
  ];
  const { dialog } = texts;
  const link: PlanLink = { view: 'plan', milestone: state.code };
  const actions = [
    ...(mayReport ? [execute(texts.answer.report, OPEN_FORM, { codes: [state.code] })] : []),
    openDialog(dialog.history, { dialog: 'milestone', code: state.code }),
    ...(appId === null ? [] : [openUrl(dialog.openInPlan, planLink(appId, link, state.code))]),
  ];
  return card({
    lang: texts.language,
    summary: `${texts.answer.found(1)}: ${state.code} ${state.title}`,
    body,
    actions,
  });
}

function reportPart(report: StatusReport, texts: Texts): Element {
  return container([text(saidWords(report, texts), { spacing: 'None' }), small(giverWords(report, texts))], {
    separator: true,
  });
}

function requestPart(request: OwnerRequest, texts: Texts): Element {
  const when = longInstant(texts.language, request.at);
  return container([small(`${plain(request.by.name)} ${requestHistoryWords(request, texts)} (${when})`)], {
    separator: true,
  });
}

/** What to try when a text was not understood, or named a code that the plan does not have. */
export function suggestionCard(lead: string, suggestions: string[], texts: Texts): CardMessage {
  const actions = suggestions.map(ask);
  return card({ lang: texts.language, summary: texts.answer.unknownSummary, body: [text(lead)], actions });
}
