import { aTable, lineOf, readSmall } from '../support/printed-plan';

describe('goals and projects', () => {
  it('reads a goal with its table', () => {
    const { plan } = readSmall();
    expect(plan).toMatchObject({ year: 2025, title: 'Ondernemingsplan 2025' });
    expect(plan.goals).toEqual([
      {
        code: 'SD 1',
        number: 1,
        title: 'Een open bibliotheek',
        departments: [
          { name: 'Uitleen', printed: 'Uitleen', role: 'Beleidsuitvoering' },
          { name: 'ICT', printed: 'ICT', role: 'Beleidsuitvoering' },
        ],
        budget: [{ code: 'AB0-1CDE2FA-WT', printed: 'AB0-1CDE2FA-WT', name: 'Boeken', amountKEuro: 1250 }],
        indicators: ['Aantal bezoekers'],
        objectives: [{ code: 'SD 1/OD 1', number: 1, title: 'Langer open' }],
      },
    ]);
    expect(plan.projects).toMatchObject([
      { code: 'P1', title: 'AVONDEN OPENEN', goal: 'SD 1', objective: 'SD 1/OD 1' },
    ]);
  });

  it.each([
    ['department-spelling', { actors: 'Beleidsuitvoering: Uitleem' }, { name: 'Uitleen', printed: 'Uitleem' }],
    ['department-unknown', { actors: 'Beleidsuitvoering: Keuken' }, { name: 'Keuken', printed: 'Keuken' }],
  ])('reports %s', (kind, row, department) => {
    const { plan, kinds } = readSmall({ goal: aTable(row) });
    expect(kinds).toEqual([kind]);
    expect(plan.goals[0]?.departments).toEqual([{ ...department, role: 'Beleidsuitvoering' }]);
  });

  it('takes "&" for "en", and the small words of a name', () => {
    const { plan, kinds } = readSmall({ goal: aTable({ actors: 'Beleidsuitvoering: Zorg & Behoud van Boeken' }) });
    expect(kinds).toEqual([]);
    expect(plan.goals[0]?.departments[0]?.name).toBe('Zorg en Behoud van Boeken');
  });

  it.each([
    ['budget-code-differs', 'ABO-ICDE2FA-WT – Boeken: 1.250k Euro (VAK)', 'AB0-1CDE2FA-WT'],
    ['budget-code-differs', 'AB0-ICDEEFAA-WT – Boeken: 1.250k Euro (VAK)', 'AB0-1CDE2FA-WT'],
    ['budget-code-unknown', 'AB0-XXXXXXX-WT – Boeken: 7k Euro (VAK)', 'AB0-XXXXXXX-WT'],
    ['amount-differs', 'AB0-1CDE2FA-WT – Boeken: 1.251k Euro (VAK)', 'AB0-1CDE2FA-WT'],
    ['budget-name-differs', 'AB0-1CDE2FA-WT – Boekem: 1.250k Euro (VAK)', 'AB0-1CDE2FA-WT'],
  ])('reports %s for %s', (kind, policy, code) => {
    const { plan, kinds } = readSmall({ goal: aTable({ policy }) });
    expect(kinds).toEqual([kind]);
    expect(plan.goals[0]?.budget).toEqual([expect.objectContaining({ code, printed: policy.split(' ')[0] })]);
  });

  it('takes apart what runs on in one line, and goes on over indented lines', () => {
    const goal = [
      'Actoren AJH\tBeleidsuitvoering: Uitleen Beleidsondersteuning: ICT',
      '\tManagementondersteuning: Zorg en Behoud van Boeken',
      'Beleidskredieten\tAB0-1CDE2FA-WT – Boeken: 1.250k Euro (VAK) AB0-1ABE2ZZ-LO – Lonen: 9.000k Euro (VAK)',
    ];
    const { plan, kinds } = readSmall({ goal });
    expect(plan.goals[0]?.departments.map(({ name, role }) => [name, role])).toEqual([
      ['Uitleen', 'Beleidsuitvoering'],
      ['ICT', 'Beleidsondersteuning'],
      ['Zorg en Behoud van Boeken', 'Managementondersteuning'],
    ]);
    expect(plan.goals[0]?.budget.map(({ code }) => code)).toEqual(['AB0-1CDE2FA-WT', 'AB0-1ABE2ZZ-LO']);
    expect(kinds).toEqual(['run-on', 'run-on', 'indicator-unused']);
  });

  it.each([
    ['Aantal bezoekerz', ['indicator-spelling']],
    ['Aantal leden', ['indicator-unknown', 'indicator-unused']],
  ])('checks indicator "%s"', (indicators, kinds) => {
    const read = readSmall({ goal: aTable({ indicators }) });
    expect(read.plan.goals[0]?.indicators).toEqual([indicators]);
    expect(read.kinds).toEqual(kinds);
  });

  it.each([
    ['table-absent', { goal: ['We openen de deuren.'] }, 'SD 1: Een open bibliotheek'],
    ['table-row', { goal: [...aTable(), 'Partners\tDe stad'] }, 'Partners\tDe stad'],
    ['heading-dash', { more: ['PROJECT 2 – KAARTEN', 'PLANNING 2025', '- A (31/12/2025)'] }, 'PROJECT 2 – KAARTEN'],
    [
      'heading-broken',
      { more: ['PROJECT 2 - KAARTEN', 'EN BOEKEN', '', 'PLANNING 2025', '- A (31/12/2025)'] },
      'EN BOEKEN',
    ],
    ['heading-spelling', { more: ['PR0JECT 2 - KAARTEN', 'PLANNING 2025', '- A (31/12/2025)'] }, 'PR0JECT 2 - KAARTEN'],
    ['heading-dash', { more: ['PROJECT 2 KAARTEN', 'PLANNING 2025', '- A (31/12/2025)'] }, 'PROJECT 2 KAARTEN'],
    ['heading-unreadable', { more: ['PROJECT 12A - KAARTEN'] }, 'PROJECT 12A - KAARTEN'],
    ['bullet-outside', { goal: ['- Open zijn', ...aTable()] }, '- Open zijn'],
    ['heading-unreadable', { more: ['PROJECT TWEE - KAARTEN'] }, 'PROJECT TWEE - KAARTEN'],
    ['project-gap', { more: ['PROJECT 3 - KAARTEN', 'PLANNING 2025', '- A (31/12/2025)'] }, 'PROJECT 3 - KAARTEN'],
    ['planning-absent', { more: ['PROJECT 2 - KAARTEN', 'Geen planning'] }, 'PROJECT 2 - KAARTEN'],
    ['goal-repeated', { more: ['SD 1: Een dichte bibliotheek', ...aTable()] }, 'SD 1: Een dichte bibliotheek'],
    ['objective-repeated', { more: ['OD 1: Korter open'] }, 'OD 1: Korter open'],
    ['objective-gap', { more: ['OD 4: Korter open'] }, 'OD 4: Korter open'],
    ['bullet-outside', { more: ['OD 2: Korter open', '', '- Sluiten (31/12/2025)'] }, '- Sluiten (31/12/2025)'],
    ['year-differs', { cover: ['Ondernemingsplan 2024'] }, 'Ondernemingsplan 2024'],
    ['heading-missing', { contents: ['7. Woorden\t12'] }, '7. Woorden\t12'],
    ['contents-differ', { contents: ['SD 1: Een opem bibliotheek\t12'] }, 'SD 1: Een opem bibliotheek\t12'],
  ])('reports %s with its line', (kind, parts, line) => {
    const read = readSmall(parts);
    expect(read.kinds).toContain(kind);
    expect(lineOf(kind, read)).toBe(line);
  });

  it('leaves a project before the first operational goal without one, and never guesses a missing heading', () => {
    const { plan, kinds } = readSmall({
      objectives: [],
      more: [
        'OD 2: Langer open',
        'PROJECT 2 - KAARTEN',
        'PLANNING 2025',
        '- A (31/12/2025)',
        'OD 5: Leuker',
        'PROJECT 3 - SPELEN',
        'PLANNING 2025',
        '- B (31/12/2025)',
        'SD 2: Een tweede doel',
        ...aTable(),
        'PROJECT 4 - STOELEN',
        'PLANNING 2025',
        '- C (31/12/2025)',
      ],
    });
    expect(plan.projects.map(({ objective }) => objective)).toEqual([null, 'SD 1/OD 2', 'SD 1/OD 5', null]);
    expect(kinds).toEqual(['project-without-objective', 'objective-gap', 'objective-gap', 'objectives-absent']);
  });

  it('adds the items of a project number that stands twice to the first, with the printed heading', () => {
    const { plan, kinds } = readSmall({ more: ['PROJECT 1 - KAARTEN', '', 'PLANNING 2025', '- A (31/12/2025)'] });
    expect(plan.projects).toHaveLength(1);
    expect(plan.projects[0]?.milestones[1]).toMatchObject({ code: 'P1.2', title: 'A', notes: ['PROJECT 1 - KAARTEN'] });
    expect(kinds).toEqual(['project-repeated']);
  });

  it('goes on with the same project below a goal heading that is printed again on the next page', () => {
    const list = [
      '- A (31/12/2025)',
      'SD 1: Een open bibliotheek',
      '- B (31/12/2025)',
      'OD 1: Langer open',
      '- C (31/12/2025)',
    ];
    const { plan, kinds } = readSmall({ list });
    expect(plan.projects).toMatchObject([
      { objective: 'SD 1/OD 1', milestones: [{ title: 'A' }, { title: 'B' }, { title: 'C' }] },
    ]);
    expect(kinds).toEqual(['goal-repeated', 'objective-repeated']);
  });

  it('reports a project out of order', () => {
    const project = (number: number) => [`PROJECT ${number} - KAARTEN`, 'PLANNING 2025', '- A (31/12/2025)'];
    expect(readSmall({ more: [...project(3), ...project(2)] }).kinds).toEqual(['project-order']);
  });
});
