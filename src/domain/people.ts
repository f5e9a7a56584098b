import type { DigestTime } from './digest-time';

export type Role = 'owner' | 'deputy' | 'manager' | 'coordinator';
export type Language = 'nl' | 'en';

/** Why a person or channel can or cannot be written to. */
export type Reachability = 'active' | 'blocked' | 'removed' | 'disabled';

/** Where a conversation lives, as Teams last told us. */
export interface Address {
  conversationId: string;
  serviceUrl: string;
  tenantId: string;
}

/** Someone who has installed the bot or written to it. */
export interface Person {
  /** The Teams user id (`29:…`), which is this bot's own name for that person. */
  id: string;
  /** Entra object id, where the roster gave one. */
  aadObjectId: string | null;
  name: string;
  /** E-mail address and user principal name, in lower case, without doubles. */
  emails: string[];
  language: Language;
  /** IANA time zone. */
  timeZone: string;
  /** The personal chat; null for someone only met in a channel or group. */
  chat: Address | null;
  reachability: Reachability;
  /** Whether the welcome card was sent in this installation. */
  welcomed: boolean;
  /** No reminders up to and including this day `YYYY-MM-DD`; null when not paused. */
  pausedUntil: string | null;
}

/** What a channel follows: the whole plan, or some goals by code. Null: nothing. */
export type Follows = 'plan' | string[] | null;

/** A channel of a team the bot was added to. */
export interface Channel {
  /** The channel's conversation id (`19:…@thread.tacv2`). */
  id: string;
  teamId: string;
  name: string;
  address: Address;
  language: Language;
  follows: Follows;
  /** When its digest comes; null: Monday at half past eight. */
  digestAt: DigestTime | null;
  reachability: Reachability;
}

/** A line of the owner list: who holds which role for which part of the plan. */
export interface Assignment {
  /** `PLAN`, or the code of a goal, operational goal, project, horizontal goal or milestone. */
  item: string;
  role: Role;
  /** In lower case. */
  email: string;
  name: string;
}
