/** One person of the tenant, known to tests by `key`. */
export interface PersonOptions {
  key: string;
  name: string;
  email: string;
  /** Default: the e-mail address. */
  userPrincipalName?: string;
  /** Default nl-BE. */
  locale?: string;
  /** What they do, shown where one chooses who to be. */
  jobTitle?: string;
  aadObjectId?: string;
}

/** The one team: its first channel is the general one when none is called Algemeen or General. */
export interface TeamOptions {
  name: string;
  channels: string[];
  /** Keys of people. */
  members: string[];
  /** Key of the owner; default the first member. */
  owner?: string;
}

/** A group chat, known to tests by `key`. */
export interface GroupOptions {
  key: string;
  name?: string;
  members: string[];
}

/** What a local Teams is made of. */
export interface LocalTeamsOptions {
  people: PersonOptions[];
  team?: TeamOptions;
  groups?: GroupOptions[];
  /** Where activities are POSTed, e.g. http://127.0.0.1:3978/api/messages; see also `connectBot`. */
  botUrl?: string;
  /** Default 0: any free port. Always on 127.0.0.1. */
  port?: number;
  tenantId?: string;
  /** The name people mention; default Mijlpaal. */
  botName?: string;
  /** Time of activities and message ids; default the machine's. */
  now?: () => Date;
  /** Keep Teams' rate limits and refuse two requests at once in one conversation (412); default false. */
  limits?: boolean;
  /** How long the connector thinks about each request; default 0, or 5 with `limits`. */
  latencyMs?: number;
  /** Largest card, measured in UTF-16; default 28 KB. */
  cardLimitBytes?: number;
  /** Largest message, measured in UTF-16 without base64 pictures; default 80 KB. */
  messageLimitBytes?: number;
  /** After how long Teams gives up on the bot's answer; default 15 seconds. */
  botTimeoutMs?: number;
}
