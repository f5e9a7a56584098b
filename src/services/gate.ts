import type { Lane, Pace } from '../domain/teams-limits';
import { enterLane, laneOpensMs, leaveLane, SLOT_MS, slotsEndMs, takeSlots } from '../domain/teams-limits';
import type { CellStore } from '../ports/cell-store';
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
  const time = createTenantTime(ports.clock);
  const takeSlot = createSlots(createRow(ports, time), ports, time);
  return {
    async pass(conversationId, call) {
      const leave = conversationId === null ? null : await enter(conversationId, ports, time);
      try {
        await takeSlot();
        return await call();
      } finally {
        await leave?.();
      }
    },
  };
}

/** One time for all processes, so that a slot is the same moment for each. */
interface TenantTime {
  nowMs(): number;
  /** A moment that another process wrote down as its present: it cannot be later than now. */
  heard(momentMs: number): void;
}

/**
 * The clocks of machines differ, and are set. The time of the clock that is furthest ahead is everybody's: whoever reads
 * a moment that is still to come by their own clock goes by that one from then on. It never goes back, and is only used
 * for waiting.
 */
function createTenantTime(clock: Clock): TenantTime {
  let behindMs = 0;
  let latestMs = 0;

  function heard(momentMs: number): void {
    latestMs = Math.max(latestMs, momentMs);
    behindMs = Math.max(behindMs, latestMs - clock.now().getTime());
  }

  return {
    heard,
    nowMs() {
      heard(clock.now().getTime() + behindMs);
      return latestMs;
    },
  };
}

/** Waits for the conversation to be free and takes it; answers how to leave it. */
async function enter(conversationId: string, ports: GatePorts, time: TenantTime): Promise<() => Promise<void>> {
  const key = `lane:${conversationId}`;
  for (;;) {
    const cell = await orNull(() => ports.cells.read<Lane>(key), ports);
    time.heard(cell?.value.callsMs.at(-1) ?? 0);
    const nowMs = time.nowMs();
    const opensMs = laneOpensMs(cell?.value ?? null, nowMs);
    if (opensMs > nowMs) {
      await ports.sleep(Math.ceil(opensMs - nowMs));
      continue;
    }
    const lane = enterLane(cell?.value ?? null, nowMs);
    const version = cell?.version ?? 0;
    const entered = await orNull(() => ports.cells.swap(key, version, lane), ports);
    if (entered !== false)
      return async () => {
        await orNull(() => ports.cells.swap(key, version + 1, leaveLane(lane, time.nowMs())), ports);
      };
  }
}

/** Takes so many slots of the tenant's row, and answers when the first begins. */
type TakeSlots = (count: number) => Promise<number>;

/** Resolves when the slot of a call has come; those who ask at the same moment are served with one change of the store. */
function createSlots(take: TakeSlots, { sleep }: GatePorts, time: TenantTime): () => Promise<void> {
  let waiting: { count: number; resolve: (firstMs: number) => void }[] = [];
  let serving = false;

  async function serve(): Promise<void> {
    serving = true;
    while (waiting.length > 0) {
      const served = waiting;
      waiting = [];
      let firstMs = await take(served.reduce((sum, { count }) => sum + count, 0));
      for (const { count, resolve } of served) {
        resolve(firstMs);
        firstMs += count * SLOT_MS;
      }
    }
    serving = false;
  }

  function slots(count: number): Promise<number> {
    const firstMs = new Promise<number>((resolve) => waiting.push({ count, resolve }));
    if (!serving) void serve();
    return firstMs;
  }

  /**
   * A process that was held up does not send in one go what it could not send in time: slots that were missed are lost.
   * Next time the call takes twice as many, and may begin in any of them, so that a slow machine gets its turn too.
   */
  return async () => {
    for (let count = 1; ; count *= 2) {
      const firstMs = await slots(count);
      const waitMs = Math.ceil(firstMs - time.nowMs());
      if (waitMs > 0) await sleep(waitMs);
      if (time.nowMs() <= slotsEndMs(firstMs, count)) return;
    }
  };
}

/** A clock that is set meanwhile makes a change of the store look longer than this. */
const LONGEST_CHANGE_MS = 1_000;

/** The row in the store, or one of its own while the store is away. */
function createRow({ cells, logger }: GatePorts, time: TenantTime): TakeSlots {
  let known: Pace | null = null;
  /** The longest that the store took to change the row, a little less after each change: sooner slots would be missed. */
  let changeMs = 0;

  /** Null when another process changed the row first. */
  async function takeShared(count: number): Promise<number | null> {
    const cell = await cells.read<Pace>('pace');
    const row = laterOf(cell?.value ?? null, known);
    time.heard(row?.takenMs ?? 0);
    const nowMs = time.nowMs();
    const { firstMs, pace } = takeSlots(row, count, nowMs, nowMs + changeMs);
    const isTaken = await cells.swap('pace', cell?.version ?? 0, pace);
    changeMs = Math.min(Math.max(time.nowMs() - nowMs, 0.8 * changeMs), LONGEST_CHANGE_MS);
    if (!isTaken) return null;
    known = pace;
    return firstMs;
  }

  function takeAlone(count: number): number {
    const { firstMs, pace } = takeSlots(known, count, time.nowMs());
    known = pace;
    return firstMs;
  }

  return async (count) => {
    for (;;) {
      try {
        const firstMs = await takeShared(count);
        if (firstMs !== null) return firstMs;
      } catch (error) {
        logger.warn(AWAY, { error });
        return takeAlone(count);
      }
    }
  };
}

/** A cell may have been lost with the server; what was taken of its slots was not. */
function laterOf(one: Pace | null, other: Pace | null): Pace | null {
  return (other?.nextMs ?? 0) > (one?.nextMs ?? 0) ? other : one;
}

const AWAY = 'the store does not answer: this process paces its calls alone';

async function orNull<Result>(read: () => Promise<Result>, { logger }: GatePorts): Promise<Result | null> {
  try {
    return await read();
  } catch (error) {
    logger.warn(AWAY, { error });
    return null;
  }
}
