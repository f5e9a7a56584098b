import type { Key } from 'lmdb';
import type { Delivery, DeliveryAttempt, DeliveryContent } from '../../domain/delivery';
import type { ClaimRequest, DeliveryEnd, DeliveryStore } from '../../ports/delivery-store';
import { claimed, dueOf, ended } from '../delivery-steps';
import { millisecondsOf } from '../instants';
import type { EmbeddedDatabase, Table } from './embedded-database';
import { LAST, beginningWith, keyPart } from './embedded-keys';

const STATES: Delivery['state'][] = ['waiting', 'claimed', 'sent', 'dropped', 'failed'];
const EXPORT_BATCH = 500;

const OF_ALL = 'all';
const OF_KIND = 'kind';
const FOR_RECIPIENT = 'recipient';

/** The outbox in lmdb: deliveries by key, with one table in the order of claiming and one in the order of planning. */
export class EmbeddedDeliveryStore implements DeliveryStore {
  private readonly deliveries: Table<Delivery>;
  private readonly keyByState: Table<string>;
  private readonly keyByPlanning: Table<string>;
  private readonly tries: Table<DeliveryAttempt>;

  constructor(private readonly database: EmbeddedDatabase) {
    this.deliveries = database.table('deliveries');
    this.keyByState = database.table('deliveries-by-state');
    this.keyByPlanning = database.table('deliveries-by-planning');
    this.tries = database.table('delivery-attempts');
  }

  async add(delivery: Delivery): Promise<boolean> {
    const plannings = planningsOf(delivery);
    const place = placeOf(delivery);
    return this.database.write(() => {
      if (this.deliveries.get(keyPart(delivery.key))) return false;
      void this.deliveries.put(keyPart(delivery.key), delivery);
      void this.keyByState.put(place, delivery.key);
      for (const planning of plannings) void this.keyByPlanning.put(planning, delivery.key);
      return true;
    });
  }

  async find(key: string): Promise<Delivery | null> {
    return this.database.read(() => this.deliveries.get(keyPart(key)) ?? null);
  }

  async claim(request: ClaimRequest): Promise<Delivery | null> {
    const nowMs = millisecondsOf(request.now);
    return this.database.write(() => {
      const key = this.longestDue(nowMs);
      const before = key === null ? null : this.deliveries.get(keyPart(key));
      return before ? this.change(before, claimed(before, request)) : null;
    });
  }

  async close(key: string, claimedBy: string, attempt: DeliveryAttempt, end: DeliveryEnd): Promise<boolean> {
    return this.database.write(() => {
      const tryKey = [keyPart(key), attempt.attempt];
      if (!this.tries.get(tryKey)) void this.tries.put(tryKey, attempt);
      const before = this.deliveries.get(keyPart(key));
      const after = before ? ended(before, claimedBy, attempt, end) : null;
      if (before && after) this.change(before, after);
      return after !== null;
    });
  }

  async planned(kind: DeliveryContent['kind'], since: string): Promise<Delivery[]> {
    return this.plannedSince([OF_KIND, kind], since);
  }

  async plannedFor(recipientId: string, kind: DeliveryContent['kind'], since: string): Promise<Delivery[]> {
    return this.plannedSince([FOR_RECIPIENT, keyPart(recipientId), kind], since);
  }

  async *export(since: string, until: string): AsyncIterable<Delivery[]> {
    const end = [OF_ALL, millisecondsOf(until), LAST];
    let start: Key[] = [OF_ALL, millisecondsOf(since)];
    for (;;) {
      const range = { start, end, limit: EXPORT_BATCH };
      const plannings = await this.database.read(() => [...this.keyByPlanning.getRange(range)]);
      if (plannings.length > 0) yield await this.database.read(() => this.deliveriesOf(plannings));
      if (plannings.length < EXPORT_BATCH) return;
      start = [...(plannings.at(-1)!.key as Key[]), LAST];
    }
  }

  async attempts(key: string): Promise<DeliveryAttempt[]> {
    return this.database.read(() => [...this.tries.getRange(beginningWith(keyPart(key)))].map(({ value }) => value));
  }

  async counts(): Promise<Partial<Record<Delivery['state'], number>>> {
    const counted = await this.database.read(() =>
      STATES.map((state) => [state, this.keyByState.getKeysCount(beginningWith(state))] as const),
    );
    return Object.fromEntries(counted.filter(([, count]) => count > 0));
  }

  private plannedSince(place: string[], since: string): Promise<Delivery[]> {
    const range = { start: [...place, millisecondsOf(since)], end: [...place, LAST] };
    return this.database.read(() => this.deliveriesOf(this.keyByPlanning.getRange(range)));
  }

  private deliveriesOf(entries: Iterable<{ value: string }>): Delivery[] {
    return [...entries].flatMap(({ value }) => this.deliveries.get(keyPart(value)) ?? []);
  }

  private change(before: Delivery, after: Delivery): Delivery {
    void this.keyByState.remove(placeOf(before));
    void this.keyByState.put(placeOf(after), after.key);
    void this.deliveries.put(keyPart(after.key), after);
    return after;
  }

  /** The key that came due first among those waiting and those whose lease ran out. */
  private longestDue(nowMs: number): string | null {
    const firsts = (['waiting', 'claimed'] as const).flatMap((state) => [
      ...this.keyByState.getRange({ start: [state], end: [state, nowMs, LAST], limit: 1 }),
    ]);
    const [first] = firsts.sort((one, other) => dueIn(one.key) - dueIn(other.key));
    return first?.value ?? null;
  }
}

/** A delivery is found by when it was planned in three ways: among all, of its kind, and of its kind for its recipient. */
function planningsOf({ key, to, content, createdAt }: Delivery): Key[][] {
  const place = [millisecondsOf(createdAt), keyPart(key)];
  return [
    [OF_ALL, ...place],
    [OF_KIND, content.kind, ...place],
    [FOR_RECIPIENT, keyPart(to.id), content.kind, ...place],
  ];
}

function placeOf(delivery: Delivery): [state: string, dueMs: number, key: string] {
  return [
    delivery.state,
    millisecondsOf(dueOf(delivery) ?? delivery.closedAt ?? delivery.notBefore),
    keyPart(delivery.key),
  ];
}

function dueIn(place: unknown): number {
  return (place as [string, number, string])[1];
}
