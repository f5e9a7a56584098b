import { randomBytes } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';
import type { CellStore } from '../ports/cell-store';
import type { Clock } from '../ports/clock';
import type { Tickets } from '../ports/tickets';

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
        .sign(await sharedKey(cells));
    },
    async check(ticket, purpose) {
      try {
        const rules = { issuer: ISSUER, audience: purpose, algorithms: ['HS256'], currentDate: clock.now() };
        return (await jwtVerify(ticket, await sharedKey(cells), rules)).payload.sub ?? null;
      } catch {
        return null;
      }
    },
  };
}

async function sharedKey(cells: CellStore): Promise<Uint8Array> {
  for (;;) {
    const cell = await cells.read<string>(KEY_CELL);
    if (cell) return Buffer.from(cell.value, 'base64');
    await cells.swap(KEY_CELL, 0, randomBytes(32).toString('base64'));
  }
}
