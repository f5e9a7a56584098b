import { OPEN_REQUEST } from '../src/contracts/owner-request';
import { CORRECT_STATUS, inputIds, RECORD_ALL_ON_SCHEDULE, RECORD_STATUS } from '../src/contracts/record-status';
import { COMMENT_LIMIT } from '../src/domain/report-rules';
import type { MilestoneState } from '../src/domain/milestone-state';
import { STATUSES } from '../src/domain/status';
import type { FormRow, StatusForm } from '../src/domain/status-form';
import { correctionOf, isOpen, revisionOf } from '../src/domain/status-form';
import type { Texts } from '../src/texts/texts';
import type { Action, CardMessage, Element } from './elements';
import { card, CARD_LIMIT_BYTES, container, execute, heading, plain, sizeOf, small, text } from './elements';
import {
  dueLine,
  giverWords,
  milestoneTitle,
  reportWords,
  requestWords,
  saidWords,
  shortComment,
  openDetails,
  tappable,
} from './milestone-lines';

export interface StatusFormView {
  form: StatusForm;
  texts: Texts;
  /** Sentences about what was wrong with the last try; nothing was stored then. */
  errors?: string[];
  /** What the person had filled in, by input id, so that a refused try loses nothing. */
  filledIn?: Record<string, string>;
}

/** The card on which somebody reports: open rows with inputs, answered rows as recorded. Open rows that do not fit come after the first are sent. */
export function statusFormCard(view: StatusFormView): CardMessage {
  const open = view.form.retired ? [] : view.form.rows.filter(isOpen);
  const answered = view.form.rows.filter((row) => !isOpen(row));
  for (const shownAnswered of [answered.length, 20, 8, 3].filter((count) => count <= answered.length)) {
    for (let shownOpen = open.length; shownOpen >= Math.min(open.length, FEWEST_OPEN); shownOpen -= 1) {
      const message = build(view, { open, answered, shownOpen, shownAnswered });
      if (sizeOf(message) <= CARD_LIMIT_BYTES) return message;
    }
  }
  return build(view, {
    open,
    answered,
    shownOpen: Math.min(1, open.length),
    shownAnswered: Math.min(1, answered.length),
  });
}

/** Rather than fewer open rows, fewer answered ones are shown. */
const FEWEST_OPEN = 4;

interface Rows {
  open: FormRow[];
  answered: FormRow[];
  shownOpen: number;
  shownAnswered: number;
}

function build(view: StatusFormView, rows: Rows): CardMessage {
  const { form, texts } = view;
  const { open, answered, shownOpen } = rows;
  const body = [
    ...errorLines(view),
    ...(answered.length > 0 ? answeredPart(rows, texts) : introPart(form, open, texts)),
    ...(form.retired ? [text(texts.form.retired, { separator: answered.length > 0 })] : []),
    ...open.slice(0, shownOpen).map((row, place) => rowPart(row, view, open[place - 1]?.state ?? null)),
    ...(shownOpen < open.length
      ? [text(texts.form.more(open.length - shownOpen), { separator: true, isSubtle: true })]
      : []),
    ...(form.kind === 'reminder' && open.length > 0 ? [small(footer(form, texts), { spacing: 'Medium' })] : []),
  ];
  return card({
    lang: texts.language,
    summary: summaryOf(form, open, texts),
    body,
    actions: actionsOf(form, rows, texts),
  });
}

function footer({ ofWeek }: StatusForm, texts: Texts): string {
  return ofWeek === null ? texts.form.pauseHint : `${texts.form.ofWeek(ofWeek)} ${texts.form.pauseHint}`;
}

function summaryOf(form: StatusForm, open: FormRow[], texts: Texts): string {
  const answered = form.rows.filter((row) => !isOpen(row)).length;
  if (form.retired) return texts.form.retiredSummary;
  if (answered > 0) return texts.form.recordedSummary(answered);
  return form.kind === 'reminder'
    ? texts.form.summary(open.length, open.filter(({ state }) => state.late).length)
    : texts.form.formTitle(open.length);
}

function errorLines({ errors = [], texts }: StatusFormView): Element[] {
  if (errors.length === 0) return [];
  const lines = errors.map((error) => text(error, { spacing: 'Small' }));
  return [container([text(texts.refusal.title, { weight: 'Bolder' }), ...lines], { style: 'warning', bleed: true })];
}

function introPart({ kind, card: name, retired }: StatusForm, open: FormRow[], texts: Texts): Element[] {
  if (retired) return [];
  if (revisionOf(name) > 0) return [heading(texts.form.correctTitle), text(texts.form.correctIntro)];
  if (kind === 'form') return [heading(texts.form.formTitle(open.length)), text(texts.form.formIntro)];
  const standsIn = open.every(({ onBehalfOf }) => onBehalfOf !== null);
  return [
    heading(texts.form.reminderTitle(open.length)),
    text(standsIn ? texts.form.standInIntro : texts.form.reminderIntro),
  ];
}

function answeredPart({ answered, shownAnswered, open }: Rows, texts: Texts): Element[] {
  const more = answered.length - shownAnswered;
  const style = { weight: 'Bolder', size: 'Medium', separator: true, spacing: 'Large', style: 'heading' };
  return [
    heading(texts.form.recordedTitle),
    ...answered.slice(0, shownAnswered).map((row) => answeredRow(row, texts)),
    ...(more > 0 ? [small(texts.digest.andMore(more), { separator: true })] : []),
    ...(open.length > 0 ? [text(texts.form.stillOpen(open.length), style)] : []),
  ];
}

