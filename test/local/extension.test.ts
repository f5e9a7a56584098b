import type { LocalTeams } from '../../local/local-teams';
import type { Person } from '../../local/client/person';
import { aCard, startBoth } from './tiny-bot';
import type { TinyBot } from './tiny-bot';

const content = aCard(
  [{ type: 'TextBlock', text: 'P43.1' }],
  [{ type: 'Action.OpenUrl', title: 'Open', url: 'https://example.org' }],
);
const found = {
  contentType: 'application/vnd.microsoft.card.adaptive',
  content,
  preview: {
    contentType: 'application/vnd.microsoft.card.thumbnail',
    content: { title: 'P43.1', subtitle: 'Te laat', text: 'Een decreet' },
  },
};

let teams: LocalTeams;
let bot: TinyBot;
let leider: Person;

beforeEach(async () => {
  ({ teams, bot } = await startBoth());
  leider = teams.person('leider');
});

afterEach(async () => {
  await teams.close();
  await bot.close();
});

const answerWith = (body: unknown, status = 200) => {
  bot.onTurn = async (context) => context.sendActivity({ type: 'invokeResponse', value: { status, body } });
};

test('a search sends what Teams sends, from the conversation one writes in', async () => {
  answerWith({ composeExtension: { type: 'result', attachmentLayout: 'list', attachments: [found] } });
  const group = [...teams.world.groups.values()][0]!;
  const { results } = await leider.searchExtension('decreet', { conversationId: group.id, platform: 'iOS' });
  expect(bot.received.at(-1)).toMatchObject({
    type: 'invoke',
    name: 'composeExtension/query',
    conversation: { id: group.id, conversationType: 'groupChat' },
    entities: [{ platform: 'iOS' }],
    value: {
      commandId: 'searchMilestones',
      parameters: [{ name: 'query', value: 'decreet' }],
      queryOptions: { skip: 0, count: 25 },
    },
  });
  expect(results).toEqual([{ title: 'P43.1', text: 'Te laat · Een decreet', attachment: found }]);
});

test('a result goes into the conversation as one’s own message, without its preview, and the bot hears nothing', async () => {
  answerWith({ composeExtension: { type: 'result', attachmentLayout: 'list', attachments: [found] } });
  const { results } = await leider.searchExtension('decreet');
  const before = bot.received.length;
  const group = [...teams.world.groups.values()][0]!;
  const id = leider.insertResult({ conversationId: group.id }, results[0]!.attachment);
  expect(teams.person('manager').sees(id)).toMatchObject({ from: 'other', author: 'leider', card: content });
  expect(leider.sees(id)).toMatchObject({ from: 'me' });
  expect(bot.received).toHaveLength(before);
});

test('words in the place of results are shown', async () => {
  answerWith({ composeExtension: { type: 'message', text: 'Niets gevonden' } });
  expect(await leider.searchExtension('koffie')).toMatchObject({ results: [], text: 'Niets gevonden' });
  expect(teams.faults).toEqual([]);
});

test.each([
  ['an error', {}, 500, /HTTP status 500/],
  ['nothing', {}, 200, /no composeExtension/],
  [
    'a card that Teams refuses',
    { composeExtension: { type: 'result', attachments: [{ content: {} }] } },
    200,
    /not AdaptiveCard/,
  ],
])('%s is a fault, and the person is told', async (_what, body, status, fault) => {
  answerWith(body, status);
  const { results, text } = await leider.searchExtension('koffie');
  expect(results).toEqual([]);
  expect(text).toMatch(/Unable/);
  expect(teams.faults).toEqual([expect.stringMatching(fault)]);
});
