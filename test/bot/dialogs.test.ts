import type { Person } from '../../local/client/person';
import { dialogFor, dialogMessage, dialogTitle } from '../../src/bot/dialog';
import { requestInputs } from '../../src/contracts/owner-request';
import type { World } from '../support/world';
import { openWorld, rowsOn, textOn } from '../support/world';

describe('what a dialog holds', () => {
  it.each<[string | undefined, string | null, 'page' | 'card']>([
    ['Web', 'https://mijlpaal.example.org', 'page'],
    ['Windows', 'https://mijlpaal.example.org', 'page'],
    ['Mac', 'https://mijlpaal.example.org', 'page'],
    [undefined, 'https://mijlpaal.example.org', 'page'],
    ['iOS', 'https://mijlpaal.example.org', 'card'],
    ['Android', 'https://mijlpaal.example.org', 'card'],
    ['android', 'https://mijlpaal.example.org', 'card'],
    ['Web', null, 'card'],
    ['iOS', null, 'card'],
  ])('on %s with %s: a %s', (platform, publicUrl, expected) => {
    expect(dialogFor(platform, publicUrl)).toBe(expected);
  });

  it('has a title of at most 50 characters', () => {
    expect(dialogTitle('P43.1 Kort')).toBe('P43.1 Kort');
    expect([...dialogTitle('😀'.repeat(60))]).toHaveLength(50);
  });

  it('shows a sentence without Markdown', () => {
    expect(dialogMessage('Typ **help** voor \\*meer\\*.')).toEqual({
      task: { type: 'message', value: 'Typ help voor *meer*.' },
    });
  });
});

