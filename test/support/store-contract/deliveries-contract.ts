import type { Delivery, DeliveryContent, ReminderItem } from '../../../src/domain/delivery';
import type { DeliveryStore } from '../../../src/ports/delivery-store';
import { inBatches } from '../in-batches';
import type { ContractWorld } from '../store-contract';
import { ODD_IDS, aDelivery, at, upTo } from './samples';

const aCoordinatorList: DeliveryContent = {
  kind: 'coordinator-list',
  silent: ['P1.1', 'P1.2'],
  unreachable: [{ name: 'Bert', reason: 'not-installed', milestones: 3 }],
  notMine: [{ code: 'P1.3', by: '29:an', reason: 'Van Afdeling B' }],
};

/** Deliveries as records: added once, found, planned, counted. */
export function describeDeliveries(world: ContractWorld): void {
  const deliveries = () => world.stores().deliveries;

  describe('deliveries', () => {
    it.each<[string, Partial<Delivery>]>([
      ['a reminder', {}],
      ['a reminder without a step', { content: aReminder({ code: 'P1.1', step: null, onBehalfOf: null }) }],
      ['a reminder for somebody else', { content: aReminder({ code: 'P1.1', step: 3, onBehalfOf: '29:bert' }) }],
      ['a reminder of nothing', { content: aReminder() }],
      ['a change of an older card', { content: { kind: 'retire', key: 'k', activityId: '1:2', codes: ['P1.1'] } }],
      ['a card to change', { content: { kind: 'refresh', key: 'k', activityId: '1:2', codes: ['P1.1', 'P1.2'] } }],
      ['a list for a manager', { content: { kind: 'manager-list', codes: ['P1.1', 'P1.2'] } }],
      ['a list for the coordinator', { content: aCoordinatorList }],
      ['an empty one', { content: { kind: 'coordinator-list', silent: [], unreachable: [], notMine: [] } }],
      ['what is not theirs', { content: { kind: 'not-mine', claims: [{ code: 'P1.1', by: '29:an', reason: '' }] } }],
      ['a digest', { to: { kind: 'channel', id: '19:c' }, content: { kind: 'digest', since: at(0), until: at(9) } }],
      ['a first digest', { content: { kind: 'digest', since: null, until: at(9) } }],
      ['one already sent', { state: 'sent', attempts: 2, claimedBy: 'p1', activityId: '1:2', closedAt: at(3) }],
      ['one given up', { state: 'failed', attempts: 9, closedAt: at(3), reason: 'BotNotInConversationRoster' }],
      ['instants without milliseconds', { notBefore: '2025-10-06T07:00:00Z', createdAt: '2025-10-06T06:00:00Z' }],
    ])('keeps %s as it was given', async (_, fields) => {
      const delivery = aDelivery(fields);
      expect(await deliveries().add(delivery)).toBe(true);
      expect(await deliveries().find(delivery.key)).toEqual(delivery);
      expect(await deliveries().planned(delivery.content.kind, at(-999))).toEqual([delivery]);
    });

    it.each(ODD_IDS)('takes %s as key and as recipient', async (_, key) => {
      const delivery = aDelivery({ key, to: { kind: 'person', id: key } });
      expect(await deliveries().add(delivery)).toBe(true);
      expect(await deliveries().add(delivery)).toBe(false);
      expect(await deliveries().find(key)).toEqual(delivery);
      const lease = { now: at(1), leaseUntil: at(2), claimedBy: key };
      expect(await deliveries().claim(lease)).toMatchObject({ key, claimedBy: key });
      const attempt = { key, attempt: 1, at: at(1), outcome: 'sent', status: 201, activityId: '1700000000001' };
      expect(await deliveries().close(key, key, attempt, { state: 'sent', activityId: key, at: at(1) })).toBe(true);
      expect(await deliveries().attempts(key)).toEqual([attempt]);
    });

    it('finds nothing under an unknown key', async () => {
      expect(await deliveries().find('unknown')).toBeNull();
      expect(await deliveries().attempts('unknown')).toEqual([]);
    });

    it('leaves a known key as it was', async () => {
      await deliveries().add(aDelivery());
      expect(await deliveries().add(aDelivery({ notBefore: at(99), createdAt: at(99) }))).toBe(false);
      expect(await deliveries().find(aDelivery().key)).toEqual(aDelivery());
      expect(await deliveries().counts()).toEqual({ waiting: 1 });
    });

    it('tells exactly one of 20 callers at once that it added the key', async () => {
      const again = await world.openAgain();
      const added = await Promise.all(
        upTo(20).map((n) =>
          (n % 2 ? deliveries() : again.deliveries).add(aDelivery({ to: { kind: 'person', id: `${n}` } })),
        ),
      );
      expect(added.filter(Boolean)).toHaveLength(1);
      expect((await deliveries().find(aDelivery().key))?.to.id).toBe(String(added.indexOf(true)));
    });

    it('lists what was planned of a kind at or after an instant, oldest first', async () => {
      const digest = { kind: 'digest', since: null, until: at(9) } as const;
      for (const [key, minute] of Object.entries({ c: 3, a: 1, d: 4, b: 2 }))
        await deliveries().add(aDelivery({ key, createdAt: at(minute), notBefore: at(-minute) }));
      await deliveries().add(aDelivery({ key: 'digest', createdAt: at(2), content: digest }));
      const keys = async (kind: 'reminder' | 'digest', since: string) =>
        (await deliveries().planned(kind, since)).map(({ key }) => key);
      expect(await keys('reminder', at(0))).toEqual(['a', 'b', 'c', 'd']);
      expect(await keys('reminder', at(2))).toEqual(['b', 'c', 'd']);
      expect(await keys('reminder', '2025-10-06T09:02:00Z')).toEqual(['b', 'c', 'd']);
      expect(await keys('reminder', at(5))).toEqual([]);
      expect(await keys('digest', at(0))).toEqual(['digest']);
    });

    it('lists the same for one recipient', async () => {
      const other = { kind: 'person', id: '29:bert' } as const;
      for (const [key, minute] of Object.entries({ c: 3, a: 1, b: 2 })) {
        await deliveries().add(aDelivery({ key, createdAt: at(minute) }));
        await deliveries().add(aDelivery({ key: `other-${key}`, to: other, createdAt: at(minute) }));
      }
      await deliveries().add(aDelivery({ key: 'list', createdAt: at(2), content: aCoordinatorList }));
      const keys = async (...asked: Parameters<DeliveryStore['plannedFor']>) =>
        (await deliveries().plannedFor(...asked)).map(({ key }) => key);
      expect(await keys('29:an', 'reminder', at(0))).toEqual(['a', 'b', 'c']);
      expect(await keys('29:an', 'reminder', '2025-10-06T09:02:00Z')).toEqual(['b', 'c']);
      expect(await keys('29:bert', 'reminder', at(3))).toEqual(['other-c']);
      expect(await keys('29:an', 'coordinator-list', at(2))).toEqual(['list']);
      expect(await keys('29:an', 'coordinator-list', at(3))).toEqual([]);
      expect(await keys('29:a', 'reminder', at(0))).toEqual([]);
    });

    it('exports what was planned in a period in batches, oldest first, each once', async () => {
      await addAll(upTo(1234).map((n) => aDelivery({ key: `k${n}`, createdAt: at(n % 7) })));
      await deliveries().add(aDelivery({ key: 'list', createdAt: at(3), content: aCoordinatorList }));
      const batches = await exported(at(2), at(5));
      const found = batches.flat();
      expect(Math.max(...batches.map(({ length }) => length))).toBeLessThanOrEqual(500);
      expect(new Set(found.map(({ key }) => key)).size).toBe(found.length);
      expect(found).toHaveLength(upTo(1234).filter((n) => n % 7 >= 2 && n % 7 <= 5).length + 1);
      expect(found.map(({ createdAt }) => createdAt)).toEqual(found.map(({ createdAt }) => createdAt).sort());
      expect(found.find(({ key }) => key === 'list')?.content).toEqual(aCoordinatorList);
    });

    it.each([
      ['nothing', at(7), at(9), 0],
      ['nothing in a period upside down', at(5), at(2), 0],
      ['both borders', '2025-10-06T09:02:00Z', '2025-10-06T09:03:00Z', 2],
    ])('exports %s', async (_, since, until, expected) => {
      await addAll(upTo(7).map((n) => aDelivery({ key: `k${n}`, createdAt: at(n) })));
      expect((await exported(since, until)).flat()).toHaveLength(expected);
    });

    it('exports each once, also of one instant, while others are added and claimed', async () => {
      await addAll(upTo(1100).map((n) => aDelivery({ key: `k${1000 + n}` })));
      const found: string[] = [];
      for await (const batch of deliveries().export(at(-1), at(9))) {
        found.push(...batch.map(({ key }) => key));
        await addAll(['a', 'k1500', 'z'].map((key) => aDelivery({ key: `${key}-${found.length}`, createdAt: at(-1) })));
        await deliveries().claim({ now: at(1), leaseUntil: at(9), claimedBy: 'p' });
      }
      expect(found).toHaveLength(1100);
      expect(new Set(found).size).toBe(1100);
    });

    it('counts the states that have any', async () => {
      expect(await deliveries().counts()).toEqual({});
      for (const n of upTo(6)) await deliveries().add(aDelivery({ key: `k${n}`, notBefore: at(n) }));
      await deliveries().claim({ now: at(9), leaseUntil: at(19), claimedBy: 'p' });
      await deliveries().add(aDelivery({ key: 'dropped', state: 'dropped', closedAt: at(1), reason: 'nothing-due' }));
      expect(await deliveries().counts()).toEqual({ waiting: 5, claimed: 1, dropped: 1 });
    });

    it('is the same after a restart', async () => {
      await deliveries().add(aDelivery());
      const claimed = await deliveries().claim({ now: at(1), leaseUntil: at(5), claimedBy: 'p1' });
      await world.stores().close();
      const again = await world.openAgain();
      expect(await again.deliveries.find(aDelivery().key)).toEqual(claimed);
      expect(await again.deliveries.add(aDelivery())).toBe(false);
    });
  });

  async function addAll(given: Delivery[]): Promise<void> {
    await inBatches(given, (delivery) => deliveries().add(delivery));
  }

  async function exported(since: string, until: string): Promise<Delivery[][]> {
    const batches: Delivery[][] = [];
    for await (const batch of deliveries().export(since, until)) batches.push(batch);
    return batches;
  }
}

function aReminder(...items: ReminderItem[]): DeliveryContent {
  return { kind: 'reminder', items, ofWeek: 2 };
}
