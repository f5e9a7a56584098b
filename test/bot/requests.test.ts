import type { Person } from '../../local/client/person';
import { requestInputs } from '../../src/contracts/owner-request';
import type { World } from '../support/world';
import { openWorld, rowsOn, textOn } from '../support/world';

let world: World;
let owner: Person;
beforeEach(async () => {
  world = await openWorld();
  owner = world.teams.person('onthaal');
  await owner.installBot();
  await world.teams.person('coordinator').installBot();
  await world.job('send-reminders');
});
afterEach(async () => {
  expect(world.teams.faults).toEqual([]);
  await world.close();
});

const { codes, what, until, from, reason, deputy } = requestInputs;

async function request(inputs: Record<string, string>, options = {}) {
  await owner.submit(owner.lastMessage(), {}, { action: 'openRequest', ...options });
  return owner.submit(owner.lastMessage(), inputs, { action: 'recordRequest', ...options });
}

async function nextDay(now: string): Promise<string[]> {
  await world.setClock(now);
  const before = owner.lastMessage().id;
  await world.job('send-reminders');
  return owner.lastMessage().id === before ? [] : rowsOn(owner.lastMessage().card);
}

describe('later', () => {
  it('puts a milestone off to the next working day, and asks again then', async () => {
    await request({ [codes]: 'P1.2', [what]: 'tomorrow' });
    expect(textOn(owner.lastMessage().card)).toContain('Later: ik vraag het opnieuw op 23 september 2025.');
    expect(rowsOn(owner.lastMessage().card)).toEqual(['P1.1']);
    expect(await nextDay('2025-09-23T09:00:00+02:00')).toEqual(['P1.1', 'P1.2']);
  });

  it('puts everything off to next week; the last step before the date passes meanwhile', async () => {
    await request({ [what]: 'next-week' });
    expect(rowsOn(owner.lastMessage().card)).toEqual([]);
    expect(await nextDay('2025-09-23T09:00:00+02:00')).toEqual([]);
    expect(await nextDay('2025-09-29T09:00:00+02:00')).toEqual(['P1.1', 'P1.2']);
  });

  it('works through Submit too', async () => {
    await request({ [codes]: 'P1.2', [what]: 'on-day', [until]: '2025-09-25' }, { via: 'submit' });
    expect(await nextDay('2025-09-24T09:00:00+02:00')).toEqual([]);
    expect(await nextDay('2025-09-25T09:00:00+02:00')).toContain('P1.2');
  });
});

describe('not mine', () => {
  it('goes to the coordinator with the reason, once, and is not asked again for a while', async () => {
    await request({ [codes]: 'P1.1', [what]: 'not-mine', [reason]: 'Hoort bij de afdeling Beleid.' });
    await world.job('deliver');
    const coordinator = world.teams
      .person('coordinator')
      .chat()
      .filter(({ summary }) => summary?.includes('niet van mij'));
    expect(coordinator).toHaveLength(1);
    expect(textOn(coordinator[0]?.card)).toContain('**P1.1** Projectleider onthaal: “Hoort bij de afdeling Beleid.”');
    expect(await nextDay('2025-09-29T09:00:00+02:00')).toEqual(['P1.2']);
  });

  it('tells of each row of a card, also when they come one after the other', async () => {
    await request({ [codes]: 'P1.1', [what]: 'not-mine', [reason]: 'Andere afdeling.' });
    await request({ [codes]: 'P1.2', [what]: 'not-mine', [reason]: 'Ook niet.' });
    await world.job('deliver');
    const told = world.teams
      .person('coordinator')
      .chat()
      .map(({ card }) => textOn(card))
      .join();
    expect(told).toContain('**P1.1** Projectleider onthaal');
    expect(told).toContain('**P1.2** Projectleider onthaal');
  });

  it('stays in the history of the milestone', async () => {
    await request({ [codes]: 'P1.1', [what]: 'not-mine', [reason]: 'Andere afdeling.' });
    await owner.says('P1.1');
    expect(textOn(owner.lastMessage().card)).toContain('meldde: niet van mij (“Andere afdeling.”)');
  });
});

describe('hand over', () => {
  it('asks the deputy in those days, says for whom, and the owner after', async () => {
    const stand = world.teams.person('vervanger');
    await stand.installBot();
    await request({
      [codes]: 'P1.2',
      [what]: 'hand-over',
      [deputy]: 'vervanger@example.org',
      [from]: '2025-09-22',
      [until]: '2025-09-26',
    });
    expect(textOn(owner.lastMessage().card)).toContain('Overgedragen aan Vervanger onthaal');
    await world.setClock('2025-09-23T09:00:00+02:00');
    await world.job('send-reminders');
    expect(rowsOn(stand.lastMessage().card)).toEqual(['P1.2']);
    expect(textOn(stand.lastMessage().card)).toContain('In de plaats van Projectleider onthaal');
    await stand.submit(stand.lastMessage(), { 'status:P1.2': 'nog_niet_gestart' }, { action: 'recordStatus' });
    expect(await world.reports('P1.2')).toMatchObject([
      { by: { name: 'Vervanger onthaal' }, onBehalfOf: 'Projectleider onthaal' },
    ]);
    expect(await nextDay('2025-09-30T09:00:00+02:00')).toEqual(['P1.1', 'P1.2']);
  });
});

describe('what cannot be asked for gets a sentence, and nothing is kept', () => {
  it.each<[string, Record<string, string>, string]>([
    ['nothing chosen', { [what]: '' }, 'Kies wat u wilt.'],
    ['no milestone', { [codes]: '', [what]: 'tomorrow' }, 'Kies minstens één mijlpaal.'],
    ['another day without a day', { [what]: 'on-day' }, 'Kies ook een dag.'],
    ['today', { [what]: 'on-day', [until]: '2025-09-22' }, 'Kies een dag na vandaag.'],
    ['a day that does not exist', { [what]: 'on-day', [until]: '2025-09-31' }, 'is geen bestaande datum'],
    [
      'a day after the deadline',
      { [codes]: 'P1.2', [what]: 'on-day', [until]: '2025-10-01' },
      'P1.2 moet klaar zijn tegen 30 september 2025',
    ],
    ['not mine without a reason', { [what]: 'not-mine' }, 'Leg kort uit waarom dit niet van u is'],
    [
      'to somebody who is no deputy',
      { [what]: 'hand-over', [deputy]: 'collega@example.org', [until]: '2025-09-26' },
      'Kies aan wie u overdraagt.',
    ],
    ['to a deputy without an end', { [what]: 'hand-over', [deputy]: 'vervanger@example.org' }, 'Kies ook een dag.'],
    ['a milestone that is not on the card', { [codes]: 'P3.1', [what]: 'tomorrow' }, 'Kies minstens één mijlpaal.'],
  ])('%s', async (_what, inputs, sentence) => {
    const { card } = await request(inputs, { force: true });
    expect(textOn(card)).toContain(sentence);
    expect(await world.app.stores.requests.since('2025-01-01T00:00:00Z')).toEqual([]);
  });

  it('and the way back shows the card as it was', async () => {
    await owner.submit(owner.lastMessage(), {}, { action: 'openRequest' });
    await owner.submit(owner.lastMessage(), {}, { action: 'showForm' });
    expect(rowsOn(owner.lastMessage().card)).toEqual(['P1.1', 'P1.2']);
  });
});
