import type { World } from '../support/world';
import { openWorld, rowsOn } from '../support/world';

let world: World;
afterEach(async () => {
  expect(world.teams.faults).toEqual([]);
  await world.close();
});

async function withOwners(now?: string): Promise<void> {
  world = await openWorld(now === undefined ? {} : { now });
  for (const key of ['onthaal', 'huizen', 'actieplan']) await world.teams.person(key).installBot();
}

const reminders = (key: string) =>
  world.teams
    .person(key)
    .chat()
    .filter(({ card }) => rowsOn(card).length > 0);

describe('send-reminders', () => {
  it('sends each owner one card with all that is late or coming due, the oldest first', async () => {
    await withOwners();
    expect(await world.job('send-reminders')).toMatchObject({ planned: 3, sent: 3 });
    expect(reminders('onthaal').map(({ card }) => rowsOn(card))).toEqual([['P1.1', 'P1.2']]);
    expect(reminders('huizen').map(({ card }) => rowsOn(card))).toEqual([['P2.1']]);
    expect(reminders('actieplan').map(({ card }) => rowsOn(card))).toEqual([['P3.1']]);
  });

  it('sends nothing the second time, nor after a restart', async () => {
    await withOwners();
    await world.job('send-reminders');
    expect(await world.job('send-reminders')).toMatchObject({ planned: 0, sent: 0 });
    await world.restart();
    expect(await world.job('send-reminders')).toMatchObject({ planned: 0, sent: 0 });
    expect(reminders('onthaal')).toHaveLength(1);
  });

  it('sends once when two runs come at the same moment', async () => {
    await withOwners();
    await Promise.all([world.job('send-reminders'), world.job('send-reminders'), world.job('deliver')]);
    expect(reminders('onthaal')).toHaveLength(1);
  });

  it.each([
    ['on a Sunday', '2025-09-21T09:00:00+02:00'],
    ['on All Saints, a Saturday', '2025-11-01T09:00:00+01:00'],
    ['on 11 July', '2025-07-11T09:00:00+02:00'],
    ['on 11 November', '2025-11-11T09:00:00+01:00'],
  ])('is silent %s', async (_when, now) => {
    await withOwners(now);
    expect(await world.job('send-reminders')).toMatchObject({ planned: 0, sent: 0 });
  });

  it('asks again when the next step comes, of what is still open only', async () => {
    await withOwners();
    await world.job('send-reminders');
    const owner = world.teams.person('onthaal');
    await owner.submit(owner.lastMessage(), { 'status:P1.1': 'gerealiseerd' }, { action: 'recordStatus' });
    await world.setClock('2025-09-29T09:00:00+02:00');
    await world.job('send-reminders');
    expect(
      reminders('onthaal')
        .map(({ card }) => rowsOn(card))
        .at(-1),
    ).toEqual(['P1.2']);
  });

  it('does not ask what was answered between planning and sending', async () => {
    await withOwners();
    const busy = world.teams.misbehave({
      match: { person: 'onthaal', method: 'POST' },
      answer: { status: 429, retryAfterSeconds: 60 },
    });
    expect(await world.job('send-reminders')).toMatchObject({ sent: 2, delayed: 1 });
    busy.stop();
    const owner = world.teams.person('onthaal');
    await owner.says('P1.1');
    await owner.submit(owner.lastMessage(), {}, { action: 'openForm' });
    await owner.submit(owner.lastMessage(), { 'status:P1.1': 'gerealiseerd' }, { action: 'recordStatus' });
    await world.setClock('2025-09-22T09:02:00+02:00');
    expect(await world.job('deliver')).toMatchObject({ sent: 1 });
    expect(rowsOn(owner.lastMessage().card)).toEqual(['P1.2']);
  });

  it('does not send on another day what was planned for one: the policy asks again', async () => {
    await withOwners('2025-09-26T16:50:00+02:00');
    const away = world.teams.misbehave({ match: { method: 'POST' }, answer: { status: 503 } });
    expect(await world.job('send-reminders')).toMatchObject({ planned: 3, sent: 0 });
    away.stop();
    await world.setClock('2025-09-27T10:00:00+02:00');
    expect(await world.job('deliver')).toMatchObject({ sent: 0, dropped: 3 });
    await world.setClock('2025-09-29T09:00:00+02:00');
    expect(await world.job('send-reminders')).toMatchObject({ sent: 3 });
    expect(reminders('onthaal')).toHaveLength(1);
  });

  it('counts owners who have not installed the bot', async () => {
    world = await openWorld();
    expect(await world.job('send-reminders')).toMatchObject({ asked: 0, planned: 0, unreachable: 4 });
  });

  it('leaves somebody in peace who paused, and starts again after', async () => {
    await withOwners();
    await world.teams.person('onthaal').says('pauze tot 23 september');
    await world.teams.person('onthaal').says('pauze 1 dag');
    expect(world.teams.person('onthaal').lastMessage().summary).toContain('23 september 2025');
    expect(await world.job('send-reminders')).toMatchObject({ planned: 2, paused: 1 });
    await world.teams.person('onthaal').says('hervat');
    expect(await world.job('send-reminders')).toMatchObject({ planned: 1, sent: 1 });
  });
});

