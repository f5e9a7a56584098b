import type { Activity, TurnContext } from 'botbuilder';
import { z } from 'zod';
import type { CardMessage } from '../../cards/elements';
import type { Texts } from '../texts/texts';
import type { Click, ClickResult, HandleClick } from './click';
import type { Turn } from './turn';
import { activityOf, replyCard, replyWords } from './turn';

const CARD_ACTION = 'adaptiveCard/action';

const CARD = 'application/vnd.microsoft.card.adaptive';
const MESSAGE = 'application/vnd.microsoft.activity.message';
const FAULT = 'application/vnd.microsoft.error';

const executeSchema = z.object({
  action: z.object({ verb: z.string(), data: z.record(z.string(), z.unknown()).nullish() }),
});
const submitSchema = z.looseObject({ verb: z.string() });

/**
 * Clicks come as an invoke (Action.Execute), answered in the body of the HTTP response, or as a message with a value
 * (its fallback, Action.Submit), answered by changing the card. Both go through one handler.
 */
export function createClicks(handleClick: HandleClick) {
  return {
    isClick(activity: Activity): boolean {
      return activity.type === 'invoke'
        ? activity.name === CARD_ACTION
        : activity.type === 'message' && submitSchema.safeParse(activity.value).success;
    },

    async handle(turn: Turn): Promise<void> {
      const click = clickOf(turn.context.activity);
      if (turn.context.activity.type === 'invoke') await answerInvoke(turn, click, handleClick);
      else if (click) await showResult(turn, await handleClick(turn, click));
    },

    /** The contract of `adaptiveCard/action`: HTTP 200, whatever the code in the body. */
    async answerFault(context: TurnContext, texts: Texts): Promise<void> {
      if (context.activity.name === CARD_ACTION)
        await invokeResponse(context, 500, FAULT, { code: 'Fault', message: texts.reply.fault });
      else await context.sendActivity({ type: 'invokeResponse', value: { status: 500 } });
    },

    async answerUnknownInvoke(context: TurnContext): Promise<void> {
      await context.sendActivity({ type: 'invokeResponse', value: { status: 501 } });
    },
  };
}

function clickOf({ type, value, replyToId, id }: Activity): Click | null {
  const origin = replyToId ?? id ?? '';
  if (type === 'invoke') {
    const parsed = executeSchema.safeParse(value);
    return parsed.success ? { verb: parsed.data.action.verb, data: parsed.data.action.data ?? {}, origin } : null;
  }
  const parsed = submitSchema.safeParse(value);
  return parsed.success ? { verb: parsed.data.verb, data: parsed.data, origin } : null;
}

async function answerInvoke(turn: Turn, click: Click | null, handleClick: HandleClick): Promise<void> {
  if (!click)
    return invokeResponse(turn.context, 400, FAULT, { code: 'BadRequest', message: turn.texts.refusal.unknownAction });
  const result = await handleClick(turn, click);
  if (result.kind === 'new-card') await replyCard(turn, result.message);
  if (result.kind !== 'card') return invokeResponse(turn.context, 200, MESSAGE, result.words);
  await invokeResponse(turn.context, 200, CARD, result.message.card);
  if (result.keep) await keepCard(turn, result.message);
}

function showResult(turn: Turn, result: ClickResult): Promise<void> {
  switch (result.kind) {
    case 'words':
      return replyWords(turn, result.words);
    case 'new-card':
      return replyCard(turn, result.message);
    case 'card':
      return replaceCard(turn, result.message);
  }
}

/** The answer to an invoke changes the card for the client that clicked; the message itself is changed for the others. */
async function keepCard(turn: Turn, message: CardMessage): Promise<void> {
  const id = turn.context.activity.replyToId;
  if (id === undefined) return;
  try {
    await turn.context.updateActivity({ ...activityOf(message), id });
  } catch (error) {
    turn.logger.warn('the card was not kept for other devices', { error });
  }
}

/** Changes the message that was clicked; when it is no longer there, the card is sent anew. */
async function replaceCard(turn: Turn, message: CardMessage): Promise<void> {
  const id = turn.context.activity.replyToId;
  if (id === undefined) return replyCard(turn, message);
  try {
    await turn.context.updateActivity({ ...activityOf(message), id });
  } catch (error) {
    turn.logger.warn('the card could not be changed: it is sent anew', { error });
    await replyCard(turn, message);
  }
}

async function invokeResponse(context: TurnContext, statusCode: number, type: string, value: unknown): Promise<void> {
  await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body: { statusCode, type, value } } });
}
