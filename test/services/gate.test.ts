import type { PlayedProcess, PlayedProcesses } from '../support/faults-processes';
import { playProcesses } from '../support/faults-processes';

const AT_ONCE = 8;
const CALL_MS = 10;

/** What Teams sees: when calls come, and how many are under way in one conversation at once. */
function createTeams(processes: PlayedProcesses, wayMs = 10) {
  const arrivalsMs: number[] = [];
  let inConversation = 0;
  let mostInConversation = 0;
  return {
    arrivalsMs,
    mostAtOnce: () => mostInConversation,
    async call(): Promise<void> {
      mostInConversation = Math.max(mostInConversation, (inConversation += 1));
      await processes.wait(wayMs * processes.random());
      arrivalsMs.push(processes.nowMs());
      await processes.wait(CALL_MS);
      inConversation -= 1;
    },
  };
}

/** The most calls that came within less than so long. */
function mostWithin(arrivalsMs: number[], ms: number): number {
  const sorted = [...arrivalsMs].sort((a, b) => a - b);
  return Math.max(...sorted.map((from) => sorted.filter((at) => at >= from && at < from + ms).length));
}

/** So many calls of one process, a few at a time, each in a conversation of its own. */
async function send(name: string, { gate }: PlayedProcess, calls: number, call: () => Promise<void>): Promise<void> {
  let left = calls;
  const sendSome = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      await gate.pass(`${name}-${left}`, call);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, sendSome));
}

describe('three processes that send all they can', () => {
  const CALLS = 200;

  it.each<[string, number[], (each: PlayedProcess[], processes: PlayedProcesses) => Promise<void>]>([
    ['clocks that agree', [0, 0, 0], async () => undefined],
    ['clocks that differ', [617, 0, 1], async () => undefined],
    ['clocks that differ by hours', [0, -7_200_000, 3_600_000], async () => undefined],
    [
      'a clock that is set back and then forward',
      [0, 40, 0],
      async ([first], processes) => {
        await processes.wait(3_000);
        first?.setClock(-3_600_000);
        await processes.wait(3_000);
        first?.setClock(1_500);
      },
    ],
    [
      'processes held up now and then',
      [617, 0, 1],
      async (each, processes) => {
        for (let turn = 0; turn < 40; turn += 1) {
          await processes.wait(300 * processes.random());
          each[turn % each.length]?.holdUp(20 + 250 * processes.random());
        }
      },
    ],
  ])('%s: no second has more than Teams takes', async (_case, clocksAheadMs, disturb) => {
    const processes = playProcesses();
    const teams = createTeams(processes);
    const each = clocksAheadMs.map((aheadMs) => processes.start({ aheadMs }));
    void disturb(each, processes);
    await processes.play(Promise.all(each.map((one, n) => send(`p${n}`, one, CALLS, () => teams.call()))));
    expect(teams.arrivalsMs.length).toBe(3 * CALLS);
    expect(mostWithin(teams.arrivalsMs, 1_000)).toBeLessThanOrEqual(50);
  });

  it('loses no time over it', async () => {
    const processes = playProcesses();
    const teams = createTeams(processes);
    const each = [617, 0, 1].map((aheadMs) => processes.start({ aheadMs }));
    const beganMs = processes.nowMs();
    await processes.play(Promise.all(each.map((one, n) => send(`p${n}`, one, CALLS, () => teams.call()))));
    expect((processes.nowMs() - beganMs) / ((3 * CALLS * 1_000) / 50)).toBeLessThan(1.05);
  });
});

describe('one process', () => {
  it('that is always late still gets its turn', async () => {
    const processes = playProcesses();
    const teams = createTeams(processes);
    const slow = processes.start({ aheadMs: 0 });
    const hold = async (): Promise<void> => {
      for (let turn = 0; turn < 2_000; turn += 1) {
        slow.holdUp(60);
        await processes.wait(61);
      }
    };
    void hold();
    await processes.play(send('p', slow, 50, () => teams.call()));
    expect(teams.arrivalsMs.length).toBe(50);
    expect(mostWithin(teams.arrivalsMs, 1_000)).toBeLessThanOrEqual(50);
  });

  it('paces its calls alone while the store is away', async () => {
    const processes = playProcesses();
    const teams = createTeams(processes);
    const one = processes.start({ aheadMs: 0 });
    const away = async (): Promise<void> => {
      await processes.wait(1_000);
      processes.store.isAway = true;
      await processes.wait(2_000);
      processes.store.isAway = false;
    };
    void away();
    await processes.play(send('p', one, 250, () => teams.call()));
    expect(teams.arrivalsMs.length).toBe(250);
    expect(mostWithin(teams.arrivalsMs, 1_000)).toBeLessThanOrEqual(50);
  });

  it.each<[string, (processes: PlayedProcesses) => Promise<PlayedProcess>]>([
    ['the first ever', async (processes) => processes.start({ aheadMs: 0 })],
    [
      'whose clock was set back after it sent',
      async (processes) => {
        const one = processes.start({ aheadMs: 0 });
        await send('before', one, 20, () => Promise.resolve());
        one.setClock(-3_600_000);
        return one;
      },
    ],
    [
      'whose clock is behind that of one that sent before',
      async (processes) => {
        await send('before', processes.start({ aheadMs: 30_000 }), 20, () => Promise.resolve());
        return processes.start({ aheadMs: 0 });
      },
    ],
  ])('%s makes a call without a wait', async (_case, prepare) => {
    const processes = playProcesses();
    const { gate } = await processes.play(prepare(processes));
    const beganMs = processes.nowMs();
    await processes.play(gate.pass('a', () => Promise.resolve()));
    expect(processes.nowMs() - beganMs).toBeLessThan(AT_ONCE * 25);
  });
});

describe('one conversation', () => {
  it('has one call at a time, and never too many, whatever the clocks of processes show', async () => {
    const processes = playProcesses();
    const teams = createTeams(processes, 40);
    const each = [617, 0, -1_500].map((aheadMs) => processes.start({ aheadMs }));
    for (const { gate } of each) await processes.play(gate.pass('another', () => Promise.resolve()));
    const calls = each.flatMap(({ gate }) => Array.from({ length: 12 }, () => gate.pass('one', () => teams.call())));
    await processes.play(Promise.all(calls));
    expect(teams.mostAtOnce()).toBe(1);
    expect(mostWithin(teams.arrivalsMs, 1_000)).toBeLessThanOrEqual(7);
    expect(mostWithin(teams.arrivalsMs, 2_000)).toBeLessThanOrEqual(8);
  });

  it('is free again after a call that failed', async () => {
    const processes = playProcesses();
    const { gate } = processes.start({ aheadMs: 0 });
    const failed = gate.pass('one', () => Promise.reject(new Error('cut'))).catch((error: unknown) => error);
    expect(await processes.play(failed)).toEqual(new Error('cut'));
    const beganMs = processes.nowMs();
    await processes.play(gate.pass('one', () => Promise.resolve()));
    expect(processes.nowMs() - beganMs).toBeLessThan(100);
  });
});
