import { randomUUID } from 'node:crypto';
import type { ApiRefusal, MilestonePage } from '../../src/contracts/pages-api';
import { API, apiRefusalSchema, milestonePageSchema } from '../../src/contracts/pages-api';
import { visitor } from '../support/pages';
import { testPlan } from '../support/test-plan';
import type { World } from '../support/world';
import { openWorld, textOn } from '../support/world';

let world: World;
beforeEach(async () => {
  world = await openWorld();
  for (const key of ['onthaal', 'vervanger', 'coordinator', 'collega']) await world.teams.person(key).installBot();
});
afterEach(async () => {
  expect(world.teams.faults).toEqual([]);
  await world.close();
});

const REPORT = { status: 'op_schema', comment: '', forecast: '' };
const REQUEST = { what: 'tomorrow', until: '', from: '', reason: '', deputy: '' };

async function pageOf(key: string, code = 'P1.2'): Promise<MilestonePage> {
  return milestonePageSchema.parse((await (await visitor(world, key)).get(API.milestone(code))).body);
}

async function send(key: string, route: string, fields: object, language = 'nl') {
  const reader = await visitor(world, key, language);
  return reader.post<ApiRefusal & MilestonePage>(route, { form: randomUUID(), ...fields });
}

describe('the page of a milestone', () => {
  it('has its place, its date and what the owner can do', async () => {
    const page = await pageOf('onthaal');
    expect(page).toMatchObject({
      today: '2025-09-22',
      milestone: { code: 'P1.2', title: 'Referentiedocument opmaken', mine: 'owner', group: null, notes: [] },
      place: [
        { code: 'SD 1', title: 'Slachtoffers centraal' },
        { code: 'SD 1/OD 1', title: 'Een warm beleid' },
        { code: 'P1', title: 'SLACHTOFFERONTHAAL' },
      ],
      history: [],
      ...{ mayReport: true, onBehalfOf: null, commentLimit: 4000 },
      deputies: [{ email: 'vervanger@example.org', name: 'Vervanger onthaal' }],
      later: { tomorrow: '2025-09-23', nextWeek: '2025-09-29' },
    });
  });

  it.each<[string, Partial<MilestonePage>]>([
    ['vervanger', { mayReport: true, onBehalfOf: 'Projectleider onthaal', deputies: [] }],
    ['coordinator', { mayReport: true, onBehalfOf: 'Projectleider onthaal', deputies: [] }],
    ['collega', { mayReport: false, onBehalfOf: null, deputies: [] }],
    ['hoofd', { mayReport: false, onBehalfOf: null, deputies: [] }],
  ])('offers %s what they can do', async (key, expected) => {
    expect(await pageOf(key)).toMatchObject(expected);
  });

  it('places an item of a horizontal goal', async () => {
    expect((await pageOf('coordinator', 'H1.1')).place).toEqual([{ code: 'H1', title: 'Energiebesparing' }]);
  });

  it.each(['P9.9', 'P1', 'x'.repeat(90), '../plan', '%', 'é'])('is not there for %s', async (code) => {
    const { status, body } = await (await visitor(world, 'onthaal')).get(API.milestone(code));
    expect({ status, error: apiRefusalSchema.parse(body).error }).toEqual({ status: 404, error: 'not-in-plan' });
  });
});

describe('the history', () => {
  it('has everything that was said, newest first, and new dates of the plan', async () => {
    const owner = world.teams.person('onthaal');
    await owner.says('P1.2');
    await world.setClock('2025-09-23T10:00:00+02:00');
    await send('onthaal', API.requests('P1.2'), { ...REQUEST, what: 'next-week' });
    await world.setClock('2025-09-24T10:00:00+02:00');
    await send('vervanger', API.reports('P1.2'), { ...REPORT, status: 'bij_te_sturen', forecast: '2025-10-15' });
    await world.setClock('2025-09-25T10:00:00+02:00');
    await send('onthaal', API.requests('P1.2'), { ...REQUEST, what: 'not-mine', reason: 'Andere afdeling.' });
    await world.setClock('2025-09-26T10:00:00+02:00');
    const plan = testPlan();
    plan.projects[0]!.milestones[1]!.due = '2025-10-31';
    await world.restart(plan);
    const { history } = await pageOf('collega');
    expect(history).toEqual([
      { kind: 'plan-date', at: expect.stringMatching(/^2025-09-26/) as string, from: '2025-09-30', to: '2025-10-31' },
      expect.objectContaining({ kind: 'not-mine', by: 'Projectleider onthaal', reason: 'Andere afdeling.' }),
      expect.objectContaining({
        ...{ kind: 'report', by: 'Vervanger onthaal', onBehalfOf: 'Projectleider onthaal' },
        ...{ status: 'bij_te_sturen', forecast: '2025-10-15', comment: null },
      }),
      expect.objectContaining({ kind: 'later', by: 'Projectleider onthaal', until: '2025-09-29' }),
    ]);
  });

  it('has at most 200 lines, the newest', async () => {
    const reports = Array.from({ length: 230 }, (_, n) => ({
      ...{ id: `r${n}`, milestone: 'P1.2', status: 'op_schema' as const, comment: `nr ${n}`, forecast: null },
      ...{ by: { id: '29:x', name: 'Iemand' }, onBehalfOf: null },
      at: new Date(Date.UTC(2025, 7, 1, 8, n)).toISOString(),
    }));
    await world.app.stores.reports.append(reports);
    const { history } = await pageOf('collega');
    expect(history).toHaveLength(200);
    expect(history[0]).toMatchObject({ comment: 'nr 229' });
    expect(history[199]).toMatchObject({ comment: 'nr 30' });
  });
});

