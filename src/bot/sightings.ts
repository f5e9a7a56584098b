import type { Activity, TeamsChannelAccount, TurnContext } from 'botbuilder';
import { TeamsInfo, TurnContext as Turns } from 'botbuilder';
import { z } from 'zod';
import { isTimeZone, PLAN_TIME_ZONE } from '../domain/dates';
import type { Address, Language, Person } from '../domain/people';
import type { Logger } from '../ports/logger';
import type { PersonStore } from '../ports/person-store';
import type { Sighting } from '../services/directory';
import { languageOf } from '../texts/texts';
import type { Place } from './turn';

/** The part of Teams' channel data that the bot reads. */
const channelDataSchema = z
  .object({
    tenant: z.object({ id: z.string() }).optional(),
    team: z.object({ id: z.string(), name: z.string().optional() }).optional(),
    channel: z.object({ id: z.string(), name: z.string().optional() }).optional(),
    eventType: z.string().optional(),
  })
  .catch({});

export type ChannelData = z.infer<typeof channelDataSchema>;

export function channelDataOf(activity: Activity): ChannelData {
  return channelDataSchema.parse(activity.channelData ?? {});
}

export function tenantOf(activity: Activity): string {
  return channelDataOf(activity).tenant?.id ?? activity.conversation.tenantId ?? '';
}

export function placeOf({ conversation }: Activity): Place {
  if (conversation.conversationType === 'channel') return 'channel';
  return conversation.conversationType === 'groupChat' ? 'group' : 'personal';
}

/** The conversation to write to later; for a channel without the thread in which somebody spoke. */
export function addressOf(activity: Activity): Address {
  const [conversationId = ''] = activity.conversation.id.split(';');
  return { conversationId, serviceUrl: activity.serviceUrl, tenantId: tenantOf(activity) };
}

/** What Teams says of the person's client, sometimes on the activity and sometimes in an entity. */
const clientInfoSchema = z.looseObject({ locale: z.string().optional(), timezone: z.string().optional() }).catch({});

function clientInfo(activity: Activity): z.infer<typeof clientInfoSchema> {
  return clientInfoSchema.parse((activity.entities ?? []).find(({ type }) => type === 'clientInfo') ?? {});
}

function textOr(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** The language of an activity: that of the person's Teams. */
export function languageIn(activity: Activity, otherwise: Language): Language {
  return languageOf(textOr(activity.locale) ?? clientInfo(activity).locale, otherwise);
}

/** The time zone of the person's Teams; null when it is not said, or is none that we know. */
function timeZoneIn(activity: Activity): string | null {
  const zone = textOr(activity.localTimezone) ?? clientInfo(activity).timezone;
  return zone && isTimeZone(zone) ? zone : null;
}

export interface SightingPorts {
  people: PersonStore;
  logger: Logger;
  language: Language;
}

/** Who an activity is from. The roster is asked for somebody whose address is not known yet, or always (`afresh`). */
export async function sightingOf(
  context: TurnContext,
  { people, language, logger }: SightingPorts,
  { afresh = false } = {},
): Promise<Sighting> {
  const { activity } = context;
  const known = await people.find(activity.from.id);
  const member = known && known.emails.length > 0 && !afresh ? null : await memberOf(context, activity.from.id, logger);
  return {
    id: activity.from.id,
    aadObjectId: member?.aadObjectId ?? activity.from.aadObjectId ?? known?.aadObjectId ?? null,
    name: member?.name ?? (activity.from.name || known?.name) ?? '',
    emails: member ? addressesOf(member) : (known?.emails ?? []),
    language: languageIn(activity, known?.language ?? language),
    timeZone: timeZoneIn(activity),
    chat: placeOf(activity) === 'personal' ? addressOf(activity) : null,
  };
}

/**
 * Who asks for a dialog or a search, perhaps in a conversation that is not the bot's: by their id, else by their Entra id.
 * Somebody unknown is a guest, whom the roster may know; nobody is remembered, since this is no chat with the bot.
 */
export async function visitorOf(
  context: TurnContext,
  { people, language, logger }: SightingPorts,
  { askRoster }: { askRoster: boolean },
): Promise<Person> {
  const { from } = context.activity;
  const known =
    (await people.find(from.id)) ?? (from.aadObjectId ? await people.findByAadObjectId(from.aadObjectId) : null);
  if (known) return known;
  const member = askRoster ? await memberOf(context, from.id, logger) : null;
  return {
    ...{ id: from.id, aadObjectId: from.aadObjectId ?? null, name: member?.name ?? from.name ?? '' },
    ...{ emails: member ? addressesOf(member) : [], language, timeZone: PLAN_TIME_ZONE, chat: null },
    ...{ reachability: 'active', welcomed: false, pausedUntil: null },
  };
}

/** A member of the conversation, or null when the roster does not say. */
export async function memberOf(context: TurnContext, id: string, logger: Logger): Promise<TeamsChannelAccount | null> {
  try {
    return await TeamsInfo.getMember(context, id);
  } catch (error) {
    logger.warn('the roster did not say who this is', { id, error });
    return null;
  }
}

function addressesOf({ email, userPrincipalName }: TeamsChannelAccount): string[] {
  const addresses = [email, userPrincipalName].filter((address) => typeof address === 'string' && address !== '');
  return [...new Set(addresses.map((address) => String(address).toLowerCase()))];
}

/** What was typed, without the mention of the bot. */
export function typedText(activity: Activity): string {
  if (typeof activity.text !== 'string') return '';
  const withoutMention = activity.recipient ? Turns.removeRecipientMention({ ...activity }) : activity.text;
  return (withoutMention || '')
    .replace(/<at>.*?<\/at>/g, ' ')
    .replace(/&nbsp;/g, ' ')
    .trim();
}
