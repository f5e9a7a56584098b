import type { LocalTeams } from '../../local/local-teams';
import type { Person } from '../../local/client/person';
import { aCard, startBoth, withCard } from './tiny-bot';
import type { TinyBot } from './tiny-bot';

const dialogButton = (title: string, data: object) => ({
  type: 'Action.Submit',
  title,
  associatedInputs: 'none',
  data: { ...data, msteams: { type: 'task/fetch' } },
});
const form = aCard(
  [
    { type: 'TextBlock', text: 'Een mijlpaal' },
    { type: 'Input.Text', id: 'comment', label: 'Toelichting', maxLength: 5, errorMessage: 'Te lang' },
  ],
  [
    { type: 'Action.Submit', title: 'Bewaar', data: { verb: 'save' } },
    dialogButton('Details', { code: 'P1.1' }),
    dialogButton('Instellingen', { dialog: 'settings' }),
  ],
);

let teams: LocalTeams;
let bot: TinyBot;
let leider: Person;

beforeEach(async () => {
  ({ teams, bot } = await startBoth());
  leider = teams.person('leider');
  await leider.installBot();
  await bot.proactively((context) => context.sendActivity(withCard(form)));
});

afterEach(async () => {
  await teams.close();
  await bot.close();
});

const answerWith = (body: unknown, status = 200) => {
  bot.onTurn = async (context) => context.sendActivity({ type: 'invokeResponse', value: { status, body } });
};
const goOn = (value: object) => answerWith({ task: { type: 'continue', value } });
const page = { title: 'P1.1', width: 'large', height: 480, url: 'https://bot.example.org/pages/milestone?code=P1.1' };
const withForm = { title: 'P1.1', card: { contentType: 'application/vnd.microsoft.card.adaptive', content: form } };

test('a button opens a dialog: task/fetch with its data, from where the card stands', async () => {
  goOn(page);
  const message = leider.lastMessage();
  const { sent, dialog } = await leider.openDialog(message);
  expect(bot.received.at(-1)).toMatchObject({
    type: 'invoke',
    name: 'task/fetch',
    replyToId: message.id,
    conversation: { id: leider.chatId, conversationType: 'personal' },
    channelData: { tenant: { id: teams.tenantId }, source: { name: 'message' } },
    entities: [{ type: 'clientInfo', platform: 'Web' }],
    value: { data: { code: 'P1.1', msteams: { type: 'task/fetch' } }, context: { theme: 'default' } },
  });
  expect(sent).toBe(true);
  expect(dialog).toEqual({ messageId: message.id, ...page });
  expect(teams.faults).toEqual([]);
});

test('another button, device and theme', async () => {
  goOn(page);
  await leider.openDialog(leider.lastMessage(), {}, { action: 'Instellingen', platform: 'Android', theme: 'contrast' });
  expect(bot.received.at(-1)).toMatchObject({
    entities: [{ platform: 'Android' }],
    value: { data: { dialog: 'settings' }, context: { theme: 'contrast' } },
  });
  await expect(leider.openDialog(leider.lastMessage(), {}, { action: 'Bewaar' })).rejects.toThrow(/opens no dialog/);
});

test('what a page gives back goes to task/submit, and words close the dialog', async () => {
  goOn(page);
  const { dialog } = await leider.openDialog(leider.lastMessage());
  answerWith({ task: { type: 'message', value: 'Bewaard' } });
  const outcome = await leider.submitDialog(dialog!, { result: { verb: 'dialogDone', codes: ['P1.1'] } });
  expect(bot.received.at(-1)).toMatchObject({
    name: 'task/submit',
    replyToId: dialog!.messageId,
    value: { data: { verb: 'dialogDone', codes: ['P1.1'] }, context: { theme: 'default' } },
  });
  expect(outcome).toMatchObject({ sent: true, text: 'Bewaard' });
  expect(outcome.dialog).toBeUndefined();
});

test('a card in a dialog is checked as a client checks it, goes on to the next one, and closes on an empty answer', async () => {
  goOn(withForm);
  const { dialog } = await leider.openDialog(leider.lastMessage());
  expect(dialog).toMatchObject({ title: 'P1.1', width: 'medium', height: 'medium', card: { type: 'AdaptiveCard' } });
  const before = bot.received.length;
  const kept = await leider.submitDialog(dialog!, { inputs: { comment: 'veel te lang' } });
  expect(kept).toEqual({ sent: false, invalid: [{ id: 'comment', message: 'Te lang' }] });
  expect(bot.received).toHaveLength(before);
  goOn({ ...withForm, title: 'Klopt dit?' });
  const next = await leider.submitDialog(dialog!, { inputs: { comment: 'loopt' } });
  expect(bot.received.at(-1)?.value).toMatchObject({ data: { verb: 'save', comment: 'loopt' } });
  expect(next.dialog?.title).toBe('Klopt dit?');
  answerWith({});
  const last = await leider.submitDialog(next.dialog!, { inputs: {} }, { action: 'Bewaar' });
  expect(last).toMatchObject({ sent: true, invalid: [] });
  expect(last.dialog ?? last.text).toBeUndefined();
  expect(teams.faults).toEqual([]);
});

test.each([
  ['an error', () => answerWith({}, 500), /HTTP status 500/],
  ['no title', () => goOn({ ...page, title: '' }), /needs a title/],
  ['a page without https', () => goOn({ ...page, url: 'http://bot.example.org/' }), /needs https/],
  ['neither page nor card', () => goOn({ title: 'P1.1' }), /not a JSON object/],
  ['another type', () => answerWith({ task: { type: 'open' } }), /Unknown type 'open'/],
])('%s in the place of a dialog is a fault, and the person is told', async (_what, answer, fault) => {
  answer();
  const { dialog, text } = await leider.openDialog(leider.lastMessage());
  expect(dialog).toBeUndefined();
  expect(text).toMatch(/went wrong/);
  expect(teams.faults).toEqual([expect.stringMatching(fault)]);
});

test('a dialog from a channel tells which team, channel and thread', async () => {
  await teams.addBotToTeam('manager');
  bot.onTurn = (context) => context.sendActivity(withCard(form));
  const thread = await teams.person('manager').saysIn('SD 3', 'instellingen');
  const card = teams.channel('SD 3').posts[0]?.replies[0];
  goOn(page);
  await teams.person('manager').openDialog(card!.id);
  expect(bot.received.at(-1)).toMatchObject({
    conversation: { id: `${teams.channel('SD 3').id};messageid=${thread}` },
    channelData: { team: { id: teams.teamId }, channel: { id: teams.channel('SD 3').id } },
  });
});
