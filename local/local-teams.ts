import type { Channel } from './client/channel';
import { createChannelView } from './client/channel';
import { createBotClient } from './client/bot-client';
import type { Person } from './client/person';
import { createPerson } from './client/person';
import type { TeamActs } from './client/team-acts';
import { createTeamActs } from './client/team-acts';
import { createConnector } from './connector/connector';
import type { LoggedRequest } from './connector/connector';
import { startLoopbackServer } from './connector/http-server';
import type { Incoming, Outgoing } from './connector/http-server';
import { teamsSizes } from './connector/message-size';
import { createMisbehaviour } from './connector/misbehaviour';
import type { Fault, FaultHandle } from './connector/misbehaviour';
import { createRateLimits } from './connector/rate-limits';
import { createWorld } from './world/create-world';
import type { LocalTeamsOptions } from './world/options';
import type { Signals } from './world/signals';
import { createSignals } from './world/signals';
import { stateOf } from './world/state';
import type { ArrivedMessage } from './world/wait-for-message';
import { waitForMessage } from './world/wait-for-message';
import type { World } from './world/world';
import { personByKey } from './world/world';

/** A small Teams on this machine. */
export interface LocalTeams extends TeamActs {
  /** The service URL the bot gets. */
  readonly url: string;
  readonly tenantId: string;
  /** The team's id: 19:…@thread.tacv2; undefined without a team. */
  readonly teamId: string | undefined;
  /** What Teams takes but people suffer from, one sentence a fault; tests find it empty. */
  readonly faults: string[];
  /** Every request the bot made, in the order of the answers. */
  readonly requests: LoggedRequest[];
  /** Everything this Teams knows, for a page in front of it. */
  readonly world: World;
  /** What happens here, as it happens. */
  readonly signals: Signals;
  connectBot(url: string): void;
  person(key: string): Person;
  channel(name: string): Channel;
  /** Makes the connector fail in a given way. */
  misbehave(fault: Fault): FaultHandle;
  /** Ends every fault asked for. */
  behave(): void;
  /** How many requests were answered 429. */
  throttled(): number;
  /** Resolves when the bot has answered everything people did. */
  settled(): Promise<void>;
  /** The first message of the bot, anywhere, that fits; already there or still to come. */
  waitForMessage(fits: (message: ArrivedMessage) => boolean, timeoutMs?: number): Promise<ArrivedMessage>;
  /** What GET /state answers. */
  state(): unknown;
  close(): Promise<void>;
}

/** Starts a Teams of its own on 127.0.0.1, for as long as a test, a demo or a try by hand takes. */
export async function startLocalTeams(options: LocalTeamsOptions): Promise<LocalTeams> {
  const world = createWorld(options);
  const signals = createSignals();
  const misbehaviour = createMisbehaviour();
  const requests: LoggedRequest[] = [];
  const faults: string[] = [];
  const limits = options.limits ? createRateLimits() : undefined;
  const context = { world, signals, faults, sizes: sizesOf(options) };
  const latencyMs = options.latencyMs ?? (options.limits ? 5 : 0);
  const connector = createConnector({ context, misbehaviour, requests, limits, latencyMs });
  const server = await startLoopbackServer(options.port ?? 0, withState(world, connector));
  const bot = createBotClient(world, signals, () => server.url);
  const acting = { world, signals, bot, faults };
  const people = new Map([...world.people].map(([key, record]) => [key, createPerson(acting, record)]));
  return {
    ...createTeamActs(acting),
    ...{ url: server.url, tenantId: world.tenantId, teamId: world.team?.id, faults, requests, world, signals },
    connectBot: (url) => bot.connect(url),
    person: (key) => people.get(personByKey(world, key).key) as Person,
    channel: (name) => createChannelView(world, name),
    misbehave(fault) {
      if (fault.match?.person !== undefined) personByKey(world, fault.match.person);
      return misbehaviour.add(fault);
    },
    behave: () => misbehaviour.clear(),
    throttled: () => requests.filter(({ status }) => status === 429).length,
    settled: () => signals.settled(),
    waitForMessage: (fits, timeoutMs = 5_000) => waitForMessage(world, signals, fits, timeoutMs),
    state: () => stateOf(world),
    close: () => server.close(),
  };
}

function sizesOf(options: LocalTeamsOptions) {
  const { cardLimitBytes, messageLimitBytes } = { ...teamsSizes, ...options };
  return { cardLimitBytes, messageLimitBytes };
}

function withState(world: World, connector: (incoming: Incoming) => Promise<Outgoing>) {
  return async (incoming: Incoming): Promise<Outgoing> =>
    incoming.path === '/state' ? { status: 200, body: stateOf(world) } : connector(incoming);
}
