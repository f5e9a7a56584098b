import { createApp } from '../../src/app';
import type { App } from '../../src/app';
import { createSettableClock } from '../../src/clock';
import { readConfig } from '../../src/config';
import { API, apiRefusalSchema, planPageSchema } from '../../src/contracts/pages-api';
import type { Claims, FakeEntra, Signing } from '../support/fake-entra';
import { APP_ID, OID, startFakeEntra, TENANT } from '../support/fake-entra';
import { aPerson } from '../support/builders';
import { visitorWith } from '../support/pages';
import { testOwners, testPlan } from '../support/test-plan';
import type { TestStores } from '../support/test-stores';
import { openTestStores } from '../support/test-stores';
import { silentLogger } from '../support/world';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const NOW = new Date('2025-09-22T07:00:00Z');

let folder: string;
let entra: FakeEntra;
let database: TestStores;
let app: App;
let url: string;
beforeAll(async () => {
  entra = await startFakeEntra();
  folder = mkdtempSync(join(tmpdir(), 'mijlpaal-teams-'));
  writeFileSync(join(folder, 'plan.json'), JSON.stringify(testPlan()));
  writeFileSync(join(folder, 'owners.csv'), testOwners);
  ({ app, database, url } = await startInTeams({ MicrosoftAppTenantId: TENANT, MicrosoftAppPassword: 'secret' }));
  await database.stores.people.add(aPerson({ aadObjectId: OID, emails: ['onthaal@example.org'] }));
});
afterEach(() => entra.setDown(false));
afterAll(async () => {
  await app.stop();
  await database.cleanUp();
  await entra.close();
  rmSync(folder, { recursive: true, force: true });
});

async function startInTeams(settings: Record<string, string>) {
  const started = await openTestStores();
  const config = readConfig({
    ...{ PORT: '0', HOST: '127.0.0.1', PUBLIC_URL: 'https://bot.example.org', MicrosoftAppId: APP_ID, ...settings },
    ...{ PLAN_FILE: join(folder, 'plan.json'), OWNERS_FILE: join(folder, 'owners.csv') },
  });
  const parts = { stores: started.stores, clock: createSettableClock(NOW), logger: silentLogger };
  const bot = await createApp(config, { ...parts, entra: entra.addresses });
  const { port } = await bot.start();
  return { app: bot, database: started, url: `http://127.0.0.1:${port}` };
}

const ask = async (claims: Claims = {}, signing?: Signing, language = 'nl') =>
  visitorWith({ url }, await entra.token(NOW, claims, signing), language).get(API.plan);

describe('in Teams', () => {
  it('whoever Entra vouches for sees the plan with their roles', async () => {
    const { status, body } = await ask();
    expect(status).toBe(200);
    expect(planPageSchema.parse(body).me).toMatchObject({ known: true, owns: true, manages: false });
  });

  it('somebody of the tenant whom the bot never met is a guest', async () => {
    const { body } = await ask({ oid: '55555555-5555-4555-8555-555555555555', name: 'Nieuwe collega' });
    expect(planPageSchema.parse(body).me).toMatchObject({ name: 'Nieuwe collega', known: false, owns: false });
  });

  it('nobody is who they say they are in what they send', async () => {
    const token = await entra.token(NOW, { oid: '55555555-5555-4555-8555-555555555555' });
    const body = { form: OID, status: 'op_schema', comment: '', forecast: '', oid: OID, by: { id: '29:an' } };
    expect((await visitorWith({ url }, token).post(API.reports('P1.2'), body)).status).toBe(403);
    expect(await app.stores.reports.history('P1.2', 5)).toEqual([]);
  });

  it.each<[string, Claims, Signing?]>([
    ['expired', { exp: NOW.getTime() / 1000 - 120 }],
    ['for another audience', { aud: 'api://evil.example.org/app' }],
    ['of another tenant', { tid: '66666666-6666-4666-8666-666666666666' }],
    ['without our scope', { scp: 'User.Read' }],
    ['forged', {}, { forged: true }],
  ])('a token that is %s sees nothing', async (_case, ...[claims, signing]) => {
    const token = await entra.token(NOW, claims, signing);
    const form = { form: OID, status: 'op_schema', comment: '', forecast: '' };
    const visitor = visitorWith({ url }, token);
    const codes = { form: OID, codes: ['P1.2'] };
    for (const { status, body } of [
      await visitor.get(API.plan),
      await visitor.get(API.milestone('P1.2')),
      await visitor.post(API.reports('P1.2'), form),
      await visitor.post(API.requests('P1.2'), form),
      await visitor.post(API.reviewOptions, codes),
      await visitor.post(API.askAgain, codes),
      await visitor.post(API.handOver, codes),
    ]) {
      expect([status, apiRefusalSchema.parse(body).error]).toEqual([401, 'sign-in']);
      expect(JSON.stringify(body)).not.toMatch(/P1\.2|Brieven|exp|aud|scope|kid/);
    }
    expect(await app.stores.reports.history('P1.2', 5)).toEqual([]);
  });

  it('there are no local tokens, clock or jobs', async () => {
    for (const route of ['/local/token', '/local/jobs/deliver'])
      expect((await fetch(`${url}${route}`, { method: 'POST' })).status).toBe(404);
    expect((await fetch(`${url}/local/clock`)).status).toBe(404);
  });

  it('the headers are those for Teams', async () => {
    const { headers } = await fetch(`${url}/pages/tab`);
    expect(headers.get('content-security-policy')).toContain('frame-ancestors https://teams.microsoft.com');
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000');
  });
});

describe('when nobody can be signed in', () => {
  it.each([
    ['nl', 'De beheerder moet eerst de tenant instellen'],
    ['en', 'The administrator has to set the tenant'],
  ])('because no tenant was set, says so in %s', async (language, sentence) => {
    const other = await startInTeams({ MicrosoftAppType: 'MultiTenant', MicrosoftAppPassword: 'secret' });
    const { status, body } = await visitorWith(other, await entra.token(NOW), language).get(API.plan);
    expect([status, apiRefusalSchema.parse(body).error]).toEqual([503, 'unavailable']);
    expect(apiRefusalSchema.parse(body).errors[0]?.message).toContain(sentence);
    await other.app.stop();
    await other.database.cleanUp();
  });

  it('because Entra does not answer, says so, and is well again afterwards', async () => {
    const other = await startInTeams({ MicrosoftAppTenantId: TENANT, MicrosoftAppPassword: 'secret' });
    const visitor = visitorWith(other, await entra.token(NOW), 'en');
    entra.setDown(true);
    const { status, body } = await visitor.get(API.plan);
    expect([status, apiRefusalSchema.parse(body)]).toEqual([
      503,
      { error: 'unavailable', errors: [{ field: null, message: expect.stringContaining('Microsoft') as string }] },
    ]);
    entra.setDown(false);
    expect((await visitor.get(API.plan)).status).toBe(200);
    await other.app.stop();
    await other.database.cleanUp();
  });
});
