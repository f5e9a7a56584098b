import type { Request, Response, Server } from 'restify';
import restify from 'restify';
import type { Bot } from '../bot/bot';
import { AppError } from '../domain/app-error';
import type { Logger } from '../ports/logger';
import { addExportRoutes } from './export-routes';
import type { ExportPorts } from './export-routes';
import { addLocalRoutes } from './local-routes';
import type { LocalControls } from './local-routes';

export interface ServerPorts {
  bot: Bot;
  /** Resolves when the bot can serve: the store answers. */
  ready: () => Promise<void>;
  /** The metrics page and its content type. */
  metrics: () => Promise<{ type: string; text: string }>;
  exports: ExportPorts;
  logger: Logger;
  /** Local mode only: the clock and the jobs, over HTTP. */
  local: LocalControls | null;
}

/** Teams' largest message is about 100 KB; nothing larger is read. */
const MAX_BODY_BYTES = 256 * 1024;

export interface HttpServer {
  /** The port in use. */
  listen(port: number, host: string): Promise<number>;
  /** Stops taking requests and waits for those under way. */
  close(): Promise<void>;
}

export function createHttpServer(ports: ServerPorts): HttpServer {
  const server = restify.createServer({ name: 'mijlpaal', handleUncaughtExceptions: false });
  (server as Server & { first(handler: typeof refuseMalformed): void }).first(refuseMalformed);
  server.use(restify.plugins.queryParser({ mapParams: false }));
  server.use(restify.plugins.bodyParser({ mapParams: false, maxBodySize: MAX_BODY_BYTES }));
  server.on('restifyError', (_request: Request, _response: Response, error: Error, callback: () => void) => {
    ports.logger.debug('request refused', { error });
    callback();
  });
  addRoutes(server, ports);
  return { listen: (port, host) => listen(server, port, host), close: () => close(server) };
}

function addRoutes(server: Server, ports: ServerPorts): void {
  server.post('/api/messages', async (request: Request, response: Response) => {
    const { status, body } = await ports.bot.receive(request.headers.authorization ?? '', request.body);
    response.send(status, body);
  });
  server.get('/healthz', async (_request: Request, response: Response) => {
    response.send(200, { status: 'up' });
  });
  server.get('/readyz', async (_request: Request, response: Response) => {
    try {
      await ports.ready();
      response.send(200, { status: 'ready' });
    } catch (error) {
      ports.logger.warn('not ready', { error });
      response.send(503, { status: 'the store does not answer' });
    }
  });
  server.get('/metrics', async (_request: Request, response: Response) => {
    const { type, text } = await ports.metrics();
    response.sendRaw(200, text, { 'Content-Type': type });
  });
  addExportRoutes(server, ports.exports);
  if (ports.local) addLocalRoutes(server, ports.local);
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
