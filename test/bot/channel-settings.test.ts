import { settingsInputs } from '../../src/contracts/channel-settings';
import type { World } from '../support/world';
import { openWorld, textOn } from '../support/world';

let world: World;
beforeEach(async () => {
  world = await openWorld();
  for (const key of ['hoofd', 'coordinator', 'collega']) await world.teams.person(key).installBot();
  await world.teams.addBotToTeam('coordinator');
});
afterEach(async () => {
  expect(world.teams.faults).toEqual([]);
  await world.close();
});

const { scope, goals, weekday, time } = settingsInputs;

async function answerTo(words: string, by = 'hoofd') {
  const thread = await world.teams.person(by).saysIn('Geweld', words);
  return world.teams
    .channel('Geweld')
    .posts.find(({ id }) => id === thread)!
    .replies.at(-1)!;
}

async function openSettings(by = 'hoofd') {
  const { dialog } = await world.teams.person(by).openDialog(await answerTo('instellingen'));
  return dialog!;
}

const save = async (inputs: Record<string, string>) =>
  world.teams.person('hoofd').submitDialog(await openSettings(), { inputs });

const channel = async () => (await world.app.stores.channels.all()).find(({ name }) => name === 'Geweld');

it('tells a manager how the channel is set, with the button that changes it', async () => {
  expect((await answerTo('instellingen')).summary).toBe('Instellingen: dit kanaal volgt niets');
  await answerTo('volg SD 3');
  expect(textOn((await answerTo('settings')).card)).toContain(
    'Dit kanaal volgt SD 3. De digest komt elke week op maandag om 08:30. De volgende komt vandaag, binnen een kwartier.',
  );
});

it('is for a manager or the coordinator, in a channel', async () => {
  expect((await answerTo('instellingen', 'collega')).summary).toMatch(/^Alleen een leidinggevende/);
  expect((await answerTo('instellingen', 'coordinator')).summary).toMatch(/^Instellingen/);
  const manager = world.teams.person('hoofd');
  await manager.says('instellingen');
  expect(manager.lastMessage().summary).toContain('Instellingen horen bij een kanaal');
  const reply = await answerTo('instellingen');
  const { text, dialog } = await world.teams.person('collega').openDialog(reply);
  expect([dialog, text]).toEqual([undefined, expect.stringMatching(/^Alleen een leidinggevende/)]);
});

it('opens a card with every goal of the plan, five days and a choice per half hour', async () => {
  await answerTo('volg SD 3');
  const dialog = await openSettings();
  expect(dialog).toMatchObject({ title: 'Instellingen van dit kanaal' });
  const card = JSON.stringify(dialog.card);
  for (const words of ['"SD 1"', '"SD 3"', 'maandag', 'vrijdag', '"08:00"', '"12:30"', '"16:00"', 'Het hele plan'])
    expect(card).toContain(words);
  expect(card).not.toContain('Action.Execute');
});

it('keeps what was chosen, and tells the person and the channel when the next digest comes', async () => {
  const { text } = await save({ [scope]: 'goals', [goals]: 'SD 1,SD 3', [weekday]: '5', [time]: '14:30' });
  expect(text).toBe(
    'Dit kanaal volgt SD 1 en SD 3. De digest komt elke week op vrijdag om 14:30. De volgende komt op vrijdag 26 september om 14:30.',
  );
  expect(await channel()).toMatchObject({ follows: ['SD 1', 'SD 3'], digestAt: { weekday: 5, time: '14:30' } });
  const told = world.teams.channel('Geweld').posts.flatMap(({ replies }) => replies);
  expect(told.at(-1)?.summary).toBe('Instellingen: dit kanaal volgt SD 1 en SD 3');
});

it.each<[string, Record<string, string>, string]>([
  ['no goals', { [scope]: 'goals', [goals]: '' }, 'Kies minstens één doelstelling.'],
])('gives the form back with %s', async (_case, inputs, sentence) => {
  const { dialog } = await save({ [time]: '10:00', ...inputs });
  expect(textOn(dialog?.card)).toContain(sentence);
  expect(JSON.stringify(dialog?.card)).toContain('"value":"10:00"');
  expect(await channel()).toMatchObject({ follows: null, digestAt: null });
});

it.each<[string, Record<string, unknown>, string]>([
  ['a goal that is not in the plan', { [scope]: 'goals', [goals]: 'SD 99' }, 'SD 99 staat niet in het plan'],
  ['Sunday', { [scope]: 'plan', [weekday]: '7', [time]: '09:00' }, 'van maandag tot en met vrijdag'],
  ['a time of the night', { [scope]: 'plan', [weekday]: '1', [time]: '03:00' }, 'Kies een tijdstip'],
  ['no scope', { [weekday]: '1', [time]: '09:00' }, 'Kies wat dit kanaal volgt'],
  ['what is no text', { [scope]: { $gt: '' }, [weekday]: 1, [time]: [] }, 'Kies wat dit kanaal volgt'],
])('refuses %s, whatever a client sends', async (_case, data, sentence) => {
  const reply = await answerTo('instellingen');
  const manager = world.teams.person('hoofd');
  const dialog = (await manager.openDialog(reply)).dialog!;
  const again = await manager.submitDialog(dialog, { result: { verb: 'saveSettings', ...data } });
  expect(textOn(again.dialog?.card)).toContain(sentence);
  expect(await channel()).toMatchObject({ follows: null, digestAt: null });
});

it('asks who saves again who they are', async () => {
  const dialog = await openSettings();
  const data = { verb: 'saveSettings', [scope]: 'plan', [weekday]: '1', [time]: '09:00' };
  const { text } = await world.teams.person('collega').submitDialog(dialog, { result: data });
  expect(text).toMatch(/^Alleen een leidinggevende/);
  expect(await channel()).toMatchObject({ follows: null });
});

it('posts on the day and at the time that was chosen, also beside the text commands', async () => {
  await save({ [scope]: 'plan', [weekday]: '3', [time]: '14:00' });
  const post = () => world.app.jobs['post-digests']('scheduled');
  await world.setClock('2025-09-22T09:00:00+02:00');
  expect(await post()).toMatchObject({ planned: 0 });
  await world.setClock('2025-09-24T13:59:00+02:00');
  expect(await post()).toMatchObject({ planned: 0 });
  await answerTo('volg SD 3');
  expect(await channel()).toMatchObject({ follows: ['SD 3'], digestAt: { weekday: 3, time: '14:00' } });
  await world.setClock('2025-09-24T14:00:30+02:00');
  expect(await post()).toMatchObject({ planned: 1, sent: 1 });
  await world.setClock('2025-09-25T09:00:00+02:00');
  expect(await post()).toMatchObject({ planned: 0 });
});

it('stops the digest with "niets"', async () => {
  await answerTo('volg SD 3');
  const { text } = await save({ [scope]: 'none' });
  expect(text).toBe('Dit kanaal volgt niets en krijgt geen digest.');
  expect(await channel()).toMatchObject({ follows: null });
});