function answeredRow({ state, recorded, request }: FormRow, texts: Texts): Element {
  return tappable(
    state,
    [
      milestoneTitle(state),
      ...(recorded ? [text(saidWords(recorded, texts), { spacing: 'None' }), small(giverWords(recorded, texts))] : []),
      ...(request ? [text(requestWords(request, texts), { spacing: 'None' })] : []),
    ],
    { texts, separator: true },
  );
}

function rowPart(
  { state, onBehalfOf }: FormRow,
  { form, texts, filledIn = {} }: StatusFormView,
  before: MilestoneState | null,
): Element {
  const values = { ...(revisionOf(form.card) > 0 ? earlierValues(state) : {}), ...filledIn };
  const sameParent = before?.parent.code === state.parent.code;
  const lines = [
    ...(sameParent ? [] : [small(texts.row.project(state.parent.code, plain(state.parent.title)), { maxLines: 1 })]),
    milestoneTitle(state, ' ›'),
    ...(onBehalfOf === null ? [] : [small(texts.form.askedFor(plain(onBehalfOf)))]),
    dueLine(state, form.today, texts),
    ...(state.report ? [small(reportWords(state.report, texts))] : []),
  ];
  return container(
    [
      container(lines, { selectAction: openDetails(state, texts) }),
      statusInput(state.code, values[inputIds.status(state.code)], texts),
      ...detailInputs(state, values, texts),
    ],
    { separator: true, spacing: 'Medium' },
  );
}

/** Late, or last reported as deviating: then the date is at risk, and the date input stands open. */
function isAtRisk({ late, report }: MilestoneState): boolean {
  return (
    late || (report !== null && ['kleine_afwijking', 'bij_te_sturen', 'niet_op_schema_extern'].includes(report.status))
  );
}

function earlierValues({ code, report }: MilestoneState): Record<string, string> {
  if (!report) return {};
  const { status, comment, forecast } = report;
  return {
    [inputIds.status(code)]: status,
    [inputIds.comment(code)]: shortComment(comment ?? ''),
    [inputIds.forecast(code)]: forecast ?? '',
  };
}

function statusInput(code: string, value: string | undefined, texts: Texts): Element {
  return {
    type: 'Input.ChoiceSet',
    id: inputIds.status(code),
    label: texts.form.statusLabel(code),
    placeholder: texts.form.statusPlaceholder,
    style: 'compact',
    choices: STATUSES.map((status) => ({ title: texts.status[status], value: status })),
    ...(value ? { value } : {}),
  };
}

/** The comment, and the new date where it is not in sight yet, wait behind a tap: most answers need neither. */
function detailInputs(state: MilestoneState, values: Record<string, string>, texts: Texts): Element[] {
  const comment = commentInput(state.code, values[inputIds.comment(state.code)], texts);
  const forecast = forecastInput(state.code, values[inputIds.forecast(state.code)], texts);
  if (values[inputIds.comment(state.code)] || values[inputIds.forecast(state.code)]) return [forecast, comment];
  return isAtRisk(state)
    ? [forecast, ...behindTap(state.code, texts.form.commentOnly, [comment])]
    : behindTap(state.code, texts.form.details, [forecast, comment]);
}

function behindTap(code: string, title: string, inputs: Element[]): Element[] {
  const id = `details:${code}`;
  const selectAction = { type: 'Action.ToggleVisibility', title, targetElements: [id] };
  const tap = container([text(`${title} ▾`, { color: 'Accent', size: 'Small' })], { selectAction, spacing: 'Small' });
  return [tap, container(inputs, { id, isVisible: false })];
}

function commentInput(code: string, value: string | undefined, texts: Texts): Element {
  return {
    type: 'Input.Text',
    id: inputIds.comment(code),
    label: texts.form.commentLabel(code),
    placeholder: texts.form.commentPlaceholder,
    isMultiline: true,
    maxLength: COMMENT_LIMIT,
    ...(value ? { value } : {}),
  };
}

function forecastInput(code: string, value: string | undefined, texts: Texts): Element {
  return {
    type: 'Input.Date',
    id: inputIds.forecast(code),
    label: texts.form.forecastLabel(code),
    ...(value ? { value } : {}),
  };
}

/** Whether the person owns all of them: for others "later" and "hand over" would change nothing. */
function isOwn(rows: FormRow[]): boolean {
  return rows.every(({ onBehalfOf }) => onBehalfOf === null);
}

function actionsOf({ kind, card: name, rows, retired }: StatusForm, { open, shownOpen }: Rows, texts: Texts): Action[] {
  const data = { kind, card: name, codes: rows.map(({ state }) => state.code) };
  const shown = open.slice(0, shownOpen).map(({ state }) => state.code);
  const correcting = revisionOf(name) > 0;
  const quiet = { associatedInputs: 'none' };
  return [
    ...(open.length > 0 ? [execute(texts.form.submit, RECORD_STATUS, data, { style: 'positive' })] : []),
    ...(open.length > 0 && !correcting
      ? [execute(texts.form.allOnSchedule(shown.length), RECORD_ALL_ON_SCHEDULE, { ...data, shown }, quiet)]
      : []),
    ...(open.length > 0 && !correcting && (kind === 'reminder' || isOwn(open))
      ? [execute(texts.form.somethingElse, OPEN_REQUEST, data, quiet)]
      : []),
    ...(rows.some(({ recorded }) => recorded) && !retired
      ? [execute(texts.form.correct, CORRECT_STATUS, { ...data, card: correctionOf(name) }, quiet)]
      : []),
  ];
}