describe('in Teams', () => {
  let world: World;
  let owner: Person;
  let deputy: Person;
  beforeEach(async () => {
    world = await openWorld();
    owner = world.teams.person('onthaal');
    deputy = world.teams.person('vervanger');
    for (const key of ['onthaal', 'vervanger', 'hoofd', 'collega', 'coordinator'])
      await world.teams.person(key).installBot();
    await world.job('send-reminders');
  });
  afterEach(async () => {
    expect(world.teams.faults).toEqual([]);
    await world.close();
  });

  const details = (code: string) => ({ action: `Details van ${code}` });

  it('opens a page from a row of a reminder, named after the milestone', async () => {
    const { dialog } = await owner.openDialog(owner.lastMessage(), {}, details('P1.1'));
    expect(dialog).toMatchObject({
      title: 'P1.1 Brieven herschrijven',
      url: `${world.url}/pages/milestone?code=P1.1`,
      fallbackUrl: `${world.url}/pages/milestone?code=P1.1`,
    });
  });

  it.each(['Android', 'iOS'] as const)(
    'opens a card on %s, takes a status there and changes the reminder',
    async (platform) => {
      const options = { ...details('P1.1'), platform };
      const { dialog } = await owner.openDialog(owner.lastMessage(), {}, options);
      expect(rowsOn(dialog?.card)).toEqual(['P1.1']);
      expect(JSON.stringify(dialog?.card)).not.toContain('Action.Execute');
      expect(JSON.stringify(dialog?.card)).not.toContain('task/fetch');
      const again = await owner.submitDialog(dialog!, { inputs: { 'status:P1.1': 'bij_te_sturen' } }, { platform });
      expect(textOn(again.dialog?.card)).toContain('Geef ook een nieuwe datum');
      expect(JSON.stringify(again.dialog?.card)).toContain('"value":"bij_te_sturen"');
      expect(await world.reports('P1.1')).toEqual([]);
      const inputs = { 'status:P1.1': 'bij_te_sturen', 'forecast:P1.1': '2025-11-15' };
      const done = await owner.submitDialog(again.dialog!, { inputs }, { platform });
      expect(done).toMatchObject({ status: 200, text: 'Genoteerd: 1 mijlpaal' });
      expect(done.dialog).toBeUndefined();
      expect(await world.reports('P1.1')).toMatchObject([{ status: 'bij_te_sturen', by: { id: owner.id } }]);
      await world.job('deliver');
      expect(rowsOn(owner.lastMessage().card)).toEqual(['P1.2']);
      expect(owner.lastMessage().summary).toBe('Genoteerd: 1 mijlpaal');
    },
  );

  it('stores a dialog that was sent twice once', async () => {
    const options = { ...details('P1.1'), platform: 'iOS' as const };
    const { dialog } = await owner.openDialog(owner.lastMessage(), {}, options);
    const send = () => owner.submitDialog(dialog!, { inputs: { 'status:P1.1': 'op_schema' } }, { platform: 'iOS' });
    expect((await Promise.all([send(), send()])).map(({ status }) => status)).toEqual([200, 200]);
    expect(await world.reports('P1.1')).toHaveLength(1);
  });

  it('takes "later" in a card dialog too', async () => {
    const platform = 'iOS' as const;
    const { dialog } = await owner.openDialog(owner.lastMessage(), {}, { ...details('P1.2'), platform });
    const form = await owner.submitDialog(dialog!, { inputs: {} }, { action: 'openRequest', platform });
    const inputs = { [requestInputs.what]: 'tomorrow' };
    await owner.submitDialog(form.dialog!, { inputs }, { action: 'recordRequest', platform });
    await world.job('deliver');
    expect(rowsOn(owner.lastMessage().card)).toEqual(['P1.1']);
    expect(textOn(owner.lastMessage().card)).toContain('Later: ik vraag het opnieuw op 23 september 2025.');
  });

  it('changes the card when a page says what it stored, and closes', async () => {
    const { dialog } = await owner.openDialog(owner.lastMessage(), {}, details('P1.1'));
    await world.app.stores.reports.append([
      {
        ...{ id: 'page:P1.1', milestone: 'P1.1', status: 'gerealiseerd', comment: null, forecast: null },
        ...{ by: { id: owner.id, name: 'Projectleider onthaal' }, onBehalfOf: null },
        at: new Date(Date.parse('2025-09-22T07:30:00Z')).toISOString(),
      },
    ]);
    const closed = await owner.submitDialog(dialog!, { result: { verb: 'dialogDone', codes: ['P1.1'] } });
    expect(closed).toMatchObject({ status: 200 });
    expect(closed.body).toBeUndefined();
    await world.job('deliver');
    expect(rowsOn(owner.lastMessage().card)).toEqual(['P1.2']);
    expect(owner.lastMessage().updatedTimes).toBe(1);
  });

  it('shows who has no role what they may see, and says so', async () => {
    const reader = world.teams.person('collega');
    await reader.says('P1.1');
    const { dialog } = await reader.openDialog(reader.lastMessage(), {}, { platform: 'Android' });
    expect(rowsOn(dialog?.card)).toEqual([]);
    expect(textOn(dialog?.card)).toContain('U kunt deze mijlpaal bekijken.');
  });

  it.each<[string, object, string]>([
    ['a milestone that is not in the plan', { dialog: 'milestone', code: 'P99.9' }, 'P99.9 staat niet in het plan.'],
    ['a dialog that does not exist', { dialog: 'other' }, 'Deze knop werkt niet meer.'],
    ['nothing', {}, 'Deze knop werkt niet meer.'],
    ['the review by an owner', { dialog: 'review', goal: null }, 'Dat kan alleen een leidinggevende'],
    ['settings outside a channel', { dialog: 'settings' }, 'Instellingen horen bij een kanaal'],
  ])('answers %s with a sentence', async (_case, data, sentence) => {
    const answer = await owner.invoke('task/fetch', { data: { verb: 'openDialog', ...data } });
    expect(answer).toMatchObject({ status: 200, body: { task: { type: 'message' } } });
    expect(JSON.stringify(answer.body)).toContain(sentence);
  });

  it.each([[null], [{}], [{ data: null }], [{ data: { verb: 7 } }], [{ data: { verb: 'strange' } }]])(
    'answers a submit of %j with a sentence',
    async (value) => {
      const answer = await owner.invoke('task/submit', value as never);
      expect(answer).toMatchObject({ status: 200, body: { task: { type: 'message' } } });
    },
  );

  it('opens the review for a manager, of everything or of a goal', async () => {
    const manager = world.teams.person('hoofd');
    const open = async (goal: string | null) =>
      (await manager.invoke('task/fetch', { data: { dialog: 'review', goal } })).body;
    expect(await open(null)).toMatchObject({
      task: { value: { title: 'Nakijken en opvolgen: alles onder uw leiding', url: `${world.url}/pages/review` } },
    });
    expect(await open('SD 3')).toMatchObject({ task: { value: { url: `${world.url}/pages/review?goal=SD%203` } } });
  });

  it('opens a form in the chat for a client that sends the button as a message', async () => {
    const message = owner.lastMessage();
    await owner.sends({
      type: 'message',
      value: { verb: 'openDialog', dialog: 'milestone', code: 'P1.1' },
      replyToId: message.id,
    });
    expect(owner.sees(message).updatedTimes).toBe(0);
    expect(rowsOn(owner.lastMessage().card)).toEqual(['P1.1']);
    await owner.submit(owner.lastMessage(), { 'status:P1.1': 'op_schema' }, { action: 'recordStatus' });
    expect(await world.reports('P1.1')).toHaveLength(1);
  });

  it('shows on the owner’s card what the deputy answered, and does not ask it again', async () => {
    await deputy.says('P1.1');
    await deputy.submit(deputy.lastMessage(), {}, { action: 'openForm' });
    await deputy.submit(deputy.lastMessage(), { 'status:P1.1': 'op_schema' }, { action: 'recordStatus' });
    await world.job('deliver');
    const card = owner.lastMessage();
    expect(rowsOn(card.card)).toEqual(['P1.2']);
    expect(textOn(card.card)).toContain('door Vervanger onthaal');
    await owner.submit(card, {}, { action: 'recordAllOnSchedule' });
    expect(await world.reports('P1.1')).toMatchObject([{ by: { name: 'Vervanger onthaal' } }]);
    await owner.submit(owner.lastMessage(), {}, { action: 'correctStatus' });
    await owner.submit(owner.lastMessage(), { 'status:P1.2': 'gerealiseerd' }, { action: 'recordStatus' });
    expect(await world.reports('P1.1')).toHaveLength(1);
    expect(await world.reports('P1.2')).toHaveLength(2);
  });

  it('keeps a card that was replaced as it is, and says so, when its row is answered on the newer one', async () => {
    const first = owner.lastMessage();
    await world.setClock('2025-09-29T09:00:00+02:00');
    await world.job('send-reminders');
    await owner.submit(owner.lastMessage(), {}, { action: 'recordAllOnSchedule' });
    await world.job('deliver');
    expect(rowsOn(owner.sees(first).card)).toEqual([]);
    expect(textOn(owner.sees(first).card)).toContain('U kunt antwoorden op uw nieuwere kaart.');
  });

  it('somebody the bot never met sees no form, and is not remembered', async () => {
    const stranger = world.teams.person('huizen');
    const before = (await world.app.stores.people.all()).length;
    const answer = await stranger.invoke('task/fetch', { data: { dialog: 'milestone', code: 'P1.1' } });
    expect(answer.status).toBe(200);
    expect((await world.app.stores.people.all()).length).toBe(before);
  });
});
