import type { Lane, Pace } from '../domain/teams-limits';
import { enterLane, laneOpensMs, leaveLane, SLOT_MS, takeSlots } from '../domain/teams-limits';
import type { Cell, CellStore } from '../ports/cell-store';
import type { Clock } from '../ports/clock';
import type { Gate, Sleep } from '../ports/gate';
import type { Logger } from '../ports/logger';

export interface GatePorts {
  cells: CellStore;
  clock: Clock;
  sleep: Sleep;
  logger: Logger;
}

/** Shares lanes and slots through the store. A store that is away does not stop a call: then this process paces alone. */
export function createGate(ports: GatePorts): Gate {
  const takeSlot = createSlots(ports);
  return {
    async pass(conversationId, call) {
      const leave = conversationId === null ? null : await enter(conversationId, ports);
      let startedMs = ports.clock.now().getTime();
      try {
        await takeSlot();
        startedMs = ports.clock.now().getTime();
        return await call();
      } finally {
        await leave?.(startedMs);
      }
    },
  };
}

/** Waits for the conversation to be free and takes it; answers how to leave it. */
async function enter(conversationId: string, ports: GatePorts): Promise<(startedMs: number) => Promise<void>> {
  const key = `lane:${conversationId}`;
  for (;;) {
    const nowMs = ports.clock.now().getTime();
    const cell = await orNull(() => ports.cells.read<Lane>(key), ports);
    const opensMs = laneOpensMs(cell?.value ?? null, nowMs);
    if (opensMs > nowMs) {
      await ports.sleep(opensMs - nowMs);
      continue;
    }
    const lane = enterLane(cell?.value ?? null, nowMs);
    const version = cell?.version ?? 0;
    const entered = await orNull(() => ports.cells.swap(key, version, lane), ports);
    if (entered !== false)
      return async (startedMs) => {
        await orNull(() => ports.cells.swap(key, version + 1, leaveLane(lane, startedMs)), ports);
      };
  }
}

/** Hands out the slots of all processes; those who ask at the same moment are served with one change of the store. */
function createSlots(ports: GatePorts): () => Promise<void> {
  let waiting: ((slotMs: number) => void)[] = [];
  let serving = false;

  async function serve(): Promise<void> {
    serving = true;
    while (waiting.length > 0) {
      const served = waiting;
      waiting = [];
      const firstMs = await reserve(served.length, ports);
      served.forEach((resolve, place) => resolve(firstMs + place * SLOT_MS));
    }
    serving = false;
  }

  /** A call that comes late pushes the next ones on, so that the calls of this process never bunch. */
  let lastCallMs: Promise<number> = Promise.resolve(0);

  async function callAt(slot: Promise<number>, before: Promise<number>): Promise<number> {
    const slotMs = await slot;
    const freeMs = (await before) + SLOT_MS;
    const atMs = Math.max(slotMs, isNear(freeMs, ports) ? freeMs : 0);
    const waitMs = atMs - ports.clock.now().getTime();
    if (waitMs > 0) await ports.sleep(waitMs);
    return Math.max(atMs, ports.clock.now().getTime());
  }

  return async () => {
    const slot = new Promise<number>((resolve) => waiting.push(resolve));
    if (!serving) void serve();
    lastCallMs = callAt(slot, lastCallMs);
    await lastCallMs;
  };
}

/** A moment further ahead comes from a clock that has since been set back. */
function isNear(momentMs: number, { clock }: GatePorts): boolean {
  return momentMs < clock.now().getTime() + 1_000;
}

async function reserve(count: number, ports: GatePorts): Promise<number> {
  for (;;) {
    const nowMs = ports.clock.now().getTime();
    const cell = await orNull<Cell<Pace> | null>(() => ports.cells.read<Pace>('pace'), ports);
    const { firstMs, pace } = takeSlots(cell?.value ?? null, count, nowMs);
    if ((await orNull(() => ports.cells.swap('pace', cell?.version ?? 0, pace), ports)) !== false) return firstMs;
  }
}

async function orNull<Result>(read: () => Promise<Result>, { logger }: GatePorts): Promise<Result | null> {
  try {
    return await read();
  } catch (error) {
    logger.warn('the store does not answer: this process paces its calls alone', { error });
    return null;
  }
}
