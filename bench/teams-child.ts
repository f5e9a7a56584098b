import { startLocalTeams } from '../local/local-teams';
import { addBot } from './add-bot';
import type { Seat } from './crowd';
import { crowdTeams, keyOf, numbersTo } from './crowd';

/** What the child says when it is ready, and what it says when it is asked. */
export type ChildWords =
  { url: string; tenantId: string; seats: Seat[] } | { calls: number; throttled: number; arrived: number };

/** A local Teams that keeps Teams' limits, in a process of its own, so that it takes no time from the bot. */
async function main(owners: number): Promise<void> {
  const teams = await startLocalTeams({ ...crowdTeams(owners), limits: true });
  await addBot(teams);
  const seats = numbersTo(owners).map((number) => {
    const { id, chatId, aadObjectId } = teams.person(keyOf(number));
    return { id, chatId, aadObjectId };
  });
  process.on('message', () => {
    const arrived = teams.requests.filter(({ method, status }) => method === 'POST' && status === 201).length;
    say({ calls: teams.requests.length, throttled: teams.throttled(), arrived });
  });
  process.on('disconnect', () => process.exit(0));
  say({ url: teams.url, tenantId: teams.tenantId, seats });
}

function say(words: ChildWords): void {
  process.send?.(words);
}

void main(Number(process.argv[2]));
