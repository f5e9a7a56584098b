import type { Delivery, DeliveryContent } from '../domain/delivery';
import type { Channel, Person } from '../domain/people';
import { statusForm } from '../domain/status-form';
import type { ChannelStore } from '../ports/channel-store';
import type { OutgoingMessage } from '../ports/messenger';
import type { PersonStore } from '../ports/person-store';
import type { MakeDigestFor } from './post-digests';
import type { ReadPlan } from './plan-reader';

/** Turns a delivery's facts into a message as things stand now, or says why there is nothing left to send. */
export type ComposeDelivery = (delivery: Delivery) => Promise<OutgoingMessage | { drop: string }>;

export interface ComposePorts {
  readPlan: ReadPlan;
  people: PersonStore;
  channels: ChannelStore;
  makeDigestFor: MakeDigestFor;
}

export function createComposeDelivery(ports: ComposePorts): ComposeDelivery {
  return async ({ key, to, content, createdAt }) => {
    if (to.kind === 'person' && content.kind === 'reminder') {
      const person = await ports.people.find(to.id);
      if (!person?.chat || person.reachability !== 'active') return { drop: 'person cannot be reached' };
      return reminder(person, { key, content, createdAt }, ports);
    }
    if (to.kind === 'channel' && content.kind === 'digest') {
      const channel = await ports.channels.find(to.id);
      if (channel?.reachability !== 'active' || channel.follows === null) return { drop: 'channel no longer follows' };
      return digest(channel, content, ports);
    }
    return { drop: `a ${content.kind} cannot go to a ${to.kind}` };
  };
}

interface ReminderFacts {
  key: string;
  createdAt: string;
  content: Extract<DeliveryContent, { kind: 'reminder' }>;
}

/** What was answered between planning and sending is not asked any more. */
async function reminder(
  person: Person,
  { key, content, createdAt }: ReminderFacts,
  { readPlan }: ComposePorts,
): Promise<OutgoingMessage | { drop: string }> {
  const { states, today } = await readPlan();
  const codes = content.items.map(({ code }) => code);
  const open = states
    .filter(({ code, report }) => codes.includes(code) && (report === null || report.at < createdAt))
    .sort((a, b) => codes.indexOf(a.code) - codes.indexOf(b.code));
  if (open.length === 0) return { drop: 'everything was answered' };
  return { kind: 'reminder', to: person, form: statusForm({ kind: 'reminder', card: key, today }, open) };
}

async function digest(
  channel: Channel,
  { since, until }: Extract<DeliveryContent, { kind: 'digest' }>,
  { makeDigestFor }: ComposePorts,
): Promise<OutgoingMessage> {
  return { kind: 'digest', to: channel, digest: await makeDigestFor(channel.follows ?? [], since, until) };
}
