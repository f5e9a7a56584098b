import type { Delivery, DeliveryContent } from '../domain/delivery';
import type { MilestoneState } from '../domain/milestone-state';
import type { Channel, Person } from '../domain/people';
import { isReachable } from '../domain/asking';
import type { RoleBook } from '../domain/roles';
import { isAnsweredOn } from '../domain/status-form';
import { dayIn, PLAN_TIME_ZONE } from '../domain/dates';
import type { ChannelStore } from '../ports/channel-store';
import type { Clock } from '../ports/clock';
import type { OutgoingMessage } from '../ports/messenger';
import type { PersonStore } from '../ports/person-store';
import type { MakeDigestFor } from './post-digests';
import type { ReadStates } from './plan-reader';
import type { ReadForm } from './read-form';

/** Turns a delivery's facts into a message as things stand now, or says why there is nothing left to send. */
export type ComposeDelivery = (delivery: Delivery) => Promise<OutgoingMessage | Dropped>;

interface Dropped {
  drop: string;
}

export interface ComposePorts {
  readStates: ReadStates;
  readForm: ReadForm;
  people: PersonStore;
  channels: ChannelStore;
  roles: RoleBook;
  makeDigestFor: MakeDigestFor;
  clock: Clock;
}

export function createComposeDelivery(ports: ComposePorts): ComposeDelivery {
  return async (delivery) => {
    if (delivery.to.kind === 'person') {
      const person = await ports.people.find(delivery.to.id);
      return person && isReachable(person) ? toPerson(person, delivery, ports) : { drop: 'unreachable' };
    }
    const channel = await ports.channels.find(delivery.to.id);
    return channel?.reachability === 'active' ? toChannel(channel, delivery.content, ports) : { drop: 'unreachable' };
  };
}

async function toChannel(
  channel: Channel,
  content: DeliveryContent,
  { makeDigestFor, clock }: ComposePorts,
): Promise<OutgoingMessage | Dropped> {
  if (content.kind !== 'digest') return { drop: `a ${content.kind} cannot go to a channel` };
  if (channel.follows === null) return { drop: 'not-following' };
  if (dayOf(content.until) !== dayOf(clock.now().toISOString())) return { drop: 'too-late' };
  return { kind: 'digest', to: channel, digest: await makeDigestFor(channel.follows, content.since, content.until) };
}

async function toPerson(
  person: Person,
  { key, content, createdAt }: Delivery,
  ports: ComposePorts,
): Promise<OutgoingMessage | Dropped> {
  switch (content.kind) {
    case 'reminder':
      return reminder(person, { key, createdAt, content }, ports);
    case 'retire':
      return retire(person, content, ports);
    case 'refresh':
      return refresh(person, content, ports);
    case 'manager-list':
      return managerList(person, content.codes, ports);
    case 'coordinator-list': {
      const { today, states } = await ports.readStates(content.silent);
      return { ...content, to: person, today, silent: owned(states, ports.roles) };
    }
    case 'not-mine':
      return { kind: 'not-mine', to: person, claims: content.claims };
    case 'digest':
      return { drop: 'a digest cannot go to a person' };
  }
}

interface ReminderFacts {
  key: string;
  createdAt: string;
  content: Extract<DeliveryContent, { kind: 'reminder' }>;
}

/**
 * What was answered between planning and sending is not asked any more. A card is for the day it was planned for: one
 * that comes later is dropped, and the policy asks again, within its caps.
 */
async function reminder(
  person: Person,
  { key, content, createdAt }: ReminderFacts,
  { readForm, clock }: ComposePorts,
): Promise<OutgoingMessage | Dropped> {
  const day = (instant: Date): string => dayIn(person.timeZone, instant);
  if (day(new Date(createdAt)) !== day(clock.now())) return { drop: 'too-late' };
  if (person.pausedUntil !== null && person.pausedUntil >= day(clock.now())) return { drop: 'paused' };
  const codes = content.items.map(({ code }) => code);
  const form = await readForm(person, { kind: 'reminder', card: key, codes, ofWeek: content.ofWeek });
  const rows = form.rows.filter(({ state: { report } }) => report === null || report.at < createdAt);
  return rows.length === 0 ? { drop: 'answered' } : { kind: 'reminder', to: person, form: { ...form, rows } };
}

async function retire(
  person: Person,
  { key, codes, activityId }: Extract<DeliveryContent, { kind: 'retire' }>,
  { readForm }: ComposePorts,
): Promise<OutgoingMessage | Dropped> {
  const form = await readForm(person, { kind: 'reminder', card: key, codes, retired: true });
  const isDone = form.rows.every((row) => isAnsweredOn(key, row));
  return isDone ? { drop: 'answered' } : { kind: 'retire', to: person, form, activityId };
}

/** The card as it stands now: what was answered elsewhere is not asked on it any more. */
async function refresh(
  person: Person,
  { key, codes, activityId }: Extract<DeliveryContent, { kind: 'refresh' }>,
  { readForm }: ComposePorts,
): Promise<OutgoingMessage> {
  return {
    kind: 'refresh',
    to: person,
    form: await readForm(person, { kind: 'reminder', card: key, codes }),
    activityId,
  };
}

async function managerList(person: Person, codes: string[], ports: ComposePorts): Promise<OutgoingMessage | Dropped> {
  const { today, states } = await ports.readStates(codes);
  const open = states.filter(({ late }) => late);
  return open.length === 0
    ? { drop: 'answered' }
    : { kind: 'manager-list', to: person, today, items: owned(open, ports.roles) };
}

function owned(states: MilestoneState[], roles: RoleBook): { state: MilestoneState; owners: string[] }[] {
  return states.map((state) => ({ state, owners: roles.holders(state, 'owner').map(({ name }) => name) }));
}

function dayOf(instant: string): string {
  return dayIn(PLAN_TIME_ZONE, new Date(instant));
}
