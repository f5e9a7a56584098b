import { reminderTo } from '../../bench/crowd';
import type { Delivery } from '../../src/domain/delivery';
import type { Stores } from '../../src/ports/stores';
import { arrivalsIn } from '../support/faults-arrivals';
import { inBatches } from '../support/in-batches';
import type { BotProcess } from '../support/faults-bot';
import { startBot, until } from '../support/faults-bot';
import type { Crowd } from '../support/faults-crowd';
import { openCrowd } from '../support/faults-crowd';
import { seededRandom } from '../support/faults-random';
import type { Target } from '../support/faults-target';
import { openDeliveries, TARGETS } from '../support/faults-target';

const ROUNDS = 50;
const OWNERS = 550;
const START = Date.parse('2025-09-22T09:00:00+02:00');
/** Longer than a claim holds. */
const BETWEEN_ROUNDS_MS = 6 * 60_000;

describe.each(TARGETS)(`${ROUNDS} kills with SIGKILL in the middle of sending, on $name`, ({ make }) => {
  const random = seededRandom(9);
  let crowd: Crowd;
  let target: Target;
  let stores: Stores;
  const bots: BotProcess[] = [];
  let sent: Delivery[];

  beforeAll(async () => {
    crowd = await openCrowd(OWNERS);
    target = make(crowd.folder);
    stores = await target.open();
    await crowd.introduce(stores);
    await inBatches(twoEach(), (delivery) => stores.deliveries.add(delivery));
    let next = startRound(0);
    for (let round = 0; round < ROUNDS; round += 1) {
      const bot = await next;
      next = startRound(round + 1);
      next.catch(() => undefined);
      await killInTheMiddle(bot);
    }
    await finish(await next);
    sent = await stores.deliveries.planned('reminder', new Date(START - 86_400_000).toISOString());
  });
  afterAll(async () => {
    await Promise.all(bots.map((bot) => bot.signal('SIGKILL')));
    await stores.close();
    await target.drop();
    await crowd.close();
  });

  /** Two reminders for everybody, the second behind those of a hundred others. */
  function twoEach(): Delivery[] {
    const at = (place: number) => new Date(START - 3_600_000 + place * 1000).toISOString();
    return crowd.people.flatMap(({ id }, index) => [
      reminderTo(id, index + 1, { day: '2025-09-19', at: at(index) }),
      reminderTo(id, index + 1, { day: '2025-09-22', at: at(index + 100) }),
    ]);
  }

  async function startRound(round: number): Promise<BotProcess> {
    const now = new Date(START + round * BETWEEN_ROUNDS_MS).toISOString();
    const bot = await startBot({ now, environment: { ...crowd.files, ...target.environment } });
    bots.push(bot);
    return bot;
  }

  async function killInTheMiddle(bot: BotProcess): Promise<void> {
    const before = crowd.teams.requests.length;
    const goal = before + 1 + Math.floor(random() * 30);
    const delivering = bot.deliver().then(
      () => 'done',
      () => 'died',
    );
    await until(() => crowd.teams.requests.length >= goal);
    await bot.signal('SIGKILL');
    expect(await delivering).toBe('died');
  }

  async function finish(bot: BotProcess): Promise<void> {
    let ms = START + (ROUNDS + 1) * BETWEEN_ROUNDS_MS;
    for (await bot.deliver(); (await openDeliveries(stores)) > 0; await bot.deliver())
      await bot.setClock(new Date((ms += BETWEEN_ROUNDS_MS)).toISOString());
    expect(await bot.signal('SIGTERM')).toBe(0);
  }

  it('brought everything', () => {
    expect(sent.filter(({ state }) => state !== 'sent')).toEqual([]);
    const arrivals = arrivalsIn(crowd.teams);
    expect(crowd.people.filter(({ id }) => (arrivals.get(id)?.ids.size ?? 0) < 2)).toEqual([]);
  });

  it('doubled no more than it counted', () => {
    const arrivals = [...arrivalsIn(crowd.teams).values()];
    const doubled = arrivals.reduce((sum, { ids }) => sum + ids.size, 0) - sent.length;
    const counted = bots.reduce((sum, bot) => sum + bot.uncertain(), 0);
    process.stdout.write(`${ROUNDS} kills: ${doubled} doubled, ${counted} counted as uncertain\n`);
    expect(doubled).toBeLessThanOrEqual(counted);
    expect(counted).toBeLessThanOrEqual(ROUNDS * 8);
  });

  it('closed each with an id that Teams gave', () => {
    const arrivals = arrivalsIn(crowd.teams);
    const without = sent.filter(({ to, activityId }) => !arrivals.get(to.id)?.ids.has(activityId ?? ''));
    expect(without.map(({ key, attempts, activityId }) => ({ key, attempts, activityId }))).toEqual([]);
  });

  it('changed every card that a newer one took the place of, and never the newest', async () => {
    const retired = (day: string) =>
      Promise.all(crowd.people.map(({ id }) => stores.deliveries.find(`retire:reminder:${id}:${day}`)));
    const older = await retired('2025-09-19');
    const newest = await retired('2025-09-22');
    const neither = older.filter((found, index) => found === null && newest[index] === null).length;
    const wrong = newest.filter((found) => found !== null).length;
    expect({ neither, wrong }).toEqual({ neither: 0, wrong: 0 });
  });
});
