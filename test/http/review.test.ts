import { randomUUID } from 'node:crypto';
import type { ApiRefusal, ReviewResult } from '../../src/contracts/pages-api';
import { API, apiRefusalSchema, reviewOptionsSchema, reviewResultSchema } from '../../src/contracts/pages-api';
import { visitor } from '../support/pages';
import { testOwners } from '../support/test-plan';
import type { World } from '../support/world';
import { openWorld, rowsOn, textOn } from '../support/world';

const owners = `${testOwners}SD 3,deputy,vervanger@example.org,Vervanger
P3,deputy,collega@example.org,Collega
P2.2,owner,actieplan@example.org,Projectleider actieplan
P2.2,owner,huizen@example.org,Projectleider huizen
`;

let world: World;
beforeEach(async () => {
  world = await openWorld({ owners });
  for (const key of ['coordinator', 'onthaal', 'vervanger', 'huizen', 'hoofd', 'collega'])
    await world.teams.person(key).installBot();
});
afterEach(async () => {
  expect(world.teams.faults).toEqual([]);
  await world.close();
});

async function send(key: string, route: string, fields: object, language = 'nl') {
  const reader = await visitor(world, key, language);
  return reader.post<ApiRefusal & ReviewResult>(route, { form: randomUUID(), ...fields });
}

async function askAgain(codes: string[], { key = 'hoofd', form = randomUUID(), language = 'nl' } = {}) {
  const { status, body } = await send(key, API.askAgain, { codes, form }, language);
  expect(status).toBe(200);
  await world.job('deliver');
  return reviewResultSchema.parse(body);
}

const cardsOf = (key: string) =>
  world.teams
    .person(key)
    .chat()
    .map(({ card }) => rowsOn(card))
    .filter((rows) => rows.length > 0);

async function daysAsked(key: string): Promise<string[]> {
  const { id } = world.teams.world.people.get(key)!;
  const reminders = await world.app.stores.deliveries.plannedFor(id, 'reminder', '2025-01-01T00:00:00Z');
  return reminders.map(({ createdAt }) => createdAt.slice(0, 10));
}

const history = (code: string) => world.app.stores.requests.history(code, 10);

