import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import restify from 'restify';
import type { Server } from 'restify';
import { PAGES } from '../../src/contracts/dialogs';
import type { HeaderSettings } from '../../src/http/page-headers';
import { createPageHeaders } from '../../src/http/page-headers';
import { addPageRoutes, builtPages } from '../../src/http/page-routes';

const SCRIPT = 'export const words = "Mijlpaal";';
const HTML =
  '<!doctype html>\n<html lang="nl">\n  <head>\n    <title>Mijlpaal</title>\n  </head>\n  <body></body>\n</html>\n';

let folder: string;
const servers: Server[] = [];
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mijlpaal-pages-'));
  mkdirSync(join(folder, 'assets'));
  for (const page of Object.keys(PAGES)) writeFileSync(join(folder, `${page}.html`), HTML);
  writeFileSync(join(folder, 'assets', 'tab-ABC123.js'), SCRIPT);
  writeFileSync(join(folder, 'assets', 'tab-ABC123.js.gz'), gzipSync(SCRIPT));
  writeFileSync(join(folder, 'assets', 'tab-ABC123.js.br'), brotliCompressSync(SCRIPT));
  writeFileSync(join(folder, 'assets', 'tab-ABC123.css'), 'body{}');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'assets', 'notes.txt'), 'secret');
});
afterAll(async () => {
  for (const server of servers) await new Promise<void>((resolve) => void server.close(() => resolve()));
  rmSync(folder, { recursive: true, force: true });
});

const LOCAL: HeaderSettings = { local: true, publicUrl: undefined };
const TEAMS: HeaderSettings = { local: false, publicUrl: 'https://bot.example.org' };

async function serve(settings: HeaderSettings, from = folder): Promise<string> {
  const server = restify.createServer({ name: 'mijlpaal' });
  server.pre(createPageHeaders(settings));
  addPageRoutes(server, { folder: from, local: settings.local });
  servers.push(server);
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', () => resolve()));
  return `http://127.0.0.1:${(server.address() as { port: number }).port}`;
}

interface Raw {
  status: number;
  headers: NodeJS.Dict<string | string[]>;
  body: Buffer;
}

/** As it comes over the wire; the address goes as it is, dots and all. */
function get(url: string, path: string, headers: Record<string, string> = {}): Promise<Raw> {
  const { port } = new URL(url);
  return new Promise((resolve, reject) => {
    httpRequest({ host: '127.0.0.1', port, path, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      );
    })
      .on('error', reject)
      .end();
  });
}

