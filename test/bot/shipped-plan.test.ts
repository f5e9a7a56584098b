import { readFileSync } from 'node:fs';
import { parseOwnerList } from '../../src/import/owner-list';
import type { Plan } from '../../src/domain/plan';
import type { World } from '../support/world';
import { openWorld, rowsOn, textOn } from '../support/world';

const plan = JSON.parse(readFileSync('plans/ajh-2025.json', 'utf8')) as Plan;
const owners = readFileSync('plans/owners.csv', 'utf8');
const people = [
  ...new Map(
    parseOwnerList(owners).assignments.map(({ email, name }) => [email, { key: email, name, email, locale: 'nl-BE' }]),
  ).values(),
];

let world: World;
beforeEach(async () => {
  world = await openWorld({
    plan,
    owners,
    teams: {
      people,
      team: { name: 'Directie', channels: ['Algemeen'], members: ['coordinator@example.org'] },
      groups: [],
    },
  });
  for (const { key } of people) await world.teams.person(key).installBot();
});
afterEach(async () => {
  expect(world.teams.faults).toEqual([]);
  await world.close();
});

const late = (date: string | null) => date !== null && date < '2025-09-22';

describe('the shipped plan on 22 September 2025', () => {
  it('sends one card to each owner, with all that is late on it, and Teams takes every card', async () => {
    await world.job('send-reminders');
    const asked = people.flatMap(({ key }) => {
      const cards = world.teams
        .person(key)
        .chat()
        .filter(({ card }) => rowsOn(card).length > 0);
      expect(cards.length).toBeLessThanOrEqual(1);
      return cards.flatMap(({ card }) => rowsOn(card));
    });
    const milestones = plan.projects.flatMap((project) => project.milestones);
    expect(milestones.filter(({ due, code }) => late(due) && !asked.includes(code))).toEqual([]);
    expect(new Set(asked).size).toBe(asked.length);
  });

  it('turns the pages of a long answer, through Execute and through Submit', async () => {
    const asker = world.teams.person('coordinator@example.org');
    await asker.says('wat is te laat');
    const { id, summary, card } = asker.lastMessage();
    expect(summary).toMatch(/^\d+ mijlpalen te laat in het plan$/);
    const first = textOn(card);
    await asker.submit(id, {}, { action: 'Volgende' });
    expect(textOn(asker.sees(id).card)).toContain('Pagina 2 van');
    await asker.submit(id, {}, { action: 'Vorige', via: 'submit' });
    expect(textOn(asker.sees(id).card)).toBe(first);
  });

  it('shows every page once, and every milestone on one of them', async () => {
    const asker = world.teams.person('coordinator@example.org');
    await asker.says('alle mijlpalen');
    const { id } = asker.lastMessage();
    const codes = new Set<string>();
    for (let pages = 0; pages < 100; pages += 1) {
      const { card } = asker.sees(id);
      for (const [, code] of textOn(card).matchAll(/\*\*([PH]\d+\.\d+)\*\*/g)) codes.add(code ?? '');
      if (!JSON.stringify(card).includes('"Volgende"')) break;
      await asker.submit(id, {}, { action: 'Volgende' });
    }
    expect(codes.size).toBe(303);
  });
});
