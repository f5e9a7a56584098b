import type { Stores } from '../../src/ports/stores';
import { arrivalsIn } from '../support/faults-arrivals';
import type { BotProcess } from '../support/faults-bot';
import { startBot, until } from '../support/faults-bot';
import type { Crowd } from '../support/faults-crowd';
import { openCrowd } from '../support/faults-crowd';
import type { Target } from '../support/faults-target';
import { embeddedTarget } from '../support/faults-target';

const OWNERS = 60;

describe('the clock set between runs', () => {
  let crowd: Crowd;
  let target: Target;
  let stores: Stores;
  let bot: BotProcess;

  beforeAll(async () => {
    crowd = await openCrowd(OWNERS);
    target = embeddedTarget(crowd.folder);
    stores = await target.open();
    await crowd.introduce(stores);
    const environment = { ...crowd.files, ...target.environment };
    bot = await startBot({ now: '2025-09-22T11:00:00Z', environment });
  });
  afterAll(async () => {
    await bot.signal('SIGTERM');
    await stores.close();
    await crowd.close();
  });

  it.each([
    ['as it is', '2025-09-22T11:00:00Z', 2],
    ['an hour back', '2025-09-22T10:00:00Z', 3],
    ['half a minute back', '2025-09-22T09:59:30Z', 4],
    ['a day forward', '2025-09-23T10:00:00Z', 5],
    ['a day back', '2025-09-22T10:00:00Z', 6],
  ])('%s: what is planned then goes out at once, and once', async (_, now, times) => {
    await bot.setClock(now);
    const began = Date.now();
    for (const turn of times === 2 ? [1, 2] : [times])
      await crowd.remind(stores, { day: `2025-10-0${turn}`, at: now }).then(() => bot.deliver());
    expect(Date.now() - began).toBeLessThan(20_000);
    const { sent = 0 } = await stores.deliveries.counts();
    expect(sent).toBeGreaterThanOrEqual(OWNERS * times);
    const wrong = [...arrivalsIn(crowd.teams).values()].filter(({ ids }) => ids.size !== times);
    expect(wrong).toEqual([]);
    expect(bot.uncertain()).toBe(0);
  });

  it('while a send waits to be tried again: it is tried when its time comes, once', async () => {
    crowd.teams.misbehave({ match: { method: 'POST' }, answer: { status: 503 }, times: 5 });
    await bot.setClock('2025-09-24T10:00:00Z');
    await crowd.remind(stores, { day: '2025-10-07', at: '2025-09-24T10:00:00Z' });
    expect(await bot.deliver()).toMatchObject({ delayed: 5 });
    await bot.setClock('2025-09-24T09:00:00Z');
    await bot.deliver();
    await bot.setClock('2025-09-24T10:01:00Z');
    await bot.deliver();
    await until(async () => (await stores.deliveries.counts()).waiting === undefined);
    expect([...arrivalsIn(crowd.teams).values()].filter(({ ids }) => ids.size !== 7)).toEqual([]);
  });
});
