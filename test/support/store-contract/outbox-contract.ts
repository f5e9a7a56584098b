import type { DeliveryStore } from '../../../src/ports/delivery-store';
import type { ContractWorld } from '../store-contract';
import { aDelivery, anAttempt, at, upTo } from './samples';

/** The outbox: claims, leases and ends. */
export function describeOutbox(world: ContractWorld): void {
  const deliveries = () => world.stores().deliveries;
  const { key } = aDelivery();
  const claim = (minute: number, claimedBy = 'p1', store = deliveries()) =>
    store.claim({ now: at(minute), leaseUntil: at(minute + 5), claimedBy });

  describe('outbox', () => {
    it('has nothing to claim at first', async () => {
      expect(await claim(0)).toBeNull();
    });

    it('claims: one attempt more, until the end of the lease', async () => {
      await deliveries().add(aDelivery());
      const claimed = aDelivery({ state: 'claimed', attempts: 1, claimedBy: 'p1', leaseUntil: at(6) });
      expect(await claim(1)).toEqual(claimed);
      expect(await deliveries().find(key)).toEqual(claimed);
    });

    it.each([
      ['before notBefore', 9, false],
      ['at notBefore', 10, true],
      ['after notBefore', 11, true],
    ])('%s', async (_, minute, expected) => {
      await deliveries().add(aDelivery({ notBefore: at(10) }));
      expect((await claim(minute)) !== null).toBe(expected);
    });

    it.each([
      ['within the lease', 4, null],
      ['when the lease has run out', 5, 'p2'],
      ['long after', 500, 'p2'],
    ])('another process claims %s: %s', async (_, minute, expected) => {
      await deliveries().add(aDelivery());
      await claim(0);
      const second = await claim(minute, 'p2');
      expect(second?.claimedBy ?? null).toBe(expected);
      expect((await deliveries().find(key))?.attempts).toBe(expected ? 2 : 1);
    });

    it('takes what has waited longest first, also a lease that ran out', async () => {
      for (const [name, minute] of Object.entries({ c: 30, a: 10, d: 40, b: 20 }))
        await deliveries().add(aDelivery({ key: name, notBefore: at(minute) }));
      expect((await claim(12))?.key).toBe('a');
      const order = [];
      for (let next = await claim(60); next; next = await claim(60)) order.push(next.key);
      expect(order).toEqual(['a', 'b', 'c', 'd']);
    });

    it('never claims what is closed', async () => {
      for (const state of ['sent', 'dropped', 'failed'] as const)
        await deliveries().add(aDelivery({ key: state, state, closedAt: at(0) }));
      expect(await claim(500)).toBeNull();
    });

    it.each([
      [
        { state: 'sent', activityId: '1:99', at: at(2) },
        { activityId: '1:99', closedAt: at(2), reason: null },
      ],
      [
        { state: 'dropped', reason: 'answered', at: at(2) },
        { activityId: null, closedAt: at(2), reason: 'answered' },
      ],
      [
        { state: 'failed', reason: 'Forbidden', at: at(2) },
        { activityId: null, closedAt: at(2), reason: 'Forbidden' },
      ],
    ] as const)('ends as %j', async (end, fields) => {
      await deliveries().add(aDelivery());
      await claim(1);
      const attempt = anAttempt({ outcome: end.state, status: null });
      expect(await deliveries().close(key, 'p1', attempt, end)).toBe(true);
      const closed = { state: end.state, attempts: 1, leaseUntil: null, claimedBy: 'p1', ...fields };
      expect(await deliveries().find(key)).toEqual(aDelivery(closed));
      expect(await deliveries().attempts(key)).toEqual([attempt]);
      expect(await claim(500)).toBeNull();
    });

    it('goes back to waiting, and is claimed again when the time has come', async () => {
      await deliveries().add(aDelivery());
      await claim(1);
      const first = anAttempt({ outcome: 'throttled', status: 429 });
      expect(
        await deliveries().close(key, 'p1', first, { state: 'waiting', reason: 'throttled', notBefore: at(20) }),
      ).toBe(true);
      expect(await deliveries().find(key)).toMatchObject({
        state: 'waiting',
        attempts: 1,
        leaseUntil: null,
        notBefore: at(20),
        closedAt: null,
      });
      expect(await claim(19)).toBeNull();
      expect(await claim(20, 'p2')).toMatchObject({ attempts: 2, claimedBy: 'p2' });
      const second = anAttempt({ attempt: 2 });
      expect(await deliveries().close(key, 'p2', second, { state: 'sent', activityId: '1', at: at(21) })).toBe(true);
      expect(await deliveries().attempts(key)).toEqual([first, second]);
    });

    it('does not end a claim that another process has by now, and keeps both tries', async () => {
      await deliveries().add(aDelivery());
      await claim(1);
      const claimed = await claim(10, 'p2');
      const late = anAttempt({ at: at(11) });
      expect(await deliveries().close(key, 'p1', late, { state: 'sent', activityId: '1', at: at(11) })).toBe(false);
      expect(await deliveries().find(key)).toEqual(claimed);
      const own = anAttempt({ attempt: 2, at: at(12) });
      expect(await deliveries().close(key, 'p2', own, { state: 'sent', activityId: '2', at: at(12) })).toBe(true);
      expect(await deliveries().attempts(key)).toEqual([late, own]);
    });

    it('does not end its own newer claim with an older try', async () => {
      await deliveries().add(aDelivery());
      await claim(1);
      await claim(10);
      expect(await deliveries().close(key, 'p1', anAttempt(), { state: 'sent', activityId: '1', at: at(11) })).toBe(
        false,
      );
      expect(await deliveries().find(key)).toMatchObject({ state: 'claimed', attempts: 2 });
    });

    it('ends a claim once, and knows no end of what was never claimed', async () => {
      await deliveries().add(aDelivery());
      const end = { state: 'sent', activityId: '1', at: at(2) } as const;
      expect(await deliveries().close(key, 'p1', anAttempt(), end)).toBe(false);
      await claim(1);
      const closed = await Promise.all(upTo(5).map(() => deliveries().close(key, 'p1', anAttempt(), end)));
      expect(closed.filter(Boolean)).toHaveLength(1);
      expect(await deliveries().attempts(key)).toHaveLength(1);
      expect(await deliveries().close('unknown', 'p1', anAttempt({ key: 'unknown' }), end)).toBe(false);
    });

    it('gives each of 200 deliveries to one of 6 claimers', async () => {
      const again = await world.openAgain();
      await Promise.all(upTo(200).map((n) => deliveries().add(aDelivery({ key: `k${n}`, notBefore: at(n % 3) }))));
      const claimed = await Promise.all(upTo(6).map((n) => claimAll(n % 2 ? deliveries() : again.deliveries, `p${n}`)));
      expect(claimed.flat()).toHaveLength(200);
      expect(new Set(claimed.flat()).size).toBe(200);
      expect(await deliveries().counts()).toEqual({ claimed: 200 });
    });

    it('gives one delivery to one of 20 claimers', async () => {
      await deliveries().add(aDelivery());
      const claimed = await Promise.all(upTo(20).map((n) => claim(1, `p${n}`)));
      expect(claimed.filter(Boolean)).toHaveLength(1);
    });
  });

  async function claimAll(store: DeliveryStore, claimedBy: string): Promise<string[]> {
    const keys: string[] = [];
    for (let next = await claim(10, claimedBy, store); next; next = await claim(10, claimedBy, store))
      keys.push(next.key);
    return keys;
  }
}
