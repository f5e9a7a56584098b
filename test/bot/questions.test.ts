import type { World } from '../support/world';
import { openWorld, textOn } from '../support/world';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  for (const key of ['onthaal', 'huizen', 'actieplan', 'hoofd', 'collega']) await world.teams.person(key).installBot();
  await world.teams.addBotToTeam('coordinator');
  const owner = world.teams.person('huizen');
  await owner.says('P2.1');
  await owner.submit(owner.lastMessage(), {}, { action: 'openForm' });
  await owner.submit(
    owner.lastMessage(),
    { 'status:P2.1': 'bij_te_sturen', 'comment:P2.1': 'Vergunning volgt.', 'forecast:P2.1': '2025-11-30' },
    { action: 'recordStatus' },
  );
});
afterAll(async () => {
  expect(world.teams.faults).toEqual([]);
  await world.close();
});

async function ask(key: string, words: string): Promise<{ summary: string; text: string; card: unknown }> {
  await world.teams.person(key).says(words);
  const { summary, card } = world.teams.person(key).lastMessage();
  return { summary: summary ?? '', text: textOn(card), card };
}

describe('questions in a personal chat', () => {
  it.each([
    ['onthaal', 'wat is te laat in SD 3', '1 mijlpaal te laat in SD 3', ['P2.1']],
    ['onthaal', 'Wat is er te laat?', '2 mijlpalen te laat in het plan', ['P1.1', 'P2.1']],
    ['onthaal', 'mijn mijlpalen', '3 mijlpalen van u (1 te laat)', ['P1.1', 'P1.2', 'P1.3']],
    ['onthaal', 'laat mijn mijlpalen zien', '3 mijlpalen van u (1 te laat)', ['P1.1', 'P1.2', 'P1.3']],
    ['onthaal', 'mijn mijlpalen die te laat zijn', '1 mijlpaal te laat van u', ['P1.1']],
    ['onthaal', 'wat komt eraan', '2 mijlpalen in de komende twee weken in het plan', ['P3.1', 'P1.2']],
    ['onthaal', 'wat vervalt deze maand in SD 1', '1 mijlpaal deze maand in SD 1', ['P1.2']],
    ['onthaal', 'SD 1', '3 mijlpalen in SD 1 (1 te laat)', ['P1.1', 'P1.2', 'P1.3']],
    ['onthaal', 'status P2', '2 mijlpalen in P2 (1 te laat)', ['P2.1', 'P2.2']],
    ['onthaal', 'h1', '1 mijlpaal in H1', ['H1.1']],
    ['onthaal', 'SD 1/OD 1', '3 mijlpalen in SD 1/OD 1 (1 te laat)', ['P1.1', 'P1.2', 'P1.3']],
    ['onthaal', 'wat is bij te sturen', '1 mijlpaal met status “Bij te sturen” in het plan (1 te laat)', ['P2.1']],
    ['onthaal', 'geen bericht in SD 3', '3 mijlpalen zonder bericht in SD 3', ['P3.1', 'P3.2', 'P2.2']],
    ['onthaal', 'gerealiseerd', '0 mijlpalen met status “Gerealiseerd” in het plan', []],
    ['onthaal', 'brieven herschrijven', '1 mijlpaal met “brieven herschrijven” in de titel (1 te laat)', ['P1.1']],
    ['actieplan', "what's late in SD 3", '1 milestone late in SD 3', ['P2.1']],
    ['actieplan', 'my milestones', '2 milestones of yours', ['P3.1', 'P3.2']],
    ['actieplan', 'what needs adjustment', '1 milestone with status “Needs adjustment” in the plan (1 late)', ['P2.1']],
  ])('%s asks: %s', async (key, words, summary, codes) => {
    const answer = await ask(key, words);
    expect(answer.summary).toBe(summary);
    expect([...answer.text.matchAll(/\*\*([PH]\d+\.\d+)\*\*/g)].map(([, code]) => code)).toEqual(codes);
  });

  it('shows one milestone with its history', async () => {
    const { summary, text } = await ask('collega', 'hoe zit het met p2.1?');
    expect(summary).toBe('1 mijlpaal: P2.1 Huis openen in Aalst');
    expect(text).toContain('Eigenaar: Projectleider huizen');
    expect(text).toContain('**Bij te sturen** · verwacht op 30 november 2025 · “Vergunning volgt.”');
  });

  it.each(['help', 'HELP', 'Hulp!', 'hoi', 'Hello', '?', 'Hi'])('helps on %s', async (words) => {
    expect((await ask('collega', words)).summary).toBe('Wat Mijlpaal kan');
  });

  it('gives a useful answer to what it does not understand', async () => {
    const { summary, text } = await ask('collega', 'xyzzy plugh');
    expect(summary).toBe('Niet begrepen: enkele voorbeelden');
    expect(text).toContain('mijn mijlpalen');
  });

  it.each([
    [
      'SD 99',
      'SD 99 staat niet in het plan. Het plan loopt van SD 1 tot en met SD 3, van P1 tot en met P3 en van H1 tot en met H1.',
    ],
    ['P99.1', 'P99.1 staat niet in het plan.'],
  ])('says that %s does not exist', async (words, sentence) => {
    expect((await ask('collega', words)).text).toContain(sentence);
  });

  it('answers a suggestion that is clicked as if it was typed', async () => {
    await world.teams.person('collega').says('xyzzy');
    await world.teams
      .person('collega')
      .submit(world.teams.person('collega').lastMessage(), {}, { action: 'wat is te laat in SD 3' });
    expect(world.teams.person('collega').lastMessage().summary).toBe('1 mijlpaal te laat in SD 3');
  });
});

describe('questions elsewhere', () => {
  it('answers in the thread of a channel, without a form', async () => {
    const thread = await world.teams.person('hoofd').saysIn('Geweld', 'wat is te laat in SD 3');
    const replies = world.teams.channel('Geweld').posts.find(({ id }) => id === thread)?.replies ?? [];
    expect(replies.map(({ summary }) => summary)).toEqual(['1 mijlpaal te laat in SD 3']);
    expect(JSON.stringify(replies[0]?.card)).not.toContain('openForm');
  });

  it('answers in a group chat', async () => {
    await world.teams.addBotToGroup('overleg', 'hoofd');
    const id = await world.teams.person('hoofd').saysInGroup('overleg', 'P3.1');
    const seen = await world.teams.waitForMessage((message) => message.id > id && message.from === 'bot');
    expect(seen.summary).toBe('1 mijlpaal: P3.1 Omgevingsanalyse opmaken');
  });
});
