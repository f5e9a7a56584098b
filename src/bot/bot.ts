import type { Activity, TurnContext } from 'botbuilder';
import { z } from 'zod';
import type { Language } from '../domain/people';
import type { Logger } from '../ports/logger';
import type { Directory } from '../services/directory';
import { textsIn } from '../texts/texts';
import { createClicks } from './clicks';
import type { HandleClick } from './click';
import type { Invoke, Invokes } from './invokes';
import { isAllowedServiceUrl } from './service-urls';
import type { SightingPorts } from './sightings';
import { addressOf, languageIn, placeOf, sightingOf, tenantOf, typedText, visitorOf } from './sightings';
import type { Received, TeamsAdapter } from './teams-adapter';
import type { Feature, Turn } from './turn';
import { activityOf } from './turn';
import { noticeCard } from '../../cards/welcome-cards';

export interface BotPorts extends SightingPorts {
  adapter: TeamsAdapter;
  directory: Directory;
  /** Adding and removing the app; comes before anything else. */
  installation: (context: TurnContext) => Promise<boolean>;
  handleClick: HandleClick;
  /** Dialogs and searches. */
  invokes: Invokes;
  /** For what people type, in this order; the last one takes whatever is left. */
  features: Feature[];
  logger: Logger;
  local: boolean;
  /** The tenant that may use the bot; undefined: any (local mode). */
  tenantId: string | undefined;
  language: Language;
  /** For links to the app in Teams. */
  appId: string;
  /** An id for each turn, in the log. */
  newId: () => string;
}

/** Takes what Teams POSTs and answers with a status and a body. Never throws. */
export interface Bot {
  receive(authorization: string, body: unknown): Promise<Received>;
}

/** As much of an activity as the bot relies on; the rest is read where it is needed. */
const activitySchema = z.looseObject({
  type: z.string().min(1),
  serviceUrl: z.string().min(1),
  channelId: z.string().optional(),
  from: z.looseObject({ id: z.string().min(1), name: z.string().nullish() }),
  recipient: z.looseObject({ id: z.string() }).optional(),
  conversation: z.looseObject({ id: z.string().min(1) }),
});

export function createBot(ports: BotPorts): Bot {
  const clicks = createClicks(ports.handleClick);
  return {
    async receive(authorization, body) {
      const parsed = activitySchema.safeParse(body);
      if (!parsed.success) return { status: 400, body: { error: 'this is not a Bot Framework activity' } };
      const activity = parsed.data as unknown as Activity;
      const logger = ports.logger.child({
        turn: ports.newId(),
        type: activity.type,
        name: activity.name?.slice(0, 60),
      });
      if (!isWelcome(activity, ports)) {
        logger.warn('activity refused: service URL or tenant is not ours', { serviceUrl: activity.serviceUrl });
        return { status: 403, body: { error: 'service URL or tenant is not allowed' } };
      }
      try {
        return await ports.adapter.receive(authorization, activity, (context) =>
          guarded(context, { ports, clicks, logger }),
        );
      } catch (error) {
        logger.warn('activity not accepted', { error });
        return { status: isAuthenticationFault(error) ? 401 : 500, body: { error: 'the activity was not accepted' } };
      }
    },
  };
}

interface TurnParts {
  ports: BotPorts;
  clicks: ReturnType<typeof createClicks>;
  logger: Logger;
}

/** The one place where a fault of a turn is caught: the person hears of it, the log has the details. */
async function guarded(context: TurnContext, parts: TurnParts): Promise<void> {
  try {
    await handle(context, parts);
  } catch (error) {
    parts.logger.error('turn failed', { error });
    const texts = textsIn(languageIn(context.activity, parts.ports.language));
    const invoke = invokeOf(context.activity, parts.ports);
    if (invoke) await answerInvoke(context, invoke.fault(texts));
    else if (context.activity.type === 'invoke') await parts.clicks.answerFault(context, texts);
    else if (context.activity.type === 'message') await tellOfFault(context, texts.reply.fault, parts);
  }
}

async function tellOfFault(context: TurnContext, words: string, { logger, ports }: TurnParts): Promise<void> {
  try {
    await context.sendActivity(
      activityOf(noticeCard(words, words, textsIn(languageIn(context.activity, ports.language)))),
    );
  } catch (error) {
    logger.error('the person could not be told of the fault', { error });
  }
}

async function handle(context: TurnContext, { ports, clicks, logger }: TurnParts): Promise<void> {
  const { activity } = context;
  if (await ports.installation(context)) return;
  const invoke = invokeOf(activity, ports);
  if (invoke) return answerInvoke(context, await invoke.answer(await visitorTurn(context, ports, logger)));
  if (activity.type === 'invoke' && !clicks.isClick(activity)) return clicks.answerUnknownInvoke(context);
  if (activity.type !== 'message' && activity.type !== 'invoke') return;
  const turn = await turnOf(context, ports, logger);
  if (clicks.isClick(activity)) return clicks.handle(turn);
  for (const feature of ports.features) if (await feature(turn)) return;
}

async function turnOf(context: TurnContext, ports: BotPorts, logger: Logger): Promise<Turn> {
  const person = await ports.directory.meet(await sightingOf(context, ports));
  const place = placeOf(context.activity);
  const address = addressOf(context.activity);
  if (place === 'channel') await ports.directory.seeChannel(address.conversationId, address);
  const language = place === 'personal' ? person.language : languageIn(context.activity, person.language);
  const text = typedText(context.activity);
  return { context, place, person, text, texts: textsIn(language), language, appId: ports.appId, logger };
}

function invokeOf({ type, name }: Activity, { invokes }: BotPorts): Invoke | undefined {
  return type === 'invoke' && Object.hasOwn(invokes, name ?? '') ? invokes[name ?? ''] : undefined;
}

/** A turn of somebody who may be anywhere: nothing of it is remembered. */
async function visitorTurn(context: TurnContext, ports: BotPorts, logger: Logger): Promise<Turn> {
  const { activity } = context;
  const person = await visitorOf(context, ports, { askRoster: activity.name?.startsWith('task/') ?? false });
  const language = languageIn(activity, person.language);
  const place = placeOf(activity);
  return { context, place, person, text: '', texts: textsIn(language), language, appId: ports.appId, logger };
}

/** The HTTP status is 200, whatever the answer says. */
async function answerInvoke(context: TurnContext, body: object | undefined): Promise<void> {
  await context.sendActivity({ type: 'invokeResponse', value: { status: 200, ...(body ? { body } : {}) } });
}

function isWelcome(activity: Activity, { local, tenantId }: BotPorts): boolean {
  const isTenant = tenantId === undefined || tenantOf(activity).toLowerCase() === tenantId.toLowerCase();
  return isAllowedServiceUrl(activity.serviceUrl, local) && (local || activity.channelId === 'msteams') && isTenant;
}

function isAuthenticationFault(error: unknown): boolean {
  return (
    error instanceof Error &&
    (error.constructor.name === 'AuthenticationError' ||
      'statusCode' in error ||
      error.name.includes('JsonWebToken') ||
      error.name === 'TokenExpiredError')
  );
}
