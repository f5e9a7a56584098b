import { plain } from '../../../cards/elements';
import { statusFormCard } from '../../../cards/status-form-card';
import type { FormData } from '../../contracts/record-status';
import {
  CORRECT_STATUS,
  formDataSchema,
  inputIds,
  OPEN_FORM,
  openFormSchema,
  RECORD_ALL_ON_SCHEDULE,
  RECORD_STATUS,
  rowInputs,
} from '../../contracts/record-status';
import { SAVE_SETTINGS } from '../../contracts/channel-settings';
import { OPEN_DIALOG, openDialogSchema } from '../../contracts/dialogs';
import { SHOW_PAGE, showPageSchema } from '../../contracts/show-page';
import { OPEN_REQUEST, RECORD_REQUEST, SHOW_FORM } from '../../contracts/owner-request';
import type { RowInput } from '../../domain/report-rules';
import { baseOf, correctionOf, givenOn, isOpen, revisionOf } from '../../domain/status-form';
import type { RecordStatus, Refusal } from '../../services/record-status';
import type { AnswerQuestion } from '../../services/answer-question';
import { answerCard } from '../answer-card';
import type { Click, ClickResult, HandleClick } from '../click';
import { refusalWords } from '../refusal-words';
import type { Turn } from '../turn';
import type { ChannelSettingsPorts } from './channel-settings';
import { saveSettings, settingsForm, settingsRefusal } from './channel-settings';
import type { MilestonePorts } from './milestone-content';
import { milestoneContent } from './milestone-content';
import type { RequestActionPorts } from './request-actions';
import { openRequest, sendRequest } from './request-actions';

export interface CardActionPorts extends RequestActionPorts, MilestonePorts, ChannelSettingsPorts {
  recordStatus: RecordStatus;
  answerQuestion: AnswerQuestion;
}

export function createHandleClick(ports: CardActionPorts): HandleClick {
  return async (turn, click) => {
    switch (click.verb) {
      case RECORD_STATUS:
        return withForm(turn, click, (form) =>
          record(turn, { form, rows: rowInputs(click.data), data: click.data }, ports),
        );
      case RECORD_ALL_ON_SCHEDULE:
        return withForm(turn, click, (form) => recordAll(turn, form, ports));
      case CORRECT_STATUS:
        return withForm(turn, click, (form) => correct(turn, form, ports));
      case OPEN_REQUEST:
        return withForm(turn, click, (form) => openRequest(turn, form, ports));
      case RECORD_REQUEST:
        return withForm(turn, click, (form) => sendRequest(turn, form, click.data, ports));
      case SHOW_FORM:
        return withForm(turn, click, async (form) =>
          formResult(turn, { form: await ports.readForm(turn.person, form) }),
        );
      case OPEN_FORM:
        return openForm(turn, click, ports);
      case SHOW_PAGE:
        return showPage(turn, click, ports);
      case OPEN_DIALOG:
        return openInChat(turn, click, ports);
      case SAVE_SETTINGS:
        return saveSettings(turn, click, ports);
      default:
        return { kind: 'words', words: turn.texts.refusal.unknownAction };
    }
  };
}

async function withForm(
  { texts }: Turn,
  { data }: Click,
  next: (form: FormData) => Promise<ClickResult>,
): Promise<ClickResult> {
  const parsed = formDataSchema.safeParse(data);
  return parsed.success ? next(parsed.data) : { kind: 'words', words: texts.refusal.staleCard };
}

async function record(
  turn: Turn,
  { form, rows, data }: { form: FormData; rows: RowInput[]; data: Record<string, unknown> },
  ports: CardActionPorts,
): Promise<ClickResult> {
  const result = await ports.recordStatus(turn.person, { ...form, rows });
  if (result.ok) {
    const codes = rows.map(({ milestone }) => milestone);
    if (result.stored > 0) ports.refreshSoon(codes, baseOf(form.card));
    return { kind: 'card', message: statusFormCard({ form: result.form, texts: turn.texts }), keep: true };
  }
  const errors = result.refusals.map((refusal) => refusalWords(refusal, turn.texts));
  if (result.refusals.some(isBeyondForm)) return { kind: 'words', words: errors.join('\n\n') };
  const reopened = revisionOf(form.card) > 0;
  return formResult(turn, {
    form: await ports.readForm(turn.person, { ...form, reopened }),
    errors,
    filledIn: textsOf(data),
  });
}

