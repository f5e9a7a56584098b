import { createServer } from 'node:http';
import type { IncomingMessage, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CloudAdapter, ConfigurationBotFrameworkAuthentication, TurnContext } from 'botbuilder';
import type { Activity, ConversationReference, Request, Response } from 'botbuilder';
import { startLocalTeams } from '../../local/local-teams';
import type { LocalTeams } from '../../local/local-teams';
import type { LocalTeamsOptions } from '../../local/world/options';

/** A bot for trying the local Teams with the real SDK. */
export interface TinyBot {
  url: string;
  adapter: CloudAdapter;
  /** Every activity it got. */
  received: Activity[];
  /** What to do with a turn; default: nothing. */
  onTurn: (context: TurnContext) => Promise<unknown>;
  /** The reference of the last activity. */
  reference(): Partial<ConversationReference>;
  /** Sends without being asked, to the place of the last activity or to `to`. */
  proactively(act: (context: TurnContext) => Promise<unknown>, to?: Partial<ConversationReference>): Promise<void>;
  close(): Promise<void>;
}

/** Starts the bot on a free port; without an app id, so that it asks nobody for tokens. */
export async function startTinyBot(): Promise<TinyBot> {
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
  adapter.onTurnError = async (_context, error) => Promise.reject(error);
  const received: Activity[] = [];
  const server = createServer((request, response) => {
    const answer = {
      socket: response.socket,
      status: (code: number) => response.writeHead(code, { 'content-type': 'application/json' }),
      header: () => undefined,
      send: (body: unknown) => response.write(typeof body === 'string' ? body : JSON.stringify(body)),
      end: () => response.end(),
    };
    void readJson(request).then((body) => {
      const incoming = { method: 'POST', headers: request.headers, body } as unknown as Request;
      return adapter.process(incoming, answer as unknown as Response, async (context) => {
        received.push(context.activity);
        await bot.onTurn(context);
      });
    });
  });
  const bot: TinyBot = {
    url: `http://127.0.0.1:${await listen(server)}/api/messages`,
    adapter,
    received,
    onTurn: async () => undefined,
    reference: () => TurnContext.getConversationReference(received.at(-1) ?? {}),
    proactively: (act, to = bot.reference()) =>
      adapter.continueConversationAsync('', to, async (context) => void (await act(context))),
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => void server.close(() => resolve()));
    },
  };
  return bot;
}

/** The people of the tests: named by what they do. */
export const people = [
  { key: 'leider', name: 'Projectleider Eén', email: 'leider@example.org' },
  { key: 'manager', name: 'Afdelingshoofd Eén', email: 'manager@example.org' },
  { key: 'coordinator', name: 'Coördinator Eén', email: 'coordinator@example.org', locale: 'en-US' },
];

/** A Teams with three people, a team and a group chat, and the tiny bot behind it. */
export async function startBoth(
  options: Partial<LocalTeamsOptions> = {},
): Promise<{ teams: LocalTeams; bot: TinyBot }> {
  const bot = await startTinyBot();
  const team = { name: 'Planopvolging', channels: ['Algemeen', 'SD 3'], members: ['manager', 'coordinator'] };
  const groups = [{ key: 'overleg', members: ['leider', 'manager'] }];
  const teams = await startLocalTeams({ people, team, groups, botUrl: bot.url, ...options });
  return { teams, bot };
}

/** A message with a card, as a well-behaved bot sends it. */
export function withCard(card: unknown, summary = 'Een kaart'): Partial<Activity> {
  const attachments = [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }];
  return { type: 'message', summary, attachments };
}

/** An Adaptive Card with these elements and actions. */
export function aCard(body: unknown[], actions: unknown[] = []): Record<string, unknown> {
  return { type: 'AdaptiveCard', version: '1.5', body, actions };
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString('utf8')) as unknown;
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)));
}
