import type { Dialog } from '../client/dialog';
import type { ExtensionResult } from '../client/extension-result';
import type { Platform } from '../client/seat';
import type { Theme } from '../client/seat';
import type { InvalidInput } from '../cards/fill-in';
import type { SeenMessage } from '../world/messages';
import type { Notice } from '../world/world';
import type { AppTab, Bilingual } from './app-manifest';

/**
 * What the page and its server say to each other. All addresses start with /api; bodies and answers are JSON.
 *
 * | route | body | answers |
 * |---|---|---|
 * | `GET /setup` | | Setup |
 * | `GET /events` | | server-sent events: PageEvent |
 * | `PUT /clock` | `{now}` | `{now}` |
 * | `POST /jobs/{name}` | | `{summary}` |
 * | `GET /people/{key}` | | Desk |
 * | `GET /people/{key}/conversations/{id}` | | `{messages: SeenMessage[]}` |
 * | `POST /people/{key}/{act}` | see PersonActs | see PersonActs |
 */
export interface Setup {
  botName: string;
  /** Origin of the bot's pages. */
  botOrigin: string;
  appId: string;
  tenantId: string;
  people: PersonLine[];
  tabs: AppTab[];
  commands: Record<'personal' | 'place', Bilingual[]>;
  jobs: string[];
  /** Null where the bot's clock cannot be steered. */
  now: string | null;
}

/** Somebody one can be. */
export interface PersonLine {
  key: string;
  name: string;
  jobTitle: string;
}

/** A chat, channel or group chat in somebody's list. */
export interface ConversationLine {
  id: string;
  kind: 'personal' | 'channel' | 'group';
  name: string;
  /** Key of the group chat; empty for others. */
  group: string;
  /** Whether the bot is here. */
  botIn: boolean;
  /** Messages that came since this person last looked. */
  unread: number;
  /** Its last message: in short, by whom (key, or 'bot'), when. */
  last: { text: string; author: string; sentAt: string } | null;
}

/** What one person has in front of them. */
export interface Desk extends PersonLine {
  locale: string;
  email: string;
  userPrincipalName: string;
  aadObjectId: string;
  chat: ConversationLine;
  groups: ConversationLine[];
  /** Null for who is in no team. */
  team: { id: string; aadGroupId: string; name: string; channels: ConversationLine[] } | null;
}

/** How a person sits at their client. */
export interface Seat {
  platform: Platform;
  theme: Theme;
}

/** What a click on a card came to. */
export interface ClickOutcome {
  invalid: InvalidInput[];
  notice?: Notice;
  dialog?: Dialog;
}

/** The acts of a person, and what each answers. */
export interface PersonActs {
  say: { body: { conversationId: string; text: string; threadId?: string }; answer: { id: string } };
  read: { body: { conversationId: string }; answer: object };
  click: { body: Seat & { messageId: string; place: number; inputs: Record<string, string> }; answer: ClickOutcome };
  'submit-dialog': {
    body: Seat & { dialog: Dialog; result?: unknown; place?: number; inputs?: Record<string, string> };
    answer: ClickOutcome;
  };
  search: {
    body: { conversationId: string; query: string; platform: Platform };
    answer: { results: ExtensionResult[]; text?: string };
  };
  insert: {
    body: { conversationId: string; threadId?: string; attachment: Record<string, unknown> };
    answer: { id: string };
  };
  install: { body: { installed: boolean }; answer: object };
  'team-bot': { body: { botIn: boolean }; answer: object };
  'group-bot': { body: { group: string; botIn: boolean }; answer: object };
  locale: { body: { locale: string }; answer: object };
  token: { body: object; answer: { token: string } };
}

/** Messages of a conversation, oldest first. */
export interface ConversationView {
  messages: SeenMessage[];
}

/** Something on the page is no longer as it was. */
export type PageEvent =
  /** A conversation's messages; without an id: people and places. */
  | { kind: 'changed'; conversationId?: string }
  /** The bot's clock was set; an instant, ISO 8601. */
  | { kind: 'clock'; now: string };
