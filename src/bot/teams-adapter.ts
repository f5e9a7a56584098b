import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import type { Activity, TurnContext } from 'botbuilder';
import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
} from 'botbuilder';
import type { Gate, Sleep } from '../ports/gate';

/** What goes back to Teams over HTTP. */
export interface Received {
  status: number;
  body?: unknown;
}

/** Longest a call to Teams may take, in milliseconds: less than a process gets to stop. */
const CALL_TIMEOUT_MS = 8_000;

/** The SDK's adapter without its HTTP part: the server hands it an activity and the authorization header. */
export class TeamsAdapter extends CloudAdapter {
  /** Runs one turn. Throws what authentication throws; the logic's own faults are the bot's to catch. */
  async receive(
    authorization: string,
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<Received> {
    const response = await this.processActivity(authorization, activity, logic);
    return response ? { status: response.status, body: response.body as unknown } : { status: 200 };
  }
}

/** The Bot Framework's own names. */
export interface TeamsCredentials {
  MicrosoftAppType: string;
  MicrosoftAppId: string;
  MicrosoftAppPassword: string;
  MicrosoftAppTenantId: string;
}

/** `credentials` null: local mode, in which nobody is authenticated. */
export function createTeamsAdapter(credentials: TeamsCredentials | null, calls: CallRules): TeamsAdapter {
  const factory = new ConfigurationServiceClientCredentialFactory(credentials ?? {});
  return new TeamsAdapter(new OneCallAuthentication(factory, calls));
}

type ConnectorFactory = ReturnType<ConfigurationBotFrameworkAuthentication['createConnectorFactory']>;
type AuthenticateRequest = ConfigurationBotFrameworkAuthentication['authenticateRequest'];

/** How calls to Teams are made. */
export interface CallRules {
  gate: Gate;
  sleep: Sleep;
}

/**
 * The SDK repeats a POST on 500 and 504 (which doubles cards), does not repeat it on 412, and waits for ever. Here
 * each call goes through the gate, is made once, and has a time limit. What the bot says by itself is tried again by
 * the outbox; an answer in a turn is tried again at once, where Teams surely did not take it.
 */
class OneCallAuthentication extends ConfigurationBotFrameworkAuthentication {
  constructor(
    credentials: ConfigurationServiceClientCredentialFactory,
    private readonly calls: CallRules,
  ) {
    super({}, credentials);
  }

  override async authenticateRequest(...args: Parameters<AuthenticateRequest>): ReturnType<AuthenticateRequest> {
    const result = await super.authenticateRequest(...args);
    if (!result.connectorFactory) return result;
    return { ...result, connectorFactory: withRules(result.connectorFactory, this.calls, TURN_TRIES) };
  }

  override createConnectorFactory(
    ...args: Parameters<ConfigurationBotFrameworkAuthentication['createConnectorFactory']>
  ): ConnectorFactory {
    return withRules(super.createConnectorFactory(...args), this.calls, 1);
  }
}

const TURN_TRIES = 3;

/** Statuses after which Teams has not taken the message; 502 and 504 leave that open. */
const NOT_TAKEN = new Set([412, 429, 503]);

const LONGEST_WAIT_MS = 2_000;

/**
 * A connection stays open for the next call, but is not used again after it was idle for longer than this, or for as long
 * as Teams says it keeps one: a call on a connection that Teams closes at that moment is lost, and nobody knows whether
 * Teams took it.
 */
const IDLE_MS = 4_000;

const AGENTS = {
  http: new HttpAgent({ keepAlive: true, timeout: IDLE_MS }),
  https: new HttpsAgent({ keepAlive: true, timeout: IDLE_MS }),
};

interface Call {
  url: string;
  timeout: number;
  agent?: HttpAgent;
}

interface CallResponse {
  status: number;
  headers: { get(name: string): string | undefined };
}

type Policy = {
  name: string;
  sendRequest(request: Call, next: (request: Call) => Promise<CallResponse>): Promise<CallResponse>;
};

/** The part of the SDK's pipeline that matters here; it has no public type. */
interface Pipeline {
  removePolicy(options: { phase: 'Retry' }): unknown;
  addPolicy(policy: Policy): void;
}

function withRules(factory: ConnectorFactory, calls: CallRules, tries: number): ConnectorFactory {
  const create = factory.create.bind(factory);
  factory.create = async (serviceUrl, audience) => {
    const client = await create(serviceUrl, audience);
    const { pipeline } = (client as unknown as { client: { pipeline: Pipeline } }).client;
    pipeline.removePolicy({ phase: 'Retry' });
    pipeline.addPolicy(callPolicy(calls, tries));
    return client;
  };
  return factory;
}

function callPolicy({ gate, sleep }: CallRules, tries: number): Policy {
  return {
    name: 'mijlpaal-calls',
    async sendRequest(request, next) {
      request.timeout = CALL_TIMEOUT_MS;
      request.agent ??= request.url.startsWith('https:') ? AGENTS.https : AGENTS.http;
      const send = (): Promise<CallResponse> => gate.pass(conversationIn(request.url), () => next(request));
      let response = await send();
      for (let attempt = 1; attempt < tries && NOT_TAKEN.has(response.status); attempt += 1) {
        await sleep(Math.min(Number(response.headers.get('retry-after') ?? 0.5) * 1000 || 500, LONGEST_WAIT_MS));
        response = await send();
      }
      return response;
    },
  };
}

/** The conversation in a connector's URL, a channel without its thread; null for calls in none. */
export function conversationIn(url: string): string | null {
  const [, id] = /\/v3\/conversations\/([^/?]+)\//.exec(url) ?? [];
  return id === undefined ? null : (decodeURIComponent(id).split(';')[0] ?? null);
}
