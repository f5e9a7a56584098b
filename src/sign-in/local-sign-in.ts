import { errors, jwtVerify, SignJWT } from 'jose';
import type { CellStore } from '../ports/cell-store';
import type { Clock } from '../ports/clock';
import type { LocalTokens, SignIn } from '../ports/sign-in';
import { sharedKey } from '../tickets/shared-key';
import { SCOPE, signedInOf } from './token-claims';

const LIFETIME_SECONDS = 5 * 60;
const ISSUER = 'mijlpaal-local';
const AUDIENCE = 'mijlpaal-local-pages';
const KEY_CELL = 'local-sign-in-key';

/** Local mode's stand-in for Entra: the bot signs the tokens itself, for any tenant, and checks them as it checks Entra's. */
export function createLocalSignIn({ cells, clock }: { cells: CellStore; clock: Clock }): SignIn & LocalTokens {
  return {
    async issue({ tenantId, aadObjectId, name }) {
      const now = Math.floor(clock.now().getTime() / 1000);
      return new SignJWT({ tid: tenantId, oid: aadObjectId, name, scp: SCOPE })
        .setProtectedHeader({ alg: 'HS256' })
        .setIssuer(ISSUER)
        .setAudience(AUDIENCE)
        .setNotBefore(now)
        .setExpirationTime(now + LIFETIME_SECONDS)
        .sign(await sharedKey(cells, KEY_CELL));
    },
    async check(token) {
      const key = await sharedKey(cells, KEY_CELL);
      const rules = { issuer: ISSUER, audience: AUDIENCE, algorithms: ['HS256'], requiredClaims: ['exp'] };
      try {
        const { payload } = await jwtVerify(token, key, { ...rules, currentDate: clock.now() });
        return signedInOf(payload, null);
      } catch (error) {
        if (error instanceof errors.JOSEError) return null;
        throw error;
      }
    },
  };
}
