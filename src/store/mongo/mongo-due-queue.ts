import type { Model } from 'mongoose';
import type { DeliveryDocument } from './mongo-delivery-schema';

const BATCH = 500;
const FRESH_MS = 2000;
const FRESH_PER_LOOK = 4;
const LOSSES = 30;

/**
 * What one process knows to be due, oldest first. A look costs the server as much as there is due, so one look serves
 * many claims, and those who ask at once wait for the same look. Whoever claims still has to win each one, because
 * other processes look at the same.
 */
export class MongoDueQueue {
  private queue: DeliveryDocument[] = [];
  private readonly handedOut = new Set<string>();
  private freshUntilMs = 0;
  private losses = 0;
  private looksBegun = 0;
  private looking: Promise<void> | null = null;

  constructor(private readonly model: Model<DeliveryDocument>) {}

  /** The next to try for, to be given back with `done`; null when the server, asked since the call, has none more. */
  async next(now: Date): Promise<DeliveryDocument | null> {
    const begunBefore = this.looksBegun;
    for (;;) {
      const next = this.take(now);
      if (next) return next;
      if (this.looksBegun > begunBefore && !this.looking) return null;
      await (this.looking ??= this.look(now));
    }
  }

  /** The try is over. After a lost one the order is any, so that processes do not all run after the same one. */
  done({ _id }: DeliveryDocument, won: boolean): void {
    this.handedOut.delete(_id);
    if (won) return;
    this.losses += 1;
    this.queue = shuffled(this.queue);
  }

  private take(now: Date): DeliveryDocument | null {
    const isFresh = this.losses < LOSSES && performance.now() <= this.freshUntilMs;
    const index = isFresh ? this.queue.findIndex(({ due }) => due !== null && due <= now) : -1;
    const [next = null] = index < 0 ? [] : this.queue.splice(index, 1);
    if (next) this.handedOut.add(next._id);
    return next;
  }

  /** What is handed out when the look begins is being claimed meanwhile, and may be seen as it was before. */
  private async look(now: Date): Promise<void> {
    const claimedMeanwhile = new Set(this.handedOut);
    const begunMs = performance.now();
    this.looksBegun += 1;
    try {
      const found = this.model
        .find({ due: { $lte: now } })
        .sort({ due: 1 })
        .limit(BATCH + claimedMeanwhile.size);
      const seen = (await found.lean<DeliveryDocument[]>()).filter(({ _id }) => !claimedMeanwhile.has(_id));
      this.queue = this.losses > 0 ? shuffled(seen) : seen;
      // From its end, and longer after a slow one: a server under load must not be asked to look all the time.
      const endedMs = performance.now();
      this.freshUntilMs = endedMs + Math.max(FRESH_MS, FRESH_PER_LOOK * (endedMs - begunMs));
      this.losses = 0;
    } finally {
      this.looking = null;
    }
  }
}

function shuffled<Item>(items: Item[]): Item[] {
  return items
    .map((item) => ({ item, order: Math.random() }))
    .sort((one, other) => one.order - other.order)
    .map(({ item }) => item);
}
