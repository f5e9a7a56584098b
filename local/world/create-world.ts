import { createHash } from 'node:crypto';
import type { GroupOptions, LocalTeamsOptions, PersonOptions, TeamOptions } from './options';
import type { Conversation, PersonRecord, TeamRecord, World } from './world';

/** Builds the people, chats, team and channels; ids look like Teams' own and are the same in every run. */
export function createWorld(options: LocalTeamsOptions): World {
  const people = options.people.map(createPerson);
  const team = options.team && createTeam(options.team);
  const groups = new Map((options.groups ?? []).map((group) => [group.key, createGroup(group)]));
  const all = [...people.map(personalChat), ...(team?.channels ?? []), ...groups.values()];
  const world: World = {
    options,
    tenantId: options.tenantId ?? uuid('tenant'),
    bot: { id: `28:${uuid('bot')}`, name: options.botName ?? 'Mijlpaal' },
    people: new Map(people.map((person) => [person.key, person])),
    team,
    groups,
    conversations: new Map(all.map((conversation) => [conversation.id, conversation])),
    messages: [],
    messagesById: new Map(),
    now: options.now ?? (() => new Date()),
    nextMessageId: messageIds(() => world.now()),
  };
  return world;
}

/** A channel of the team, with an id of its own. */
export function createChannel(name: string, id = `19:${hex(`channel ${name}`, 32)}@thread.tacv2`): Conversation {
  return { id, kind: 'channel', name, members: [], botIn: false, deleted: false };
}

function createPerson(options: PersonOptions): PersonRecord {
  return {
    userPrincipalName: options.email,
    locale: 'nl-BE',
    jobTitle: '',
    aadObjectId: uuid(`person ${options.key}`),
    ...options,
    id: `29:1${token(`person ${options.key}`, 86)}`,
    chatId: `a:1${token(`chat ${options.key}`, 96)}`,
    installed: false,
    block: undefined,
    present: true,
    notices: [],
  };
}

function personalChat(person: PersonRecord): Conversation {
  const { chatId: id, name, key } = person;
  return { id, kind: 'personal', name, members: [key], botIn: true, deleted: false };
}

function createGroup({ key, name, members }: GroupOptions): Conversation {
  const id = `19:${hex(`group ${key}`, 32)}@thread.v2`;
  return { id, kind: 'group', name: name ?? key, members: [...members], botIn: false, deleted: false };
}

function createTeam({ name, channels, members, owner }: TeamOptions): TeamRecord {
  const general = channels.find((channel) => ['Algemeen', 'General'].includes(channel)) ?? channels[0] ?? 'Algemeen';
  const id = `19:${token(`team ${name}`, 43)}1@thread.tacv2`;
  const others = channels.filter((channel) => channel !== general).map((channel) => createChannel(channel));
  return {
    id,
    aadGroupId: uuid(`group of ${name}`),
    name,
    owner: owner ?? members[0] ?? '',
    members: [...members],
    channels: [createChannel(general, id), ...others],
  };
}

/** Thirteen digits, as Teams': the time in milliseconds, pushed on where two messages would share it. */
function messageIds(now: () => Date): () => string {
  let last = 0;
  return () => {
    last = Math.max(last + 1, now().getTime());
    return String(last).padStart(13, '0');
  };
}

function digest(seed: string): Buffer {
  return createHash('sha512').update(seed).digest();
}

function hex(seed: string, length: number): string {
  return digest(seed).toString('hex').slice(0, length);
}

function token(seed: string, length: number): string {
  return Buffer.concat([digest(seed), digest(`${seed}.`)])
    .toString('base64url')
    .slice(0, length);
}

function uuid(seed: string): string {
  const digits = hex(seed, 32);
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `4${digits.slice(13, 16)}`,
    `8${digits.slice(17, 20)}`,
    digits.slice(20),
  ].join('-');
}
