import type { World } from '../support/world';
import { openWorld, rowsOn, textOn } from '../support/world';

let world: World;
afterEach(async () => {
  expect(world.teams.faults).toEqual([]);
  await world.close();
});

async function install(...keys: string[]): Promise<void> {
  world = await openWorld();
  for (const key of keys) await world.teams.person(key).installBot();
}

const cards = (key: string) =>
  world.teams
    .person(key)
    .chat()
    .filter(({ summary }) => summary?.startsWith('Graag de status') || summary === 'Vervangen door een nieuwere kaart');

async function runOn(...days: string[]): Promise<void> {
  for (const day of days) {
    await world.setClock(`${day}T09:00:00+02:00`);
    await world.job('send-reminders');
  }
}

describe('cards never stack', () => {
  it('changes the unanswered card when a newer one comes; what was answered on it stays to be seen', async () => {
    await install('onthaal');
    const owner = world.teams.person('onthaal');
    await runOn('2025-09-22');
    const first = owner.lastMessage();
    await owner.submit(first, { 'status:P1.1': 'gerealiseerd' }, { action: 'recordStatus' });
    await runOn('2025-09-23');
    expect(owner.lastMessage().id).not.toBe(first.id);
    const old = owner.sees(first);
    expect(rowsOn(old.card)).toEqual([]);
    expect(textOn(old.card)).toContain('U kunt antwoorden op uw nieuwere kaart.');
    expect(textOn(old.card)).toContain('**Gerealiseerd**');
  });

  it('answers a click on an old card kindly: the report counts', async () => {
    await install('onthaal');
    const owner = world.teams.person('onthaal');
    await runOn('2025-09-22');
    const { id } = owner.lastMessage();
    const data = {
      kind: 'reminder',
      card: `reminder:${owner.id}:2025-09-22`,
      codes: ['P1.1', 'P1.2'],
      'status:P1.2': 'op_schema',
    };
    await runOn('2025-09-23');
    const { status, body } = await owner.invoke('adaptiveCard/action', {
      action: { type: 'Action.Execute', verb: 'recordStatus', data },
    });
    expect(status).toBe(200);
    expect(JSON.stringify(body)).toContain('Dank u, genoteerd');
    expect(rowsOn(body)).toEqual([]);
    expect(JSON.stringify(body)).toContain('U kunt antwoorden op uw nieuwere kaart.');
    expect(await world.reports('P1.2')).toHaveLength(1);
    expect(id).not.toBe(owner.lastMessage().id);
  });

  it('leaves a card alone that was answered whole', async () => {
    await install('onthaal');
    const owner = world.teams.person('onthaal');
    await runOn('2025-09-22');
    const { id } = owner.lastMessage();
    await owner.submit(id, {}, { action: 'recordAllOnSchedule' });
    await runOn('2025-09-30');
    expect(textOn(owner.sees(id).card)).not.toContain('nieuwere kaart');
  });
});

describe('the cap', () => {
  it('lets through two cards a week; what was held back comes in the next', async () => {
    await install('onthaal');
    await runOn('2025-09-22', '2025-09-23', '2025-09-24', '2025-09-25', '2025-09-26');
    expect(cards('onthaal')).toHaveLength(2);
    await runOn('2025-09-29');
    expect(cards('onthaal')).toHaveLength(3);
    expect(rowsOn(cards('onthaal').at(-1)?.card)).toEqual(['P1.1', 'P1.2']);
    expect(textOn(cards('onthaal').at(-1)?.card)).toContain('Uw eerste kaart deze week.');
  });

  it('sends one card for the newest step after days of silence', async () => {
    await install('onthaal');
    await runOn('2025-10-13');
    expect(cards('onthaal').map(({ card }) => rowsOn(card))).toEqual([['P1.1', 'P1.2']]);
  });
});

describe('somebody who cannot be reached', () => {
  it("is stood in for by a deputy, else a manager, and is on the coordinator's list with the reason", async () => {
    await install('vervanger', 'hoofd', 'coordinator');
    await runOn('2025-09-22');
    expect(rowsOn(cards('vervanger').at(-1)?.card)).toEqual(['P1.1', 'P1.2']);
    expect(rowsOn(cards('hoofd').at(-1)?.card)).toEqual(['P2.1', 'P3.1']);
    const list = textOn(world.teams.person('coordinator').lastMessage().card);
    expect(list).toContain('**Projectleider onthaal**: heeft Mijlpaal nog niet toegevoegd (3 mijlpalen)');
  });

  it('is asked again themselves after a sign of life', async () => {
    await install('onthaal', 'vervanger');
    world.teams.person('onthaal').blockBot();
    await runOn('2025-09-22', '2025-09-23');
    expect(rowsOn(cards('vervanger').at(-1)?.card)).toEqual(['P1.1', 'P1.2']);
    world.teams.person('onthaal').unblockBot();
    await world.teams.person('onthaal').says('hoi');
    await runOn('2025-09-24');
    expect(rowsOn(cards('onthaal').at(-1)?.card)).toEqual(['P1.1', 'P1.2']);
  });
});

describe('escalation', () => {
  it('gives the manager one list a week of what stays late and unanswered, and the coordinator after three weeks', async () => {
    await install('huizen', 'actieplan', 'onthaal', 'hoofd', 'coordinator');
    const lists = (key: string, words: string) =>
      world.teams
        .person(key)
        .chat()
        .filter(({ summary }) => summary?.includes(words));
    await runOn('2025-09-22', '2025-09-26');
    expect(lists('hoofd', 'zonder antwoord')).toEqual([]);
    await runOn('2025-09-29', '2025-09-30', '2025-10-01');
    expect(lists('hoofd', 'zonder antwoord').map(({ summary }) => summary)).toEqual([
      '2 late mijlpalen zonder antwoord',
    ]);
    expect(textOn(lists('hoofd', 'zonder antwoord')[0]?.card)).toContain('Eigenaar: Projectleider huizen');
    await runOn('2025-10-06');
    expect(lists('hoofd', 'zonder antwoord')).toHaveLength(2);
    const owner = world.teams.person('huizen');
    await owner.submit(cards('huizen').at(-1) ?? '', { 'status:P2.1': 'gerealiseerd' }, { action: 'recordStatus' });
    await runOn('2025-10-13');
    expect(lists('hoofd', 'zonder antwoord').at(-1)?.summary).toBe('1 late mijlpaal zonder antwoord');
    expect(lists('coordinator', 'Opvolging').at(-1)?.summary).toBe(
      'Opvolging: 2 zonder antwoord, 1 eigenaar niet bereikbaar',
    );
  });
});
