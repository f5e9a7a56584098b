import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runImportPlan } from '../../src/import/import-command';
import { aPrintedPlan } from './support/printed-plan';

describe('the command that imports a plan', () => {
  let folder = '';
  let plan = '';
  let out = '';

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'import-'));
    plan = join(folder, 'plan.txt');
    out = join(folder, 'plan.json');
    await writeFile(plan, aPrintedPlan({ list: ['- Rooster opmaken (1/09/2025)', '- Openen (31/12/2025)'] }));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const run = async (...argv: string[]) => {
    const lines: string[] = [];
    const errors: string[] = [];
    const code = await runImportPlan(argv, { out: (line) => lines.push(line), err: (line) => errors.push(line) });
    return { code, lines, errors };
  };

  it('says what it read, every irregularity with its line, and writes nothing by itself', async () => {
    const { code, lines, errors } = await run(plan);
    const line = (await readFile(plan, 'utf8')).split('\n').indexOf('- Rooster opmaken (1/09/2025)') + 1;
    expect([code, errors]).toEqual([0, []]);
    expect(lines).toEqual(
      expect.arrayContaining(['Ondernemingsplan 2025 (2025)', '  projects: 1', '  milestones of projects: 2']),
    );
    expect(lines).toContain(`    line ${line}: date-without-zero: P1.1: Datum zonder voorloopnul: 1/09/2025`);
    expect(await readdir(folder)).toEqual(['plan.txt']);
  });

  it('writes plan JSON, and says what a newer plan changes', async () => {
    expect((await run(plan, '--out', out)).code).toBe(0);
    const first = await readFile(out, 'utf8');
    expect(JSON.parse(first)).toMatchObject({ year: 2025, projects: [{ code: 'P1', milestones: [{}, {}] }] });
    expect((await run(out, '--out', out)).lines).toContain('  no milestone appeared, moved, went or was retitled');
    expect(await readFile(out, 'utf8')).toBe(first);

    const more = ['PROJECT 2 - KAARTEN', '', 'PLANNING 2025', '- Drukken (31/12/2025)'];
    await writeFile(plan, aPrintedPlan({ list: ['- Uurrooster opmaken (30/09/2025)'], more }));
    const { lines } = await run(plan, `--out=${out}`);
    expect(lines.slice(lines.findIndex((line) => line.startsWith('Compared')) + 1)).toEqual([
      '  moved: P1.1 Uurrooster opmaken: 2025-09-01 -> 2025-09-30',
      '  retitled: P1.1 Rooster opmaken -> Uurrooster opmaken',
      '  appeared: P2.1 Drukken (2025-12-31)',
      '  went: P1.2 Openen (2025-12-31)',
    ]);
    expect((await readdir(folder)).sort()).toEqual(['plan.json', 'plan.txt']);
  });

  it('warns where a title went to another code, since reports stay with the code', async () => {
    await run(plan, '--out', out);
    const list = ['- Vooraf (1/08/2025)', '- Rooster opmaken (1/09/2025)', '- Openen (31/12/2025)'];
    await writeFile(plan, aPrintedPlan({ list }));
    const { lines } = await run(plan, '--out', out);
    expect(lines.filter((line) => line.startsWith('  look at'))).toEqual([
      '  look at: P1.2 now has the title that P1.1 had; reports stay with their code',
      '  look at: P1.3 now has the title that P1.2 had; reports stay with their code',
    ]);
  });

  it('leaves the other file as it was where the plan file is none', async () => {
    await run(plan, '--out', out);
    const before = await readFile(out, 'utf8');
    await writeFile(plan, 'Beste lezer,\n');
    const { code, lines, errors } = await run(plan, '--out', out);
    expect([code, lines]).toEqual([1, []]);
    expect(errors[0]).toBe(`${plan} cannot be a plan; nothing was written:`);
    expect(errors[1]).toMatch(/^ {2}line 1: no heading of a goal/);
    expect(await readFile(out, 'utf8')).toBe(before);
  });

  it('says so where it replaces a file that was no plan', async () => {
    await writeFile(out, '');
    expect((await run(plan, '--out', out)).lines).toContain('The file that was there was no plan; it was replaced.');
  });

  it('exits 1 where the file cannot be written', async () => {
    const { code, errors } = await run(plan, '--out', join(folder, 'nowhere', 'plan.json'));
    expect(code).toBe(1);
    expect(errors[0]).toMatch(/^Nothing was written: Error: ENOENT/);
  });

  it.each([
    [[], 'no plan file was named'],
    [['a.txt', 'b.txt'], 'more than one plan file was named'],
    [['a.txt', '--out'], '--out needs a file'],
    [['a.txt', '--out', '--out'], '--out needs a file'],
    [['a.txt', '--out', 'b', '--out', 'c'], '--out stands twice'],
    [['--help'], 'unknown option --help'],
    [['a.txt', '--out', './a.txt'], '--out names the plan file itself'],
  ])('exits 2 for %j', async (argv, error) => {
    expect(await run(...argv)).toEqual({ code: 2, lines: [], errors: [error, 'usage: import-plan FILE [--out FILE]'] });
  });
});
