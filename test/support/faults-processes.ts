import type { Cell, CellStore } from '../../src/ports/cell-store';
import type { Gate } from '../../src/ports/gate';
import { createGate } from '../../src/services/gate';
import { seededRandom } from './faults-random';
import { silentLogger } from './world';

const START_MS = Date.parse('2025-09-22T07:00:00Z');

/** A process that sends: what it does takes time, its clock may be wrong, and it may be held up. */
export interface PlayedProcess {
  gate: Gate;
  setClock(aheadMs: number): void;
  /** Does nothing for so long: what is due meanwhile comes after it. */
  holdUp(ms: number): void;
}

/** Processes on one store in a time of their own, which passes at once. */
export interface PlayedProcesses {
  nowMs(): number;
  start(settings: { aheadMs: number }): PlayedProcess;
  /** Whether the store answers. */
  store: { isAway: boolean };
  wait(ms: number): Promise<void>;
  random(): number;
  /** Lets time pass until something is done. */
  play<Result>(done: Promise<Result>): Promise<Result>;
}

interface Due {
  atMs: number;
  isHeldUntilMs: () => number;
  happen: () => void;
}

export function playProcesses(seed = 1): PlayedProcesses {
  const random = seededRandom(seed);
  const store = { isAway: false };
  const cells = new Map<string, Cell<string>>();
  const dues: Due[] = [];
  let nowMs = START_MS;

  const waitFor = (ms: number, isHeldUntilMs = () => 0): Promise<void> =>
    new Promise((happen) => dues.push({ atMs: nowMs + ms, isHeldUntilMs, happen }));

  function step(): void {
    const next = dues.reduce((first, due) => (due.atMs < first.atMs ? due : first));
    dues.splice(dues.indexOf(next), 1);
    nowMs = Math.max(nowMs, next.atMs);
    const heldUntilMs = next.isHeldUntilMs();
    if (heldUntilMs > nowMs) dues.push({ ...next, atMs: heldUntilMs });
    else next.happen();
  }

  function start({ aheadMs }: { aheadMs: number }): PlayedProcess {
    let clockAheadMs = aheadMs;
    let heldUntilMs = 0;
    const own = (ms: number) => waitFor(ms, () => heldUntilMs);
    const gate = createGate({
      cells: cellsOf(cells, { store, reach: () => own(1 + 4 * random()) }),
      clock: { now: () => new Date(nowMs + clockAheadMs) },
      sleep: (ms) => own(ms + random()),
      logger: silentLogger,
    });
    return {
      gate,
      setClock: (ms) => (clockAheadMs = ms),
      holdUp: (ms) => (heldUntilMs = Math.max(heldUntilMs, nowMs + ms)),
    };
  }

  return {
    nowMs: () => nowMs,
    ...{ start, store, random },
    wait: (ms) => waitFor(ms),
    async play(done) {
      let isDone = false;
      const ended = done.finally(() => (isDone = true));
      ended.catch(() => undefined);
      for (;;) {
        await new Promise(setImmediate);
        if (isDone) return ended;
        step();
      }
    },
  };
}

interface Way {
  store: { isAway: boolean };
  /** The way there, or back. */
  reach: () => Promise<void>;
}

function cellsOf(cells: Map<string, Cell<string>>, { store, reach }: Way): CellStore {
  async function there<Result>(act: () => Result): Promise<Result> {
    await reach();
    if (store.isAway) throw new Error('The store is away');
    const result = act();
    await reach();
    return result;
  }
  return {
    read: <Value>(key: string) =>
      there(() => {
        const cell = cells.get(key);
        return cell ? { version: cell.version, value: JSON.parse(cell.value) as Value } : null;
      }),
    swap: (key, version, value) =>
      there(() => {
        if ((cells.get(key)?.version ?? 0) !== version) return false;
        cells.set(key, { version: version + 1, value: JSON.stringify(value) });
        return true;
      }),
  };
}
