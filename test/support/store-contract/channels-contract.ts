import type { Channel } from '../../../src/domain/people';
import type { ContractWorld } from '../store-contract';
import { ODD_IDS, aChannel } from './samples';

/** Channels: as people, and gone with their team. */
export function describeChannels(world: ContractWorld): void {
  const channels = () => world.stores().channels;

  describe('channels', () => {
    it.each([
      ['that follows nothing', aChannel()],
      ['that follows the plan', aChannel({ follows: 'plan' })],
      ['that follows goals', aChannel({ follows: ['SD 1', 'SD 3'] })],
      ['that follows no goals', aChannel({ follows: [] })],
      ['that chose a day and a time', aChannel({ follows: 'plan', digestAt: { weekday: 5, time: '14:30' } })],
    ])('keeps a channel %s', async (_, channel) => {
      await channels().add(channel);
      expect(await channels().find(channel.id)).toEqual(channel);
      expect(await channels().all()).toEqual([channel]);
    });

    it.each(ODD_IDS)('takes %s as id and as team', async (_, id) => {
      await channels().add(aChannel({ id, teamId: id }));
      expect(await channels().update(id, { name: 'Nieuw' })).toEqual(aChannel({ id, teamId: id, name: 'Nieuw' }));
      await channels().removeTeam(id);
      expect(await channels().find(id)).toBeNull();
    });

    it('leaves a known channel as it was', async () => {
      expect(await channels().add(aChannel({ follows: 'plan' }))).toBe(true);
      expect(await channels().add(aChannel())).toBe(false);
      expect(await channels().all()).toEqual([aChannel({ follows: 'plan' })]);
    });

    it('updates some fields, from one kind of following to another', async () => {
      await channels().add(aChannel());
      for (const follows of ['plan' as const, ['SD 1'], [], null]) {
        expect(await channels().update(aChannel().id, { follows })).toEqual(aChannel({ follows }));
        expect(await channels().find(aChannel().id)).toEqual(aChannel({ follows }));
      }
      expect(await channels().update('19:unknown', { follows: 'plan' })).toBeNull();
      expect(await channels().all()).toHaveLength(1);
    });

    it('updates the day and time of its digest, and takes them back', async () => {
      await channels().add(aChannel());
      for (const digestAt of [{ weekday: 3, time: '16:00' }, { weekday: 1, time: '08:00' }, null]) {
        expect(await channels().update(aChannel().id, { digestAt })).toEqual(aChannel({ digestAt }));
        expect(await channels().find(aChannel().id)).toEqual(aChannel({ digestAt }));
      }
    });

    it('reads a channel that was kept before a day and time could be chosen', async () => {
      const old: Partial<Channel> = aChannel({ follows: 'plan' });
      delete old.digestAt;
      await channels().add(old as Channel);
      expect(await channels().find(aChannel().id)).toEqual(aChannel({ follows: 'plan' }));
      expect(await channels().all()).toEqual([aChannel({ follows: 'plan' })]);
      expect(await channels().update(aChannel().id, { name: 'Nieuw' })).toMatchObject({ digestAt: null });
    });

    it('forgets every channel of a team, and no other', async () => {
      await channels().add(aChannel({ id: 'a1', teamId: 'a' }));
      await channels().add(aChannel({ id: 'a2', teamId: 'a' }));
      await channels().add(aChannel({ id: 'b1', teamId: 'ab' }));
      await channels().removeTeam('a');
      await channels().removeTeam('unknown');
      expect(await channels().all()).toEqual([aChannel({ id: 'b1', teamId: 'ab' })]);
      await world.stores().close();
      expect(await (await world.openAgain()).channels.all()).toHaveLength(1);
    });
  });
}
