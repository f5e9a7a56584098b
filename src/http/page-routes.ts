import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import type { Request, Response, Server } from 'restify';
import { PAGES } from '../contracts/dialogs';
import { textsIn } from '../texts/texts';
import { languageAsked } from './api-answer';

export interface PageSettings {
  /** Where the bundled pages are. */
  folder: string;
  /** Local mode: a page may trust a host on this machine. */
  local: boolean;
}

/** What a page may load, by extension. */
const TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

const ASSET = /^[A-Za-z0-9_-]+\.[a-z0-9]+$/;

/** Their names change with their content. */
const FOR_EVER = 'public, max-age=31536000, immutable';

const LOCAL_MARK = '<meta name="local-host" content="1" />';

/** The pages that run inside Teams, and what they load. */
export function addPageRoutes(server: Server, settings: PageSettings): void {
  for (const [page, address] of Object.entries(PAGES)) {
    addRoute(server, address, (exchange) => sendPage(page, exchange, settings));
  }
  addRoute(server, '/pages/assets/:name', (exchange) =>
    sendAsset((exchange.request.params as { name: string }).name, exchange, settings),
  );
}

interface Exchange {
  request: Request;
  response: Response;
}

/** Also for who asks for the headers alone. */
function addRoute(server: Server, address: string, send: (exchange: Exchange) => Promise<void>): void {
  const answer = async (request: Request, response: Response): Promise<void> => send({ request, response });
  server.get(address, answer);
  server.head(address, answer);
}

async function sendPage(page: string, { request, response }: Exchange, { folder, local }: PageSettings): Promise<void> {
  const html = (await fileOrNull(join(folder, `${page}.html`)))?.toString('utf8');
  const { notBuilt } = textsIn(languageAsked(request)).api;
  const content = local ? html?.replace('<head>', `<head>\n    ${LOCAL_MARK}`) : html;
  const type = html === undefined ? 'text/plain; charset=utf-8' : 'text/html; charset=utf-8';
  response.writeHead(html === undefined ? 503 : 200, { 'Content-Type': type, 'Cache-Control': 'no-cache' });
  response.end(content ?? notBuilt);
}

async function sendAsset(name: string, { request, response }: Exchange, { folder }: PageSettings): Promise<void> {
  const type = TYPES[extname(name)];
  const path = join(folder, 'assets', name);
  const asset = type !== undefined && ASSET.test(name) ? await bestPacking(path, request) : null;
  if (!asset) {
    response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' });
    response.end(textsIn(languageAsked(request)).api.noSuchRoute);
    return;
  }
  response.writeHead(200, {
    ...{ 'Content-Type': type, 'Content-Length': asset.content.length },
    ...{ 'Cache-Control': FOR_EVER, Vary: 'Accept-Encoding' },
    ...(asset.encoding === null ? {} : { 'Content-Encoding': asset.encoding }),
  });
  response.end(asset.content);
}

/** The smallest form of a file that the reader can open; null when there is none. */
async function bestPacking(
  path: string,
  request: Request,
): Promise<{ content: Buffer; encoding: string | null } | null> {
  const packings: [string, string][] = [
    ['br', '.br'],
    ['gzip', '.gz'],
  ];
  for (const [encoding, extension] of packings) {
    const content = request.acceptsEncoding(encoding) ? await fileOrNull(path + extension) : null;
    if (content) return { content, encoding };
  }
  const content = await fileOrNull(path);
  return content && { content, encoding: null };
}

async function fileOrNull(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Where the build puts the pages: in `dist` of the package, whether this runs from there or from the sources. */
export function builtPages(from = __dirname): string {
  let folder = from;
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder);
  return join(folder, 'dist', 'dialogs');
}
