import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CryptoKey, JWTPayload } from 'jose';
import { exportJWK, exportSPKI, generateKeyPair, SignJWT } from 'jose';
import type { EntraAddresses } from '../../src/sign-in/entra-sign-in';

export const TENANT = '11111111-1111-4111-8111-111111111111';
export const APP_ID = '33333333-3333-4333-8333-333333333333';
export const OID = '22222222-2222-4222-8222-222222222222';
export const KID = 'key-of-this-week';

/** An Entra on loopback: it publishes one key, and signs with it whatever a test wants. */
export interface FakeEntra {
  addresses: EntraAddresses;
  /** A good token at that time, with some claims changed (undefined: left out). */
  token(now: Date, claims?: Claims, signing?: Signing): Promise<string>;
  /** The public key as text, for an attacker who signs with it. */
  publicKey: string;
  /** The keys cannot be had, or can be had again. */
  setDown(down: boolean): void;
  /** How many times the keys were asked for. */
  asked(): number;
  close(): Promise<void>;
}

/** Claims to change; undefined: left out. */
export type Claims = Record<string, unknown>;

export interface Signing {
  kid?: string;
  /** Another key than the published one. */
  forged?: boolean;
}

export async function startFakeEntra(): Promise<FakeEntra> {
  const own = await generateKeyPair('RS256', { extractable: true });
  const strange = await generateKeyPair('RS256');
  const keys = { keys: [{ ...(await exportJWK(own.publicKey)), kid: KID, use: 'sig' }] };
  let down = false;
  let asked = 0;
  const server = createServer((request, response) => {
    asked += 1;
    const found = !down && request.url === `/${TENANT}/discovery/v2.0/keys`;
    response.writeHead(found ? 200 : 500, { 'content-type': 'application/json' });
    response.end(JSON.stringify(keys));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const login = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const addresses = { login, sts: `${login}/sts` };
  return {
    addresses,
    publicKey: await exportSPKI(own.publicKey),
    token: (now, claims = {}, { kid = KID, forged = false } = {}) =>
      sign({ ...goodClaims(addresses, now), ...claims }, kid, forged ? strange.privateKey : own.privateKey),
    setDown: (value) => {
      down = value;
    },
    asked: () => asked,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** What a token of Teams' single sign-on says. */
export function goodClaims({ login }: EntraAddresses, now: Date): JWTPayload {
  const seconds = Math.floor(now.getTime() / 1000);
  return {
    iss: `${login}/${TENANT}/v2.0`,
    aud: `api://bot.example.org/botid-${APP_ID}`,
    tid: TENANT,
    oid: OID,
    name: 'Projectleider onthaal',
    scp: 'access_as_user',
    nbf: seconds,
    iat: seconds,
    exp: seconds + 3600,
  };
}

function sign(claims: Claims, kid: string, key: CryptoKey): Promise<string> {
  return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid, typ: 'JWT' }).sign(key);
}
