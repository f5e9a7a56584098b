import { SignJWT, UnsecuredJWT } from 'jose';
import { AppError } from '../../src/domain/app-error';
import type { SignIn } from '../../src/ports/sign-in';
import { createEntraSignIn } from '../../src/sign-in/entra-sign-in';
import type { Claims, FakeEntra } from '../support/fake-entra';
import { APP_ID, goodClaims, KID, OID, startFakeEntra, TENANT } from '../support/fake-entra';
import { silentLogger } from '../support/world';

const NOW = new Date('2025-09-22T07:00:00Z');
const seconds = NOW.getTime() / 1000;
const OTHER = '44444444-4444-4444-8444-444444444444';
const GOOD = { tenantId: TENANT, aadObjectId: OID, name: 'Projectleider onthaal' };

let entra: FakeEntra;
let signIn: SignIn;
beforeAll(async () => {
  entra = await startFakeEntra();
});
beforeEach(() => {
  entra.setDown(false);
  signIn = createSignIn();
});
afterAll(() => entra.close());

function createSignIn(host: string | null = 'bot.example.org'): SignIn {
  const parts = { appId: APP_ID, tenantId: TENANT, host, clock: { now: () => NOW }, logger: silentLogger };
  return createEntraSignIn({ ...parts, entra: entra.addresses });
}

const check = async (claims: Claims) => signIn.check(await entra.token(NOW, claims));

describe('a good token', () => {
  it.each<[string, Claims]>([
    ['as Teams gives it', {}],
    ['for the app id', { aud: APP_ID }],
    ['for the host and the app id', { aud: `api://bot.example.org/${APP_ID}` }],
    ['for the bot without a host', { aud: `api://botid-${APP_ID}` }],
    ['for the app without a host', { aud: `api://${APP_ID}` }],
    ['with more scopes', { scp: 'profile access_as_user openid' }],
    ['expired within the tolerance', { exp: seconds - 59 }],
    ['valid from within the tolerance', { nbf: seconds + 59 }],
  ])('%s', async (_case, claims) => {
    expect(await check(claims)).toEqual(GOOD);
  });

  it('of the older kind', async () => {
    expect(await check({ iss: `${entra.addresses.sts}/${TENANT}/` })).toEqual(GOOD);
  });

  it('identifies in lower case, and may have no name', async () => {
    expect(await check({ oid: OTHER.toUpperCase(), name: undefined })).toEqual({
      ...{ tenantId: TENANT, aadObjectId: OTHER, name: '' },
    });
  });

  it('is checked with keys that are read once', async () => {
    const before = entra.asked();
    await check({});
    await check({});
    expect(entra.asked() - before).toBe(1);
  });
});

describe('a token that is not good says nothing', () => {
  it.each<[string, Claims]>([
    ['expired', { exp: seconds - 61 }],
    ['not yet valid', { nbf: seconds + 61 }],
    ['without an end', { exp: undefined }],
    ['for another app', { aud: OTHER }],
    ['for another host', { aud: `api://evil.example.org/${APP_ID}` }],
    ['for a host that only begins like ours', { aud: `api://bot.example.org.evil.example/${APP_ID}` }],
    ['for nobody', { aud: undefined }],
    ['by an issuer of another tenant', { iss: `https://login.microsoftonline.com/${OTHER}/v2.0` }],
    ['by no issuer', { iss: undefined }],
    ['of another tenant', { tid: OTHER }],
    ['of no tenant', { tid: undefined }],
    ['without a scope', { scp: undefined }],
    ['with another scope', { scp: 'user_impersonation' }],
    ['with a scope that only begins like ours', { scp: 'access_as_user_all' }],
    ['with scopes in a list', { scp: ['access_as_user'] }],
    ['with a role in its place', { scp: undefined, roles: ['access_as_user'] }],
    ['about nobody', { oid: undefined }],
    ['about somebody who is no GUID', { oid: '29:an' }],
  ])('%s', async (_case, claims) => {
    expect(await check(claims)).toBeNull();
  });

  it('signed with another key under a known name', async () => {
    expect(await signIn.check(await entra.token(NOW, {}, { forged: true }))).toBeNull();
  });

  it('signed with a key that Entra does not have', async () => {
    expect(await signIn.check(await entra.token(NOW, {}, { kid: 'unknown' }))).toBeNull();
  });

  it('not signed at all', async () => {
    expect(await signIn.check(new UnsecuredJWT(goodClaims(entra.addresses, NOW)).encode())).toBeNull();
  });

  it('signed with the public key as if it were a secret', async () => {
    const token = new SignJWT(goodClaims(entra.addresses, NOW)).setProtectedHeader({ alg: 'HS256', kid: KID });
    expect(await signIn.check(await token.sign(Buffer.from(entra.publicKey)))).toBeNull();
  });

  it('with claims changed after signing', async () => {
    const [header, , signature] = (await entra.token(NOW)).split('.');
    const claims = JSON.stringify({ ...goodClaims(entra.addresses, NOW), oid: OTHER });
    expect(await signIn.check([header, Buffer.from(claims).toString('base64url'), signature].join('.'))).toBeNull();
  });

  it.each([
    ['empty', ''],
    ['garbage', 'x'],
    ['dots', '..'],
    ['half', 'e30.e30'],
    ['long', 'x.'.repeat(50_000)],
  ])('%s', async (_case, token) => {
    expect(await signIn.check(token)).toBeNull();
  });

  it('for a host, when no public address was set', async () => {
    expect(await createSignIn(null).check(await entra.token(NOW))).toBeNull();
    expect(await createSignIn(null).check(await entra.token(NOW, { aud: APP_ID }))).toEqual(GOOD);
  });
});

describe('while the keys cannot be had', () => {
  it('is a fault, and no verdict; afterwards all is well', async () => {
    entra.setDown(true);
    const token = await entra.token(NOW);
    await expect(signIn.check(token)).rejects.toThrow(AppError);
    await expect(signIn.check(token)).rejects.toMatchObject({ code: 'sign-in-unavailable' });
    entra.setDown(false);
    expect(await signIn.check(token)).toEqual(GOOD);
  });

  it('what is refused without keys still is', async () => {
    const before = entra.asked();
    entra.setDown(true);
    expect(await signIn.check('garbage')).toBeNull();
    expect(await signIn.check(new UnsecuredJWT(goodClaims(entra.addresses, NOW)).encode())).toBeNull();
    expect(entra.asked()).toBe(before);
  });
});
