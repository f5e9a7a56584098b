import { setTimeout as sleep } from 'node:timers/promises';
import type { Next, Request, Response, Server } from 'restify';
import restify from 'restify';
import type { Bot } from '../bot/bot';
import { AppError } from '../domain/app-error';
import type { Logger } from '../ports/logger';
import { textsIn } from '../texts/texts';
import { languageAsked, refusal } from './api-answer';
import { addApiRoutes } from './api-routes';
import type { ApiPorts } from './api-routes';
import { addExportRoutes } from './export-routes';
import type { ExportPorts } from './export-routes';
import { addLocalRoutes } from './local-routes';
import type { LocalControls } from './local-routes';
import { createPageHeaders } from './page-headers';
import type { HeaderSettings } from './page-headers';
import { addPageRoutes } from './page-routes';
import type { PageSettings } from './page-routes';
import { addPublicRoutes } from './public-routes';

/** What the routes need of the bot. */
export interface Served {
  bot: Bot;
  /** Resolves when the bot can serve: the store answers. */
  ready: () => Promise<void>;
  /** The metrics page and its content type. */
  metrics: () => Promise<{ type: string; text: string }>;
  exports: ExportPorts;
  headers: HeaderSettings;
  pages: PageSettings;
  /** What the pages ask. */
  api: ApiPorts;
  /** Local mode only: the clock, the jobs and tokens, over HTTP. */
  local: LocalControls | null;
}

/** A request that comes while the bot starts is held so long, in milliseconds, before it is told to try later. */
const HOLD_MS = 5_000;

/** Teams' largest message is about 100 KB; nothing larger is read. */
const MAX_BODY_BYTES = 256 * 1024;

export interface HttpServer {
  /** Listens and answers the port in use. Until `serve`, only `/healthz` is answered; the rest waits a little, then hears to try later. */
  listen(port: number, host: string): Promise<number>;
  /** From now on the routes are served. */
  serve(served: Served): void;
  /** Stops taking requests and waits for those under way. */
  close(): Promise<void>;
}

export function createHttpServer(logger: Logger): HttpServer {
  const server = restify.createServer({ name: 'mijlpaal', handleUncaughtExceptions: false });
  let serving = false;
  let listening: Promise<number> | null = null;
  server.pre(refuseOtherBodies);
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  server.pre((request: Request, response: Response, next: Next) => {
    if (serving || request.path() === '/healthz') return next();
    const patience = request.path() === '/readyz' ? 0 : HOLD_MS;
    void Promise.race([opened, sleep(patience, undefined, { ref: false })]).then(() => {
      if (serving) return next();
      response.send(503, { error: 'starting: the store is not open yet' });
      return next(false);
    });
  });
  (server as Server & { first(handler: typeof refuseMalformed): void }).first(refuseMalformed);
  server.use(restify.plugins.queryParser({ mapParams: false }));
  server.use(restify.plugins.bodyParser({ mapParams: false, maxBodySize: MAX_BODY_BYTES }));
  server.on('restifyError', (request: Request, _response: Response, error: RestifyError, callback: () => void) => {
    logger.debug('request refused', { error });
    if (isForPages(request)) error.toJSON = () => refusalOf(error, request);
    callback();
  });
  server.get('/healthz', async (_request: Request, response: Response) => {
    response.send(200, { status: 'up' });
  });
  return {
    listen: (port, host) => (listening ??= listen(server, port, host)),
    serve(served) {
      server.pre(createPageHeaders(served.headers));
      addRoutes(server, served, logger);
      serving = true;
      open();
    },
    close: () => (listening ? close(server) : Promise.resolve()),
  };
}

function addRoutes(server: Server, served: Served, logger: Logger): void {
  const { bot, ready, metrics, exports, pages, api, local } = served;
  server.post('/api/messages', async (request: Request, response: Response) => {
    const { status, body } = await bot.receive(request.headers.authorization ?? '', request.body);
    response.send(status, body);
  });
  server.get('/readyz', async (_request: Request, response: Response) => {
    try {
      await ready();
      response.send(200, { status: 'ready' });
    } catch (error) {
      logger.warn('not ready', { error });
      response.send(503, { status: 'the store does not answer' });
    }
  });
  server.get('/metrics', async (_request: Request, response: Response) => {
    const { type, text } = await metrics();
    response.sendRaw(200, text, { 'Content-Type': type });
  });
  addExportRoutes(server, exports);
  addPageRoutes(server, pages);
  addApiRoutes(server, api);
  addPublicRoutes(server);
  if (local) addLocalRoutes(server, local);
}

/** What restify refuses before a route sees it: no such route, a wrong method, a body that is too long or no JSON. */
type RestifyError = Error & { statusCode?: number; toJSON?: () => object };

function isForPages(request: Request): boolean {
  return request.path().startsWith('/api/') && request.path() !== '/api/messages';
}

/** The same in the words of the pages' API. */
function refusalOf({ statusCode }: RestifyError, request: Request): object {
  const { api } = textsIn(languageAsked(request));
  const words = statusCode === 413 ? api.tooLarge : statusCode === 400 ? api.notUnderstood : api.noSuchRoute;
  return refusal('not-understood', words).body;
}

/** What is packed or in parts could grow without bound when it is opened, before anybody knows who sends it. */
function refuseOtherBodies(request: Request, response: Response, next: Next): void {
  const inParts = /^(multipart\/|application\/x-www-form-urlencoded)/i.test(request.headers['content-type'] ?? '');
  if (!inParts && request.headers['content-encoding'] === undefined) return next();
  response.send(415, { error: 'expected plain application/json' });
  return next(false);
}

/** restify's router throws outside every handler on such a request, which would end the process. */
function refuseMalformed(request: Request, response: Response): boolean {
  if (URL.canParse(request.url ?? '', `http://${request.headers.host ?? 'localhost'}`)) return true;
  response.statusCode = 400;
  response.end();
  return false;
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        new AppError('listen', `cannot listen on ${host}:${port}: ${error.code ?? error.message}`, { cause: error }),
      ),
    );
    server.listen(port, host, () => resolve((server.address() as { port: number }).port));
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    (server.server as { closeIdleConnections?: () => void }).closeIdleConnections?.();
  });
}
