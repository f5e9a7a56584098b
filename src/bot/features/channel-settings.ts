import type { CardMessage } from '../../../cards/elements';
import { plain } from '../../../cards/elements';
import type { ChannelSettingsView } from '../../../cards/settings-cards';
import { channelSettingsCard, settingsFormCard, settingsWords } from '../../../cards/settings-cards';
import { settingsDataSchema, settingsInputs } from '../../contracts/channel-settings';
import type { SettingsFault } from '../../domain/channel-rules';
import { checkSettings, isSettingsFault } from '../../domain/channel-rules';
import { DEFAULT_DIGEST_TIME } from '../../domain/digest-time';
import type { Channel } from '../../domain/people';
import type { RoleBook } from '../../domain/roles';
import { followsUp } from '../../domain/roles';
import type { Directory } from '../../services/directory';
import type { ReadPlan } from '../../services/plan-reader';
import type { ReadNextDigest } from '../../services/post-digests';
import { enumeration } from '../../texts/format';
import type { Texts } from '../../texts/texts';
import type { Click, ClickResult } from '../click';
import { addressOf, channelDataOf } from '../sightings';
import type { Turn } from '../turn';
import { teamIdOf } from './installation';

export interface ChannelSettingsPorts {
  directory: Directory;
  roles: RoleBook;
  readPlan: ReadPlan;
  readNextDigest: ReadNextDigest;
}

/** The channel in which somebody speaks or clicks, remembered when it was not known yet. */
export async function meetThisChannel(
  { context: { activity }, language }: Turn,
  { directory }: Pick<ChannelSettingsPorts, 'directory'>,
): Promise<Channel> {
  const address = addressOf(activity);
  const name = channelDataOf(activity).channel?.name ?? channelDataOf(activity).team?.name ?? '';
  const place = { id: address.conversationId, teamId: teamIdOf(activity), name, address, language };
  return (await directory.meetChannel(place)).channel;
}

/** What a channel follows and when its next digest comes. */
export async function settingsOf(
  channel: Channel,
  { readNextDigest }: Pick<ChannelSettingsPorts, 'readNextDigest'>,
): Promise<ChannelSettingsView> {
  const at = channel.digestAt ?? DEFAULT_DIGEST_TIME;
  return { follows: channel.follows, at, next: await readNextDigest(channel) };
}

/** Why this person cannot change settings here; null when they can. */
export function settingsRefusal({ place, person, texts }: Turn, { roles }: ChannelSettingsPorts): string | null {
  if (place !== 'channel') return texts.settings.onlyInChannel;
  return followsUp(roles, person.emails) ? null : texts.settings.notAllowed;
}

/** The form as the channel is set now. */
export async function settingsForm(turn: Turn, ports: ChannelSettingsPorts): Promise<CardMessage> {
  const [{ plan }, channel] = await Promise.all([ports.readPlan(), meetThisChannel(turn, ports)]);
  const { follows, digestAt } = channel;
  return settingsFormCard({ follows, at: digestAt ?? DEFAULT_DIGEST_TIME, goals: plan.goals }, turn.texts);
}

/** Keeps what was chosen and tells the channel; or the form again, with what was wrong and all that was filled in. */
export async function saveSettings(turn: Turn, { data }: Click, ports: ChannelSettingsPorts): Promise<ClickResult> {
  const refusal = settingsRefusal(turn, ports);
  if (refusal !== null) return { kind: 'words', words: refusal };
  const { texts } = turn;
  const [{ plan }, channel] = await Promise.all([ports.readPlan(), meetThisChannel(turn, ports)]);
  const chosen = checkSettings(
    settingsDataSchema.parse(data),
    plan.goals.map(({ code }) => code),
  );
  if (isSettingsFault(chosen)) {
    const at = channel.digestAt ?? DEFAULT_DIGEST_TIME;
    const again = { error: faultWords(chosen, texts), filledIn: filledIn(data) };
    const message = settingsFormCard({ follows: channel.follows, at, goals: plan.goals, ...again }, texts);
    return { kind: 'card', message, keep: false };
  }
  const changed = (await ports.directory.setChannel(channel.id, chosen)) ?? { ...channel, ...chosen };
  turn.logger.info('channel settings changed', { channel: channel.id, person: turn.person.id });
  const view = await settingsOf(changed, ports);
  return { kind: 'new-card', message: channelSettingsCard(view, texts), words: settingsWords(view, texts) };
}

function faultWords(fault: SettingsFault, { settings, language }: Texts): string {
  switch (fault.fault) {
    case 'scope-missing':
      return settings.scopeMissing;
    case 'goals-missing':
      return settings.goalsMissing;
    case 'unknown-goal':
      return settings.unknownGoal(plain(enumeration(language, fault.codes.slice(0, 5)).slice(0, 100)));
    case 'weekday-unknown':
      return settings.weekdayUnknown;
    case 'time-unknown':
      return settings.timeUnknown;
  }
}

function filledIn(data: Record<string, unknown>): Record<string, string> {
  const ids: string[] = Object.values(settingsInputs);
  return Object.fromEntries(
    Object.entries(data).filter(
      (entry): entry is [string, string] => ids.includes(entry[0]) && typeof entry[1] === 'string',
    ),
  );
}
