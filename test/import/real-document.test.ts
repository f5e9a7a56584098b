import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { placedMilestones } from '../../src/domain/plan';
import { ANOMALY_KINDS } from '../../src/import/anomaly-kinds';
import { formatPlanJson } from '../../src/import/plan-json';
import { readPrintedPlan } from '../../src/import/printed/read-printed-plan';
import { readPlanFile } from '../../src/import/read-plan';

const DOCUMENT = join(__dirname, '../../../shared/plan/ondernemingsplan-2025.txt');
const SHIPPED = join(__dirname, '../../plans/ajh-2025.json');
const here = existsSync(DOCUMENT);
const run = here ? describe : describe.skip;

run(here ? 'the printed plan of 2025' : 'the printed plan of 2025 (skipped: the document is not in ../shared)', () => {
  const text = here ? readFileSync(DOCUMENT, 'utf8') : '';
  const lines = text.split('\n');
  const { plan, uses } = here ? readPrintedPlan(text) : { plan: null as never, uses: new Map<number, string>() };
  const milestone = (code: string) => placedMilestones(plan).find((candidate) => candidate.code === code);
  const linesOf = (kind: string) => plan.anomalies.filter((anomaly) => anomaly.kind === kind).map(({ line }) => line);

  it('has 13 goals, 77 projects, 9 horizontal goals and all that goes with them', () => {
    expect(plan).toMatchObject({ year: 2025, title: 'Ondernemingsplan 2025' });
    expect(plan.goals.map(({ code }) => code)).toEqual(Array.from({ length: 13 }, (_, index) => `SD ${index + 1}`));
    expect(plan.projects.map(({ code }) => code)).toEqual(Array.from({ length: 77 }, (_, index) => `P${index + 1}`));
    expect(plan.horizontal.map(({ kind }) => kind)).toEqual([
      ...Array.from({ length: 3 }, () => 'audit'),
      ...Array.from({ length: 4 }, () => 'prevention'),
      'energy',
      'eu',
    ]);
    expect([plan.indicators.length, plan.evaluation.length]).toEqual([7, 115]);
  });

  it('makes each bullet under a PLANNING heading a milestone or a group', () => {
    const bullets = bulletsUnderPlanning(lines);
    expect(bullets).toHaveLength(305);
    expect(bullets.filter((line) => uses.get(line) !== 'milestone' && uses.get(line) !== 'group')).toEqual([]);
    const groups = bullets.filter((line) => uses.get(line) === 'group').length;
    expect(groups).toBe(5);
    const energyLineAndEuRows = 1 + 2;
    expect(placedMilestones(plan)).toHaveLength(bullets.length - groups + energyLineAndEuRows);
  });

  it('accounts for every line, and points only at lines that are there', () => {
    expect(lines.flatMap((_, index) => uses.get(index + 1) ?? [])).toHaveLength(lines.length);
    expect([...uses].filter(([, use]) => use === 'unexplained')).toEqual([]);
    for (const { line, kind } of plan.anomalies) {
      expect(Object.keys(ANOMALY_KINDS)).toContain(kind);
      expect(lines[line - 1]?.trim()).toBeTruthy();
    }
  });

  it('prints each title as it stands in the document', () => {
    const printed = new Set(lines.map((line) => line.trim()));
    for (const { code, title, printedDate } of placedMilestones(plan)) {
      if (code.startsWith('H9.')) continue;
      const forms = [title, `${title} (${printedDate})`, `${title} (${printedDate}).`].flatMap((form) => [
        form,
        `- ${form}`,
      ]);
      expect(forms.some((form) => printed.has(form))).toBe(true);
    }
  });

  it.each([
    ['P1.2', 'Juridische eerstelijnsbijstand aan slachtoffers optimaliseren (SD 1, OD 3)', '2025-12-31', '31/12/2025'],
    ['P12.1', 'E-learning RNR – de basis', '2025-04-30', '30/04/2025'],
    [
      'P12.6',
      'Integreren van het RNR-paradigma en Core Correctional Practices in de basiscursus',
      '2025-09-01',
      '1/09/2025',
    ],
    [
      'P37.1',
      'Voorbereiding van de overheveling met alle stakeholders op ambtelijk en terreinniveau',
      '2025-06-30',
      '30/06/2025',
    ],
    ['P68.3', 'Het geheel is opgenomen in één geïntegreerde roadmap.', null, null],
    ['P74.5', 'Overlegmomenten organiseren met het CPG', null, '4 keer per jaar'],
    ['H8.1', 'Opmaken van een actieplan', '2025-11-30', '30/11/2025'],
  ])('reads %s', (code, title, due, printedDate) => {
    expect(milestone(code)).toMatchObject({ title, due, printedDate });
  });

  it.each([
    ['date-impossible', [372, 373]],
    ['date-recurring', [1058]],
    ['stop-after-date', [547, 549]],
    ['text-after-planning', [155]],
    ['bullet-before-planning', [231]],
    ['objective-gap', [268, 397]],
    ['project-without-objective', [227, 256]],
    ['table-absent', [943]],
    ['department-spelling', [69, 214, 610]],
    ['indicator-unknown', [80]],
    ['indicator-spelling', [78, 223, 618]],
    ['planning-absent', [1203]],
    ['bullet-missing', [1217]],
    ['evaluation-empty', [1369]],
    ['footnote-between', [94, 96, 98, 100]],
    ['amount-differs', []],
    ['budget-code-unknown', []],
  ])('reports %s on its lines', (kind, expected) => {
    expect(linesOf(kind)).toEqual(expected);
  });

  it('reports each day without its zero', () => {
    const printed = bulletsUnderPlanning(lines).filter((line) => /\(\d\/\d\d\/\d{4}\)\.?$/.test(lines[line - 1] ?? ''));
    expect(linesOf('date-without-zero')).toEqual(printed);
  });

  it('finds every credit in the financial annex, and every department in the annex of tasks', () => {
    const totals = lines.flatMap((line) => /^Totaal (\S+)\t/.exec(line)?.[1] ?? []);
    for (const { code } of plan.goals.flatMap(({ budget }) => budget)) expect(totals).toContain(code);
    expect([...new Set(plan.goals.flatMap(({ departments }) => departments.map(({ name }) => name)))].sort()).toEqual([
      'Beleid',
      'Gendergerelateerd Geweld',
      'Hulp- en Dienstverlening aan Gedetineerden',
      'Justitiehuizen',
      'Staf en Coördinatie',
      'VCET',
      'Vlaamse Handhaving',
    ]);
  });

  it('gives the plan that ships with the bot', async () => {
    expect(readFileSync(SHIPPED, 'utf8')).toBe(formatPlanJson(await readPlanFile(DOCUMENT)));
  });
});

/** The lines with a bullet between a PLANNING heading and the next heading, up to the annexes. */
function bulletsUnderPlanning(lines: string[]): number[] {
  const found: number[] = [];
  let inside = false;
  for (const [index, line] of lines.entries()) {
    if (/^1\. Evaluatie/.test(line) && !line.includes('\t')) break;
    if (/^PLANNING/.test(line)) inside = true;
    else if (/^(SD|OD|PROJECT|AANBEVELING|DOMEIN|DOELSTELLING) ?\d*|^EU-|^\d\. /.test(line)) inside = false;
    if (inside && /^ ?- /.test(line)) found.push(index + 1);
  }
  return found;
}
