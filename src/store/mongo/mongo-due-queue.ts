import type { Model } from 'mongoose';
import type { DeliveryDocument } from './mongo-delivery-schema';

/** A delivery as it was seen when it was due. */
export type DueDelivery = Pick<DeliveryDocument, '_id' | 'state' | 'attempts'>;

const BATCH = 500;
const FRESH_MS = 2000;
const LOSSES = 3;

/**
 * What one process knows to be due, oldest first. A look costs the server as much as there is due, so one look serves
 * many claims; whoever claims still has to win each one, because others look at the same.
 */
export class MongoDueQueue {
  private queue: DueDelivery[] = [];
  private lookedAtMs = 0;
  private losses = 0;

  constructor(private readonly model: Model<DeliveryDocument>) {}

  /** The next to try for; null when the server, asked just now, has none. */
  async next(now: Date): Promise<DueDelivery | null> {
    while (!this.isFresh(now)) if ((await this.look(now)) === 0) return null;
    return this.queue.shift() ?? null;
  }

  /** Another process had it. Goes on in any order, so that processes do not all run after the same one. */
  lost(): void {
    this.losses += 1;
    this.queue = shuffled(this.queue);
  }

  private isFresh(now: Date): boolean {
    const ageMs = now.getTime() - this.lookedAtMs;
    return this.queue.length > 0 && this.losses < LOSSES && ageMs >= 0 && ageMs <= FRESH_MS;
  }

  private async look(now: Date): Promise<number> {
    const found = await this.model
      .find({ due: { $lte: now } }, { state: 1, attempts: 1 })
      .sort({ due: 1 })
      .limit(BATCH)
      .lean<DueDelivery[]>();
    this.queue = [...found];
    this.lookedAtMs = now.getTime();
    this.losses = 0;
    return found.length;
  }
}

function shuffled<Item>(items: Item[]): Item[] {
  return items
    .map((item) => ({ item, order: Math.random() }))
    .sort((one, other) => one.order - other.order)
    .map(({ item }) => item);
}
