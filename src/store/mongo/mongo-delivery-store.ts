import type { Connection, Model } from 'mongoose';
import type { Delivery, DeliveryAttempt, DeliveryContent } from '../../domain/delivery';
import type { ClaimRequest, DeliveryEnd, DeliveryStore } from '../../ports/delivery-store';
import { claimFields, endFields } from '../delivery-steps';
import { dateOf } from '../instants';
import { StoreError } from '../store-error';
import {
  attemptSchema,
  deliverySchema,
  dueField,
  toAttempt,
  toDelivery,
  toDeliveryDocument,
} from './mongo-delivery-schema';
import type { AttemptDocument, DeliveryDocument } from './mongo-delivery-schema';
import { MongoDueQueue } from './mongo-due-queue';
import { insertIfNew } from './mongo-inserts';

const ROUNDS = 1000;
const EXPORT_BATCH = 500;

type SeenDelivery = Pick<DeliveryDocument, '_id' | 'state' | 'attempts'> & { claimedBy?: string };
type ChangedFields = ReturnType<typeof claimFields> | ReturnType<typeof endFields>;

/** The outbox in MongoDB, shared by any number of processes. */
export class MongoDeliveryStore implements DeliveryStore {
  readonly model: Model<DeliveryDocument>;
  readonly attemptModel: Model<AttemptDocument>;
  private readonly due: MongoDueQueue;

  constructor(connection: Connection) {
    this.model = connection.model<DeliveryDocument>('Delivery', deliverySchema, 'deliveries');
    this.due = new MongoDueQueue(this.model);
    this.attemptModel = connection.model<AttemptDocument>('DeliveryAttempt', attemptSchema, 'deliveryattempts');
  }

  add(delivery: Delivery): Promise<boolean> {
    return insertIfNew(this.model, toDeliveryDocument(delivery));
  }

  async find(key: string): Promise<Delivery | null> {
    const found = await this.model.findOne({ _id: key }).lean<DeliveryDocument>();
    return found && toDelivery(found);
  }

  /** Takes the first due that is still as it was seen: nobody has claimed or closed it since. */
  async claim(request: ClaimRequest): Promise<Delivery | null> {
    const now = dateOf(request.now);
    for (let round = 0; round < ROUNDS; round += 1) {
      const candidate = await this.due.next(now);
      if (!candidate) return null;
      if (await this.wins(candidate, request)) return toDelivery({ ...candidate, ...claimFields(candidate, request) });
    }
    throw new StoreError('store-unusable', `No delivery could be claimed in ${ROUNDS} rounds, though some are due`);
  }

  /**
   * Two documents, so two writes; the try goes first. Killed between the two, the claim lapses and the next one to
   * claim finds in `attempts` how the last try ended. The other way round a delivery could be closed for good without
   * a trace of the try. Each write can be repeated: the try has a key of its own, and the claim ends once.
   */
  async close(key: string, claimedBy: string, attempt: DeliveryAttempt, end: DeliveryEnd): Promise<boolean> {
    await insertIfNew(this.attemptModel, { ...attempt, _id: `${attempt.attempt}:${key}`, key });
    const claim = { _id: key, state: 'claimed' as const, attempts: attempt.attempt, claimedBy };
    return this.change(claim, endFields(end));
  }

  planned(kind: DeliveryContent['kind'], since: string): Promise<Delivery[]> {
    return this.plannedSince({ 'content.kind': kind }, since);
  }

  plannedFor(recipientId: string, kind: DeliveryContent['kind'], since: string): Promise<Delivery[]> {
    return this.plannedSince({ 'to.id': recipientId, 'content.kind': kind }, since);
  }

  /** By place and not with a cursor of the server, which would be gone when the reader takes long over a batch. */
  async *export(since: string, until: string): AsyncIterable<Delivery[]> {
    const end = dateOf(until);
    let batch = await this.batchOf({ createdTime: { $gte: dateOf(since), $lte: end } }, EXPORT_BATCH);
    while (batch.length > 0) {
      yield batch.map(toDelivery);
      batch = batch.length < EXPORT_BATCH ? [] : await this.batchAfter(batch.at(-1)!, end);
    }
  }

  async attempts(key: string): Promise<DeliveryAttempt[]> {
    const found = await this.attemptModel.find({ key }).sort({ attempt: 1 }).lean<AttemptDocument[]>();
    return found.map(toAttempt);
  }

  async counts(): Promise<Partial<Record<Delivery['state'], number>>> {
    const found = await this.model.aggregate<{ _id: Delivery['state']; count: number }>([
      { $group: { _id: '$state', count: { $sum: 1 } } },
    ]);
    return Object.fromEntries(found.map(({ _id, count }) => [_id, count]));
  }

  private async plannedSince(filter: object, since: string): Promise<Delivery[]> {
    const found = this.model.find({ ...filter, createdTime: { $gte: dateOf(since) } }).sort({ createdTime: 1 });
    return (await found.lean<DeliveryDocument[]>()).map(toDelivery);
  }

  private batchOf(filter: object, limit: number): Promise<DeliveryDocument[]> {
    return this.model.find(filter).sort({ createdTime: 1, _id: 1 }).limit(limit).lean<DeliveryDocument[]>();
  }

  /** The rest of the same instant, then what was planned later: two reads in the order of an index. */
  private async batchAfter({ _id, createdTime }: DeliveryDocument, end: Date): Promise<DeliveryDocument[]> {
    const same = await this.batchOf({ createdTime, _id: { $gt: _id } }, EXPORT_BATCH);
    if (same.length === EXPORT_BATCH) return same;
    return [
      ...same,
      ...(await this.batchOf({ createdTime: { $gt: createdTime, $lte: end } }, EXPORT_BATCH - same.length)),
    ];
  }

  private async wins(candidate: DeliveryDocument, request: ClaimRequest): Promise<boolean> {
    const { _id, state, attempts } = candidate;
    let won = false;
    try {
      won = await this.change({ _id, state, attempts }, claimFields(candidate, request));
    } finally {
      this.due.done(candidate, won);
    }
    return won;
  }

  /** Changes a delivery if it is still as it was seen: every claim counts one attempt more, every end leaves `claimed`. */
  private async change(seen: SeenDelivery, fields: ChangedFields): Promise<boolean> {
    const change = { $set: { ...fields, ...dueField(fields) } };
    const { modifiedCount } = await this.model.updateOne(seen, change, { runValidators: true });
    return modifiedCount === 1;
  }
}
