import type { Person } from '../../local/client/person';
import { STATUSES } from '../../src/domain/status';
import { testPlan } from '../support/test-plan';
import type { World } from '../support/world';
import { openWorld, rowsOn, textOn } from '../support/world';

let world: World;
let owner: Person;
beforeEach(async () => {
  world = await openWorld();
  owner = world.teams.person('onthaal');
  await owner.installBot();
  await world.job('send-reminders');
});
afterEach(async () => {
  expect(world.teams.faults).toEqual([]);
  await world.close();
});

const record = (inputs: Record<string, string>, options = {}) =>
  owner.submit(owner.lastMessage(), inputs, { action: 'recordStatus', ...options });

describe('a status on the card', () => {
  it.each(STATUSES.map((status) => [status]))('stores %s, from whom and when', async (status) => {
    const forecast = ['bij_te_sturen', 'niet_op_schema_extern'].includes(status) ? '2025-11-15' : null;
    await record({
      'status:P1.2': status,
      ...(forecast ? { 'forecast:P1.2': forecast } : {}),
      'comment:P1.2': ' Volgt. ',
    });
    expect(await world.reports('P1.2')).toMatchObject([
      {
        status,
        forecast,
        comment: 'Volgt.',
        by: { id: owner.id, name: 'Projectleider onthaal' },
        onBehalfOf: null,
        at: expect.stringMatching(/^2025-09-22T07:0/) as string,
      },
    ]);
    expect(await world.reports('P1.1')).toEqual([]);
  });

  it('replaces the card in place by what was recorded; the rest stays open', async () => {
    const { id } = owner.lastMessage();
    const { card } = await record({ 'status:P1.1': 'gerealiseerd' });
    expect(rowsOn(card)).toEqual(['P1.2']);
    expect(textOn(card)).toContain('**Gerealiseerd**');
    expect(owner.lastMessage()).toMatchObject({ id, summary: 'Genoteerd: 1 mijlpaal' });
  });

  it('takes one click for everything on schedule', async () => {
    const { card } = await owner.submit(owner.lastMessage(), {}, { action: 'recordAllOnSchedule' });
    expect(rowsOn(card)).toEqual([]);
    expect([...(await world.reports('P1.1')), ...(await world.reports('P1.2'))].map(({ status }) => status)).toEqual([
      'op_schema',
      'op_schema',
    ]);
  });

  it('stores a double click once', async () => {
    await owner.doubleClick(
      owner.lastMessage(),
      { 'status:P1.1': 'op_schema', 'status:P1.2': 'op_schema' },
      { action: 'recordStatus' },
    );
    expect(await world.reports('P1.1')).toHaveLength(1);
    expect(await world.reports('P1.2')).toHaveLength(1);
  });

  it('works the same through Submit, for clients without Execute: the message itself changes', async () => {
    const messages = owner.chat().length;
    await record({ 'status:P1.1': 'op_schema' }, { via: 'submit', client: 'mobile' });
    expect(owner.chat()).toHaveLength(messages);
    expect(owner.lastMessage()).toMatchObject({ summary: 'Genoteerd: 1 mijlpaal', updatedTimes: 1 });
    expect(await world.reports('P1.1')).toHaveLength(1);
  });

  it('can be corrected: the newer report counts, the older one stays', async () => {
    await record({ 'status:P1.1': 'op_schema', 'status:P1.2': 'op_schema' });
    await owner.submit(owner.lastMessage(), {}, { action: 'correctStatus' });
    expect(rowsOn(owner.lastMessage().card)).toEqual(['P1.1', 'P1.2']);
    await record({ 'status:P1.2': 'kleine_afwijking' });
    expect((await world.reports('P1.2')).map(({ status }) => status)).toEqual(['kleine_afwijking', 'op_schema']);
    expect(await world.reports('P1.1')).toHaveLength(1);
    expect(rowsOn(owner.lastMessage().card)).toEqual([]);
  });
});