describe('the pages', () => {
  it.each(Object.values(PAGES))('%s is asked for anew each time', async (address) => {
    const { status, headers, body } = await get(await serve(TEAMS), `${address}?code=P43.1`);
    expect(status).toBe(200);
    expect(headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' });
    expect(body.toString()).toBe(HTML);
  });

  it.each([PAGES.tab, '/pages/assets/tab-ABC123.js'])(
    '%s tells its headers alone to who asks for those',
    async (path) => {
      const url = `${await serve(TEAMS)}${path}`;
      const [whole, alone] = [await fetch(url), await fetch(url, { method: 'HEAD' })];
      expect([alone.status, await alone.text()]).toEqual([200, '']);
      for (const header of ['content-type', 'cache-control', 'content-encoding', 'content-security-policy'])
        expect(alone.headers.get(header)).toBe(whole.headers.get(header));
    },
  );

  it('may trust a host on this machine in local mode only', async () => {
    const mark = '<meta name="local-host" content="1" />';
    expect((await get(await serve(LOCAL), PAGES.tab)).body.toString()).toContain(mark);
    expect((await get(await serve(TEAMS), PAGES.tab)).body.toString()).not.toContain('local-host');
  });

  it.each([
    ['nl', 'zijn nog niet gebouwd'],
    ['en', 'have not been built yet'],
  ])('say in %s that they are not built', async (language, words) => {
    const url = await serve(TEAMS, join(folder, 'nowhere'));
    const { status, body } = await get(url, PAGES.tab, { 'accept-language': language });
    expect(status).toBe(503);
    expect(body.toString()).toContain(words);
    expect((await get(url, '/pages/assets/tab-ABC123.js')).status).toBe(404);
  });
});

describe('what pages load', () => {
  it.each<[string, string | null, (body: Buffer) => Buffer]>([
    ['gzip, deflate, br', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
    ['br;q=0, gzip;q=0.5', 'gzip', gunzipSync],
    ['br;q=0, *', 'gzip', gunzipSync],
    ['identity', null, (body) => body],
    ['', null, (body) => body],
  ])('comes as small as who takes %j can open', async (accepted, encoding, unpack) => {
    const { status, headers, body } = await get(await serve(TEAMS), '/pages/assets/tab-ABC123.js', {
      'accept-encoding': accepted,
    });
    expect(status).toBe(200);
    expect(headers['content-encoding'] ?? null).toBe(encoding);
    expect(unpack(body).toString()).toBe(SCRIPT);
    expect(headers).toMatchObject({
      ...{ 'content-type': 'text/javascript; charset=utf-8', vary: 'Accept-Encoding' },
      ...{ 'cache-control': 'public, max-age=31536000, immutable', 'content-length': String(body.length) },
    });
  });

  it('comes as it is where it was not packed', async () => {
    const { headers, body } = await get(await serve(TEAMS), '/pages/assets/tab-ABC123.css', {
      'accept-encoding': 'br',
    });
    expect(headers['content-type']).toBe('text/css; charset=utf-8');
    expect([headers['content-encoding'], body.toString()]).toEqual([undefined, 'body{}']);
  });

  it.each([
    'tab-OLD.js',
    'notes.txt',
    'tab-ABC123.js.br',
    'tab-ABC123.js.gz',
    '../secret.txt',
    '..%2fsecret.txt',
    '..%2f..%2f..%2fpackage.json',
    '%2e%2e%2fsecret.txt',
    '..%5csecret.txt',
    'tab-ABC123.js%00.css',
    '%2fetc%2fpasswd',
    '.',
    '..',
    '%',
    'x'.repeat(3000),
  ])('%s is not there', async (name) => {
    const { status, headers, body } = await get(await serve(TEAMS), `/pages/assets/${name}`);
    expect([400, 404]).toContain(status);
    expect(body.toString()).not.toMatch(/secret(?!\.txt)|root:|"name"/);
    expect(String(headers['cache-control'] ?? '')).not.toContain('immutable');
  });
});

describe('the headers of every answer', () => {
  const own = ["default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:"];
  const none = ["connect-src 'self'", "base-uri 'none'", "form-action 'none'"];
  const teams =
    'frame-ancestors https://teams.microsoft.com https://*.teams.microsoft.com https://teams.cloud.microsoft https://*.cloud.microsoft';

  it.each([
    [TEAMS, teams],
    [LOCAL, 'frame-ancestors http://127.0.0.1:* http://localhost:*'],
  ])('let nobody but our host frame them: %j', async (settings, ancestors) => {
    for (const path of [PAGES.tab, '/pages/assets/tab-ABC123.js', '/pages/assets/nothing.js', '/nothing']) {
      const { headers } = await get(await serve(settings), path);
      expect(headers['content-security-policy']).toBe([...own, ...none, ancestors].join(';'));
      expect(headers).toMatchObject({ 'referrer-policy': 'no-referrer', 'x-content-type-options': 'nosniff' });
      expect(headers['permissions-policy']).toContain('camera=(), ');
      for (const name of ['x-frame-options', 'x-powered-by', 'access-control-allow-origin', 'set-cookie'])
        expect(headers).not.toHaveProperty(name);
    }
  });

  it.each<[HeaderSettings, string | undefined]>([
    [TEAMS, 'max-age=31536000'],
    [{ local: false, publicUrl: undefined }, undefined],
    [LOCAL, undefined],
  ])('ask for https where that is known to be there: %j', async (settings, expected) => {
    expect((await get(await serve(settings), PAGES.tab)).headers['strict-transport-security']).toBe(expected);
  });
});

it('the pages are found from the sources and from the build', () => {
  const root = join(__dirname, '..', '..');
  const expected = join(root, 'dist', 'dialogs');
  expect(builtPages()).toBe(expected);
  expect(builtPages(join(root, 'dist', 'src', 'http'))).toBe(expected);
});
