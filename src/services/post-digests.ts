import { dayIn, daysBefore, PLAN_TIME_ZONE } from '../domain/dates';
import { isStanding, newDelivery } from '../domain/delivery';
import type { Delivery } from '../domain/delivery';
import type { Digest } from '../domain/digest';
import { makeDigest } from '../domain/digest';
import { DEFAULT_DIGEST_TIME, isDigestDue, nextDigest } from '../domain/digest-time';
import type { DigestRhythm } from '../domain/digest-time';
import type { Channel, Follows } from '../domain/people';
import type { Plan } from '../domain/plan';
import type { WorkingCalendar } from '../domain/working-days';
import type { ChannelStore } from '../ports/channel-store';
import type { Clock } from '../ports/clock';
import type { DeliveryStore } from '../ports/delivery-store';
import type { PlanStore } from '../ports/plan-store';
import type { Trigger } from './jobs';
import type { ReadPlan } from './plan-reader';

export interface DigestPorts {
  readPlan: ReadPlan;
  plans: PlanStore;
  channels: ChannelStore;
  deliveries: DeliveryStore;
  calendar: WorkingCalendar;
  clock: Clock;
}

export interface DigestsSummary {
  channels: number;
  planned: number;
  alreadyPlanned: number;
  unreachable: number;
}

/** Makes the digest of what is followed, over a period between two instants; `since` null: compared with nothing. */
export type MakeDigestFor = (follows: Exclude<Follows, null>, since: string | null, until: string) => Promise<Digest>;

/** A digest older than this is no longer compared with. */
const MEMORY_DAYS = 400;

export function createMakeDigestFor({
  readPlan,
  plans,
  deliveries,
}: Omit<DigestPorts, 'channels' | 'calendar' | 'clock'>): MakeDigestFor {
  return async (follows, since, until) => {
    const [now, before, changes, reminders] = await Promise.all([
      readPlan(until),
      since === null ? null : readPlan(since),
      since === null ? [] : plans.changes(since, until),
      deliveries.planned('reminder', since ?? daysBefore(new Date(until), 7)),
    ]);
    return makeDigest({
      follows,
      since: since === null ? null : dayIn(PLAN_TIME_ZONE, new Date(since)),
      until: now.today,
      now: now.states,
      before: before?.states ?? [],
      changes,
      goalTitles: titlesOf(now.plan),
      asked: askedIn(reminders, until),
    });
  };
}

/** The digest of a channel since its last one, or (null) of something with nothing to compare with; posts and stores nothing. */
export type DigestNow = (channelId: string | null, follows: Exclude<Follows, null>) => Promise<Digest>;

export function createDigestNow(
  ports: Pick<DigestPorts, 'deliveries' | 'clock'> & { makeDigestFor: MakeDigestFor },
): DigestNow {
  return async (channelId, follows) => {
    const now = ports.clock.now();
    const earlier = channelId === null ? [] : await earlierDigests(ports, now);
    return ports.makeDigestFor(follows, channelId === null ? null : lastDigest(channelId, earlier), now.toISOString());
  };
}

/** When a channel's next scheduled digest comes; see `nextDigest`. */
export type ReadNextDigest = (channel: Channel) => Promise<ReturnType<typeof nextDigest>>;

export function createReadNextDigest(ports: Pick<DigestPorts, 'deliveries' | 'calendar' | 'clock'>): ReadNextDigest {
  return async (channel) => {
    const now = ports.clock.now();
    return nextDigest(rhythmOf(channel, await earlierDigests(ports, now)), now, ports.calendar);
  };
}

/**
 * Puts a digest in the outbox for every channel that follows something. A second run on the same day adds nothing; a
 * scheduled one gives each channel one a week, on the day and at the time it chose.
 */
export function createPostDigests(ports: DigestPorts) {
  return async function postDigests(trigger: Trigger): Promise<DigestsSummary> {
    const now = ports.clock.now();
    const earlier = await earlierDigests(ports, now);
    const following = (await ports.channels.all()).filter(({ follows }) => follows !== null);
    const summary: DigestsSummary = { channels: following.length, planned: 0, alreadyPlanned: 0, unreachable: 0 };
    for (const channel of following) {
      if (trigger === 'scheduled' && !isDigestDue(rhythmOf(channel, earlier), now, ports.calendar)) continue;
      if (channel.reachability !== 'active') summary.unreachable += 1;
      else if (await ports.deliveries.add(digestDelivery(channel, earlier, now))) summary.planned += 1;
      else summary.alreadyPlanned += 1;
    }
    return summary;
  };
}

function rhythmOf({ id, digestAt }: Channel, earlier: readonly Delivery[]): DigestRhythm {
  return { days: digestDays(id, earlier), at: digestAt ?? DEFAULT_DIGEST_TIME };
}

function earlierDigests({ deliveries }: Pick<DigestPorts, 'deliveries'>, now: Date): Promise<Delivery[]> {
  return deliveries.planned('digest', daysBefore(now, MEMORY_DAYS));
}

function digestDelivery(channel: Channel, earlier: readonly Delivery[], now: Date): Delivery {
  const at = now.toISOString();
  return newDelivery({
    key: `digest:${channel.id}:${dayIn(PLAN_TIME_ZONE, now)}`,
    to: { kind: 'channel', id: channel.id },
    content: { kind: 'digest', since: lastDigest(channel.id, earlier), until: at },
    createdAt: at,
    notBefore: at,
  });
}

/** Until when the channel's last digest counted; one that was refused was not seen, so the next covers its period too. */
export function lastDigest(channelId: string, earlier: readonly Delivery[]): string | null {
  return untils(channelId, earlier).at(-1) ?? null;
}

function digestDays(channelId: string, earlier: readonly Delivery[]): string[] {
  return untils(channelId, earlier).map((until) => dayIn(PLAN_TIME_ZONE, new Date(until)));
}

function untils(channelId: string, earlier: readonly Delivery[]): string[] {
  return earlier.flatMap(({ to, state, content }) =>
    to.id === channelId && isStanding({ state }) && content.kind === 'digest' ? [content.until] : [],
  );
}

function askedIn(reminders: readonly Delivery[], until: string): { code: string; personId: string; at: string }[] {
  return reminders
    .filter(({ state, createdAt }) => state === 'sent' && createdAt <= until)
    .flatMap(({ content, to, createdAt }) =>
      content.kind === 'reminder' ? content.items.map(({ code }) => ({ code, personId: to.id, at: createdAt })) : [],
    );
}

function titlesOf(plan: Plan): Map<string, string> {
  return new Map([...plan.goals, ...plan.horizontal].map(({ code, title }) => [code, title]));
}
