// As in `npm run local`, where the bot is served in the same process: restify changes Node's own responses.
import 'restify';
import { createServer, request } from 'node:http';
import type { IncomingMessage, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startBrowserTeams } from '../../local/browser/browser-teams';
import type { BrowserTeams } from '../../local/browser/browser-teams';
import type { Desk, Setup } from '../../local/browser/page-api';
import type { LocalTeams } from '../../local/local-teams';
import type { SeenMessage } from '../../local/world/messages';
import { aCard, startBoth, withCard } from './tiny-bot';
import type { TinyBot } from './tiny-bot';

const form = aCard(
  [
    { type: 'Input.Text', id: 'comment', label: 'Toelichting', maxLength: 5, errorMessage: 'Te lang' },
    { type: 'Input.Text', id: 'extra', label: 'Extra', isVisible: false },
  ],
  [
    {
      type: 'Action.Execute',
      title: 'Bewaar',
      verb: 'save',
      data: {},
      fallback: { type: 'Action.Submit', title: 'Bewaar', data: {} },
    },
    { type: 'Action.Submit', title: 'Details', data: { code: 'P1.1', msteams: { type: 'task/fetch' } } },
  ],
);
const seat = { platform: 'Web', theme: 'light' };

let teams: LocalTeams;
let bot: TinyBot;
let steering: Steering;
let page: BrowserTeams;

beforeEach(async () => {
  ({ teams, bot } = await startBoth());
  steering = await startSteering();
  page = await startBrowserTeams({ teams, botUrl: steering.url });
});

afterEach(async () => {
  await page.close();
  await steering.close();
  await teams.close();
  await bot.close();
});

describe('who is let in', () => {
  it('answers this machine only, whatever name was pointed at it', async () => {
    const { host } = new URL(page.url);
    expect((await ask('GET', '/api/setup', { headers: { host } })).status).toBe(200);
    expect((await ask('GET', '/api/setup', { headers: { host: `[::1]:${new URL(page.url).port}` } })).status).toBe(200);
    for (const foreign of ['evil.example.org', `evil.example.org:${new URL(page.url).port}`, '127.0.0.1.evil.org']) {
      expect((await ask('GET', '/api/setup', { headers: { host: foreign } })).status).toBe(403);
    }
  });

  it('changes nothing for another site, or for a form', async () => {
    const path = '/api/people/leider/install';
    const body = JSON.stringify({ installed: true });
    const json = { 'content-type': 'application/json' };
    for (const origin of ['https://evil.example.org', 'http://127.0.0.1:1', 'null']) {
      expect((await ask('POST', path, { headers: { ...json, origin }, body })).status).toBe(403);
    }
    expect((await ask('POST', path, { headers: { 'content-type': 'text/plain' }, body })).status).toBe(415);
    expect((await ask('POST', path, { headers: json, body: '[1' })).status).toBe(400);
    expect(bot.received).toEqual([]);
    expect((await ask('POST', path, { headers: { ...json, origin: page.url }, body })).status).toBe(200);
    expect(bot.received).toHaveLength(2);
  });

  it('sends the page with a policy that lets nothing in from outside', async () => {
    const { status, headers, text } = await ask('GET', '/');
    expect(status).toBe(200);
    expect(text).toContain('id="page"');
    expect(headers['content-security-policy']).toContain(`frame-src ${steering.url};`);
    expect(headers['content-security-policy']).toMatch(/default-src 'none'.*script-src 'self'.*frame-ancestors 'none'/);
    expect(String(headers['content-security-policy'])).not.toMatch(/unsafe|\*/);
    expect(headers['x-content-type-options']).toBe('nosniff');
    const [script = ''] = /\/assets\/teams-\w+\.js/.exec(text) ?? [];
    expect((await ask('GET', script)).headers['content-type']).toMatch(/javascript/);
    expect((await ask('GET', '/assets/../teams.html')).status).toBe(404);
    expect((await ask('GET', '/assets/%2e%2e/teams.html')).status).toBe(404);
  });

  it('has one address, so that the pages of the bot know who frames them', async () => {
    const { port } = new URL(page.url);
    const { status, headers } = await ask('GET', '/', { headers: { host: `localhost:${port}` } });
    expect([status, headers['location']]).toEqual([302, `http://127.0.0.1:${port}/`]);
  });
});

