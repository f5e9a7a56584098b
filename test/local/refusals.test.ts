import type { LocalTeams } from '../../local/local-teams';
import type { Person } from '../../local/client/person';
import { aCard, startBoth, withCard } from './tiny-bot';
import type { TinyBot } from './tiny-bot';

let teams: LocalTeams;
let bot: TinyBot;
let leider: Person;

beforeEach(async () => {
  ({ teams, bot } = await startBoth());
  leider = teams.person('leider');
  await leider.installBot();
});

afterEach(async () => {
  await teams.close();
  await bot.close();
});

const sending = (activity: object) => bot.proactively((context) => context.sendActivity(activity));
const refused = (statusCode: number, code?: string) => ({ statusCode, ...(code === undefined ? {} : { code }) });
const text = (id: string) => ({ type: 'Input.Text', id, label: id });
const many = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ type: 'Action.Submit', title: `${index}` }));

test.each([
  ['an unknown element', aCard([{ type: 'Ganzenbord' }]), /Ganzenbord/],
  ['an unknown element deep inside', aCard([{ type: 'Container', items: [{ type: 'Ganzenbord' }] }]), /Ganzenbord/],
  ['an unknown fallback', aCard([{ type: 'Badge', fallback: { type: 'Ganzenbord' } }]), /Ganzenbord/],
  ['an unknown action', aCard([], [{ type: 'Action.Dans', title: 'x' }]), /Action\.Dans/],
  ['a version too new', { ...aCard([]), version: '1.6' }, /1\.6/],
  ['no version', { type: 'AdaptiveCard', body: [] }, /version/],
  ['an image without url', aCard([{ type: 'Image' }]), /Image has no url/],
  ['an input without id', aCard([{ type: 'Input.Text', label: 'x' }]), /Input\.Text has no id/],
  ['an id twice', aCard([text('a'), text('a')]), /'a' stands on the card twice/],
  ['seven actions', aCard([], many(7)), /7 actions/],
  ['no card at all', 'kaart', /not a JSON object/],
])('a card with %s is refused, and the fault named', async (_what, card, message) => {
  await expect(sending(withCard(card))).rejects.toMatchObject({
    ...refused(400, 'BadSyntax'),
    message: expect.stringMatching(message) as unknown,
  });
  expect(leider.chat()).toEqual([]);
});

test('a newer element with a known fallback is taken, and so are six actions', async () => {
  const badge = { type: 'Badge', text: 'x', fallback: { type: 'TextBlock', text: 'x' } };
  const chart = { type: 'Chart.Pie', fallback: 'drop' };
  await sending(withCard(aCard([badge, chart], many(6))));
  expect(leider.chat()).toHaveLength(1);
  expect(teams.faults).toEqual([]);
});

test('what Teams takes but people suffer from is noted', async () => {
  const execute = { type: 'Action.Execute', title: 'Bewaar', verb: 'v' };
  const table = { type: 'Table', columns: [{ width: 1 }], rows: [] };
  const words = { type: 'TextBlock', text: '<at>Wie</at> voor {{DATE(2025-12-31)}}' };
  await sending({ ...withCard(aCard([{ type: 'Input.Text', id: 'a' }, table, words], [execute])), summary: '' });
  const faults = [
    /no summary/,
    /'a' has no label/,
    /Table has no fallback/,
    /function Teams does not know/,
    /'Bewaar' has no Action.Submit/,
    /Wie.* has no entity/,
  ];
  expect(teams.faults).toEqual(faults.map((fault) => expect.stringMatching(fault) as unknown));
});

test('too large is refused: a card, and a message', async () => {
  const words = (length: number) => ({ type: 'TextBlock', text: 'x'.repeat(length) });
  await sending(withCard(aCard([words(28_000)])));
  await expect(sending(withCard(aCard([words(29_000)])))).rejects.toMatchObject(refused(413, 'MessageSizeTooBig'));
  await expect(sending({ text: 'x'.repeat(41_000) })).rejects.toMatchObject(refused(413, 'MessageSizeTooBig'));
});

test('nothing to say is refused', async () => {
  await expect(sending({ type: 'message', text: '' })).rejects.toMatchObject(refused(400, 'BadSyntax'));
});

test('places and messages that do not exist', async () => {
  const reference = bot.reference();
  const nowhere = { ...reference, conversation: { ...reference.conversation, id: 'a:1weg' } as never };
  const act = (context: { sendActivity(words: string): Promise<unknown> }) => context.sendActivity('dag');
  await expect(bot.proactively(act, nowhere)).rejects.toMatchObject(refused(404, 'ConversationNotFound'));
  const update = bot.proactively((context) =>
    context.updateActivity({ id: '1700000000000', type: 'message', text: 'x' }),
  );
  await expect(update).rejects.toMatchObject(refused(404, 'ActivityNotFoundInConversation'));
  const said = await leider.says('van mij');
  const meddling = bot.proactively((context) => context.updateActivity({ id: said, type: 'message', text: 'x' }));
  await expect(meddling).rejects.toMatchObject(refused(403, 'NotEnoughPermissions'));
});

test('who removed or blocked the bot, or left, cannot be written to', async () => {
  leider.blockBot();
  await expect(sending({ text: 'dag' })).rejects.toMatchObject(refused(403, 'ConversationBlockedByUser'));
  leider.unblockBot();
  await leider.removeBot();
  const fault = await sending({ text: 'dag' }).catch(
    (error: unknown) => error as { details: { message: string }; code?: string },
  );
  expect(fault).toMatchObject(refused(403));
  expect(fault?.code).toBeUndefined();
  expect(JSON.parse(fault?.details.message ?? '{}')).toMatchObject({ subCode: 'MessageWritesBlocked' });
  await leider.installBot();
  leider.leave();
  await expect(sending({ text: 'dag' })).rejects.toMatchObject(refused(404, 'ConversationNotFound'));
});

test('a chat cannot be opened with who does not have the bot, unless they share a team with it', async () => {
  const open = (id: string) => {
    const { serviceUrl = '', bot: account } = bot.reference();
    const parameters = { isGroup: false, bot: account, members: [{ id }], tenantId: teams.tenantId } as never;
    return bot.adapter.createConversationAsync('', 'msteams', serviceUrl, '', parameters, async () => undefined);
  };
  const manager = teams.person('manager');
  await expect(open(manager.id)).rejects.toMatchObject(refused(403, 'ForbiddenOperationException'));
  await teams.addBotToTeam('coordinator');
  await open(manager.id);
  await expect(open(manager.aadObjectId)).rejects.toMatchObject(refused(403, 'ForbiddenOperationException'));
});

test('a team without the bot shows it nothing', async () => {
  await teams.addBotToTeam('coordinator');
  await teams.removeBotFromTeam('coordinator');
  await expect(sending({ text: 'dag' })).rejects.toMatchObject(refused(403, 'BotNotInConversationRoster'));
});
