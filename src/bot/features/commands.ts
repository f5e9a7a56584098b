import { digestCard } from '../../../cards/digest-card';
import { exportCard } from '../../../cards/export-card';
import { previewCard } from '../../../cards/preview-card';
import { channelSettingsCard, followsCard } from '../../../cards/settings-cards';
import type { Command } from '../../domain/command';
import { parseCommand } from '../../domain/command';
import { dayIn, PLAN_TIME_ZONE } from '../../domain/dates';
import type { Follows } from '../../domain/people';
import { followsUp } from '../../domain/roles';
import type { WorkingCalendar } from '../../domain/working-days';
import type { ChannelStore } from '../../ports/channel-store';
import type { Clock } from '../../ports/clock';
import type { Sleep } from '../../ports/gate';
import type { Tickets } from '../../ports/tickets';
import type { Jobs, JobSummary } from '../../services/jobs';
import type { DigestNow } from '../../services/post-digests';
import type { PlanReminders } from '../../services/plan-reminders';
import { enumeration, longDay } from '../../texts/format';
import { addressOf } from '../sightings';
import type { Feature, Turn } from '../turn';
import { replyCard, replyWords } from '../turn';
import type { ChannelSettingsPorts } from './channel-settings';
import { meetThisChannel, settingsOf, settingsRefusal } from './channel-settings';

export interface CommandPorts extends ChannelSettingsPorts {
  channels: ChannelStore;
  planReminders: PlanReminders;
  digestNow: DigestNow;
  jobs: Jobs;
  calendar: WorkingCalendar;
  clock: Clock;
  tickets: Tickets;
  sleep: Sleep;
  /** Where people's browsers reach the bot; null when that is not known. */
  publicUrl: () => string | null;
}

const TURN_MS = 5_000;

/** What an export ticket is for. */
export const EXPORT_TICKET = 'export-asked';

/** What people can tell the bot to do. Who may not, hears who may. */
export function createCommands(ports: CommandPorts): Feature {
  return async (turn) => {
    const command = parseCommand(turn.text, dayIn(PLAN_TIME_ZONE, ports.clock.now()));
    if (command === null) return false;
    await run(command, turn, ports);
    return true;
  };
}

async function run(command: Command, turn: Turn, ports: CommandPorts): Promise<void> {
  switch (command.kind) {
    case 'follow':
      return follow(command.follows, turn, ports);
    case 'follow-what':
      return replyWords(turn, turn.texts.reply.followWhat);
    case 'unfollow':
      return unfollow(turn, ports);
    case 'settings':
      return showSettings(turn, ports);
    case 'remind-now':
      return remindNow(turn, ports);
    case 'preview-reminders':
      return preview(command.day, turn, ports);
    case 'digest-now':
      return digestNow(turn, ports);
    case 'export':
      return offerExport(turn, ports);
    case 'pause':
      await ports.directory.pause(turn.person.id, command.until);
      return replyWords(turn, turn.texts.reply.paused(longDay(turn.language, command.until)));
    case 'unknown-day':
      return replyWords(turn, turn.texts.reply.unknownDay);
    case 'resume':
      await ports.directory.pause(turn.person.id, null);
      return replyWords(turn, turn.texts.reply.resumed);
  }
}

async function follow(follows: Exclude<Follows, null>, turn: Turn, ports: CommandPorts): Promise<void> {
  const { reply } = turn.texts;
  if (turn.place !== 'channel') return replyWords(turn, reply.followOnlyInChannel);
  if (!isManager(turn, ports)) return replyWords(turn, reply.followNotAllowed);
  const { plan } = await ports.readPlan();
  const known = plan.goals.map(({ code }) => code);
  const unknown = follows === 'plan' ? [] : follows.filter((code) => !known.includes(code));
  if (unknown.length > 0)
    return replyWords(
      turn,
      reply.followUnknown(enumeration(turn.language, unknown), Math.max(...plan.goals.map(({ number }) => number))),
    );
  const channel = await meetThisChannel(turn, ports);
  await ports.directory.follow(channel.id, follows);
  return replyCard(turn, followsCard(await settingsOf({ ...channel, follows }, ports), turn.texts));
}

/** A message cannot open a dialog: it shows how the channel is set, with the button that opens the form. */
async function showSettings(turn: Turn, ports: CommandPorts): Promise<void> {
  const refusal = settingsRefusal(turn, ports);
  if (refusal !== null) return replyWords(turn, refusal);
  const channel = await meetThisChannel(turn, ports);
  return replyCard(turn, channelSettingsCard(await settingsOf(channel, ports), turn.texts));
}

