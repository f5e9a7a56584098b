import { keyOf, reminderTo } from '../../bench/crowd';
import type { FaultAnswer } from '../../local/connector/misbehaviour';
import type { Block } from '../../local/world/world';
import type { App } from '../../src/app';
import { createApp } from '../../src/app';
import { createSettableClock } from '../../src/clock';
import { readConfig } from '../../src/config';
import type { Delivery, DeliveryAttempt } from '../../src/domain/delivery';
import type { Reachability } from '../../src/domain/people';
import { arrivalsIn } from '../support/faults-arrivals';
import type { Crowd } from '../support/faults-crowd';
import { openCrowd } from '../support/faults-crowd';
import { seededRandom, shuffled } from '../support/faults-random';
import type { TestStores } from '../support/test-stores';
import { openEmbeddedTestStores } from '../support/test-stores';
import { MONDAY, silentLogger } from '../support/world';

/** What befalls a delivery, in this order, and what must have come of it. */
interface Case {
  name: string;
  deliveries: number;
  faults?: FaultAnswer[];
  block?: Block | 'left';
  state: Delivery['state'];
  /** Copies that the person got. */
  copies: number;
  tries: number;
  /** Tries after which nobody can know whether Teams took it. */
  uncertain?: number;
  reachability?: Reachability;
}

const sent = { state: 'sent' as const, copies: 1 };
const shut = { state: 'failed' as const, copies: 0, tries: 1 };
/** Told apart by its code from what Teams answers when its limits are passed. */
const busy = { status: 429, code: 'Busy' };
const throttled = { ...busy, retryAfterSeconds: 2 };

const CASES: Case[] = [
  { ...sent, name: '429 with Retry-After', deliveries: 160, faults: [throttled], tries: 2 },
  { ...sent, name: '429 without', deliveries: 120, faults: [busy], tries: 2 },
  { ...sent, name: '412', deliveries: 100, faults: [{ status: 412 }], tries: 2 },
  { ...sent, name: '503', deliveries: 60, faults: [{ status: 503 }], tries: 2 },
  { ...sent, name: '502, not taken', deliveries: 60, faults: [{ status: 502 }], tries: 2, uncertain: 1 },
  {
    ...sent,
    name: '502, taken',
    deliveries: 50,
    faults: [{ status: 502, keeps: true }],
    tries: 2,
    uncertain: 1,
    copies: 2,
  },
  {
    ...sent,
    name: '504, taken',
    deliveries: 30,
    faults: [{ status: 504, keeps: true }],
    tries: 2,
    uncertain: 1,
    copies: 2,
  },
  { ...sent, name: 'cut before', deliveries: 60, faults: ['dropBefore'], tries: 2, uncertain: 1 },
  { ...sent, name: 'cut after', deliveries: 60, faults: ['dropAfter'], tries: 2, uncertain: 1, copies: 2 },
  { ...sent, name: 'no answer', deliveries: 8, faults: ['hang'], tries: 2, uncertain: 1 },
  {
    ...sent,
    name: 'three in a row',
    deliveries: 40,
    faults: [throttled, { status: 412 }, 'dropBefore'],
    tries: 4,
    uncertain: 1,
  },
  { ...shut, name: '500', deliveries: 50, faults: [{ status: 500 }] },
  { ...shut, name: '400', deliveries: 20, faults: [{ status: 400 }] },
  { ...shut, name: '413', deliveries: 10, faults: [{ status: 413 }] },
  { ...shut, name: 'blocked', deliveries: 40, block: 'ConversationBlockedByUser', reachability: 'blocked' },
  { ...shut, name: 'writes blocked', deliveries: 30, block: 'MessageWritesBlocked', reachability: 'blocked' },
  { ...shut, name: 'disabled', deliveries: 20, block: 'BotDisabledByAdmin', reachability: 'disabled' },
  { ...shut, name: 'left', deliveries: 40, block: 'left', reachability: 'removed' },
  { ...shut, name: 'not installed', deliveries: 20, faults: [{ status: 403 }], reachability: 'removed' },
  { ...sent, name: 'nothing', deliveries: 1022, tries: 1 },
];

const ALL = CASES.reduce((sum, { deliveries }) => sum + deliveries, 0);