describe('asking again', () => {
  it('asks the owner at once, although nothing was due', async () => {
    const result = await askAgain(['P3.2', 'P2.2']);
    expect(result).toEqual({
      done: ['P3.2', 'P2.2'],
      sentence: 'Ik vraag 2 mijlpalen nu opnieuw.',
    });
    expect(cardsOf('huizen').at(-1)).toEqual(['P2.1', 'P2.2']);
    expect(cardsOf('collega').at(-1)).toEqual(['P3.1', 'P3.2']);
    expect(cardsOf('vervanger').at(-1)).toEqual(['P2.2']);
    expect(await history('P3.2')).toMatchObject([{ kind: 'ask-again', by: { name: 'Afdelingshoofd' } }]);
  });

  it('shows in the history, also on a card', async () => {
    await askAgain(['P2.2']);
    await world.teams.person('collega').says('P2.2');
    expect(textOn(world.teams.person('collega').lastMessage().card)).toContain(
      'Afdelingshoofd liet het opnieuw vragen',
    );
  });

  it('asks again what was just reported on, and what was put off', async () => {
    const owner = world.teams.person('huizen');
    await world.job('send-reminders');
    await owner.submit(owner.lastMessage(), { 'status:P2.1': 'op_schema' }, { action: 'recordStatus' });
    await send('huizen', API.requests('P2.2'), { what: 'next-week', until: '', from: '', reason: '', deputy: '' });
    await world.setClock('2025-09-23T10:00:00+02:00');
    expect((await askAgain(['P2.1', 'P2.2'])).sentence).toBe('Ik vraag 2 mijlpalen nu opnieuw.');
    expect(cardsOf('huizen').at(-1)).toEqual(['P2.1', 'P2.2']);
  });

  it('waits for the next card of an owner who had one today', async () => {
    await world.job('send-reminders');
    expect((await askAgain(['P2.1'])).sentence).toBe('1 mijlpaal volgt met de volgende kaart van de eigenaar.');
    expect(await daysAsked('huizen')).toEqual(['2025-09-22']);
    for (const day of ['2025-09-23', '2025-09-24']) {
      await world.setClock(`${day}T09:00:00+02:00`);
      await world.job('send-reminders');
    }
    expect(await daysAsked('huizen')).toEqual(['2025-09-22', '2025-09-23']);
    expect(cardsOf('huizen').at(-1)).toEqual(['P2.1']);
  });

  it.each([
    ['in the evening', '2025-09-22T20:00:00+02:00'],
    ['on a Saturday', '2025-09-27T10:00:00+02:00'],
  ])('%s waits for the working hours', async (_case, now) => {
    await world.setClock(now);
    expect((await askAgain(['P2.2'])).sentence).toBe('1 mijlpaal volgt met de volgende kaart van de eigenaar.');
    expect(cardsOf('huizen')).toEqual([]);
    await world.setClock('2025-09-29T09:00:00+02:00');
    await world.job('send-reminders');
    expect(cardsOf('huizen').at(-1)).toContain('P2.2');
  });

  it('asks nobody else', async () => {
    await askAgain(['P2.2']);
    expect(cardsOf('onthaal')).toEqual([]);
    expect(cardsOf('coordinator')).toEqual([]);
  });

  it('leaves alone what is realised', async () => {
    await send('huizen', API.reports('P2.1'), { status: 'gerealiseerd', comment: '', forecast: '' });
    const result = await askAgain(['P2.1', 'P2.2'], { language: 'en' });
    expect(result).toEqual({
      done: ['P2.2'],
      sentence: 'I am asking about 1 milestone again now. 1 milestone is already realised.',
    });
    expect(await history('P2.1')).toEqual([]);
  });

  it('says so when nobody can be asked', async () => {
    const result = await askAgain(['H1.1'], { key: 'coordinator' });
    expect(result.sentence).toBe('Voor 1 mijlpaal is niemand bereikbaar aan wie ik het kan vragen.');
  });

  it('sent twice asks once, and answers the same', async () => {
    const form = randomUUID();
    const first = await askAgain(['P2.2'], { form });
    expect(await askAgain(['P2.2'], { form })).toEqual(first);
    expect(await history('P2.2')).toHaveLength(1);
    expect(cardsOf('huizen')).toHaveLength(1);
  });

  it('takes a code once', async () => {
    expect((await askAgain(['P2.2', 'P2.2'])).done).toEqual(['P2.2']);
    expect(await history('P2.2')).toHaveLength(1);
  });
});