describe('what cannot be stored gets a sentence, and nothing is stored', () => {
  it.each<[string, Record<string, string>, string]>([
    ['nothing filled in', {}, 'U hebt nog geen status gekozen'],
    ['a comment without a status', { 'comment:P1.1': 'bijna klaar' }, 'Kies ook een status voor P1.1'],
    ['an unknown status', { 'status:P1.1': 'bijna' }, 'is geen status voor P1.1'],
    [
      'a date that does not exist',
      { 'status:P1.1': 'kleine_afwijking', 'forecast:P1.1': '2025-02-30' },
      'is geen bestaande datum',
    ],
    [
      'a date in the past',
      { 'status:P1.1': 'kleine_afwijking', 'forecast:P1.1': '2025-09-21' },
      'ligt in het verleden',
    ],
    [
      'a date in the year 3000',
      { 'status:P1.1': 'kleine_afwijking', 'forecast:P1.1': '3000-01-01' },
      'te ver in de toekomst',
    ],
    ['off track without a date or a word', { 'status:P1.1': 'bij_te_sturen' }, 'Geef ook een nieuwe datum'],
    ['realised with a new date', { 'status:P1.1': 'gerealiseerd', 'forecast:P1.1': '2025-12-01' }, 'gaan niet samen'],
    ['a comment of 1001 characters', { 'status:P1.1': 'op_schema', 'comment:P1.1': 'x'.repeat(1001) }, 'te lang'],
    ['one good row and one bad', { 'status:P1.1': 'op_schema', 'status:P1.2': '?' }, 'is geen status voor P1.2'],
  ])('%s', async (_what, inputs, sentence) => {
    const { card } = await record(inputs, { force: true });
    expect(textOn(card)).toContain(sentence);
    expect([...(await world.reports('P1.1')), ...(await world.reports('P1.2'))]).toEqual([]);
  });

  it('keeps what was filled in', async () => {
    const { card } = await record({ 'status:P1.1': 'bij_te_sturen', 'status:P1.2': 'op_schema' });
    expect(JSON.stringify(card)).toContain('"value":"bij_te_sturen"');
  });

  it('a value that is no text at all', async () => {
    const { card } = await record({ 'status:P1.1': { $gt: '' } as unknown as string }, { force: true });
    expect(textOn(card)).toContain('U hebt nog geen status gekozen');
  });

  it('a milestone that went from the plan', async () => {
    const plan = testPlan();
    plan.projects[0]!.milestones.pop();
    plan.projects[0]!.milestones.splice(1, 1);
    await world.restart(plan);
    const { notice } = await record({ 'status:P1.2': 'op_schema' });
    expect(notice?.text).toContain('P1.2 staat niet meer in het plan');
    expect(await world.reports('P1.2')).toEqual([]);
  });

  it('another value from a card that was answered before', async () => {
    const first = owner.lastMessage().card;
    await record({ 'status:P1.1': 'op_schema' });
    const data = {
      kind: 'reminder',
      card: /"card":"([^"]+)"/.exec(JSON.stringify(first))?.[1],
      codes: ['P1.1', 'P1.2'],
    };
    const value = {
      action: { type: 'Action.Execute', verb: 'recordStatus', data: { ...data, 'status:P1.1': 'gerealiseerd' } },
    };
    const { body } = await owner.invoke('adaptiveCard/action', value);
    expect(JSON.stringify(body)).toContain('al “Op schema” genoteerd');
    expect(await world.reports('P1.1')).toHaveLength(1);
  });

  it.each([
    ['an unknown verb', { action: { type: 'Action.Execute', verb: 'launch', data: {} } }, 'Deze knop werkt niet meer'],
    [
      'a form without its data',
      { action: { type: 'Action.Execute', verb: 'recordStatus', data: {} } },
      'Deze kaart is niet meer geldig',
    ],
    [
      'a form with the wrong data',
      { action: { type: 'Action.Execute', verb: 'recordStatus', data: { kind: 'x', card: 5, codes: 'P1.1' } } },
      'Deze kaart is niet meer geldig',
    ],
    ['no action at all', { trigger: 'manual' }, 'Deze knop werkt niet meer'],
  ])('%s', async (_what, value, sentence) => {
    const { status, body } = await owner.invoke('adaptiveCard/action', value);
    expect(status).toBe(200);
    expect(JSON.stringify(body)).toContain(sentence);
  });
});

