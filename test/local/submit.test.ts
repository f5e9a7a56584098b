import type { LocalTeams } from '../../local/local-teams';
import type { Person } from '../../local/client/person';
import { aCard, startBoth, withCard } from './tiny-bot';
import type { TinyBot } from './tiny-bot';

let teams: LocalTeams;
let bot: TinyBot;
let leider: Person;

const save = {
  type: 'Action.Execute',
  title: 'Bewaar',
  verb: 'recordStatus',
  data: { reminder: 7, comment: 'uit de data' },
  fallback: { type: 'Action.Submit', title: 'Bewaar', data: { verb: 'recordStatus', reminder: 7 } },
};
const skip = { ...save, title: 'Overslaan', verb: 'skip', associatedInputs: 'none' };
const form = aCard(
  [
    {
      type: 'Input.ChoiceSet',
      id: 'status',
      label: 'Status',
      value: 'op_schema',
      choices: [
        { title: 'Op schema', value: 'op_schema' },
        { title: 'Gerealiseerd', value: 'gerealiseerd' },
      ],
    },
    {
      type: 'Input.Text',
      id: 'comment',
      label: 'Toelichting',
      maxLength: 10,
      regex: '^[^!]*$',
      errorMessage: 'Te lang',
    },
    { type: 'Input.Date', id: 'forecast', label: 'Verwacht', min: '2025-01-01' },
    { type: 'Input.Text', id: 'hidden', label: 'Verborgen', value: 'h', isVisible: false },
  ],
  [save, skip],
);

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

const answerWith = (type: string, value: unknown, statusCode = 200) => {
  bot.onTurn = async (context) =>
    context.sendActivity({ type: 'invokeResponse', value: { status: 200, body: { statusCode, type, value } } });
};

test('a click sends what Teams sends: data, initial values, what was typed', async () => {
  answerWith('application/vnd.microsoft.activity.message', 'Bewaard');
  const message = leider.lastMessage();
  const result = await leider.submit(message, { comment: 'loopt' });
  expect(bot.received.at(-1)).toMatchObject({
    type: 'invoke',
    name: 'adaptiveCard/action',
    replyToId: message.id,
    value: {
      trigger: 'manual',
      action: {
        type: 'Action.Execute',
        title: 'Bewaar',
        verb: 'recordStatus',
        data: { reminder: 7, status: 'op_schema', comment: 'loopt', hidden: 'h' },
      },
    },
  });
  expect(bot.received.at(-1)?.value).not.toHaveProperty('action.data.forecast');
  expect(result).toMatchObject({ sent: true, status: 200, notice: { kind: 'message', text: 'Bewaard' } });
  expect(leider.notices).toHaveLength(1);
  expect(leider.lastMessage().notices).toHaveLength(1);
});

test('an action without associated inputs sends its data alone, found by title or place', async () => {
  answerWith('application/vnd.microsoft.activity.message', 'ok');
  await leider.submit(leider.lastMessage(), {}, { action: 'Overslaan' });
  await leider.submit(leider.lastMessage(), {}, { action: 1 });
  const sent = bot.received.slice(-2).map(({ value }) => (value as { action: { data: unknown } }).action.data);
  expect(sent).toEqual([skip.data, skip.data]);
});

test('the client keeps back what it would keep back, unless forced', async () => {
  const message = leider.lastMessage();
  const before = bot.received.length;
  const result = await leider.submit(message, { comment: 'veel te lange tekst', forecast: '2024-12-31' });
  expect(result).toMatchObject({ sent: false, invalid: [{ id: 'comment', message: 'Te lang' }, { id: 'forecast' }] });
  expect(bot.received).toHaveLength(before);
  await expect(leider.submit(message, { nergens: 'x' })).rejects.toThrow(
    /No input 'nergens'.*status, comment, forecast/,
  );
  await expect(leider.submit(message, { hidden: 'x' })).rejects.toThrow(/No input 'hidden'/);
  await expect(leider.submit(message, {}, { action: 'weg' })).rejects.toThrow(/No action 'weg'.*Bewaar/);
  answerWith('application/vnd.microsoft.activity.message', 'ok');
  await leider.submit(message, { nergens: 'x', status: 'onzin' }, { force: true });
  expect(bot.received.at(-1)?.value).toMatchObject({ action: { data: { nergens: 'x', status: 'onzin' } } });
});

test('a client without Execute uses the fallback: a message with a value', async () => {
  bot.onTurn = (context) => context.sendActivity({ text: 'genoteerd', summary: 'genoteerd' });
  const card = leider.lastMessage();
  await leider.submit(card, { status: 'gerealiseerd' }, { via: 'submit', client: 'mobile' });
  const activity = bot.received.at(-1);
  expect(activity).toMatchObject({ type: 'message', replyToId: card.id });
  expect(activity?.text).toBeUndefined();
  expect(activity?.value).toEqual({
    verb: 'recordStatus',
    reminder: 7,
    status: 'gerealiseerd',
    comment: '',
    forecast: '',
    hidden: 'h',
  });
  expect(leider.lastMessage().text).toBe('genoteerd');
});

