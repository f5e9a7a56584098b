import { MessageFactory, TeamsInfo } from 'botbuilder';
import type { TurnContext } from 'botbuilder';
import type { LocalTeams } from '../../local/local-teams';
import { aCard, startBoth, withCard } from './tiny-bot';
import type { TinyBot } from './tiny-bot';

let teams: LocalTeams;
let bot: TinyBot;

beforeEach(async () => {
  ({ teams, bot } = await startBoth());
});

afterEach(async () => {
  jest.restoreAllMocks();
  await teams.close();
  await bot.close();
});

const echo = (context: TurnContext) =>
  String(context.activity.type) === 'message'
    ? context.sendActivity({ type: 'message', text: `echo ${context.activity.text}`, summary: 'echo' })
    : Promise.resolve();

test('a person installs the bot, as Teams tells it', async () => {
  await teams.person('leider').installBot();
  const [installation, update] = bot.received;
  expect(installation).toMatchObject({
    type: 'installationUpdate',
    action: 'add',
    channelId: 'msteams',
    locale: 'nl-BE',
  });
  expect(installation?.conversation).toMatchObject({ conversationType: 'personal', tenantId: teams.tenantId });
  expect(installation?.from.aadObjectId).toBe(teams.person('leider').aadObjectId);
  expect(update?.membersAdded).toEqual([{ id: update?.recipient.id }]);
  expect(update?.entities?.[0]).toMatchObject({ type: 'clientInfo', locale: 'nl-BE' });
});

test('the bot answers in the chat', async () => {
  bot.onTurn = echo;
  const leider = teams.person('leider');
  await leider.installBot();
  const id = await leider.says('dag');
  expect(id).toMatch(/^\d{13}$/);
  expect(leider.chat().map(({ from, text }) => [from, text])).toEqual([
    ['me', 'dag'],
    ['bot', 'echo dag'],
  ]);
  expect(leider.lastMessage().summary).toBe('echo');
  expect(teams.person('manager').chat()).toEqual([]);
  expect(teams.faults).toEqual([]);
});

test('a bot that fails is reported to the test', async () => {
  bot.onTurn = () => Promise.reject(new Error('stuk'));
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  await expect(teams.person('leider').says('dag')).rejects.toMatchObject({ status: 500 });
});

test('the bot writes unasked, updates and deletes', async () => {
  const leider = teams.person('leider');
  await leider.installBot();
  let id = '';
  const waiting = leider.waitForMessage(({ text }) => text === 'eerst');
  await bot.proactively(async (context) => (id = (await context.sendActivity(MessageFactory.text('eerst')))?.id ?? ''));
  expect((await waiting).id).toBe(id);
  await bot.proactively((context) => context.updateActivity({ id, type: 'message', text: 'dan', summary: 's' }));
  expect(leider.lastMessage()).toMatchObject({ id, text: 'dan', updatedTimes: 1 });
  await bot.proactively((context) => context.deleteActivity(id));
  expect(leider.chat()).toMatchObject([{ id, deleted: true, text: '' }]);
  expect(teams.faults).toEqual([expect.stringContaining('no summary')]);
});

test('the bot opens a chat by itself', async () => {
  const leider = teams.person('leider');
  await leider.installBot();
  const { serviceUrl = '', bot: account } = bot.reference();
  const tenant = { tenant: { id: teams.tenantId } };
  const parameters = {
    isGroup: false,
    bot: account,
    members: [{ id: leider.aadObjectId }],
    channelData: tenant,
  } as never;
  await bot.adapter.createConversationAsync('', 'msteams', serviceUrl, '', parameters, async (context) => {
    expect(context.activity.conversation.id).toBe(leider.chatId);
    await context.sendActivity({ text: 'dag', summary: 'dag' });
  });
  expect(leider.lastMessage().text).toBe('dag');
});

test('a mention in a channel begins a thread, and the bot replies in it', async () => {
  bot.onTurn = echo;
  await teams.addBotToTeam('coordinator');
  expect(bot.received.map(({ type }) => type)).toEqual(['conversationUpdate', 'installationUpdate']);
  expect(bot.received[0]?.channelData).toMatchObject({ team: { id: teams.teamId, name: 'Planopvolging' } });
  await teams.person('manager').saysIn('SD 3', 'volg SD 3');
  const [post] = teams.channel('SD 3').posts;
  const activity = bot.received.at(-1);
  expect(activity?.text).toBe('<at>Mijlpaal</at> volg SD 3');
  expect(activity?.conversation.id).toBe(`${teams.channel('SD 3').id};messageid=${post?.id}`);
  expect(activity?.entities).toContainEqual(expect.objectContaining({ type: 'mention' }));
  expect(post?.replies.map(({ text }) => text)).toEqual(['echo <at>Mijlpaal</at> volg SD 3']);
});

test('who types the name of the bot in a channel mentions it', async () => {
  bot.onTurn = echo;
  await teams.addBotToTeam('coordinator');
  await teams.person('manager').saysIn('SD 3', '@Mijlpaal volg SD 3');
  expect(bot.received.at(-1)?.text).toBe('<at>Mijlpaal</at> volg SD 3');
});

