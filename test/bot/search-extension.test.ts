import type { World } from '../support/world';
import { openWorld, textOn } from '../support/world';

let world: World;
beforeEach(async () => {
  world = await openWorld();
  await world.teams.person('onthaal').installBot();
});
afterEach(async () => {
  expect(world.teams.faults).toEqual([]);
  await world.close();
});

const codesFor = async (query: string, key = 'onthaal', options = {}) =>
  (await world.teams.person(key).searchExtension(query, options)).results.map(
    (result) => /P\d+\.\d+|H\d+\.\d+/.exec(JSON.stringify(result))?.[0],
  );

it.each<[string, string[]]>([
  ['P1.1', ['P1.1']],
  ['p1.1', ['P1.1']],
  ['P1', ['P1.1', 'P1.2', 'P1.3']],
  ['p2', ['P2.1', 'P2.2']],
  ['SD 3', ['P2.1', 'P3.1', 'P3.2', 'P2.2']],
  ['te laat in SD 3', ['P2.1']],
  ['referentie', ['P1.2']],
  ['RÉFERENTIEDOCUMENT', ['P1.2']],
  ['actieplan monitoren', ['P3.2']],
  ['P3.', ['P3.1', 'P3.2']],
])('finds %s', async (query, codes) => {
  expect(await codesFor(query)).toEqual(codes);
});

it('begins with a person’s own open milestones, else with what is late', async () => {
  expect(await codesFor('')).toEqual(['P1.1', 'P1.2', 'P1.3']);
  expect(await codesFor('', 'collega')).toEqual(['P1.1', 'P2.1']);
  expect(await codesFor('true', 'onthaal', { parameter: 'initialRun' })).toEqual(['P1.1', 'P1.2', 'P1.3']);
});

it('answers somebody who has no bot, and remembers nobody', async () => {
  const before = await world.app.stores.people.all();
  expect(await codesFor('P1.1', 'collega')).toEqual(['P1.1']);
  expect(await world.app.stores.people.all()).toEqual(before);
});

it('goes on where the page before ended', async () => {
  expect(await codesFor('P1', 'onthaal', { count: 2 })).toEqual(['P1.1', 'P1.2']);
  expect(await codesFor('P1', 'onthaal', { skip: 2, count: 2 })).toEqual(['P1.3']);
  expect(await codesFor('P1', 'onthaal', { skip: 4 })).toEqual([]);
});

it.each<[string, RegExp]>([
  ['x', /minstens twee tekens/],
  ['zeppelin', /Geen mijlpaal gevonden voor “zeppelin”/],
  ['P99.9', /Geen mijlpaal gevonden/],
])('says what to do when %s finds nothing', async (query, words) => {
  expect((await world.teams.person('onthaal').searchExtension(query)).text).toMatch(words);
});

it.each([
  [null],
  [{}],
  [{ commandId: 'other' }],
  [{ commandId: 'searchMilestones', parameters: 'x', queryOptions: 7 }],
])('answers %j with HTTP 200', async (value) => {
  const answer = await world.teams.person('onthaal').invoke('composeExtension/query', value as never);
  expect(answer.status).toBe(200);
  expect(answer.body).toHaveProperty('composeExtension');
});

describe('the card that is dropped in a conversation', () => {
  async function dropped() {
    await world.app.stores.reports.append([
      {
        ...{ id: 'x:P1.1', milestone: 'P1.1', status: 'bij_te_sturen', comment: 'Vertrouwelijk nieuws' },
        ...{ forecast: '2025-11-15', by: { id: '29:x', name: 'Melder van dienst' } },
        ...{ onBehalfOf: null, at: '2025-09-19T09:00:00.000Z' },
      },
    ]);
    const { body } = await world.teams.person('onthaal').searchExtension('P1.1');
    return (body as { composeExtension: { attachments: { content: object; preview: object }[] } }).composeExtension
      .attachments[0]!;
  }

  it('shows state, dates and the age of the news, and of which day it is', async () => {
    const words = textOn((await dropped()).content);
    for (const part of ['P1.1', 'Brieven herschrijven', 'P1 · SLACHTOFFERONTHAAL', 'SD 1 · Slachtoffers centraal'])
      expect(words).toContain(part);
    expect(words).toContain('Te laat: was gepland tegen 30 juni 2025');
    expect(words).toContain('**Bij te sturen**, gemeld op 19 september 2025');
    expect(words).toContain('verwacht op 15 november 2025');
    expect(words).toContain('Stand op 22 september 2025');
  });

  it('leaves out comments, names and forms', async () => {
    const card = JSON.stringify(await dropped());
    for (const secret of ['Vertrouwelijk', 'Melder van dienst', 'Projectleider', 'Input.', 'Action.Execute'])
      expect(card).not.toContain(secret);
  });

  it('has a preview, a button for the details and a link to the plan', async () => {
    const { content, preview } = await dropped();
    expect(preview).toEqual({
      contentType: 'application/vnd.microsoft.card.thumbnail',
      content: {
        title: 'P1.1 Brieven herschrijven',
        text: 'Bij te sturen · Te laat: was gepland tegen 30 juni 2025 (84 dagen geleden)',
      },
    });
    const card = JSON.stringify(content);
    expect(card).toContain('"dialog":"milestone","code":"P1.1"');
    expect(card).toContain('https://teams.microsoft.com/l/entity/local/plan?label=P1.1&context=');
  });
});