describe('who may report', () => {
  it('a deputy, a manager and the coordinator may, and it says for whom', async () => {
    for (const [key, code, name] of [
      ['vervanger', 'P1.1', 'Projectleider onthaal'],
      ['hoofd', 'P2.1', 'Projectleider huizen'],
      ['coordinator', 'H1.1', 'Projectleider algemeen'],
    ] as const) {
      const person = world.teams.person(key);
      await person.installBot();
      await person.says(code);
      await person.submit(person.lastMessage(), {}, { action: 'openForm' });
      await person.submit(person.lastMessage(), { [`status:${code}`]: 'op_schema' }, { action: 'recordStatus' });
      expect(await world.reports(code)).toMatchObject([{ by: { id: person.id }, onBehalfOf: name }]);
    }
  });

  it('somebody else may not, even with the card of an owner', async () => {
    const other = world.teams.person('collega');
    await other.installBot();
    await other.says('P1.1');
    expect(JSON.stringify(other.lastMessage().card)).not.toContain('openForm');
    const value = {
      action: {
        type: 'Action.Execute',
        verb: 'recordStatus',
        data: { kind: 'form', card: 'x', codes: ['P1.1'], 'status:P1.1': 'gerealiseerd' },
      },
    };
    const { body } = await other.invoke('adaptiveCard/action', value);
    expect(JSON.stringify(body)).toContain('Dat kunt u niet doen voor P1.1');
    expect(await world.reports('P1.1')).toEqual([]);
  });
});

describe('a click that comes again', () => {
  it('on "alle op schema" shows what was recorded, and stores nothing more', async () => {
    const { id } = owner.lastMessage();
    const card = owner.sees(id).card;
    const all = JSON.stringify(card).match(/"verb":"recordAllOnSchedule","data":(\{[^}]*\})/)?.[1] ?? '{}';
    const click = {
      action: { type: 'Action.Execute', verb: 'recordAllOnSchedule', data: JSON.parse(all) as Record<string, string> },
    };
    await owner.invoke('adaptiveCard/action', click);
    const { body } = await owner.invoke('adaptiveCard/action', click);
    expect(JSON.stringify(body)).toContain('Dank u, genoteerd');
    expect(await world.reports('P1.1')).toHaveLength(1);
  });

  it('on an old "verbeteren" opens a form that can be sent', async () => {
    await record({ 'status:P1.1': 'op_schema', 'status:P1.2': 'op_schema' });
    const { id } = owner.lastMessage();
    for (const status of ['kleine_afwijking', 'gerealiseerd']) {
      const data = { kind: 'reminder', card: `reminder:${owner.id}:2025-09-22+1`, codes: ['P1.1', 'P1.2'] };
      const opened = await owner.invoke('adaptiveCard/action', {
        action: { type: 'Action.Execute', verb: 'correctStatus', data },
      });
      const card = /"card":"([^"]+)"/.exec(JSON.stringify(opened.body))?.[1];
      const sent = { ...data, card, 'status:P1.2': status };
      await owner.invoke('adaptiveCard/action', {
        action: { type: 'Action.Execute', verb: 'recordStatus', data: sent },
      });
    }
    expect((await world.reports('P1.2')).map(({ status }) => status)).toEqual([
      'gerealiseerd',
      'kleine_afwijking',
      'op_schema',
    ]);
    expect(id).toBe(owner.lastMessage().id);
  });

  it('does not take a row that is not on the card', async () => {
    const data = {
      kind: 'reminder',
      card: `reminder:${owner.id}:2025-09-22`,
      codes: ['P1.1'],
      'status:P1.3': 'gerealiseerd',
    };
    const { body } = await owner.invoke('adaptiveCard/action', {
      action: { type: 'Action.Execute', verb: 'recordStatus', data },
    });
    expect(JSON.stringify(body)).toContain('P1.3 staat niet op deze kaart');
    expect(await world.reports('P1.3')).toEqual([]);
  });
});