describe('what a person sees', () => {
  it('is told who there is and what the app offers', async () => {
    const setup = await get<Setup>('/api/setup');
    expect(setup.people.map(({ key }) => key)).toEqual(['leider', 'manager', 'coordinator']);
    expect(setup).toMatchObject({ botName: 'Mijlpaal', botOrigin: steering.url, now: '2025-09-22T07:00:00.000Z' });
    expect(setup.tabs.map(({ entityId }) => entityId)).toEqual(['mijlpalen', 'plan']);
  });

  it('has its own chats, and the team only for who is in it', async () => {
    const leider = await get<Desk>('/api/people/leider');
    expect([leider.chat.botIn, leider.groups.map(({ group }) => group), leider.team]).toEqual([
      false,
      ['overleg'],
      null,
    ]);
    const manager = await get<Desk>('/api/people/manager');
    expect(manager.team?.channels.map(({ name }) => name)).toEqual(['Algemeen', 'SD 3']);
    const path = `/api/people/leider/conversations/${encodeURIComponent(teams.channel('SD 3').id)}`;
    expect((await ask('GET', path)).status).toBe(404);
    expect((await ask('GET', '/api/people/niemand')).status).toBe(404);
  });

  it('counts what is unread until it is read', async () => {
    const { chatId } = teams.person('leider');
    await installed();
    await bot.proactively((context) => context.sendActivity(withCard(form, 'Graag uw status')));
    const { chat } = await get<Desk>('/api/people/leider');
    expect([chat.unread, chat.last]).toEqual([1, expect.objectContaining({ text: 'Graag uw status', author: 'bot' })]);
    await act('leider', 'read', { conversationId: chatId });
    expect((await get<Desk>('/api/people/leider')).chat.unread).toBe(0);
  });

  it('hears what happens as it happens', async () => {
    await installed();
    const events = await listen();
    await bot.proactively((context) => context.sendActivity(withCard(form)));
    expect(await events.next()).toEqual({ kind: 'changed', conversationId: teams.person('leider').chatId });
    await ask('PUT', '/api/clock', json({ now: '2025-09-23T07:00:00.000Z' }));
    expect(await events.next()).toEqual({ kind: 'clock', now: '2025-09-23T07:00:00.000Z' });
    events.stop();
  });
});