/** The form cannot mend these: showing it again would not help. */
function isBeyondForm({ fault }: Refusal): boolean {
  return fault === 'not-allowed' || fault === 'not-in-plan';
}

/** Reports "op schema" for the open rows that the card shows; a second click finds none open and shows what was recorded. */
async function recordAll(turn: Turn, form: FormData, ports: CardActionPorts): Promise<ClickResult> {
  const now = await ports.readForm(turn.person, form);
  const rows = now.rows
    .filter((row) => isOpen(row) && (form.shown ?? form.codes).includes(row.state.code))
    .map(({ state }) => ({ milestone: state.code, status: 'op_schema', comment: '', forecast: '' }));
  return rows.length === 0 ? formResult(turn, { form: now }) : record(turn, { form, rows, data: {} }, ports);
}

/** Opens what was recorded for correction, under the number after the last correction, wherever that was made. */
async function correct(turn: Turn, form: FormData, ports: CardActionPorts): Promise<ClickResult> {
  const { rows } = await ports.readForm(turn.person, form);
  const given = rows.map(({ state }) => givenOn(form.card, state.report)).filter((card) => card !== null);
  const last = given.reduce(
    (newest, card) => (revisionOf(card) > revisionOf(newest) ? card : newest),
    baseOf(form.card),
  );
  const again = { ...form, card: correctionOf(last), reopened: true };
  return formResult(turn, { form: await ports.readForm(turn.person, again) });
}

async function openForm(turn: Turn, { data, origin }: Click, ports: CardActionPorts): Promise<ClickResult> {
  const parsed = openFormSchema.safeParse(data);
  if (!parsed.success) return { kind: 'words', words: turn.texts.refusal.staleCard };
  const form = await ports.readForm(turn.person, {
    kind: 'form',
    card: `form:${turn.person.id}:${origin}`,
    codes: parsed.data.codes,
  });
  if (form.rows.length === 0) return { kind: 'words', words: turn.texts.refusal.staleCard };
  return formResult(turn, { form });
}

/** A client that opens no dialogs sends the button as any other: what the dialog would show then comes as a card of its own. */
async function openInChat(turn: Turn, { data }: Click, ports: CardActionPorts): Promise<ClickResult> {
  const { texts, place } = turn;
  const parsed = openDialogSchema.safeParse(data);
  if (!parsed.success) return { kind: 'words', words: texts.refusal.unknownAction };
  if (parsed.data.dialog === 'review') return { kind: 'words', words: texts.dialog.noDialogs };
  if (parsed.data.dialog === 'settings') {
    const refusal = settingsRefusal(turn, ports);
    if (refusal !== null) return { kind: 'words', words: refusal };
    return { kind: 'new-card', message: await settingsForm(turn, ports), words: texts.settings.title };
  }
  const { code } = parsed.data;
  if (place === 'personal') {
    const content = await milestoneContent(turn, code, ports);
    if (content === null) return { kind: 'words', words: texts.dialog.notInPlan(plain(code)) };
    return { kind: 'new-card', message: content.message, words: content.title };
  }
  const message = answerCard(await ports.answerQuestion({ kind: 'milestone', code }, turn.person), turn);
  return { kind: 'new-card', message, words: message.summary };
}

async function showPage(turn: Turn, { data }: Click, { answerQuestion }: CardActionPorts): Promise<ClickResult> {
  const parsed = showPageSchema.safeParse(data);
  if (!parsed.success) return { kind: 'words', words: turn.texts.refusal.staleCard };
  const answer = await answerQuestion({ kind: 'list', filter: parsed.data.filter }, turn.person, parsed.data.page);
  return { kind: 'card', message: answerCard(answer, turn), keep: false };
}

function formResult({ texts }: Turn, view: Omit<Parameters<typeof statusFormCard>[0], 'texts'>): ClickResult {
  return { kind: 'card', message: statusFormCard({ ...view, texts }), keep: false };
}

/** The inputs as they were filled in, for a form that comes back. */
function textsOf(data: Record<string, unknown>): Record<string, string> {
  const rows = rowInputs(data);
  return Object.fromEntries(
    rows.flatMap(({ milestone, status, comment, forecast }) => [
      [inputIds.status(milestone), status],
      [inputIds.comment(milestone), comment],
      [inputIds.forecast(milestone), forecast],
    ]),
  );
}
