import type { Address, Channel, Follows, Language, Person, Reachability } from '../domain/people';
import type { ChannelStore } from '../ports/channel-store';
import type { PersonStore } from '../ports/person-store';

/** Somebody as the roster and the activity describe them. */
export interface Sighting {
  id: string;
  aadObjectId: string | null;
  name: string;
  emails: string[];
  language: Language;
  /** IANA time zone of their Teams; null when it did not say. */
  timeZone: string | null;
  /** The personal chat, when that is where they were seen. */
  chat: Address | null;
}

export interface DirectoryPorts {
  people: PersonStore;
  channels: ChannelStore;
  timeZone: string;
}

/** Remembers people and channels as Teams tells us of them, and forgets them when the app is removed. */
export type Directory = ReturnType<typeof createDirectory>;

export function createDirectory({ people, channels, timeZone }: DirectoryPorts) {
  return {
    /** Remembers a sign of life: whoever writes or installs can be written to again. */
    async meet(sighting: Sighting): Promise<Person> {
      const known = await people.find(sighting.id);
      const seen = describe(sighting, known, timeZone);
      if (known && sameAs(known, seen)) return known;
      const changed = known ? await people.update(sighting.id, seen) : null;
      if (changed) return changed;
      const person: Person = { ...seen, id: sighting.id, welcomed: false, pausedUntil: null };
      return (await people.add(person)) ? person : this.meet(sighting);
    },

    /** True once per installation: then the welcome card is to be sent. */
    async claimWelcome(personId: string): Promise<boolean> {
      return people.markWelcomed(personId);
    },

    /** The welcome card could not be sent: it is still to come. */
    async unclaimWelcome(personId: string): Promise<void> {
      await people.update(personId, { welcomed: false });
    },

    /** A sign of life from a channel that is known: it can be written to again, where it is now. */
    async seeChannel(id: string, address: Address): Promise<void> {
      await channels.update(id, { address, reachability: 'active' });
    },

    /** The app was removed from a personal chat. Reports stay; the person is forgotten. */
    async forgetPerson(id: string): Promise<void> {
      await people.remove(id);
    },

    /** Remembers a channel; what it follows stays when it is known already. `added`: true for exactly one caller. */
    async meetChannel(
      channel: Pick<Channel, 'id' | 'teamId' | 'name' | 'address' | 'language'>,
    ): Promise<{ channel: Channel; added: boolean }> {
      const known = await channels.update(channel.id, { ...withoutId(channel), reachability: 'active' });
      if (known) return { channel: known, added: false };
      const added: Channel = { ...channel, follows: null, digestAt: null, reachability: 'active' };
      return (await channels.add(added)) ? { channel: added, added: true } : this.meetChannel(channel);
    },

    async forgetTeam(teamId: string): Promise<void> {
      await channels.removeTeam(teamId);
    },

    async follow(channelId: string, follows: Follows): Promise<void> {
      await channels.update(channelId, { follows });
    },

    /** What a channel follows, and when its digest comes; null for an unknown channel. */
    async setChannel(channelId: string, settings: Pick<Channel, 'follows' | 'digestAt'>): Promise<Channel | null> {
      return channels.update(channelId, settings);
    },

    /** No reminders up to and including a day; null ends the pause. */
    async pause(personId: string, until: string | null): Promise<void> {
      await people.update(personId, { pausedUntil: until });
    },
  };
}

/** What changes by being seen. Only a personal chat shows that somebody can be written to there. */
function describe(
  { aadObjectId, name, emails, language, timeZone, chat }: Sighting,
  known: Person | null,
  otherwise: string,
) {
  const reachability: Reachability = chat ? 'active' : (known?.reachability ?? 'active');
  return {
    aadObjectId,
    name,
    emails,
    language,
    timeZone: timeZone ?? known?.timeZone ?? otherwise,
    chat: chat ?? known?.chat ?? null,
    reachability,
  };
}

function sameAs(known: Person, seen: Partial<Person>): boolean {
  return Object.entries(seen).every(
    ([field, value]) => JSON.stringify(known[field as keyof Person]) === JSON.stringify(value),
  );
}

function withoutId({ teamId, name, address, language }: Pick<Channel, 'teamId' | 'name' | 'address' | 'language'>) {
  return { teamId, name, address, language };
}