describe('what a person does', () => {
  it('types in any conversation they are in, and there only', async () => {
    const group = [...teams.world.groups.values()][0]!;
    await act('manager', 'say', { conversationId: group.id, text: 'hallo' });
    expect(bot.received.at(-1)).toMatchObject({ text: '<at>Mijlpaal</at> hallo', conversation: { id: group.id } });
    const foreign = { conversationId: teams.person('leider').chatId, text: 'hallo' };
    expect((await ask('POST', '/api/people/manager/say', json(foreign))).status).toBe(404);
  });

  it('clicks a button by its place, with what is filled in there', async () => {
    await installed();
    await bot.proactively((context) => context.sendActivity(withCard(form)));
    invokeAnswer({ statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Bewaard' });
    const messageId = (await messages('leider')).at(-1)!.id;
    const inputs = { comment: 'loopt', extra: 'verborgen', strange: 'x' };
    const outcome = await act('leider', 'click', { ...seat, messageId, place: 0, inputs });
    expect(outcome).toMatchObject({ invalid: [], notice: { kind: 'message', text: 'Bewaard' } });
    expect(bot.received.at(-1)?.value).toMatchObject({ action: { verb: 'save', data: { comment: 'loopt' } } });
    expect(bot.received.at(-1)?.value).not.toHaveProperty('action.data.extra');
    const wrong = await act('leider', 'click', { ...seat, messageId, place: 0, inputs: { comment: 'veel te lang' } });
    expect(wrong).toEqual({ invalid: [{ id: 'comment', message: 'Te lang' }] });
  });

  it('opens a dialog and submits it', async () => {
    await installed();
    await bot.proactively((context) => context.sendActivity(withCard(form)));
    const value = { title: 'P1.1', url: `${steering.url}/pages/milestone` };
    invokeAnswer({ task: { type: 'continue', value } });
    const messageId = (await messages('leider')).at(-1)!.id;
    const { dialog } = await act('leider', 'click', { ...seat, theme: 'dark', messageId, place: 1, inputs: {} });
    expect(dialog).toMatchObject({ ...value, messageId });
    expect(bot.received.at(-1)?.value).toMatchObject({ context: { theme: 'dark' } });
    invokeAnswer({ task: { type: 'message', value: 'Bewaard' } });
    const done = await act('leider', 'submit-dialog', { ...seat, dialog, result: { verb: 'dialogDone' } });
    expect(done).toEqual({ invalid: [], notice: { kind: 'message', text: 'Bewaard' } });
    expect(bot.received.at(-1)).toMatchObject({ name: 'task/submit', value: { data: { verb: 'dialogDone' } } });
  });

  it('changes their language, which the bot hears from the next message on', async () => {
    await act('leider', 'locale', { locale: 'en-GB' });
    await act('leider', 'say', { conversationId: teams.person('leider').chatId, text: 'hello' });
    expect(bot.received.at(-1)).toMatchObject({ locale: 'en-GB' });
  });

  it('gets a token for themselves from the bot', async () => {
    const { aadObjectId } = teams.person('leider');
    expect(await act('leider', 'token', {})).toEqual({ token: `token of ${aadObjectId}` });
    expect(steering.asked.at(-1)).toEqual({ tenantId: teams.tenantId, aadObjectId, name: 'Projectleider Eén' });
  });

  it('moves the clock, which the whole Teams follows, and runs jobs', async () => {
    await ask('PUT', '/api/clock', json({ now: '2025-10-01T07:00:00.000Z' }));
    await act('leider', 'say', { conversationId: teams.person('leider').chatId, text: 'hallo' });
    expect((await messages('leider')).at(-1)?.sentAt).toMatch(/^2025-10-01T07:/);
    expect((await ask('POST', '/api/jobs/deliver', json({}))).text).toBe('{"summary":{"sent":3}}');
    expect((await ask('POST', '/api/jobs/other', json({}))).status).toBe(404);
    const refused = await ask('PUT', '/api/clock', json({ now: 'morgen' }));
    expect([refused.status, refused.text]).toEqual([502, expect.stringContaining('/local/clock answered 400')]);
  });
});

interface Answer {
  status: number;
  headers: IncomingMessage['headers'];
  text: string;
}

/** A plain request, so that a test can send any Host and Origin. */
function ask(
  method: string,
  path: string,
  { headers = {}, body }: { headers?: Record<string, string>; body?: string } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(page.url);
    const sent = request({ method, hostname, port, path, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8');
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

function json(body: object) {
  return { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

async function get<T>(path: string): Promise<T> {
  const { status, text } = await ask('GET', path);
  if (status !== 200) throw new Error(`${path} answered ${status}: ${text}`);
  return JSON.parse(text) as T;
}

async function act(who: string, name: string, body: object): Promise<Record<string, unknown>> {
  const { status, text } = await ask('POST', `/api/people/${who}/${name}`, json(body));
  if (status !== 200) throw new Error(`${name} answered ${status}: ${text}`);
  return JSON.parse(text) as Record<string, unknown>;
}

async function messages(who: string): Promise<SeenMessage[]> {
  const id = encodeURIComponent(teams.person(who).chatId);
  return (await get<{ messages: SeenMessage[] }>(`/api/people/${who}/conversations/${id}`)).messages;
}

function installed(): Promise<unknown> {
  return act('leider', 'install', { installed: true });
}

function invokeAnswer(body: unknown): void {
  bot.onTurn = async (context) => context.sendActivity({ type: 'invokeResponse', value: { status: 200, body } });
}

/** The page's stream of events, one at a time. */
async function listen(): Promise<{ next(): Promise<unknown>; stop(): void }> {
  const stopping = new AbortController();
  const response = await fetch(`${page.url}/api/events`, { signal: stopping.signal });
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  return {
    async next() {
      for (;;) {
        const found = /data: (.*)\n\n/.exec(text);
        if (found) {
          text = text.slice(found.index + found[0].length);
          return JSON.parse(found[1]!) as unknown;
        }
        const { done, value } = await reader.read();
        if (done) throw new Error(`the stream ended after: ${text}`);
        text += value;
      }
    },
    stop: () => stopping.abort(),
  };
}

interface Steering {
  url: string;
  /** Bodies of what asked for a token. */
  asked: unknown[];
  close(): Promise<void>;
}

/** What local mode of a bot answers beside its messages: clock, jobs, token. */
async function startSteering(): Promise<Steering> {
  const asked: unknown[] = [];
  let now = '2025-09-22T07:00:00.000Z';
  const server: Server = createServer((incoming, response) => {
    void bodyOf(incoming).then((body) => {
      const send = (status: number, answer: object) => {
        response.writeHead(status);
        response.end(JSON.stringify(answer));
      };
      if (incoming.url === '/local/token') {
        asked.push(body);
        send(200, { token: `token of ${String(body['aadObjectId'])}` });
      } else if (incoming.url?.startsWith('/local/jobs/')) send(200, { summary: { sent: 3 } });
      else if (incoming.method === 'PUT' && Number.isNaN(Date.parse(String(body['now']))))
        send(400, { error: 'no time' });
      else {
        if (incoming.method === 'PUT') now = String(body['now']);
        send(200, { now });
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

async function bodyOf(incoming: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString('utf8') || '{}') as Record<string, unknown>;
}
