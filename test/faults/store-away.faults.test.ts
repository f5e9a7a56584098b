import { setTimeout as wait } from 'node:timers/promises';
import type { Stores } from '../../src/ports/stores';
import { openMongoStores } from '../../src/store/mongo/open-mongo-stores';
import { arrivalsIn } from '../support/faults-arrivals';
import type { BotProcess } from '../support/faults-bot';
import { startBot, until } from '../support/faults-bot';
import type { Crowd } from '../support/faults-crowd';
import { openCrowd } from '../support/faults-crowd';
import { openDeliveries } from '../support/faults-target';
import { OwnMongoServer } from '../support/own-mongo-server';
import { MONDAY } from '../support/world';

const OWNERS = 300;

const describeOwnServer = process.env['MONGODB_TEST_SERVER'] ? describe : describe.skip;

/** So long the bot waits for the store before it says that it is away. */
const ANSWERED_WITHIN_S = 5;

describeOwnServer(
  'the store killed in the middle of sending, and started again (skipped on a server that the tests did not start)',
  () => {
    let crowd: Crowd;
    let server: OwnMongoServer;
    let stores: Stores;
    let bot: BotProcess;

    beforeAll(async () => {
      crowd = await openCrowd(OWNERS);
      server = (await OwnMongoServer.create())!;
      stores = await openMongoStores(server.uri);
      await crowd.introduce(stores);
      bot = await startBot({ now: MONDAY, environment: { ...crowd.files, MONGODB_URI: server.uri } });
    });
    afterAll(async () => {
      await bot.signal('SIGKILL');
      await stores.close();
      await server.remove();
      await crowd.close();
    });

    it.each([
      { seconds: 3, day: '2025-09-22', each: 1 },
      { seconds: 30, day: '2025-09-23', each: 2 },
    ])('for $seconds seconds: the bot stays up, loses nothing and doubles nothing', async ({ seconds, day, each }) => {
      await bot.setClock(`${day}T09:00:00+02:00`);
      await crowd.remind(stores, { day, at: `${day}T07:00:00.000Z` });
      const before = crowd.teams.requests.length;
      const delivering = bot.deliver().catch(() => null);
      await until(() => crowd.teams.requests.length >= before + OWNERS / 4);
      await server.kill();
      const back = wait(seconds * 1000).then(() => server.run());
      expect(await bot.status('/healthz')).toBe(200);
      if (seconds > ANSWERED_WITHIN_S) expect(await bot.status('/readyz')).toBe(503);
      await back;
      await until(async () => (await bot.status('/readyz')) === 200);
      await delivering;
      await deliverTheRest(Date.parse(`${day}T09:00:00+02:00`));
      const all = await stores.deliveries.planned('reminder', '2025-09-01T00:00:00Z');
      expect(all.filter(({ state }) => state !== 'sent')).toEqual([]);
      const wrong = [...arrivalsIn(crowd.teams).values()].filter(({ ids }) => ids.size !== each);
      process.stdout.write(`the store away for ${seconds} s: ${bot.uncertain()} counted, ${wrong.length} doubled\n`);
      expect(wrong).toEqual([]);
    });

    /** Claims whose answer was lost with the server run out first. */
    async function deliverTheRest(startMs: number): Promise<void> {
      for (let minutes = 6; (await openDeliveries(stores)) > 0; minutes += 6) {
        await bot.setClock(new Date(startMs + minutes * 60_000).toISOString());
        await bot.deliver();
      }
    }
  },
);