describe('a report from the page', () => {
  it.each([
    ['onthaal', null],
    ['vervanger', 'Projectleider onthaal'],
    ['coordinator', 'Projectleider onthaal'],
  ])('of %s is kept as one from a card', async (key, onBehalfOf) => {
    const comment = 'Zie https://example.org/nota. '.repeat(130).trim();
    const { status, body } = await send(key, API.reports('P1.2'), { ...REPORT, status: 'kleine_afwijking', comment });
    expect(status).toBe(200);
    expect(milestonePageSchema.parse(body).milestone).toMatchObject({ status: 'kleine_afwijking' });
    const { name } = world.teams.world.people.get(key)!;
    expect(await world.reports('P1.2')).toMatchObject([
      { status: 'kleine_afwijking', comment, onBehalfOf, by: { name } },
    ]);
  });

  it('sent twice is stored once, also when both come at once', async () => {
    const form = randomUUID();
    const answers = await Promise.all(
      [1, 2, 3].map(() => send('onthaal', API.reports('P1.2'), { ...REPORT, form, comment: 'Eén keer.' })),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(await world.reports('P1.2')).toHaveLength(1);
  });

  it('is not overwritten by something else under the same name', async () => {
    const form = randomUUID();
    await send('onthaal', API.reports('P1.2'), { ...REPORT, form });
    const { status, body } = await send('onthaal', API.reports('P1.2'), { ...REPORT, form, status: 'gerealiseerd' });
    expect([status, body.errors[0]?.message]).toEqual([422, expect.stringContaining('al “Op schema” genoteerd')]);
    expect(await world.reports('P1.2')).toMatchObject([{ status: 'op_schema' }]);
  });

  it('that lost against another from the same form at once, hears so', async () => {
    const form = randomUUID();
    const statuses = ['op_schema', 'gerealiseerd', 'nog_niet_gestart'];
    const answers = await Promise.all(
      statuses.map((status) => send('onthaal', API.reports('P1.2'), { ...REPORT, form, status })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422, 422]);
    const kept = statuses[answers.findIndex(({ status }) => status === 200)];
    expect(await world.reports('P1.2')).toMatchObject([{ status: kept }]);
  });

  it('corrects an earlier one with a new form', async () => {
    await send('onthaal', API.reports('P1.2'), REPORT);
    await send('onthaal', API.reports('P1.2'), { ...REPORT, status: 'gerealiseerd' });
    expect(await world.reports('P1.2')).toMatchObject([{ status: 'gerealiseerd' }, { status: 'op_schema' }]);
  });

  it('shows on cards, shortened where it is too long for one', async () => {
    const comment = `Begin ${'van een lang verhaal '.repeat(180)}`.trim();
    await send('onthaal', API.reports('P1.2'), { ...REPORT, comment });
    const owner = world.teams.person('onthaal');
    await owner.says('P1.2');
    const shown = textOn(owner.lastMessage().card);
    expect(shown).toContain('Begin van een lang verhaal');
    expect(shown).toContain('…”');
    expect(shown.length).toBeLessThan(2500);
  });

  it.each<[string, object, string, string, string]>([
    ['nothing', { status: '' }, 'status', 'Kies een status', 'Choose a status'],
    ['no status', { status: '', comment: 'x' }, 'status', 'Kies ook een status', 'P1.2'],
    ['no status we know', { status: 'prima_*' }, 'status', '“prima_*” is geen status', '“prima_*” is not a status'],
    ['too long a comment', { comment: 'x'.repeat(4001) }, 'comment', '4000 tekens', '4000 characters'],
    ['no date', { forecast: '31/12/2025' }, 'forecast', 'geen bestaande datum', '31/12/2025'],
    ['a date in the past', { forecast: '2025-09-01' }, 'forecast', 'in het verleden', 'past'],
    ['a date in another century', { forecast: '2125-09-01' }, 'forecast', 'te ver', 'far'],
    [
      'a date that contradicts',
      { status: 'gerealiseerd', forecast: '2025-12-01' },
      'forecast',
      'gaan niet samen',
      'P1.2',
    ],
    ['no date where one is needed', { status: 'bij_te_sturen' }, 'forecast', 'Geef ook een nieuwe datum', 'P1.2'],
  ])('with %s is refused in a sentence about the field', async (_case, ...[fields, field, dutch, english]) => {
    for (const [language, words] of [
      ['nl', dutch],
      ['en', english],
    ] as const) {
      const { status, body } = await send('onthaal', API.reports('P1.2'), { ...REPORT, ...fields }, language);
      expect({ status, ...apiRefusalSchema.parse(body) }).toEqual({
        ...{ status: 422, error: 'invalid' },
        errors: [{ field, message: expect.stringContaining(words) as string }],
      });
    }
    expect(await world.reports('P1.2')).toEqual([]);
  });

  it.each<[string, string, string, number, string, string]>([
    ['by somebody without a role', 'collega', 'P1.2', 403, 'not-allowed', 'Dat kunt u niet doen voor P1.2'],
    ['by the owner of another', 'onthaal', 'P2.1', 403, 'not-allowed', 'Dat kunt u niet doen voor P2.1'],
    ['by a guest', 'hoofd', 'P2.1', 403, 'not-allowed', 'Ik ken u nog niet'],
    ['by a stranger', 'niemand', 'P1.2', 403, 'not-allowed', 'Ik ken u nog niet'],
    ['on what is not in the plan', 'coordinator', 'P9.9', 404, 'not-in-plan', '“P9.9” staat niet in het plan'],
  ])('%s is refused', async (_case, ...[key, code, status, error, sentence]) => {
    const answer = await send(key, API.reports(code), REPORT);
    expect({ status: answer.status, ...apiRefusalSchema.parse(answer.body) }).toEqual({
      ...{ status, error },
      errors: [{ field: null, message: expect.stringContaining(sentence) as string }],
    });
    expect(await world.reports(code)).toEqual([]);
  });
});

describe('a request from the page', () => {
  const kept = () => world.app.stores.requests.since('2025-01-01T00:00:00Z');

  it('puts off, once', async () => {
    const form = randomUUID();
    const once = () => send('onthaal', API.requests('P1.2'), { ...REQUEST, form });
    for (const { status, body } of [await once(), await once()]) {
      expect(status).toBe(200);
      expect(body.history).toMatchObject([{ kind: 'later', until: '2025-09-23', by: 'Projectleider onthaal' }]);
    }
    expect(await kept()).toHaveLength(1);
  });

  it('"not mine" reaches the coordinator at once', async () => {
    await send('onthaal', API.requests('P1.2'), { ...REQUEST, what: 'not-mine', reason: 'Andere afdeling.' });
    const { summary } = await world.teams.waitForMessage(
      (message) => message.person === 'coordinator' && (message.summary ?? '').includes('niet van mij'),
    );
    expect(summary).toContain('Projectleider onthaal meldt');
  });

  it('hands over to a deputy', async () => {
    const { body } = await send('onthaal', API.requests('P1.2'), {
      ...REQUEST,
      ...{ what: 'hand-over', deputy: 'vervanger@example.org', from: '2025-09-23', until: '2025-09-26' },
    });
    expect(body.history).toMatchObject([{ kind: 'hand-over', to: 'Vervanger onthaal', from: '2025-09-23' }]);
  });

  it.each<[string, object, string, string]>([
    ['no choice', { what: '' }, 'what', 'Kies wat u wilt'],
    ['a choice of managers', { what: 'ask-again' }, 'what', 'Kies wat u wilt'],
    ['no day', { what: 'on-day' }, 'until', 'Kies ook een dag'],
    ['no day that exists', { what: 'on-day', until: '2025-02-31' }, 'until', 'geen bestaande datum'],
    ['today', { what: 'on-day', until: '2025-09-22' }, 'until', 'na vandaag'],
    ['a day after the date', { what: 'on-day', until: '2025-10-02' }, 'until', '30 september 2025'],
    ['no reason', { what: 'not-mine' }, 'reason', 'Leg kort uit'],
    ['too long a reason', { what: 'not-mine', reason: 'x'.repeat(501) }, 'reason', '500 tekens'],
    ['no deputy', { what: 'hand-over', until: '2025-09-26' }, 'deputy', 'Kies aan wie'],
    [
      'a first day that does not exist',
      { what: 'hand-over', deputy: 'vervanger@example.org', from: '2025-02-30', until: '2025-09-26' },
      'from',
      'geen bestaande datum',
    ],
  ])('with %s is refused in a sentence about the field', async (_case, ...[fields, field, sentence]) => {
    const { status, body } = await send('onthaal', API.requests('P1.2'), { ...REQUEST, ...fields });
    expect({ status, ...apiRefusalSchema.parse(body) }).toEqual({
      ...{ status: 422, error: 'invalid' },
      errors: [{ field, message: expect.stringContaining(sentence) as string }],
    });
    expect(await kept()).toEqual([]);
  });

  it.each([
    ['collega', 'P1.2', 403],
    ['hoofd', 'P2.1', 403],
    ['onthaal', 'P9.9', 404],
  ])('of %s on %s is refused with %i', async (key, code, status) => {
    expect((await send(key, API.requests(code), REQUEST)).status).toBe(status);
    expect(await kept()).toEqual([]);
  });
});
