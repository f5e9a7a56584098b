import { setTimeout as wait } from 'node:timers/promises';
import { codeOf, keyOf, numbersTo } from '../../bench/crowd';
import type { Delivery } from '../../src/domain/delivery';
import type { Stores } from '../../src/ports/stores';
import { arrivalsIn } from '../support/faults-arrivals';
import type { BotProcess } from '../support/faults-bot';
import { startBot } from '../support/faults-bot';
import type { Crowd } from '../support/faults-crowd';
import { openCrowd } from '../support/faults-crowd';
import type { Target } from '../support/faults-target';
import { mongoTarget, openDeliveries } from '../support/faults-target';
import { MONDAY } from '../support/world';

const OWNERS = 1000;
const PROCESSES = 3;
const DAY = '2025-09-22';

describe(`${PROCESSES} processes on one MongoDB, ${OWNERS} deliveries, owners answering meanwhile`, () => {
  let crowd: Crowd;
  let target: Target;
  let stores: Stores;
  let bots: BotProcess[];
  let sent: Delivery[];
  const answered: string[] = [];

  beforeAll(async () => {
    crowd = await openCrowd(OWNERS);
    target = mongoTarget();
    stores = await target.open();
    await crowd.introduce(stores);
    await crowd.remind(stores, { day: DAY, at: new Date(MONDAY).toISOString() });
    const settings = { now: MONDAY, environment: { ...crowd.files, ...target.environment } };
    bots = await Promise.all(Array.from({ length: PROCESSES }, () => startBot(settings)));
    await deliverAndAnswer();
    sent = await stores.deliveries.planned('reminder', '2025-09-01T00:00:00Z');
  });
  afterAll(async () => {
    for (const bot of bots) await bot.signal('SIGKILL');
    await stores.close();
    await target.drop();
    await crowd.close();
  });

  /** Every fifth owner answers as soon as they can, each by another process, in the two ways of a client. */
  async function deliverAndAnswer(): Promise<void> {
    let delivering = true;
    const delivered = deliverUntilNothingIsLeft().finally(() => (delivering = false));
    const silent = numbersTo(OWNERS / 5).map((place) => place * 5);
    while (delivering && silent.length > 0) {
      const place = silent.findIndex((number) => crowd.teams.person(keyOf(number)).chat().length > 0);
      if (place >= 0) await answer(silent.splice(place, 1)[0]!);
      else await wait(20);
    }
    await delivered;
  }

  async function answer(number: number): Promise<void> {
    const person = crowd.teams.person(keyOf(number));
    const bot = bots[answered.length % PROCESSES]!;
    crowd.teams.connectBot(`${bot.url}/api/messages`);
    const inputs = { [`status:${codeOf(number)}`]: 'gerealiseerd' };
    const via = answered.length % 2 === 0 ? 'execute' : 'submit';
    const { status } = await person.submit(person.lastMessage(), inputs, { action: 'recordStatus', via });
    expect(status).toBe(200);
    answered.push(codeOf(number));
  }

  async function deliverUntilNothingIsLeft(): Promise<void> {
    do await Promise.all(bots.map((bot) => bot.deliver()));
    while ((await openDeliveries(stores)) > 0);
  }

  it('sent each delivery once', () => {
    expect(sent.filter(({ state }) => state !== 'sent')).toEqual([]);
    const doubled = [...arrivalsIn(crowd.teams).values()].filter(({ ids }) => ids.size !== 1);
    expect(doubled).toEqual([]);
    expect(bots.map((bot) => bot.uncertain())).toEqual([0, 0, 0]);
  });

  it('shared the work', () => {
    const shares = new Map<string, number>();
    for (const { claimedBy } of sent) shares.set(claimedBy ?? '', (shares.get(claimedBy ?? '') ?? 0) + 1);
    expect(shares.size).toBe(PROCESSES);
    expect(Math.min(...shares.values())).toBeGreaterThan(OWNERS / 20);
  });

  it('kept every answer', async () => {
    expect(answered.length).toBeGreaterThan(OWNERS / 50);
    const latest = await stores.reports.latestOf(answered);
    expect([...latest.values()].filter(({ status }) => status === 'gerealiseerd').length).toBe(answered.length);
  });

  it('passed no limit of Teams', () => {
    const refused = crowd.teams.requests.filter(({ status }) => status === 429 || status === 412);
    process.stdout.write(`${PROCESSES} processes: ${crowd.teams.requests.length} calls, ${answered.length} answers\n`);
    expect(refused.length).toBe(0);
  });
});