describe('by the coordinator', () => {
  it('shows what would go out, and sends nothing', async () => {
    await withOwners('2025-09-19T10:00:00+02:00');
    const coordinator = world.teams.person('coordinator');
    await coordinator.installBot();
    await coordinator.says('toon herinneringen voor maandag');
    expect(coordinator.lastMessage().summary).toBe('3 kaarten op 22 september 2025');
    expect(reminders('onthaal')).toEqual([]);
  });

  it('runs the reminders now', async () => {
    await withOwners();
    await world.teams.person('coordinator').installBot();
    await world.teams.person('coordinator').says('Herinner nu!');
    expect(world.teams.person('coordinator').lastMessage().summary).toBe(
      '3 kaarten verstuurd. 1 eigenaar is niet bereikbaar.',
    );
    expect(reminders('onthaal')).toHaveLength(1);
  });

  it('is refused to others', async () => {
    await withOwners();
    await world.teams.person('onthaal').says('herinner nu');
    expect(world.teams.person('onthaal').lastMessage().summary).toBe('Dat kan alleen de coördinator.');
    expect(reminders('onthaal')).toEqual([]);
  });
});

describe('when Teams refuses', () => {
  it('does not write again to somebody who blocked the bot, until they write', async () => {
    await withOwners();
    const owner = world.teams.person('onthaal');
    owner.blockBot();
    expect(await world.job('send-reminders')).toMatchObject({ sent: 2, failed: 1 });
    await world.setClock('2025-09-23T09:00:00+02:00');
    expect(await world.job('send-reminders')).toMatchObject({ planned: 0, unreachable: 2 });
    owner.unblockBot();
    await owner.says('help');
    expect(await world.job('send-reminders')).toMatchObject({ planned: 1, sent: 1 });
  });

  it('tries later what Teams was too busy for, and sends it once', async () => {
    await withOwners();
    world.teams.misbehave({ match: { person: 'huizen', method: 'POST' }, answer: { status: 503 }, times: 1 });
    expect(await world.job('send-reminders')).toMatchObject({ sent: 2, delayed: 1 });
    await world.setClock('2025-09-22T09:30:00+02:00');
    expect(await world.job('deliver')).toMatchObject({ sent: 1 });
    expect(reminders('huizen')).toHaveLength(1);
  });

  it('does not send again after a 500', async () => {
    await withOwners();
    const broken = world.teams.misbehave({ match: { person: 'huizen', method: 'POST' }, answer: { status: 500 } });
    expect(await world.job('send-reminders')).toMatchObject({ sent: 2, failed: 1 });
    expect(broken.hits).toBe(1);
  });
});
