import { setTimeout as wait } from 'node:timers/promises';
import type { Stores } from '../../src/ports/stores';
import { openMongoStores } from '../../src/store/mongo/open-mongo-stores';
import { arrivalsIn } from '../support/faults-arrivals';
import type { BotProcess } from '../support/faults-bot';
import { startBot, until } from '../support/faults-bot';
import type { Crowd } from '../support/faults-crowd';
import { openCrowd } from '../support/faults-crowd';
import { describeServerFaults } from '../support/faults-describe';
import { openDeliveries } from '../support/faults-target';
import { OwnMongoServer } from '../support/own-mongo-server';
import { MONDAY } from '../support/world';

const OWNERS = 400;
const DAY = '2025-09-22';

/** So long the bot waits for the store before it says that it is away. */
const ANSWERED_WITHIN_S = 5;

describeServerFaults('the store killed in the middle of sending, and started again on the same data', () => {
  let crowd: Crowd;
  let server: OwnMongoServer;
  let stores: Stores;
  let bot: BotProcess;

  beforeAll(async () => {
    crowd = await openCrowd(OWNERS);
    server = (await OwnMongoServer.create())!;
    stores = await openMongoStores(server.uri);
    await crowd.introduce(stores);
    await crowd.remind(stores, { day: DAY, at: new Date(MONDAY).toISOString() });
    bot = await startBot({ now: MONDAY, environment: { ...crowd.files, MONGODB_URI: server.uri } });
  });
  afterAll(async () => {
    await bot.signal('SIGKILL');
    await stores.close();
    await server.remove();
    await crowd.close();
  });

  it.each([3, 30])('for %i seconds: the bot stays up, says that it is not ready, and goes on', async (seconds) => {
    const before = crowd.teams.requests.length;
    const delivering = bot.deliver().catch(() => 'failed');
    await until(() => crowd.teams.requests.length >= before + 60);
    await server.kill();
    const back = wait(seconds * 1000).then(() => server.run());
    expect(await bot.status('/healthz')).toBe(200);
    if (seconds > ANSWERED_WITHIN_S) expect(await bot.status('/readyz')).toBe(503);
    await back;
    await until(async () => (await bot.status('/readyz')) === 200);
    await delivering;
    const beforeGoingOn = crowd.teams.requests.length;
    const goingOn = bot.deliver();
    await until(() => crowd.teams.requests.length > beforeGoingOn);
    if (seconds === 30) await goingOn;
    else void goingOn.catch(() => undefined);
  });

  it('lost nothing and doubled nothing', async () => {
    for (let minutes = 6; (await openDeliveries(stores)) > 0; minutes += 6) {
      await bot.setClock(new Date(Date.parse(MONDAY) + minutes * 60_000).toISOString());
      await bot.deliver();
    }
    const all = await stores.deliveries.planned('reminder', '2025-09-01T00:00:00Z');
    expect(all.filter(({ state }) => state !== 'sent')).toEqual([]);
    const wrong = [...arrivalsIn(crowd.teams).values()].filter(({ ids }) => ids.size !== 1);
    process.stdout.write(`the store away: ${bot.uncertain()} counted as uncertain, ${wrong.length} doubled\n`);
    expect(wrong).toEqual([]);
  });
});
