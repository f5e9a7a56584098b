import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { BotFault } from '../client/bot-client';
import type { LocalTeams } from '../local-teams';
import { BotRefusal, createBotControls } from './bot-controls';
import { createChangeStream } from './change-stream';
import { barred, isBarred, readBody } from './guards';
import { pageHeaders } from './page-headers';
import { NotThere } from './person-acts';
import { createReadMarks } from './read-marks';
import { answerApi } from './routes';
import type { ApiContext } from './routes';
import { staticFile } from './static-files';

/** The page in front of a local Teams. */
export interface BrowserTeams {
  /** Its address, without a slash behind it. */
  url: string;
  close(): Promise<void>;
}

/** What the page stands in front of. */
export interface BrowserTeamsOptions {
  teams: LocalTeams;
  /** The bot, anywhere below its address: its pages, its clock and its jobs are asked there. */
  botUrl: string;
  /** The first port to try, the next free one otherwise; default: any. */
  port?: number;
}

/** Serves the page on 127.0.0.1, for people to try a bot by hand and for tests in a browser. */
export async function startBrowserTeams({ teams, botUrl, port = 0 }: BrowserTeamsOptions): Promise<BrowserTeams> {
  const stream = createChangeStream();
  const bot = createBotControls(botUrl);
  const context: ApiContext = { teams, bot, stream, marks: createReadMarks(), followClock: clockFollower(teams) };
  const stopWatching = teams.signals.onChange((conversationId) =>
    stream.send({ kind: 'changed', ...(conversationId === undefined ? {} : { conversationId }) }),
  );
  const headers = pageHeaders(bot.origin);
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    answer(context, request, response).catch((fault: unknown) => sendFault(response, fault));
  });
  const chosen = await listen(server, port);
  return {
    url: `http://127.0.0.1:${chosen}`,
    async close() {
      stopWatching();
      stream.close();
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

async function answer(context: ApiContext, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const refusal = barred(request);
  if (refusal) return sendJson(response, refusal.status, { error: refusal.message });
  const method = request.method ?? 'GET';
  const [path = '/'] = (request.url ?? '/').split('?');
  if (path === '/api/events' && method === 'GET') return openStream(context, response);
  if (path.startsWith('/api/')) {
    const body = await readBody(request);
    if (isBarred(body)) return sendJson(response, body.status, { error: body.message });
    const parts = path.slice('/api/'.length).split('/').map(decodeURIComponent);
    return sendJson(response, 200, await answerApi(context, { method, parts, body }));
  }
  return sendFile(request, response, path);
}

/** The page has one address only, so that the bot's pages know who frames them. */
function sendFile(request: IncomingMessage, response: ServerResponse, path: string): void {
  const { host = '' } = request.headers;
  const address = request.socket.localPort;
  if (path === '/' && host !== `127.0.0.1:${address}`) {
    // Not in one line: restify, which serves the bot in this same process, has writeHead return nothing.
    response.writeHead(302, { location: `http://127.0.0.1:${address}/` });
    response.end();
    return;
  }
  const file = request.method === 'GET' || request.method === 'HEAD' ? staticFile(path) : undefined;
  if (!file) return sendJson(response, 404, { error: 'Not found' });
  response.writeHead(200, { 'content-type': file.contentType, 'content-length': file.content.length });
  response.end(request.method === 'HEAD' ? undefined : file.content);
}

function openStream({ stream }: ApiContext, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' });
  stream.add(response);
}

function sendJson(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(body));
}

/** The page shows `error` as it stands. */
function sendFault(response: ServerResponse, fault: unknown): void {
  const message = fault instanceof Error ? fault.message : String(fault);
  const status = fault instanceof NotThere ? 404 : fault instanceof BotRefusal || fault instanceof BotFault ? 502 : 500;
  if (response.headersSent) response.destroy();
  else sendJson(response, status, { error: message });
}

/** From now on the local Teams keeps the bot's time, which runs on like the machine's. */
function clockFollower({ world }: LocalTeams): (now: Date) => void {
  return (now) => {
    const aheadMs = now.getTime() - Date.now();
    world.now = () => new Date(Date.now() + aheadMs);
  };
}

async function listen(server: Server, port: number): Promise<number> {
  const tries = port === 0 ? [0] : Array.from({ length: 20 }, (_, index) => port + index);
  for (const candidate of tries) {
    if (await listens(server, candidate)) return (server.address() as AddressInfo).port;
  }
  throw new Error(`No free port from ${port} to ${port + tries.length - 1}`);
}

function listens(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const onError = (fault: NodeJS.ErrnoException) =>
      fault.code === 'EADDRINUSE' && port !== 0 ? resolve(false) : reject(fault);
    server.once('error', onError);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', onError);
      resolve(true);
    });
  });
}
