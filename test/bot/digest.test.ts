import { testPlan } from '../support/test-plan';
import type { World } from '../support/world';
import { openWorld, textOn } from '../support/world';

let world: World;
beforeEach(async () => {
  world = await openWorld();
  for (const key of ['onthaal', 'huizen', 'actieplan', 'hoofd', 'coordinator', 'collega'])
    await world.teams.person(key).installBot();
  await world.teams.addBotToTeam('coordinator');
});
afterEach(async () => {
  expect(world.teams.faults).toEqual([]);
  await world.close();
});

const digests = (channel: string) =>
  world.teams.channel(channel).posts.filter(({ summary }) => summary?.startsWith('Digest van'));
const lastDigest = (channel: string) => textOn(digests(channel).at(-1)?.card);

async function follow(channel: string, words: string, by = 'hoofd'): Promise<string> {
  const thread = await world.teams.person(by).saysIn(channel, words);
  return (
    world.teams
      .channel(channel)
      .posts.find(({ id }) => id === thread)
      ?.replies.at(-1)?.summary ?? ''
  );
}

async function report(key: string, code: string, inputs: Record<string, string>): Promise<void> {
  const person = world.teams.person(key);
  await person.says(code);
  await person.submit(person.lastMessage(), {}, { action: 'openForm' });
  await person.submit(person.lastMessage(), inputs, { action: 'recordStatus' });
}

describe('following', () => {
  it.each([
    ['volg SD 3', 'Dit kanaal volgt SD 3', ['SD 3']],
    ['Volg sd 1 en 3', 'Dit kanaal volgt SD 1 en SD 3', ['SD 1', 'SD 3']],
    ['volg het plan', 'Dit kanaal volgt het plan', 'plan'],
    ['follow the plan', 'Dit kanaal volgt het plan', 'plan'],
  ])('%s', async (words, answer, follows) => {
    expect(await follow('Geweld', words)).toBe(answer);
    expect((await world.app.stores.channels.all()).find(({ name }) => name === 'Geweld')).toMatchObject({ follows });
  });

  it('is for a manager or the coordinator', async () => {
    expect(await follow('Geweld', 'volg SD 3', 'collega')).toMatch(/^Alleen een leidinggevende/);
    expect(await follow('Geweld', 'volg SD 3', 'coordinator')).toBe('Dit kanaal volgt SD 3');
  });

  it('knows only goals of the plan, and asks what is meant', async () => {
    expect(await follow('Geweld', 'volg SD 99')).toContain('SD 99 ken ik niet: kies uit SD 1 tot en met SD 3.');
    expect(await follow('Geweld', 'volg')).toContain('Wat moet dit kanaal volgen?');
  });

  it('is done in a channel', async () => {
    await world.teams.person('hoofd').says('volg SD 3');
    expect(world.teams.person('hoofd').lastMessage().summary).toContain('Dat kan alleen in een kanaal');
  });

  it('stops', async () => {
    await follow('Geweld', 'volg SD 3');
    expect(await follow('Geweld', 'stop met volgen')).toBe('Dit kanaal krijgt geen digest meer.');
    expect(await follow('Geweld', 'unfollow')).toBe('Dit kanaal volgde nog niets.');
    expect(await world.job('post-digests')).toMatchObject({ channels: 0, planned: 0 });
  });
});

describe('post-digests', () => {
  it('posts to each channel what it follows, once a day', async () => {
    await follow('Geweld', 'volg SD 3');
    await follow('Algemeen', 'volg het plan');
    expect(await world.job('post-digests')).toMatchObject({ channels: 2, planned: 2, sent: 2 });
    expect(await world.job('post-digests')).toMatchObject({ planned: 0, sent: 0 });
    expect(digests('Geweld')).toHaveLength(1);
    expect(digests('Geweld')[0]?.summary).toBe('Digest van SD 3: 1 te laat, 1 nieuw');
    expect(digests('Algemeen')[0]?.summary).toBe('Digest van het plan: 2 te laat, 2 nieuw');
    expect(lastDigest('Geweld')).not.toContain('P1.1');
  });

  it('says what became late, was realised, moved and is coming, and how many have not answered', async () => {
    await follow('Algemeen', 'volg het plan');
    await world.job('post-digests');
    await world.setClock('2025-09-23T09:00:00+02:00');
    await world.job('send-reminders');
    await report('huizen', 'P2.1', { 'status:P2.1': 'gerealiseerd' });
    await report('onthaal', 'P1.3', { 'status:P1.3': 'kleine_afwijking', 'forecast:P1.3': '2026-02-27' });
    await world.setClock('2025-09-29T09:00:00+02:00');
    await world.job('post-digests');
    const digest = lastDigest('Algemeen');
    expect(digest).toContain('Verschil met 22 september 2025');
    expect(digest).toMatch(/Te laat geworden: 1\n\*\*P3\.1\*\*/);
    expect(digest).toMatch(/Gerealiseerd: 1\n\*\*P2\.1\*\*/);
    expect(digest).toMatch(/Verschoven: 1\n\*\*P1\.3\*\* Opleiding organiseren: 31 december 2025 → 27 februari 2026/);
    expect(digest).toMatch(/In de komende twee weken: 1\n\*\*P1\.2\*\*/);
    expect(digest).toContain('Onlangs gevraagd, nog niet beantwoord: 3 mijlpalen van 2 eigenaars.');
  });

  it('tells of dates that a newer plan moved, and keeps the reports', async () => {
    await report('onthaal', 'P1.2', { 'status:P1.2': 'op_schema' });
    await follow('Algemeen', 'volg het plan');
    await world.job('post-digests');
    await world.setClock('2025-09-26T09:00:00+02:00');
    const plan = testPlan();
    plan.projects[0]!.milestones[1]!.due = '2025-11-30';
    await world.restart(plan);
    await world.setClock('2025-09-29T09:00:00+02:00');
    await world.job('post-digests');
    expect(lastDigest('Algemeen')).toContain('30 september 2025 → 30 november 2025 (nieuwe versie van het plan)');
    expect(await world.reports('P1.2')).toHaveLength(1);
  });

  it('forgets no period when Teams refused a digest', async () => {
    await follow('Geweld', 'volg SD 3');
    await world.job('post-digests');
    await report('huizen', 'P2.1', { 'status:P2.1': 'gerealiseerd' });
    await world.setClock('2025-09-29T09:00:00+02:00');
    const broken = world.teams.misbehave({ match: { method: 'POST' }, answer: { status: 500 } });
    expect(await world.job('post-digests')).toMatchObject({ failed: 1 });
    broken.stop();
    await world.setClock('2025-10-06T09:00:00+02:00');
    await world.job('post-digests');
    expect(lastDigest('Geweld')).toContain('Gerealiseerd: 1');
  });

  it('is shown to a manager who asks for it now', async () => {
    await follow('Geweld', 'volg SD 3');
    await world.teams.person('hoofd').says('digest nu');
    expect(world.teams.person('hoofd').lastMessage().summary).toBe('De digest is in 1 kanaal geplaatst.');
    expect(digests('Geweld')).toHaveLength(1);
    await world.teams.person('collega').says('digest nu');
    expect(world.teams.person('collega').lastMessage().summary).toContain('Dat kan alleen een leidinggevende');
  });
});