describe('handing over by a manager', () => {
  const days = { deputy: 'vervanger@example.org', from: '2025-09-22', until: '2025-09-26' };

  it('makes the deputy be asked in the place of every owner', async () => {
    await world.teams.person('actieplan').installBot();
    const { status, body } = await send('hoofd', API.handOver, { codes: ['P2.1', 'P2.2'], ...days });
    expect({ status, ...body }).toEqual({
      ...{ status: 200, done: ['P2.1', 'P2.2'] },
      sentence: '2 mijlpalen zijn overgedragen aan Vervanger, van 22 september 2025 tot en met 26 september 2025.',
    });
    await askAgain(['P2.2']);
    expect(cardsOf('vervanger').at(-1)).toEqual(['P2.1', 'P2.2']);
    expect(cardsOf('huizen')).toEqual([]);
    expect(cardsOf('actieplan').flat()).not.toContain('P2.2');
    expect(await history('P2.2')).toMatchObject([{ kind: 'ask-again' }, { kind: 'hand-over', forEveryOwner: true }]);
  });

  it('by one of the owners counts for that owner', async () => {
    await world.teams.person('actieplan').installBot();
    const request = { what: 'hand-over', reason: '', ...days };
    await send('huizen', API.requests('P2.2'), request);
    await askAgain(['P2.2']);
    expect(cardsOf('vervanger').at(-1)).toContain('P2.2');
    expect(cardsOf('actieplan').at(-1)).toContain('P2.2');
    expect(cardsOf('huizen').flat()).not.toContain('P2.2');
  });

  it('sent twice is kept once', async () => {
    const form = randomUUID();
    const send2 = () => send('coordinator', API.handOver, { codes: ['P2.1'], ...days, form }, 'en');
    const [first, second] = [await send2(), await send2()];
    expect(first.body.sentence).toBe(
      '1 milestone was handed over to Vervanger, from 22 September 2025 up to and including 26 September 2025.',
    );
    expect(second.body).toEqual(first.body);
    expect(await history('P2.1')).toHaveLength(1);
  });

  it.each<[string, string[], { email: string; name: string }[]]>([
    ['of one', ['P3.1'], [{ email: 'collega@example.org', name: 'Collega' }]],
    ['that several share', ['P2.1', 'P2.2'], [{ email: 'vervanger@example.org', name: 'Vervanger' }]],
    ['of those that share none', ['P2.1', 'P3.1'], []],
  ])('offers the deputies %s', async (_case, codes, deputies) => {
    const { body } = await send('hoofd', API.reviewOptions, { codes });
    expect(reviewOptionsSchema.parse(body)).toEqual({ deputies });
  });

  it.each<[string, object, string, string]>([
    ['no deputy', { deputy: '' }, 'deputy', 'Kies aan wie u overdraagt.'],
    ['somebody else', { deputy: 'hoofd@example.org' }, 'deputy', 'Kies aan wie u overdraagt.'],
    ['no last day', { until: '' }, 'until', 'Kies ook een dag.'],
    ['a last day in the past', { until: '2025-09-21' }, 'until', 'De laatste dag van de overdracht is voorbij'],
    ['a last day before the first', { from: '2025-10-20', until: '2025-10-10' }, 'until', 'valt voor de eerste'],
    ['a first day that does not exist', { from: '2025-02-30' }, 'from', '“2025-02-30” is geen bestaande datum.'],
    ['a last day years away', { until: '2027-09-26' }, 'until', 'Die dag ligt te ver vooruit.'],
  ])('with %s is refused, and nothing is kept', async (_case, fields, field, sentence) => {
    const { status, body } = await send('hoofd', API.handOver, { codes: ['P2.1'], ...days, ...fields });
    expect({ status, ...apiRefusalSchema.parse(body) }).toEqual({
      ...{ status: 422, error: 'invalid' },
      errors: [{ field, message: expect.stringContaining(sentence) as string }],
    });
    expect(await history('P2.1')).toEqual([]);
  });
});

describe('who may not, is told so', () => {
  const fields = { deputy: 'vervanger@example.org', from: '', until: '2025-09-26' };
  it.each<[string, string, string[], number, string, string]>([
    ['an owner', 'huizen', ['P2.1'], 403, 'voor P2.1 alleen de leidinggevende', 'For P2.1, only the manager'],
    ['a deputy', 'vervanger', ['P2.1'], 403, 'voor P2.1 alleen de leidinggevende', 'For P2.1, only the manager'],
    ['the manager of another goal', 'hoofd', ['P2.1', 'P1.1'], 403, 'voor P1.1 alleen', 'For P1.1, only'],
    ['somebody without a role', 'collega', ['P2.1'], 403, 'voor P2.1 alleen', 'For P2.1, only'],
    ['a guest', 'actieplan', ['P2.1'], 403, 'Ik ken u nog niet.', 'We have not met yet.'],
    ['a stranger', 'niemand', ['P2.1'], 403, 'Ik ken u nog niet.', 'We have not met yet.'],
    ['what is not in the plan', 'coordinator', ['P9.9'], 404, '“P9.9” staat niet in het plan.', 'is not in the plan.'],
    ['no milestones', 'coordinator', [], 400, 'niet begrepen', 'did not understand'],
  ])('%s', async (_case, ...[key, codes, expected, dutch, english]) => {
    for (const route of [API.reviewOptions, API.askAgain, API.handOver]) {
      for (const [language, words] of [
        ['nl', dutch],
        ['en', english],
      ] as const) {
        const { status, body } = await send(key, route, { codes, ...fields }, language);
        expect([status, apiRefusalSchema.parse(body).errors[0]?.message]).toEqual([
          expected,
          expect.stringContaining(words),
        ]);
      }
    }
    expect(await world.app.stores.requests.since('2025-01-01T00:00:00Z')).toEqual([]);
  });
});
