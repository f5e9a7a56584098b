import type { ContractWorld } from '../store-contract';
import { ODD_IDS, aPerson, upTo } from './samples';

/** People: records of which single fields change. */
export function describePeople(world: ContractWorld): void {
  const people = () => world.stores().people;
  const chat = { conversationId: 'a:1', serviceUrl: 'https://smba.test/emea/', tenantId: 'tenant' };

  describe('people', () => {
    it.each([
      ['with nulls and empty lists', aPerson()],
      [
        'with everything',
        aPerson({
          aadObjectId: 'aad',
          emails: ['an@x.be', 'ap@x.be'],
          chat,
          welcomed: true,
          pausedUntil: '2025-12-31',
        }),
      ],
      ['without a name', aPerson({ name: '' })],
    ])('keeps a person %s', async (_, person) => {
      await people().add(person);
      expect(await people().find(person.id)).toEqual(person);
      expect(await people().all()).toEqual([person]);
    });

    it.each(ODD_IDS)('takes %s as id', async (_, id) => {
      await people().add(aPerson({ id }));
      expect(await people().find(id)).toEqual(aPerson({ id }));
      expect(await people().update(id, { welcomed: true })).toEqual(aPerson({ id, welcomed: true }));
      await people().remove(id);
      expect(await people().find(id)).toBeNull();
    });

    it('knows nobody at first', async () => {
      expect(await people().find('29:an')).toBeNull();
      expect(await people().all()).toEqual([]);
      await expect(people().remove('29:an')).resolves.toBeUndefined();
    });

    it.each(ODD_IDS)('finds somebody by %s as Entra object id', async (_, aadObjectId) => {
      await people().add(aPerson({ id: '29:first' }));
      await people().add(aPerson({ id: '29:second', aadObjectId }));
      expect(await people().findByAadObjectId(aadObjectId)).toEqual(aPerson({ id: '29:second', aadObjectId }));
    });

    it('finds by Entra object id as it is now, of several the first by id', async () => {
      expect(await people().findByAadObjectId('aad')).toBeNull();
      await people().add(aPerson({ id: '29:b', aadObjectId: 'aad' }));
      await people().add(aPerson({ id: '29:a', aadObjectId: 'aad' }));
      expect(await people().findByAadObjectId('aad')).toMatchObject({ id: '29:a' });
      await people().update('29:a', { aadObjectId: 'other' });
      expect(await people().findByAadObjectId('aad')).toMatchObject({ id: '29:b' });
      expect(await people().findByAadObjectId('other')).toMatchObject({ id: '29:a' });
      await people().remove('29:b');
      expect(await people().findByAadObjectId('aad')).toBeNull();
    });

    it('leaves somebody known as they were', async () => {
      expect(await people().add(aPerson({ chat }))).toBe(true);
      expect(await people().add(aPerson({ name: 'Projectleider' }))).toBe(false);
      expect(await people().all()).toEqual([aPerson({ chat })]);
    });

    it('tells exactly one of 20 callers at once that it added somebody', async () => {
      const again = await world.openAgain();
      const added = await Promise.all(
        upTo(20).map((n) => (n % 2 ? people() : again.people).add(aPerson({ name: `An ${n}` }))),
      );
      expect(added.filter(Boolean)).toHaveLength(1);
      expect(await people().all()).toEqual([aPerson({ name: `An ${added.indexOf(true)}` })]);
    });

    it('tells exactly one of 20 callers at once that it marked somebody as welcomed', async () => {
      const again = await world.openAgain();
      await people().add(aPerson());
      const marked = await Promise.all(upTo(20).map((n) => (n % 2 ? people() : again.people).markWelcomed('29:an')));
      expect(marked.filter(Boolean)).toHaveLength(1);
      expect(await people().find('29:an')).toEqual(aPerson({ welcomed: true }));
      expect(await people().markWelcomed('29:unknown')).toBe(false);
      await people().update('29:an', { welcomed: false });
      expect(await people().markWelcomed('29:an')).toBe(true);
    });

    it('updates some fields and answers the result', async () => {
      await people().add(aPerson({ chat }));
      const changed = aPerson({ chat: null, language: 'en', emails: ['an@x.be'] });
      expect(await people().update('29:an', { chat: null, language: 'en', emails: ['an@x.be'] })).toEqual(changed);
      expect(await people().update('29:an', {})).toEqual(changed);
      expect(await people().find('29:an')).toEqual(changed);
    });

    it('never creates by an update', async () => {
      expect(await people().update('29:an', { welcomed: true })).toBeNull();
      expect(await people().update('29:an', {})).toBeNull();
      expect(await people().all()).toEqual([]);
    });

    it('holds changes of different fields at once', async () => {
      const again = await world.openAgain();
      await people().add(aPerson());
      await Promise.all([
        people().update('29:an', { name: 'An P.' }),
        again.people.update('29:an', { language: 'en' }),
        people().update('29:an', { welcomed: true }),
        again.people.update('29:an', { reachability: 'blocked' }),
        people().update('29:an', { emails: ['an@x.be'] }),
      ]);
      expect(await people().find('29:an')).toEqual(
        aPerson({ name: 'An P.', language: 'en', welcomed: true, reachability: 'blocked', emails: ['an@x.be'] }),
      );
    });

    it('removes one and leaves the others, also after a restart', async () => {
      await people().add(aPerson());
      await people().add(aPerson({ id: '29:bert' }));
      await people().remove('29:an');
      await world.stores().close();
      const again = await world.openAgain();
      expect(await again.people.all()).toEqual([aPerson({ id: '29:bert' })]);
    });
  });
}
