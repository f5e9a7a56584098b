import { codeOf, keyOf } from '../../bench/crowd';
import type { Stores } from '../../src/ports/stores';
import { arrivalsIn } from '../support/faults-arrivals';
import type { BotProcess } from '../support/faults-bot';
import { startBot, until } from '../support/faults-bot';
import type { Crowd } from '../support/faults-crowd';
import { openCrowd } from '../support/faults-crowd';
import type { Target } from '../support/faults-target';
import { openDeliveries, TARGETS } from '../support/faults-target';
import { MONDAY } from '../support/world';

const OWNERS = 150;

describe.each(TARGETS)('SIGTERM in the middle of sending, on $name', ({ make }) => {
  let crowd: Crowd;
  let target: Target;
  let stores: Stores;

  beforeEach(async () => {
    crowd = await openCrowd(OWNERS);
    target = make(crowd.folder);
    stores = await target.open();
    await crowd.introduce(stores);
    await crowd.remind(stores, { day: '2025-09-22', at: new Date(MONDAY).toISOString() });
  });
  afterEach(async () => {
    await stores.close();
    await target.drop();
    await crowd.close();
  });

  const start = (now: string) => startBot({ now, environment: { ...crowd.files, ...target.environment } });

  async function stopAfter(calls: number, bot: BotProcess): Promise<void> {
    await until(() => crowd.teams.requests.length >= calls);
    const before = Date.now();
    expect(await bot.signal('SIGTERM')).toBe(0);
    expect(Date.now() - before).toBeLessThan(10_000);
    const { claimed = 0, sent = 0 } = await stores.deliveries.counts();
    const { length } = crowd.teams.requests.filter(({ method, status }) => method === 'POST' && status === 201);
    expect({ claimed, sent }).toEqual({ claimed: 0, sent: length });
  }

  async function expectAllOnceAfterRestart(): Promise<void> {
    const bot = await start('2025-09-22T09:10:00+02:00');
    await bot.deliver();
    expect(await openDeliveries(stores)).toBe(0);
    expect([...arrivalsIn(crowd.teams).values()].filter(({ ids }) => ids.size !== 1)).toEqual([]);
    expect(bot.uncertain()).toBe(0);
    expect(await bot.signal('SIGTERM')).toBe(0);
  }

  it('a run of the job ends after what it is sending', async () => {
    const bot = await start(MONDAY);
    void bot.deliver().catch(() => undefined);
    await stopAfter(40, bot);
    await expectAllOnceAfterRestart();
  });

  it('so does a run that the click of an owner began', async () => {
    const bot = await start(MONDAY);
    crowd.teams.connectBot(`${bot.url}/api/messages`);
    const person = crowd.teams.person(keyOf(1));
    await person.says(codeOf(1));
    crowd.teams.requests.length = 0;
    await person.submit(person.lastMessage(), {}, { action: 'openForm' });
    await person.submit(person.lastMessage(), {}, { action: 'openRequest' });
    const inputs = { 'request:codes': codeOf(1), 'request:what': 'tomorrow' };
    await person.submit(person.lastMessage(), inputs, { action: 'recordRequest' });
    await stopAfter(40, bot);
  });
});
