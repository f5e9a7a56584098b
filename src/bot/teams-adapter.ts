import type { Activity, TurnContext } from 'botbuilder';
import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
} from 'botbuilder';
import type { Config } from '../config';

/** What goes back to Teams over HTTP. */
export interface Received {
  status: number;
  body?: unknown;
}

/** Longest a call to Teams may take, in milliseconds. */
const CALL_TIMEOUT_MS = 15_000;

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

export function createTeamsAdapter(config: Config): TeamsAdapter {
  const credentials = new ConfigurationServiceClientCredentialFactory(config.local ? {} : credentialsOf(config));
  return new TeamsAdapter(new PlainSendingAuthentication({}, credentials));
}

function credentialsOf({
  MicrosoftAppType,
  MicrosoftAppId = '',
  MicrosoftAppPassword = '',
  MicrosoftAppTenantId = '',
}: Config) {
  return { MicrosoftAppType, MicrosoftAppId, MicrosoftAppPassword, MicrosoftAppTenantId };
}

type ConnectorFactory = ReturnType<ConfigurationBotFrameworkAuthentication['createConnectorFactory']>;
type AuthenticateRequest = ConfigurationBotFrameworkAuthentication['authenticateRequest'];

/**
 * The SDK repeats a POST on 500 and 504 (which doubles cards), does not repeat it on 412, and waits for ever. Here
 * each call is made once, with a time limit; what to try again is decided by the outbox.
 */
class PlainSendingAuthentication extends ConfigurationBotFrameworkAuthentication {
  override async authenticateRequest(...args: Parameters<AuthenticateRequest>): ReturnType<AuthenticateRequest> {
    const result = await super.authenticateRequest(...args);
    return {
      ...result,
      ...(result.connectorFactory ? { connectorFactory: plainSending(result.connectorFactory) } : {}),
    };
  }

  override createConnectorFactory(
    ...args: Parameters<ConfigurationBotFrameworkAuthentication['createConnectorFactory']>
  ): ConnectorFactory {
    return plainSending(super.createConnectorFactory(...args));
  }
}

/** The part of the SDK's pipeline that matters here; it has no public type. */
interface Pipeline {
  removePolicy(options: { phase: 'Retry' }): unknown;
  addPolicy(policy: {
    name: string;
    sendRequest(request: { timeout: number }, next: (request: unknown) => Promise<unknown>): Promise<unknown>;
  }): void;
}

function plainSending(factory: ConnectorFactory): ConnectorFactory {
  const create = factory.create.bind(factory);
  factory.create = async (serviceUrl, audience) => {
    const client = await create(serviceUrl, audience);
    const { pipeline } = (client as unknown as { client: { pipeline: Pipeline } }).client;
    pipeline.removePolicy({ phase: 'Retry' });
    pipeline.addPolicy({
      name: 'time-limit',
      sendRequest: (request, next) => {
        request.timeout = CALL_TIMEOUT_MS;
        return next(request);
      },
    });
    return client;
  };
  return factory;
}
