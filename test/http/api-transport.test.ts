import { request as httpRequest } from 'node:http';
import { randomUUID } from 'node:crypto';
import { apiRefusalSchema, API } from '../../src/contracts/pages-api';
import type { Stores } from '../../src/ports/stores';
import { tokenFor, visitor, visitorWith } from '../support/pages';
import type { World } from '../support/world';
import { openWorld } from '../support/world';

let world: World;
let storeDown = false;
beforeAll(async () => {
  world = await openWorld({ wrapStores: failingOnDemand });
  await world.teams.person('onthaal').installBot();
});
afterEach(() => {
  storeDown = false;
});
afterAll(() => world.close());

/** The real stores, until `storeDown`: then reports cannot be read or kept. */
function failingOnDemand(stores: Stores): Stores {
  const fail = (): Promise<never> => Promise.reject(new Error('the database is away'));
  const reports = new Proxy(stores.reports, {
    get: (target, name) =>
      storeDown ? fail : (Reflect.get(target, name) as (...args: unknown[]) => unknown).bind(target),
  });
  return { ...stores, reports, ping: () => stores.ping(), close: () => stores.close() };
}

const REPORT = { form: randomUUID(), status: 'op_schema', comment: '', forecast: '' };

describe('what is no request of a page is refused in its own words', () => {
  it.each<[string, unknown, number, string]>([
    ['no JSON', '{', 400, 'niet begrepen'],
    ['nothing', '', 400, 'niet begrepen'],
    ['an array', [], 400, 'niet begrepen'],
    ['a number', '7', 400, 'niet begrepen'],
    ['no form', { ...REPORT, form: undefined }, 400, 'niet begrepen'],
    ['a form that is no GUID', { ...REPORT, form: 'x' }, 400, 'niet begrepen'],
    ['a status that is no text', { ...REPORT, status: 7 }, 400, 'niet begrepen'],
    ['a comment that is no text', { ...REPORT, comment: { $gt: '' } }, 400, 'niet begrepen'],
    ['a comment of 300 KB', { ...REPORT, comment: 'x'.repeat(300_000) }, 413, 'te lang om te versturen'],
  ])('%s', async (_case, body, status, words) => {
    const answer = await (await visitor(world, 'onthaal')).post(API.reports('P1.2'), body);
    expect(answer.status).toBe(status);
    expect(apiRefusalSchema.parse(answer.body)).toEqual({
      error: 'not-understood',
      errors: [{ field: null, message: expect.stringContaining(words) as string }],
    });
    expect(await world.reports('P1.2')).toEqual([]);
  });

  it.each([
    ['GET', API.reports('P1.2'), 405],
    ['PUT', API.plan, 405],
    ['DELETE', API.milestone('P1.2'), 405],
    ['OPTIONS', API.plan, 405],
    ['GET', '/api/people', 404],
    ['GET', '/api/milestones/P1.2/reports/x', 404],
  ])('%s %s', async (method, route, status) => {
    const response = await fetch(`${world.url}${route}`, { method, headers: { 'accept-language': 'en' } });
    expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([status, null]);
    expect(apiRefusalSchema.parse(await response.json()).errors[0]?.message).toBe(
      'This does not exist. Please reload the page.',
    );
  });

  it('an address that cannot be read ends with an answer', async () => {
    const response = await fetch(`${world.url}/api/milestones/%E0%A4%A`);
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
  });

  it('a body that is packed or in parts', async () => {
    const reader = await visitor(world, 'onthaal');
    const packed = await reader.post(API.reports('P1.2'), REPORT, { 'content-encoding': 'gzip' });
    expect(packed.status).toBe(415);
  });
});

describe('while the store is away', () => {
  it.each([
    ['nl', 'Er ging iets mis aan mijn kant.'],
    ['en', 'Something went wrong on my side.'],
  ])('says so in %s, without details, and goes on', async (language, sentence) => {
    const reader = await visitor(world, 'onthaal', language);
    storeDown = true;
    for (const answer of [await reader.get(API.plan), await reader.post(API.reports('P1.2'), REPORT)]) {
      expect(answer.status).toBe(503);
      expect(apiRefusalSchema.parse(answer.body)).toEqual({
        error: 'unavailable',
        errors: [{ field: null, message: expect.stringContaining(sentence) as string }],
      });
    }
    storeDown = false;
    expect((await reader.get(API.plan)).status).toBe(200);
  });
});

describe('every answer', () => {
  it.each([API.plan, API.milestone('P1.2'), API.milestone('P9.9')])('is kept by nobody: %s', async (route) => {
    const { headers } = await (await visitor(world, 'onthaal')).get(route);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });

  it.each([
    ['gzip, deflate, br', 'gzip'],
    ['br', null],
    ['gzip;q=0', null],
    ['', null],
  ])('is packed for who takes %j', async (accepted, encoding) => {
    const token = await tokenOf('onthaal');
    const { headers, body } = await raw(API.plan, { authorization: `Bearer ${token}`, 'accept-encoding': accepted });
    expect(headers['content-encoding'] ?? null).toBe(encoding);
    expect(headers['vary']).toContain('Accept-Encoding');
    if (encoding === null) expect(JSON.parse(body.toString())).toHaveProperty('milestones');
  });
});

async function tokenOf(key: string): Promise<string> {
  const { aadObjectId, name } = world.teams.world.people.get(key)!;
  return tokenFor(world, { tenantId: world.teams.tenantId, aadObjectId, name });
}

/** `fetch` unpacks by itself: here the bytes stay as they came. */
function raw(route: string, headers: Record<string, string>) {
  return new Promise<{ headers: NodeJS.Dict<string | string[]>; body: Buffer }>((resolve, reject) => {
    httpRequest(`${world.url}${route}`, { headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => resolve({ headers: response.headers, body: Buffer.concat(parts) }));
    })
      .on('error', reject)
      .end();
  });
}

describe('a local token', () => {
  const WHO = { tenantId: randomUUID(), aadObjectId: randomUUID(), name: 'Iemand' };
  const ask = (headers: Record<string, string>, body = JSON.stringify(WHO)) =>
    fetch(`${world.url}/local/token`, { method: 'POST', headers, body });
  const json = { 'content-type': 'application/json' };

  it.each<[string, Record<string, string>, number]>([
    ['a program on this machine', json, 200],
    ['a page on this machine', { ...json, origin: 'http://127.0.0.1:3979' }, 200],
    ['a page on this machine by name', { ...json, origin: 'http://localhost:3979' }, 200],
    ['a page of another site', { ...json, origin: 'https://evil.example.org' }, 403],
    ['a page whose name begins like ours', { ...json, origin: 'http://localhost.evil.example.org' }, 403],
    ['a page of no site', { ...json, origin: 'null' }, 403],
    ['a form', { 'content-type': 'text/plain' }, 415],
  ])('for %s', async (_case, headers, status) => {
    expect((await ask(headers)).status).toBe(status);
  });

  it.each(['{}', '[]', JSON.stringify({ ...WHO, aadObjectId: '29:an' }), JSON.stringify({ ...WHO, name: 7 })])(
    'is not given for %s',
    async (body) => {
      expect((await ask(json, body)).status).toBe(400);
    },
  );

  it('is void after five minutes by the bot’s clock', async () => {
    const reader = visitorWith(world, await tokenOf('onthaal'));
    expect((await reader.get(API.plan)).status).toBe(200);
    await world.setClock('2025-09-22T09:30:00+02:00');
    expect((await reader.get(API.plan)).status).toBe(401);
  });
});
