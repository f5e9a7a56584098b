import { connect } from 'node:net';
import type { Stores } from '../../src/ports/stores';
import type { World } from '../support/world';
import { openWorld } from '../support/world';

let world: World;
let storeDown = false;
beforeAll(async () => {
  world = await openWorld({ wrapStores: failingOnDemand });
});
beforeEach(() => {
  storeDown = false;
});
afterAll(async () => {
  await world.close();
});

/** The real stores, until `storeDown`: then every read of people and every ping fails, as with a database that is away. */
function failingOnDemand(stores: Stores): Stores {
  const fail = (): Promise<never> => Promise.reject(new Error('the database is away'));
  const people = new Proxy(stores.people, {
    get: (target, name) =>
      storeDown ? fail : (Reflect.get(target, name) as (...args: unknown[]) => unknown).bind(target),
  });
  return { ...stores, people, ping: () => (storeDown ? fail() : stores.ping()), close: () => stores.close() };
}

const get = (route: string) => fetch(`${world.url}${route}`);
const post = (route: string, body: string, headers: Record<string, string> = { 'content-type': 'application/json' }) =>
  fetch(`${world.url}${route}`, { method: 'POST', body, headers });

describe('health', () => {
  it('is up, and ready when the store answers', async () => {
    expect((await get('/healthz')).status).toBe(200);
    expect((await get('/readyz')).status).toBe(200);
    storeDown = true;
    expect((await get('/healthz')).status).toBe(200);
    expect((await get('/readyz')).status).toBe(503);
  });

  it('gives Prometheus its text', async () => {
    const response = await get('/metrics');
    expect(response.headers.get('content-type')).toContain('text/plain');
    expect(await response.text()).toContain('mijlpaal_job_runs_total');
  });
});

describe('malformed requests end with an answer, not with the process', () => {
  it.each([
    ['a broken Host', 'GET /healthz HTTP/1.1\r\nHost: [\r\nConnection: close\r\n\r\n'],
    ['a broken target', 'GET http://[ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'],
  ])('%s', async (_what, request) => {
    const { port } = new URL(world.url);
    const answer = await new Promise<string>((resolve, reject) => {
      let text = '';
      const socket = connect(Number(port), '127.0.0.1', () => socket.write(request));
      socket
        .on('data', (data: Buffer) => (text += data.toString()))
        .on('end', () => resolve(text))
        .on('error', reject);
    });
    expect(answer).toMatch(/^HTTP\/1.1 400/);
    expect((await get('/healthz')).status).toBe(200);
  });

  it.each([
    ['no JSON', '{', 400],
    ['no activity', '{"type":5}', 400],
    ['an array', '[]', 400],
    ['nothing', '', 400],
    [
      'an activity that sends us elsewhere',
      '{"type":"message","serviceUrl":"https://evil.example.org/","from":{"id":"x"},"conversation":{"id":"y"}}',
      403,
    ],
    ['a body of 1 MB', JSON.stringify({ type: 'x'.repeat(1_000_000) }), 413],
  ])('%s on /api/messages', async (_what, body, status) => {
    expect((await post('/api/messages', body)).status).toBe(status);
  });
});

describe('bodies that are packed or in parts are not opened', () => {
  it.each([
    ['gzip', { 'content-type': 'application/json', 'content-encoding': 'gzip' }],
    ['multipart', { 'content-type': 'multipart/form-data; boundary=x' }],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }],
  ])('%s', async (_what, headers) => {
    expect((await post('/api/messages', 'xx', headers)).status).toBe(415);
  });
});

describe('local mode', () => {
  it('reads and sets the clock, which runs on from there', async () => {
    await fetch(`${world.url}/local/clock`, {
      method: 'PUT',
      body: '{"now":"2025-10-01T08:00:00+02:00"}',
      headers: { 'content-type': 'application/json' },
    });
    expect(((await (await get('/local/clock')).json()) as { now: string }).now).toMatch(
      /^2025-10-01T06:00:0\d\.\d{3}Z$/,
    );
  });

  it('takes a time without a content type', async () => {
    const response = await fetch(`${world.url}/local/clock`, {
      method: 'PUT',
      body: '{"now":"2025-10-02T08:00:00+02:00"}',
    });
    expect(response.status).toBe(200);
  });

  it('refuses a time it cannot read, and a job it does not have', async () => {
    const response = await fetch(`${world.url}/local/clock`, {
      method: 'PUT',
      body: '{"now":"morgen"}',
      headers: { 'content-type': 'application/json' },
    });
    expect(response.status).toBe(400);
    expect((await post('/local/jobs/clean-up', '')).status).toBe(404);
  });

  it('is not steered by a page of another site', async () => {
    const foreign = { origin: 'https://elders.example.org' };
    expect((await post('/local/jobs/deliver', '', foreign)).status).toBe(403);
    const clock = await fetch(`${world.url}/local/clock`, {
      method: 'PUT',
      body: '{"now":"2026-01-01T08:00:00+01:00"}',
      headers: foreign,
    });
    expect(clock.status).toBe(403);
    expect(((await (await get('/local/clock')).json()) as { now: string }).now).not.toMatch(/^2026/);
    expect((await post('/local/jobs/deliver', '', { origin: world.url })).status).toBe(200);
  });

  it("answers a job with its name, the bot's time and counts", async () => {
    const body = (await (await post('/local/jobs/deliver', '')).json()) as Record<string, unknown>;
    expect(body).toMatchObject({ job: 'deliver', now: expect.any(String) as string, summary: { sent: 0 } });
  });
});

describe('when something breaks', () => {
  it('tells the person, without details, and goes on', async () => {
    const person = world.teams.person('collega');
    await person.installBot();
    storeDown = true;
    await person.says('help');
    expect(person.lastMessage().summary).toContain('Er ging iets mis aan mijn kant');
    const { status, body } = await person.invoke('adaptiveCard/action', { action: { verb: 'recordStatus', data: {} } });
    expect({ status, body }).toMatchObject({
      status: 200,
      body: { statusCode: 500, type: 'application/vnd.microsoft.error' },
    });
    expect(JSON.stringify(body)).not.toContain('database');
    storeDown = false;
    await person.says('help');
    expect(person.lastMessage().summary).toBe('Wat Mijlpaal kan');
  });

  it('answers an invoke it does not know with 501', async () => {
    expect((await world.teams.person('collega').invoke('something/else', {})).status).toBe(501);
  });
});
