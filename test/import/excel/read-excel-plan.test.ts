import { readPlanFile } from '../../../src/import/read-plan';
import { PlanFileError } from '../../../src/import/plan-file-error';
import { aSheet, day } from '../support/sheet';

type Rows = Parameters<typeof aSheet>[0];

const DUTCH = [
  'Doel',
  'Doeltitel',
  'Operationeel doel',
  'Project',
  'Projecttitel',
  'Mijlpaal',
  'Datum',
  'Groep',
  'Nota',
  'Code',
];
const ENGLISH = [
  'GOAL',
  'Goal title',
  'objective',
  'PROJECT',
  'Project Title',
  'Milestone title',
  'Due date',
  'Group',
  'Notes',
  'Code',
];
const aRow = (
  title: string,
  due: Date | string | number | null,
  project: string | null = 'P43',
  more: Rows[number] = [],
) => [
  project && 'SD 3',
  project && 'De aanpak',
  project && 'OD 1',
  project,
  project && 'ACTIEPLAN',
  title,
  due,
  ...more,
];
const read = async (rows: Rows) => readPlanFile({ name: 'plan.xlsx', bytes: await aSheet(rows) });
const faultsOf = async (rows: Rows): Promise<string[]> => {
  const error: unknown = await read(rows).catch((thrown: unknown) => thrown);
  return error instanceof PlanFileError ? error.faults : [`no PlanFileError: ${String(error)}`];
};

