import { z } from 'zod';
import type { OpenDialog } from '../../contracts/dialogs';
import { dialogDoneSchema, openDialogSchema, PAGES, REVIEW_SIZE } from '../../contracts/dialogs';
import { followsUp } from '../../domain/roles';
import type { ClickResult, HandleClick } from '../click';
import { cardDialog, dialogFor, dialogMessage, pageDialog, platformOf } from '../dialog';
import type { Invokes } from '../invokes';
import type { Turn } from '../turn';
import { replyCard } from '../turn';
import type { ChannelSettingsPorts } from './channel-settings';
import { settingsForm, settingsRefusal } from './channel-settings';
import type { MilestonePorts } from './milestone-content';
import { milestoneContent } from './milestone-content';

export interface DialogPorts extends MilestonePorts, ChannelSettingsPorts {
  /** What is sent from a card dialog goes where a click on a card goes. */
  handleClick: HandleClick;
  /** Where people's browsers reach the bot; null when that is not known. */
  publicUrl: () => string | null;
  /** Changes the cards that ask about these milestones, without making the person wait. */
  refreshSoon: (codes: readonly string[]) => void;
}

const fetchSchema = z.looseObject({ data: openDialogSchema });
const submitSchema = z.looseObject({ data: z.looseObject({ verb: z.string() }) });
const doneSchema = z.looseObject({ data: dialogDoneSchema });

/** Opens dialogs (`task/fetch`) and takes what they send (`task/submit`), with Teams' own shapes. */
export function createDialogs(ports: DialogPorts): Invokes {
  const fault: Invokes[string]['fault'] = ({ reply }) => dialogMessage(reply.fault);
  return {
    'task/fetch': { answer: (turn) => open(turn, ports), fault },
    'task/submit': { answer: (turn) => submit(turn, ports), fault },
  };
}

async function open(turn: Turn, ports: DialogPorts): Promise<object> {
  const parsed = fetchSchema.safeParse(turn.context.activity.value);
  if (!parsed.success) return dialogMessage(turn.texts.dialog.notUnderstood);
  const { data } = parsed.data;
  switch (data.dialog) {
    case 'milestone':
      return openMilestone(turn, data.code, ports);
    case 'review':
      return openReview(turn, data, ports);
    case 'settings': {
      const refusal = settingsRefusal(turn, ports);
      return refusal === null
        ? cardDialog(turn.texts.settings.title, await settingsForm(turn, ports))
        : dialogMessage(refusal);
    }
  }
}

async function openMilestone(turn: Turn, code: string, ports: DialogPorts): Promise<object> {
  const content = await milestoneContent(turn, code, ports);
  if (content === null) return dialogMessage(turn.texts.dialog.notInPlan(code));
  const publicUrl = ports.publicUrl();
  if (publicUrl === null || dialogFor(platformOf(turn.context.activity), publicUrl) === 'card')
    return cardDialog(content.title, content.message);
  return pageDialog(content.title, `${publicUrl}${PAGES.milestone}?code=${encodeURIComponent(code)}`);
}

function openReview(
  { texts, person }: Turn,
  { goal }: Extract<OpenDialog, { dialog: 'review' }>,
  { roles, publicUrl }: DialogPorts,
): object {
  if (!followsUp(roles, person.emails)) return dialogMessage(texts.reply.managerOnly);
  const address = publicUrl();
  if (address === null) return dialogMessage(texts.dialog.noPages);
  const query = goal === null ? '' : `?goal=${encodeURIComponent(goal)}`;
  return pageDialog(
    texts.dialog.reviewTitle(goal ?? texts.dialog.allManaged),
    `${address}${PAGES.review}${query}`,
    REVIEW_SIZE,
  );
}

/** A page that closes has stored through the HTTP API already; a card sends its inputs here. */
async function submit(turn: Turn, ports: DialogPorts): Promise<object | undefined> {
  const { id } = turn.context.activity;
  const value: unknown = turn.context.activity.value;
  const done = doneSchema.safeParse(value);
  if (done.success) {
    ports.refreshSoon(done.data.data.codes);
    return undefined;
  }
  const parsed = submitSchema.safeParse(value);
  if (!parsed.success) return dialogMessage(turn.texts.dialog.notUnderstood);
  const { data } = parsed.data;
  return bodyOf(await ports.handleClick(turn, { verb: data.verb, data, origin: id ?? '' }), turn);
}

/** What was stored is told in a sentence, after which the dialog closes; everything else goes on in it. */
async function bodyOf(result: ClickResult, turn: Turn): Promise<object> {
  switch (result.kind) {
    case 'words':
      return dialogMessage(result.words);
    case 'card':
      return result.keep ? dialogMessage(result.message.summary) : cardDialog(result.message.summary, result.message);
    case 'new-card':
      await tellConversation(turn, result);
      return dialogMessage(result.words);
  }
}

/** What was stored stays stored when the conversation cannot be told. */
async function tellConversation(turn: Turn, { message }: Extract<ClickResult, { kind: 'new-card' }>): Promise<void> {
  try {
    await replyCard(turn, message);
  } catch (error) {
    turn.logger.warn('the conversation could not be told', { error });
  }
}