test('a card as answer replaces the old one for this person only, until the bot updates the message', async () => {
  await teams.addBotToTeam('manager');
  const [manager, coordinator] = [teams.person('manager'), teams.person('coordinator')];
  await bot.proactively((context) => context.sendActivity(withCard(form)));
  const post = teams.channel('Algemeen').posts[0];
  const done = aCard([{ type: 'TextBlock', text: 'Klaar' }]);
  answerWith('application/vnd.microsoft.card.adaptive', done);
  const result = await manager.submit(post?.id ?? '');
  expect(result.card).toEqual(done);
  expect(manager.sees(post?.id ?? '').card).toEqual(done);
  expect(coordinator.sees(post?.id ?? '').card).toEqual(form);
  const update = { ...withCard(aCard([{ type: 'TextBlock', text: 'Nieuw' }])), id: post?.id ?? '' };
  await bot.proactively((context) => context.updateActivity(update));
  expect(manager.sees(post?.id ?? '').card).toMatchObject({ body: [{ text: 'Nieuw' }] });
  expect(teams.faults).toEqual([]);
});

test('an error answer is an error notice; a broken one is a fault too', async () => {
  answerWith('application/vnd.microsoft.error', { code: '400', message: 'Kies een status.' }, 400);
  const first = await leider.submit(leider.lastMessage());
  expect(first.notice).toMatchObject({ kind: 'error', text: 'Kies een status.' });
  expect(teams.faults).toEqual([]);
  bot.onTurn = async () => undefined;
  const second = await leider.submit(leider.lastMessage());
  expect(second).toMatchObject({ status: 501, notice: { kind: 'error' } });
  expect(teams.faults).toEqual([expect.stringContaining('HTTP status 501')]);
});

test('a double click is two of the same at once', async () => {
  answerWith('application/vnd.microsoft.activity.message', 'ok');
  const results = await leider.doubleClick(leider.lastMessage(), { status: 'gerealiseerd' });
  expect(results.map(({ sent }) => sent)).toEqual([true, true]);
  expect(bot.received.filter(({ type }) => type === 'invoke')).toHaveLength(2);
});

test('a required input holds the click back, also where it is hidden', async () => {
  const required = { type: 'Input.Text', label: 'Reden', isRequired: true, errorMessage: 'Geef een reden' };
  const card = aCard(
    [
      { ...required, id: 'a' },
      { ...required, id: 'b', isVisible: false },
    ],
    [save],
  );
  await bot.proactively((context) => context.sendActivity(withCard(card)));
  const result = await leider.submit(leider.lastMessage(), { a: 'omdat' });
  expect(result).toEqual({ sent: false, invalid: [{ id: 'b', message: 'Geef een reden' }] });
});

test('showing what was hidden is a matter of the client', async () => {
  const toggle = { type: 'Action.ToggleVisibility', title: 'Meer', targetElements: ['more'] };
  const card = aCard([{ type: 'Container', id: 'more', isVisible: false, items: [] }], [toggle]);
  await bot.proactively((context) => context.sendActivity(withCard(card)));
  await leider.submit(leider.lastMessage(), {}, { action: 'Meer' });
  expect(leider.lastMessage().card).toMatchObject({ body: [{ isVisible: true }] });
});

test('inputs of an unfolded card go with its own actions only', async () => {
  const inner = aCard(
    [{ type: 'Input.Text', id: 'inner', label: 'Binnen', value: 'i' }],
    [{ ...save, title: 'Binnen' }],
  );
  const outer = [{ type: 'Input.Text', id: 'outer', label: 'Buiten', value: 'o' }];
  const card = aCard(outer, [
    { type: 'Action.ShowCard', title: 'Meer', card: inner },
    { ...save, title: 'Buiten' },
  ]);
  await bot.proactively((context) => context.sendActivity(withCard(card)));
  answerWith('application/vnd.microsoft.activity.message', 'ok');
  await leider.submit(leider.lastMessage(), {}, { action: 'Binnen' });
  await leider.submit(leider.lastMessage(), {}, { action: 'Buiten' });
  const data = bot.received.slice(-2).map(({ value }) => (value as { action: { data: object } }).action.data);
  expect(data[0]).toMatchObject({ inner: 'i', outer: 'o' });
  expect(data[1]).not.toHaveProperty('inner');
});

test('any other invoke gives its raw answer; a silent bot is a timeout', async () => {
  bot.onTurn = (context) => context.sendActivity({ type: 'invokeResponse', value: { status: 200, body: { task: 1 } } });
  expect(await leider.invoke('task/fetch', { data: {} })).toEqual({ status: 200, body: { task: 1 } });
  await teams.close();
  await bot.close();
  ({ teams, bot } = await startBoth({ botTimeoutMs: 20 }));
  bot.onTurn = () => new Promise(() => undefined);
  expect(await teams.person('leider').invoke('task/fetch', {})).toMatchObject({ status: 504 });
});

test('a card that wants refreshing asks the bot by itself', async () => {
  const refresh = { action: { type: 'Action.Execute', verb: 'show', data: { page: 2 } }, userIds: [leider.id] };
  await bot.proactively((context) => context.sendActivity(withCard({ ...form, refresh })));
  answerWith('application/vnd.microsoft.card.adaptive', aCard([{ type: 'TextBlock', text: 'Vers' }]));
  await leider.refresh(leider.lastMessage());
  expect(bot.received.at(-1)?.value).toMatchObject({
    trigger: 'automatic',
    action: { verb: 'show', data: { page: 2 } },
  });
  expect(leider.lastMessage().card).toMatchObject({ body: [{ text: 'Vers' }] });
});
