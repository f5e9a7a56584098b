import { jwtVerify, SignJWT } from 'jose';
import type { CellStore } from '../ports/cell-store';
import type { Clock } from '../ports/clock';
import type { Tickets } from '../ports/tickets';
import { sharedKey } from './shared-key';

const LIFETIME_SECONDS = 15 * 60;
const ISSUER = 'mijlpaal';
const KEY_CELL = 'ticket-key';

/** Tickets signed with a random key that all processes share through the store. When the key is lost, old tickets are void. */
export function createSignedTickets({ cells, clock }: { cells: CellStore; clock: Clock }): Tickets {
  return {
    async issue(personId, purpose) {
      const now = Math.floor(clock.now().getTime() / 1000);
      return new SignJWT()
        .setProtectedHeader({ alg: 'HS256' })
        .setIssuer(ISSUER)
        .setSubject(personId)
        .setAudience(purpose)
        .setIssuedAt(now)
        .setExpirationTime(now + LIFETIME_SECONDS)
        .sign(await sharedKey(cells, KEY_CELL));
    },
    async check(ticket, purpose) {
      try {
        const rules = { issuer: ISSUER, audience: purpose, algorithms: ['HS256'], currentDate: clock.now() };
        return (await jwtVerify(ticket, await sharedKey(cells, KEY_CELL), rules)).payload.sub ?? null;
      } catch {
        return null;
      }
    },
  };
}