async function unfollow(turn: Turn, ports: CommandPorts): Promise<void> {
  const { reply } = turn.texts;
  if (turn.place !== 'channel') return replyWords(turn, reply.followOnlyInChannel);
  if (!isManager(turn, ports)) return replyWords(turn, reply.followNotAllowed);
  const channel = await meetThisChannel(turn, ports);
  if (channel.follows === null) return replyWords(turn, reply.notFollowing);
  await ports.directory.follow(channel.id, null);
  return replyWords(turn, reply.unfollowed);
}

async function remindNow(turn: Turn, ports: CommandPorts): Promise<void> {
  const { reply } = turn.texts;
  if (turn.place !== 'personal') return replyWords(turn, reply.personalOnly);
  if (!isCoordinator(turn, ports)) return replyWords(turn, reply.coordinatorOnly);
  const summary = await withinTurn(ports.jobs['send-reminders']('asked'), turn, ports);
  if (summary === null) return replyWords(turn, reply.underWay);
  const { planned = 0, held = 0, unreachable = 0 } = summary;
  return replyWords(turn, reply.reminded(planned, held, unreachable));
}

async function preview(day: string, turn: Turn, ports: CommandPorts): Promise<void> {
  const { reply } = turn.texts;
  if (turn.place !== 'personal') return replyWords(turn, reply.personalOnly);
  if (!isCoordinator(turn, ports)) return replyWords(turn, reply.coordinatorOnly);
  const plan = await ports.planReminders(day);
  const reminders = plan.reminders.map(({ person, ...reminder }) => ({ ...reminder, name: person.name }));
  const isWorkingDay = ports.calendar.isWorkingDay(day);
  return replyCard(turn, previewCard({ ...plan, reminders, isWorkingDay }, turn.texts));
}

async function offerExport(turn: Turn, ports: CommandPorts): Promise<void> {
  const { reply, report } = turn.texts;
  if (turn.place !== 'personal') return replyWords(turn, reply.personalOnly);
  if (!isCoordinator(turn, ports)) return replyWords(turn, reply.coordinatorOnly);
  const address = ports.publicUrl();
  if (address === null) return replyWords(turn, report.noAddress);
  const ticket = await ports.tickets.issue(turn.person.id, EXPORT_TICKET);
  const link = (format: string): string => `${address}/export/asked.${format}?ticket=${ticket}&lang=${turn.language}`;
  return replyCard(turn, exportCard({ csv: link('csv'), xlsx: link('xlsx') }, turn.texts));
}

/** In a channel: its own digest, as an answer. In a personal chat: posts the digests that are still to come, and shows the whole plan's. */
async function digestNow(turn: Turn, ports: CommandPorts): Promise<void> {
  const { reply } = turn.texts;
  if (!isManager(turn, ports)) return replyWords(turn, reply.managerOnly);
  if (turn.place !== 'personal') {
    const channel = await ports.channels.find(addressOf(turn.context.activity).conversationId);
    const place = { appId: turn.appId, inChannel: turn.place === 'channel' };
    return replyCard(
      turn,
      digestCard(await ports.digestNow(channel?.id ?? null, channel?.follows ?? 'plan'), turn.texts, place),
    );
  }
  const summary = await withinTurn(ports.jobs['post-digests']('asked'), turn, ports);
  const place = { appId: turn.appId, inChannel: false };
  await replyCard(turn, digestCard(await ports.digestNow(null, 'plan'), turn.texts, place));
  return replyWords(turn, summary === null ? reply.underWay : reply.digestsPosted(summary.planned ?? 0));
}

/** Teams waits some ten seconds for a turn, then sends it again: a longer job goes on by itself. Null: it is still under way. */
async function withinTurn(
  job: Promise<JobSummary>,
  { logger }: Turn,
  { sleep }: CommandPorts,
): Promise<JobSummary | null> {
  const done = await Promise.race([job, sleep(TURN_MS).then(() => null)]);
  if (done === null) job.catch((error: unknown) => logger.error('a job asked for in a chat failed', { error }));
  return done;
}

function isCoordinator({ person }: Turn, { roles }: CommandPorts): boolean {
  return roles.hasRole(person.emails, 'coordinator');
}

function isManager(turn: Turn, ports: CommandPorts): boolean {
  return followsUp(ports.roles, turn.person.emails);
}
