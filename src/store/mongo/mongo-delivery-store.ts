import type { Connection, Model } from 'mongoose';
import type { Delivery, DeliveryAttempt, DeliveryContent } from '../../domain/delivery';
import type { ClaimRequest, DeliveryEnd, DeliveryStore } from '../../ports/delivery-store';
import { claimFields, endFields, ended } from '../delivery-steps';
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
import type { DueDelivery } from './mongo-due-queue';
import { insertIfNew } from './mongo-inserts';

const ROUNDS = 1000;

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
      if (await this.change(candidate, claimFields(candidate, request))) return this.find(candidate._id);
      this.due.lost();
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
    const before = await this.find(key);
    if (!before || !ended(before, claimedBy, attempt, end)) return false;
    return this.change({ ...before, _id: key }, endFields(end));
  }

  async planned(kind: DeliveryContent['kind'], since: string): Promise<Delivery[]> {
    const filter = { 'content.kind': kind, createdTime: { $gte: dateOf(since) } };
    return (await this.model.find(filter).sort({ createdTime: 1 }).lean<DeliveryDocument[]>()).map(toDelivery);
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

  /** Changes a delivery if it is still as it was seen: every claim counts one attempt more, every end leaves `claimed`. */
  private async change({ _id, state, attempts }: DueDelivery, fields: ChangedFields): Promise<boolean> {
    const change = { $set: { ...fields, ...dueField(fields) } };
    const { modifiedCount } = await this.model.updateOne({ _id, state, attempts }, change, { runValidators: true });
    return modifiedCount === 1;
  }
}