describe('an Excel sheet of milestones', () => {
  it.each([
    ['Dutch', DUTCH],
    ['English', ENGLISH],
  ])('is read with a %s header', async (_, header) => {
    const plan = await read([
      header,
      aRow('Opmaken', day('2025-06-30'), 'P43', ['Groep', 'Let op']),
      aRow('Monitoren', '1/09/2025'),
      aRow('Evalueren', '2025-12-31'),
      aRow('Overleggen', null),
    ]);
    expect(plan).toMatchObject({ year: 2025, title: 'Ondernemingsplan 2025', anomalies: [] });
    expect(plan.goals).toMatchObject([
      { code: 'SD 3', title: 'De aanpak', objectives: [{ code: 'SD 3/OD 1', title: 'OD 1' }] },
    ]);
    expect(plan.projects).toEqual([
      {
        code: 'P43',
        number: 43,
        title: 'ACTIEPLAN',
        goal: 'SD 3',
        objective: 'SD 3/OD 1',
        milestones: [
          { code: 'P43.1', title: 'Opmaken', due: '2025-06-30', printedDate: null, group: 'Groep', notes: ['Let op'] },
          { code: 'P43.2', title: 'Monitoren', due: '2025-09-01', printedDate: '1/09/2025', group: null, notes: [] },
          { code: 'P43.3', title: 'Evalueren', due: '2025-12-31', printedDate: '2025-12-31', group: null, notes: [] },
          { code: 'P43.4', title: 'Overleggen', due: null, printedDate: null, group: null, notes: [] },
        ],
      },
    ]);
  });

  it.each(['2025-01-01', '2025-03-30', '2025-10-26', '2025-12-31', '2028-02-29'])(
    'keeps the day of a date cell: %s',
    async (due) => {
      const plan = await read([DUTCH, aRow('Opmaken', day(due))]);
      expect(plan.projects[0]?.milestones[0]?.due).toBe(due);
    },
  );

  it('finds columns in any order, a header below a title, and skips empty rows', async () => {
    const plan = await read([
      ['Plan van de bibliotheek', null],
      [null, null],
      ['dátum', 'MIJLPAAL', 'Project', 'Jaar', 'Doel'],
      ['31/12/2026', 'Opmaken', 'P1 - AVONDEN', 2026, 'SD 1: Open'],
      [null, ' ', null, null, null],
      ['31/12/2027', 'Sluiten', 1, 2026, 1],
    ]);
    expect(plan).toMatchObject({ year: 2026, title: 'Plan van de bibliotheek' });
    expect(plan.goals[0]).toMatchObject({ code: 'SD 1', title: 'Open' });
    expect(plan.projects).toMatchObject([
      { code: 'P1', title: 'AVONDEN', objective: null, milestones: [{}, { code: 'P1.2' }] },
    ]);
  });

  it('goes on with the project above where its cells are merged, and takes a code that is given', async () => {
    const plan = await read([DUTCH, aRow('Een', null, 'P43', [null, null, 'p43.7']), aRow('Twee', '31/12/2025', null)]);
    expect(plan.projects[0]?.milestones.map(({ code }) => code)).toEqual(['P43.7', 'P43.2']);
    expect(plan.projects[0]).toMatchObject({ goal: 'SD 3', objective: 'SD 3/OD 1' });
  });

  it('reads horizontal goals, recurrences and numbers as titles', async () => {
    const plan = await read([
      [...DUTCH, 'Soort'],
      aRow('Overleg', '4 keer per jaar'),
      [null, null, null, 'H1', 'AANBEVELING 1', 2025, '31/12/2025', null, null, null, 'audit'],
    ]);
    expect(plan.horizontal).toMatchObject([
      { code: 'H1', kind: 'audit', milestones: [{ code: 'H1.1', title: '2025' }] },
    ]);
    expect(plan.projects[0]?.milestones[0]).toMatchObject({ due: null, printedDate: '4 keer per jaar' });
    expect(plan.anomalies).toEqual([{ line: 2, kind: 'date-recurring', text: 'Geen datum maar "4 keer per jaar"' }]);
  });

  it('lists all faults at once, each with its cell', async () => {
    const faults = await faultsOf([
      DUTCH,
      aRow('Een', '31/04/2026'),
      aRow('', 'binnenkort'),
      aRow('Drie', 45000),
      ['SD drie', 'X', 'derde', 'project', 'Y', 'Vier', true],
      aRow('Vijf', null, 'P43', [null, null, 'P44.1']),
      ['SD 4', 'Ander doel', null, 'P43', 'ANDERE TITEL', 'Zes', day('2025-01-01')],
      ['SD 3', null, 'OD 2', 'P43', null, day('2025-01-01'), null, null, null, 'P43.1'],
      ['SD 3', null, 'OD 2', 'P43', null, 'Acht', null, null, null, 'P43.1'],
    ]);
    const date = 'is no date d/m/yyyy or yyyy-mm-dd that the calendar has';
    expect(faults).toEqual([
      `cell G2: "31/04/2026" ${date}`,
      'cell F3: no title of a milestone',
      `cell G3: "binnenkort" ${date}`,
      'cell G4: 45000 is a number; give the cell a date format',
      'cell D5: "project" is no project such as P43, or horizontal goal such as H1',
      'cell C5: "derde" is no operational goal such as OD 2',
      'cell G5: true or false, where a date is expected',
      'cell J6: "P44.1" is no code of P43, such as P43.1',
      'cell F8: a date, where text is expected',
      'cell F8: no title of a milestone',
      'cell E7: P43 has another title above: "ACTIEPLAN"',
      'cell A7: P43 stands under SD 3 above',
      'cell C9: P43 stands under SD 3/OD 1 above',
      'cell J9: P43.1 stands twice',
    ]);
  });

  it.each([
    [
      'no header',
      [
        ['a', 'b'],
        ['Doel', 'Project', 'Mijlpaal'],
      ],
      'cell A2: no header row among the first 10 rows; the nearest lacks datum',
    ],
    ['no milestone', [DUTCH], 'cell A2: no milestone below the header row'],
    ['no project', [DUTCH, aRow('Een', null, null)], 'cell D2: no project, and no row above to go on with'],
    ['no date or year', [DUTCH, aRow('Een', null)], 'cell G2: no date and no year in any row'],
    [
      'no title of a goal',
      [DUTCH, ['SD 1', null, null, 'P1', 'A', 'Een', '31/12/2025']],
      'cell B2: no row gives the title of SD 1',
    ],
    [
      'no kind',
      [DUTCH, [null, null, null, 'H1', 'A', 'Een', '31/12/2025']],
      'cell A2: H1 needs a kind: audit, prevention, energy or eu',
    ],
    ['a column twice', [[...DUTCH, 'Deadline'], aRow('Een', '31/12/2025')], 'cell K1: a second column of this kind'],
    [
      'two years',
      [
        [...DUTCH, 'Jaar'],
        aRow('Een', null, 'P43', [null, null, null, 2025]),
        aRow('Twee', null, 'P43', [null, null, null, 2026]),
      ],
      'cell K3: the year 2026, where rows above have 2025',
    ],
  ])('with %s is no plan', async (_, rows, fault) => {
    expect(await faultsOf(rows)).toContain(fault);
  });
});
