import type { World } from '../support/world';
import { openWorld, textOn } from '../support/world';

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(async () => {
  expect(world.teams.faults).toEqual([]);
  await world.close();
});

describe('installed by a person', () => {
  it('welcomes once, says what it does and how to pause, though Teams tells it twice', async () => {
    const owner = world.teams.person('onthaal');
    await owner.installBot();
    const cards = owner.chat().filter(({ from }) => from === 'bot');
    expect(cards).toHaveLength(1);
    expect(textOn(cards[0]?.card)).toContain('U bent eigenaar van 3 mijlpalen.');
    expect(textOn(cards[0]?.card)).toContain('pauze 2 weken');
  });

  it('speaks English to somebody whose Teams does', async () => {
    await world.teams.person('actieplan').installBot();
    expect(world.teams.person('actieplan').lastMessage().summary).toBe(
      'Welcome to Mijlpaal: how to follow up your milestones',
    );
  });

  it('does not welcome again on a message, and does after a new installation', async () => {
    const owner = world.teams.person('onthaal');
    await owner.installBot();
    await owner.says('help');
    expect(owner.lastMessage().summary).toBe('Wat Mijlpaal kan');
    await owner.removeBot();
    await owner.installBot();
    expect(owner.lastMessage().summary).toMatch(/^Welkom/);
  });

  it('learns who somebody is from the roster: e-mail or user principal name, in any case', async () => {
    await world.teams.person('onthaal').installBot();
    await world.teams.person('huizen').installBot();
    const people = await world.app.stores.people.all();
    expect(people.map(({ emails }) => emails).sort()).toEqual([
      ['mailbox.huizen@example.org', 'huizen@example.org'],
      ['onthaal@example.org'],
    ]);
  });

  it('learns the time zone of their Teams, and keeps it when a strange one comes', async () => {
    const owner = world.teams.person('onthaal');
    await owner.installBot();
    await owner.sends({ type: 'message', text: 'help', localTimezone: 'America/New_York' });
    await owner.sends({ type: 'message', text: 'help', localTimezone: 'Mars/Olympus', entities: [] });
    expect(await world.app.stores.people.all()).toMatchObject([{ timeZone: 'America/New_York' }]);
  });

  it('forgets a person when the app is removed', async () => {
    await world.teams.person('onthaal').installBot();
    await world.teams.person('onthaal').removeBot();
    expect(await world.app.stores.people.all()).toEqual([]);
  });
});

describe('added to a team', () => {
  it('says once who added it and what it posts, and remembers the channel', async () => {
    await world.teams.addBotToTeam('coordinator');
    const { posts } = world.teams.channel('Algemeen');
    expect(posts).toHaveLength(1);
    expect(textOn(posts[0]?.card)).toContain('Coördinator heeft mij toegevoegd.');
    expect(await world.app.stores.channels.all()).toMatchObject([{ follows: null, reachability: 'active' }]);
  });

  it('forgets the team with its channels when it is removed', async () => {
    await world.teams.addBotToTeam('coordinator');
    await world.teams.person('hoofd').saysIn('Geweld', 'volg SD 3');
    expect(await world.app.stores.channels.all()).toHaveLength(2);
    await world.teams.removeBotFromTeam('coordinator');
    expect(await world.app.stores.channels.all()).toEqual([]);
  });
});