describe(`${ALL} deliveries through a mix of faults`, () => {
  const cases = shuffled(
    CASES.flatMap((each) => Array<Case>(each.deliveries).fill(each)),
    seededRandom(2025),
  );
  let crowd: Crowd;
  let database: TestStores;
  let app: App;
  let total: Record<string, number>;

  beforeAll(async () => {
    crowd = await openCrowd(ALL);
    database = await openEmbeddedTestStores();
    const clock = createSettableClock(new Date(MONDAY));
    const config = readConfig({ PORT: '0', LOCAL_NOW: MONDAY, ...crowd.files });
    app = await createApp(config, { stores: database.stores, clock, logger: silentLogger });
    const { port } = await app.start();
    crowd.teams.connectBot(`http://127.0.0.1:${port}/api/messages`);
    await crowd.introduce(app.stores);
    await crowd.remind(app.stores, { day: '2025-09-22', at: new Date(MONDAY).toISOString() });
    cases.forEach((each, index) => befall(each, keyOf(index + 1)));
    total = await deliverAll();
  });
  afterAll(async () => {
    await app.stop();
    await crowd.close();
    await database.cleanUp();
  });

  function befall({ faults = [], block }: Case, person: string): void {
    for (const answer of faults) crowd.teams.misbehave({ match: { person, method: 'POST' }, answer, times: 1 });
    if (block === 'left') crowd.teams.person(person).leave();
    else if (block) crowd.teams.person(person).blockBot(block);
  }

  /** Runs the job as the schedule would, the waits between left out, until nothing is left. */
  async function deliverAll(): Promise<Record<string, number>> {
    const sums: Record<string, number> = {};
    for (;;) {
      for (const [name, count] of Object.entries(await app.jobs.deliver('asked')))
        sums[name] = (sums[name] ?? 0) + count;
      const { waiting = 0, claimed = 0 } = await app.stores.deliveries.counts();
      if (waiting + claimed === 0) return sums;
      app.clock.set(new Date(app.clock.now().getTime() + 20 * 60_000));
    }
  }

  it.each(CASES)(
    '$name: $state in $tries tries, $copies copies',
    async ({ name, state, copies, tries, reachability }) => {
      const arrivals = arrivalsIn(crowd.teams);
      for (const [index, person] of crowd.people.entries()) {
        if (cases[index]?.name !== name) continue;
        const key = `reminder:${person.id}:2025-09-22`;
        const got = { copies: arrivals.get(person.id)?.copies.get(key) ?? 0 };
        const delivery = await app.stores.deliveries.find(key);
        const tried = await app.stores.deliveries.attempts(key);
        const found = { ...got, state: delivery?.state, tries: tried.filter(isMeant).length };
        expect(found).toEqual({ copies, state, tries });
        if (state === 'sent') expect(arrivals.get(person.id)?.ids).toContain(delivery?.activityId);
        expect((await app.stores.people.find(person.id))?.reachability).toBe(reachability ?? 'active');
      }
    },
  );

  it('lost none, and counted each try that may have doubled one', () => {
    const count = (of: (each: Case) => number) => cases.reduce((sum, each) => sum + of(each), 0);
    const told = count(({ faults = [] }) => faults.filter((answer) => answer === busy || answer === throttled).length);
    expect(total).toEqual({
      sent: count(({ state }) => (state === 'sent' ? 1 : 0)),
      failed: count(({ state }) => (state === 'failed' ? 1 : 0)),
      delayed: count(({ tries }) => tries - 1) + crowd.teams.throttled() - told,
      dropped: 0,
      uncertain: count(({ uncertain = 0 }) => uncertain),
    });
  });

  it('passed no limit of Teams by itself', () => {
    const told = cases.flatMap(({ faults = [] }) => faults).filter((answer) => answer === busy || answer === throttled);
    expect(crowd.teams.throttled() - told.length).toBe(0);
  });

  it('keeps the limits of one conversation, however much waits for it', async () => {
    const index = cases.findIndex(({ name }) => name === 'nothing');
    const person = crowd.people[index]!;
    const before = crowd.teams.requests.length;
    const at = app.clock.now().toISOString();
    for (let day = 1; day <= 12; day += 1)
      await app.stores.deliveries.add(reminderTo(person.id, index + 1, { day: `2025-10-${day}`, at }));
    await app.jobs.deliver('asked');
    expect(crowd.teams.requests.slice(before).filter(({ status }) => status === 429 || status === 412)).toEqual([]);
  });

  it.each(['blocked', 'writes blocked', 'disabled'])(
    'writes again to somebody who was %s and gives a sign of life',
    async (name) => {
      const index = cases.findIndex((each) => each.name === name);
      const person = crowd.teams.person(keyOf(index + 1));
      person.unblockBot();
      await person.says('help');
      const at = app.clock.now().toISOString();
      const again = reminderTo(person.id, index + 1, { day: '2025-09-30', at });
      await app.stores.deliveries.add(again);
      await app.jobs.deliver('asked');
      expect((await app.stores.deliveries.find(again.key))?.state).toBe('sent');
      expect((await app.stores.people.find(person.id))?.reachability).toBe('active');
    },
  );
});

/** Not a try that Teams' own limits put off. */
function isMeant({ outcome }: DeliveryAttempt): boolean {
  return outcome !== '429 Throttled';
}