test('the bot begins a thread of its own in a channel', async () => {
  await teams.addBotToTeam('coordinator');
  const channelId = teams.channel('SD 3').id;
  const { serviceUrl = '', bot: account } = bot.reference();
  const activity = { type: 'message', text: 'digest', summary: 'd' };
  const parameters = { isGroup: true, bot: account, channelData: { channel: { id: channelId } }, activity } as never;
  let ids: string[] = [];
  await bot.adapter.createConversationAsync(
    '',
    'msteams',
    serviceUrl,
    '',
    parameters,
    async ({ activity: created }) => {
      ids = [created.conversation.id, created.id ?? ''];
    },
  );
  const [post] = teams.channel('SD 3').posts;
  expect(post).toMatchObject({ text: 'digest', from: 'bot' });
  expect(ids[0]).toBe(`${channelId};messageid=${post?.id}`);
});

test('roster, team and channels come as in Teams', async () => {
  await teams.addBotToTeam('coordinator');
  await bot.proactively(async (context) => {
    const member = await TeamsInfo.getTeamMember(context, teams.teamId, teams.person('manager').id);
    expect(member).toMatchObject({
      email: 'manager@example.org',
      userPrincipalName: 'manager@example.org',
      tenantId: teams.tenantId,
    });
    const { members } = await TeamsInfo.getPagedTeamMembers(context, teams.teamId);
    expect(members).toHaveLength(2);
    const channels = await TeamsInfo.getTeamChannels(context, teams.teamId);
    expect(channels.map(({ name }) => name ?? null)).toEqual([null, 'SD 3']);
    expect((await TeamsInfo.getTeamDetails(context, teams.teamId)).name).toBe('Planopvolging');
  });
});

test('a large team comes in pages, and who is no member is not found', async () => {
  const names = Array.from({ length: 60 }, (_, index) => `lid${index}`);
  const crowd = names.map((key) => ({ key, name: `Lid ${key}`, email: `${key}@example.org` }));
  await teams.close();
  await bot.close();
  ({ teams, bot } = await startBoth({
    people: crowd,
    groups: [],
    team: { name: 'Groot', channels: ['Algemeen'], members: names.slice(1) },
  }));
  await teams.addBotToTeam('lid1');
  await bot.proactively(async (context) => {
    const first = await TeamsInfo.getPagedMembers(context, 50);
    const second = await TeamsInfo.getPagedMembers(context, 50, first.continuationToken);
    expect([first.members.length, second.members.length, second.continuationToken]).toEqual([50, 9, undefined]);
    const stranger = TeamsInfo.getMember(context, teams.person('lid0').id);
    await expect(stranger).rejects.toMatchObject({ statusCode: 404 });
    expect((await TeamsInfo.getMember(context, teams.person('lid2').aadObjectId)).email).toBe('lid2@example.org');
  });
});

test('everything happens at the time the test says', async () => {
  await teams.close();
  await bot.close();
  ({ teams, bot } = await startBoth({ now: () => new Date('2025-09-22T07:00:00Z') }));
  bot.onTurn = echo;
  await teams.person('leider').installBot();
  await teams.person('leider').says('dag');
  expect(bot.received[2]?.timestamp).toEqual(new Date('2025-09-22T07:00:00Z'));
  const base = Date.parse('2025-09-22T07:00:00Z');
  expect(
    teams
      .person('leider')
      .chat()
      .map(({ id }) => Number(id) - base),
  ).toEqual([0, 1]);
});

test('the group chat hears the bot too', async () => {
  bot.onTurn = echo;
  await teams.addBotToGroup('overleg', 'leider');
  await teams.person('leider').saysInGroup('overleg', 'help');
  const sent = await teams.waitForMessage(({ place }) => place === 'overleg');
  expect(sent.text).toBe('echo <at>Mijlpaal</at> help');
  expect(bot.received.at(-1)?.conversation).toMatchObject({ conversationType: 'groupChat', isGroup: true });
});

test('channels come, change name and go', async () => {
  await teams.addBotToTeam('coordinator');
  await teams.createChannel('SD 4', 'coordinator');
  await teams.renameChannel('SD 4', 'Sociaal', 'coordinator');
  await teams.deleteChannel('Sociaal', 'coordinator');
  const events = bot.received.slice(2).map(({ channelData }) => (channelData as { eventType: string }).eventType);
  expect(events).toEqual(['channelCreated', 'channelRenamed', 'channelDeleted']);
});

test('waiting in vain tells what was seen', async () => {
  bot.onTurn = echo;
  await teams.person('leider').installBot();
  await teams.person('leider').says('dag');
  const waiting = teams.waitForMessage(({ text }) => text === 'nooit', 1);
  await expect(waiting).rejects.toThrow(/1 ms; the bot sent:\n- to leider: echo dag/);
});

test('the state stands at GET /state', async () => {
  await teams.person('leider').installBot();
  await bot.proactively((context) => context.sendActivity(withCard(aCard([{ type: 'TextBlock', text: 'x' }]))));
  const response = await fetch(`${teams.url}/state`);
  const state = (await response.json()) as { people: { key: string; chat: unknown[] }[] };
  expect(state.people[0]).toMatchObject({ key: 'leider', chat: [{ from: 'bot' }] });
  await teams.settled();
});
