import type { Collection, Connection } from 'mongoose';
import { isDuplicateKey } from './mongo-connection';

interface Counter {
  _id: string;
  next: number;
}

/** Numbers that only go up, for all processes together: later asked means higher. */
export class MongoSequence {
  private readonly counters: Collection<Counter>;

  constructor(
    connection: Connection,
    private readonly name: string,
  ) {
    this.counters = connection.collection<Counter>('counters');
  }

  /** Takes that many numbers in a row and answers the first. */
  async take(howMany: number): Promise<number> {
    const counter = await this.add(howMany).catch((error: unknown) => {
      // Two processes that make the counter at once: the second finds it when it tries again.
      if (isDuplicateKey(error)) return this.add(howMany);
      throw error;
    });
    return (counter?.next ?? howMany) - howMany;
  }

  private add(howMany: number): Promise<Counter | null> {
    // Not awaited in the journal: what is kept under the number is, and the journal keeps the order of writes.
    const options = { upsert: true, returnDocument: 'after', writeConcern: { w: 1 } } as const;
    return this.counters.findOneAndUpdate({ _id: this.name }, { $inc: { next: howMany } }, options);
  }
}
