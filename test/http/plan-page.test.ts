import type { PlanPage } from '../../src/contracts/pages-api';
import { API, apiRefusalSchema, planPageSchema } from '../../src/contracts/pages-api';
import { visitor, visitorWith } from '../support/pages';
import type { World } from '../support/world';
import { openWorld } from '../support/world';

let world: World;
beforeAll(async () => {
  world = await askedWorld();
});
afterAll(() => world.close());

async function askedWorld(): Promise<World> {
  const opened = await openWorld();
  for (const key of ['onthaal', 'vervanger', 'hoofd', 'coordinator', 'collega'])
    await opened.teams.person(key).installBot();
  await opened.job('send-reminders');
  return opened;
}

async function planOf(key: string, route: string = API.plan, there = world): Promise<PlanPage> {
  const { status, body } = await (await visitor(there, key)).get(route);
  expect(status).toBe(200);
  return planPageSchema.parse(body);
}

const codesWhere = ({ milestones }: PlanPage, holds: (row: PlanPage['milestones'][number]) => boolean) =>
  milestones.filter(holds).map(({ code }) => code);

describe('the plan page', () => {
  it('has the whole plan in its order, whoever reads it', async () => {
    const page = await planOf('collega');
    expect(page).toMatchObject({ today: '2025-09-22', year: 2025, title: 'Ondernemingsplan 2025' });
    expect(page.areas.map(({ code }) => code)).toEqual(['SD 1', 'SD 3', 'H1']);
    expect(page.projects).toEqual([
      { code: 'P1', title: 'SLACHTOFFERONTHAAL', area: 'SD 1' },
      { code: 'P2', title: 'VEILIGE HUIZEN', area: 'SD 3' },
      { code: 'P3', title: 'ACTIEPLAN', area: 'SD 3' },
      { code: 'H1', title: 'Energiebesparing', area: 'H1' },
    ]);
    expect(codesWhere(page, () => true)).toEqual(['P1.1', 'P1.2', 'P1.3', 'P2.1', 'P2.2', 'P3.1', 'P3.2', 'H1.1']);
    expect(codesWhere(page, ({ late }) => late)).toEqual(['P1.1', 'P2.1']);
    expect(page.milestones.find(({ code }) => code === 'P2.1')).toMatchObject({
      ...{
        project: 'P2',
        area: 'SD 3',
        due: '2025-08-31',
        printedDate: '31/08/2025',
        owners: ['Projectleider huizen'],
      },
      ...{ status: null, forecast: null, reportedAt: null },
    });
  });

  it('has the goals that a channel follows, and none where it follows all or nothing', async () => {
    await world.teams.addBotToTeam('coordinator');
    const [all, some] = ['Algemeen', 'Geweld'].map((name) => world.teams.channel(name).id);
    const followed = async (id = '') => (await planOf('collega', API.planIn(id))).followed;
    expect(await followed(all)).toEqual([]);
    await world.teams.person('hoofd').saysIn('Algemeen', 'volg het plan');
    await world.teams.person('hoofd').saysIn('Geweld', 'volg SD 1 en SD 3');
    expect(await followed(all)).toEqual([]);
    expect(await followed(some)).toEqual(['SD 1', 'SD 3']);
    for (const route of [API.plan, API.planIn('19:nowhere@thread.tacv2'), `${API.plan}?channel=`])
      expect((await planOf('collega', route)).followed).toEqual([]);
  });

  it.each<[string, Partial<PlanPage['me']>, string[], string[], string[]]>([
    ['onthaal', { owns: true }, ['P1.1', 'P1.2', 'P1.3'], [], []],
    ['vervanger', { deputises: true }, [], ['P1.1', 'P1.2', 'P1.3'], []],
    ['hoofd', { manages: true }, [], [], ['P2.1', 'P2.2', 'P3.1', 'P3.2']],
    ['coordinator', { coordinates: true }, [], [], ['P1.1', 'P1.2', 'P1.3', 'P2.1', 'P2.2', 'P3.1', 'P3.2', 'H1.1']],
    ['collega', {}, [], [], []],
  ])('tells %s what they hold', async (key, roles, ...[owned, deputised, managed]) => {
    const page = await planOf(key);
    const none = { owns: false, deputises: false, manages: false, coordinates: false };
    expect(page.me).toEqual({ name: world.teams.world.people.get(key)?.name, known: true, ...none, ...roles });
    expect(codesWhere(page, ({ mine }) => mine === 'owner')).toEqual(owned);
    expect(codesWhere(page, ({ mine }) => mine === 'deputy')).toEqual(deputised);
    expect(codesWhere(page, (row) => row.managed)).toEqual(managed);
  });

  it('shows a guest the plan without roles', async () => {
    const page = await planOf('actieplan');
    const none = { owns: false, deputises: false, manages: false, coordinates: false };
    expect(page.me).toEqual({ name: 'Projectleider actieplan', known: false, ...none });
    expect(codesWhere(page, ({ mine, managed, askedAt }) => mine !== null || managed || askedAt !== null)).toEqual([]);
    expect(page.milestones).toHaveLength(8);
  });

  it.each<[string, string[]]>([
    ['onthaal', ['P1.1', 'P1.2']],
    ['vervanger', ['P1.1', 'P1.2']],
    ['coordinator', ['P1.1', 'P1.2', 'P2.1', 'P3.1']],
    ['hoofd', ['P2.1', 'P3.1']],
    ['collega', []],
  ])('tells %s alone what waits for an answer', async (key, asked) => {
    const page = await planOf(key);
    expect(codesWhere(page, ({ askedAt }) => askedAt !== null)).toEqual(asked);
    const since = page.milestones.find(({ askedAt }) => askedAt !== null)?.askedAt ?? '2025-09-22';
    expect(since).toMatch(/^2025-09-22/);
  });

  it('no longer waits once it is reported', async () => {
    const own = await askedWorld();
    const owner = own.teams.person('onthaal');
    await owner.submit(owner.lastMessage(), { 'status:P1.2': 'op_schema' }, { action: 'recordStatus' });
    const page = await planOf('coordinator', API.plan, own);
    await own.close();
    expect(page.milestones.find(({ code }) => code === 'P1.2')).toMatchObject({
      ...{ status: 'op_schema', askedAt: null, reportedAt: expect.stringMatching(/^2025-09-22T07:/) as string },
    });
    expect(codesWhere(page, ({ askedAt }) => askedAt !== null)).toContain('P1.1');
  });
});

describe('who shows no good token', () => {
  it.each([
    ['nl', 'Ik kan niet nagaan wie u bent.'],
    ['en', 'I cannot tell who you are.'],
    ['fr-BE,en;q=0.8,nl;q=0.5', 'I cannot tell who you are.'],
    ['fr', 'Ik kan niet nagaan wie u bent.'],
  ])('sees nothing but a sentence, in %s', async (language, sentence) => {
    for (const token of [null, '', 'x', 'e30.e30.e30']) {
      const { status, headers, body } = await visitorWith(world, token, language).get(API.plan);
      expect(status).toBe(401);
      expect(headers.get('www-authenticate')).toBe('Bearer');
      expect(apiRefusalSchema.parse(body)).toEqual({
        error: 'sign-in',
        errors: [{ field: null, message: expect.stringContaining(sentence) as string }],
      });
    }
  });
});
