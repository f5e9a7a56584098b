import { commandLists } from '../../appPackage/command-lists';
import { buildManifest } from '../../appPackage/manifest';
import { readPackageSettings } from '../../appPackage/package-settings';
import { actionsOf } from '../../local/cards/walk-card';
import type { Stores } from '../../src/ports/stores';
import { textsIn } from '../../src/texts/texts';
import type { World } from '../support/world';
import { openWorld, rowsOn, textOn } from '../support/world';

/** Microsoft's checklist for bots in the Teams store, by its numbers. Item 7 (how it looks on a phone) needs a person. */

const nl = textsIn('nl');

/** Whether the database answers. */
let away = false;

let world: World;
beforeEach(async () => {
  away = false;
  world = await openWorld({ wrapStores: sometimesAway });
});
afterEach(async () => {
  expect(world.teams.faults).toEqual([]);
  await world.close();
});

function sometimesAway(stores: Stores): Stores {
  const latestOf: Stores['reports']['latestOf'] = (codes) =>
    away ? Promise.reject(new Error('the database is away: secret details')) : stores.reports.latestOf(codes);
  const latest: Stores['reports']['latest'] = (until) =>
    away ? Promise.reject(new Error('the database is away: secret details')) : stores.reports.latest(until);
  const reports = new Proxy(stores.reports, {
    get(target, name) {
      if (name === 'latestOf') return latestOf;
      if (name === 'latest') return latest;
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
  return { ...stores, reports, ping: () => stores.ping(), close: () => stores.close() };
}

function manifest() {
  const read = readPackageSettings({
    MicrosoftAppId: '11111111-1111-4111-8111-111111111111',
    PUBLIC_URL: 'https://mijlpaal.example.org',
  });
  if (!read.ok) throw new Error(read.faults.join(' '));
  return buildManifest(read.settings, '1.0.0', nl);
}

const fromBot = (key: string) =>
  world.teams
    .person(key)
    .chat()
    .filter(({ from }) => from === 'bot');

/** What the bot says to these words, to somebody who has just installed it. */
async function said(key: string, words: string): Promise<string> {
  if (fromBot(key).length === 0) await world.teams.person(key).installBot();
  await world.teams.person(key).says(words);
  return world.teams.person(key).lastMessage().summary ?? '';
}

async function saidIn(channel: string, key: string, words: string) {
  const thread = await world.teams.person(key).saysIn(channel, words);
  const post = world.teams.channel(channel).posts.find(({ id }) => id === thread);
  if (!post) throw new Error(`no thread ${thread}`);
  return post.replies;
}

it('1: the manifest names commands for every place the bot can be, and each does something', async () => {
  const lists = manifest().bots?.[0]?.commandLists ?? [];
  expect(lists.flatMap(({ scopes }) => scopes).sort()).toEqual(['groupChat', 'personal', 'team']);
  await world.teams.person('onthaal').installBot();
  for (const { title } of lists.find(({ scopes }) => scopes.includes('personal'))?.commands ?? []) {
    await said('onthaal', title);
    expect([title, textOn(world.teams.person('onthaal').lastMessage().card)]).not.toEqual([
      title,
      expect.stringContaining(nl.answer.unknown),
    ]);
  }
});

it.each(['Hi', 'HELLO', 'Help', 'hELP', 'help!', 'Hallo', 'dag'])(
  '2: "%s" is answered, before anything else was said',
  async (words) => {
    expect(await said('collega', words)).toBe(nl.help.summary);
  },
);

it('3: help stays in Teams', async () => {
  await said('onthaal', 'help');
  const { card } = world.teams.person('onthaal').lastMessage();
  expect(actionsOf(card ?? {}).map(({ type }) => type)).not.toContain('Action.OpenUrl');
  expect(JSON.stringify(card)).not.toMatch(/https?:\/\/(?!adaptivecards\.io)/);
});

it.each(['asdf', '???', '😀', '12345', 'x'.repeat(2000), '<b>kaas</b>'])(
  '4: nonsense (%#) gets an answer of its own with ways to go on',
  async (words) => {
    const answer = await said('onthaal', words);
    expect([nl.answer.unknownSummary, nl.help.summary]).toContain(answer);
    expect(actionsOf(world.teams.person('onthaal').lastMessage().card ?? {}).length).toBeGreaterThan(1);
    expect(await said('onthaal', 'wat is te laat')).not.toBe(answer);
  },
);

it('5: no command begins with a slash, and none stands in a list twice', () => {
  for (const texts of [nl, textsIn('en')])
    for (const { commands } of commandLists(texts)) {
      const titles = commands.map(({ title }) => title.toLowerCase());
      expect(titles.filter((title) => title.startsWith('/'))).toEqual([]);
      expect(new Set(titles).size).toBe(titles.length);
    }
});

it('6: each message gets one whole answer, in its own turn, and nothing keeps loading', async () => {
  const sent: string[] = [];
  await world.teams.person('onthaal').installBot();
  for (const words of ['help', 'wat is te laat', 'mijn mijlpalen', 'P1.1', 'onzin', 'pauze 2 weken', 'hervat']) {
    const before = fromBot('onthaal').length;
    await world.teams.person('onthaal').says(words);
    if (fromBot('onthaal').length !== before + 1) sent.push(words);
  }
  expect(sent).toEqual([]);
});

it('8: what leads out of the chat says where', async () => {
  await world.teams.person('coordinator').installBot();
  for (const words of ['exporteer', 'P1.1', 'wat is te laat', 'digest nu'])
    await world.teams.person('coordinator').says(words);
  const links = fromBot('coordinator')
    .flatMap(({ card }) => actionsOf(card ?? {}))
    .filter(({ type }) => type === 'Action.OpenUrl')
    .map(({ json }) => String(json['title']));
  expect(links.length).toBeGreaterThan(3);
  expect(links.filter((title) => !/^Openen (in|als) /.test(title))).toEqual([]);
});

it('9: a bot that answers is not declared as one that only notifies', async () => {
  expect(manifest().bots?.[0]?.isNotificationOnly ?? false).toBe(false);
  expect(await said('onthaal', 'help')).toBe(nl.help.summary);
});

it('10: the welcome comes by itself, once, with what the bot does, can be told and keeps; its name is the app’s', async () => {
  const owner = world.teams.person('onthaal');
  await owner.installBot();
  await owner.says('help');
  const welcomes = fromBot('onthaal').filter(({ summary }) => summary === nl.welcome.summary);
  expect(welcomes).toHaveLength(1);
  const words = textOn(welcomes[0]?.card);
  for (const part of [nl.welcome.intro, nl.welcome.pause, nl.welcome.privacy, nl.commands.mine.text, '2 per week'])
    expect(words).toContain(part);
  expect(manifest().name.short).toBe(nl.botName);
  expect(words).toContain(nl.botName);
});

it('11: added to a team it greets the channel, says who added it, and writes to no member', async () => {
  await world.teams.addBotToTeam('coordinator');
  const { posts } = world.teams.channel('Algemeen');
  expect(posts).toHaveLength(1);
  expect(textOn(posts[0]?.card)).toContain('Coördinator heeft mij toegevoegd.');
  for (const key of ['coordinator', 'hoofd', 'collega']) expect(fromBot(key)).toEqual([]);
});

it('11: added to a group chat it greets once, and writes to no member', async () => {
  await world.teams.addBotToGroup('overleg', 'hoofd');
  const group = world.teams.world.groups.get('overleg');
  const told = world.teams.world.messages.filter(({ conversationId }) => conversationId === group?.id);
  expect(told.map(({ activity }) => activity['summary'])).toEqual([nl.groupWelcome.summary]);
  for (const key of ['hoofd', 'collega']) expect(fromBot(key)).toEqual([]);
});

it('12: what is for one person stays between that person and the bot', async () => {
  await world.teams.addBotToTeam('coordinator');
  await world.teams.person('huizen').installBot();
  await world.job('send-reminders');
  const [answer] = await saidIn('Geweld', 'hoofd', 'P2.1');
  expect(rowsOn(answer?.card)).toEqual([]);
  expect(JSON.stringify(answer?.card)).not.toContain('Input.');
  expect(world.teams.channel('Algemeen').posts).toHaveLength(1);
  expect(fromBot('huizen').some(({ card }) => rowsOn(card).length > 0)).toBe(true);
});

it('13: in a team it is of use in the channel, and takes nobody’s name from the roster', async () => {
  await world.teams.addBotToTeam('coordinator');
  expect(await world.app.stores.people.all()).toEqual([]);
  const [answer] = await saidIn('Geweld', 'hoofd', 'wat is te laat in SD 3');
  expect(answer?.summary).toBe('1 mijlpaal te laat in SD 3');
});

it('14: many milestones are one card, many answers one click, and a digest one post', async () => {
  await world.teams.addBotToTeam('coordinator');
  const owner = world.teams.person('onthaal');
  await owner.installBot();
  await saidIn('Geweld', 'hoofd', 'volg het plan');
  const posts = world.teams.channel('Geweld').posts.length;
  await world.job('send-reminders');
  await world.job('post-digests');
  expect(rowsOn(owner.lastMessage().card)).toEqual(['P1.1', 'P1.2']);
  expect(world.teams.channel('Geweld').posts).toHaveLength(posts + 1);
  const before = owner.chat().length;
  await owner.submit(
    owner.lastMessage(),
    { 'status:P1.1': 'op_schema', 'status:P1.2': 'op_schema' },
    { action: 'recordStatus' },
  );
  expect(owner.chat()).toHaveLength(before);
});

it('15: nothing that is done in a channel makes the bot write to somebody alone', async () => {
  for (const key of ['hoofd', 'collega', 'coordinator']) await world.teams.person(key).installBot();
  await world.teams.addBotToTeam('coordinator');
  const counts = () => ['hoofd', 'collega', 'coordinator'].map((key) => fromBot(key).length);
  const before = counts();
  for (const words of [
    'help',
    'volg SD 3',
    'instellingen',
    'digest nu',
    'P2.1',
    'mijn mijlpalen',
    'onzin',
    'stop met volgen',
  ])
    await saidIn('Geweld', 'hoofd', words);
  expect(counts()).toEqual(before);
});

it('16: no card has more than six actions', async () => {
  const coordinator = world.teams.person('coordinator');
  await coordinator.installBot();
  await world.teams.addBotToTeam('coordinator');
  for (const words of ['help', 'alle mijlpalen', 'P1.1', 'digest nu', 'onzin', 'toon herinneringen', 'exporteer'])
    await coordinator.says(words);
  await saidIn('Geweld', 'hoofd', 'digest nu');
  const cards = [
    ...fromBot('coordinator'),
    ...world.teams.channel('Geweld').posts.flatMap((post) => [post, ...post.replies]),
  ].flatMap(({ card }) => (card ? [card] : []));
  const buttons = cards.map((card) => JSON.stringify(card).split('"type":"ActionSet"').length - 1);
  expect(Math.max(...buttons)).toBe(1);
  const counts = cards.flatMap((card) =>
    (card['body'] as { type: string; actions?: unknown[] }[]).map(({ type, actions = [] }) =>
      type === 'ActionSet' ? actions.length : 0,
    ),
  );
  expect(Math.max(...counts)).toBeGreaterThan(2);
  expect(Math.max(...counts)).toBeLessThanOrEqual(6);
});

it('17: a notification says what there is to do, not that there is something to look at', async () => {
  await world.teams.addBotToTeam('coordinator');
  const owner = world.teams.person('onthaal');
  await owner.installBot();
  await saidIn('Geweld', 'hoofd', 'volg SD 3');
  await world.job('send-reminders');
  await world.job('post-digests');
  expect(owner.lastMessage().summary).toBe('Graag de status van 2 mijlpalen, waarvan 1 te laat');
  expect(world.teams.channel('Geweld').posts.at(-1)?.summary).toBe('Digest van SD 3: 1 te laat, 1 nieuw');
});

it('18: a fault is told in a sentence, whatever was asked, and shows nothing of the inside', async () => {
  const owner = world.teams.person('onthaal');
  await owner.installBot();
  await world.job('send-reminders');
  const card = owner.lastMessage();
  away = true;
  const sentence = nl.reply.fault.slice(0, 30);
  expect(await said('onthaal', 'wat is te laat')).toContain(sentence);
  const click = await owner.submit(card, { 'status:P1.1': 'op_schema' }, { action: 'recordStatus' });
  expect([click.status, click.notice?.text]).toEqual([200, expect.stringContaining(sentence)]);
  const opened = await owner.openDialog(card, {}, { action: 'Details van P1.1' });
  expect([opened.status, opened.text]).toEqual([200, expect.stringContaining(sentence)]);
  const searched = await owner.searchExtension('P1.1');
  expect([searched.status, searched.text]).toEqual([200, expect.stringContaining(sentence)]);
  const everything = JSON.stringify([click.body, opened.body, searched.body, owner.chat()]);
  expect(everything).not.toContain('secret details');
  away = false;
  await owner.submit(card, { 'status:P1.1': 'op_schema' }, { action: 'recordStatus' });
  expect(await world.reports('P1.1')).toHaveLength(1);
});
