import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PlanFileError } from '../../src/import/plan-file-error';
import { readPlanFile } from '../../src/import/read-plan';
import { aJsonPlan } from './support/json-plan';
import { aPrintedPlan } from './support/printed-plan';

const PRINTED = aPrintedPlan({ list: ['- Een café openen – ’s avonds (31/12/2025)'] });
const reading = (name: string, bytes: Uint8Array) => readPlanFile({ name, bytes });
const faultsOf = async (name: string, content: string | Uint8Array): Promise<string[]> => {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const error: unknown = await reading(name, bytes).catch((thrown: unknown) => thrown);
  return error instanceof PlanFileError ? error.faults : [`no PlanFileError: ${String(error)}`];
};

describe('a plan file', () => {
  const swapped = Buffer.from(PRINTED, 'utf16le').swap16();
  it.each([
    ['UTF-8', Buffer.from(PRINTED)],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${PRINTED}`)],
    ['UTF-16', Buffer.from(PRINTED, 'utf16le')],
    ['UTF-16 with a byte order mark', Buffer.from(`\uFEFF${PRINTED}`, 'utf16le')],
    ['UTF-16, big end first', swapped],
    ['Windows line ends', Buffer.from(PRINTED.replace(/\n/g, '\r\n'))],
    ['page breaks', Buffer.from(PRINTED.replace('PROJECT', '\fPROJECT'))],
  ])('is read in %s', async (_, bytes) => {
    const plan = await reading('plan.txt', bytes);
    expect(plan.projects[0]?.milestones[0]?.title).toBe('Een café openen – ’s avonds');
    expect(plan.anomalies).toEqual([]);
  });

  it('is read in Latin-1', async () => {
    const text = aPrintedPlan({ list: ['- Een café (31/12/2025)'] })
      .replace(/[⁴⁵]/g, '')
      .replace(/–/g, '-');
    const plan = await reading('plan.txt', Buffer.from(text, 'latin1'));
    expect(plan.projects[0]?.milestones[0]?.title).toBe('Een café');
  });

  it('is known by its content, whatever its name', async () => {
    await expect(reading('plan.txt', Buffer.from(JSON.stringify(aJsonPlan())))).resolves.toEqual(aJsonPlan());
    await expect(reading('plan', Buffer.from(PRINTED))).resolves.toMatchObject({ year: 2025 });
  });

  it.each([
    ['plan.txt', '', 'line 1: the file is empty'],
    ['plan.txt', '\n \n', 'line 1: the file is empty'],
    ['plan.txt', 'Beste,\n\nZie bijlage.\n', 'line 1: no heading of a goal such as "SD 1: <title>" in lines 1 to 4'],
    ['plan.txt', '\n\nSD 1: Doel\n', 'line 3: no heading of a project such as "PROJECT 1 - <title>" in lines 1 to 4'],
    [
      'plan.txt',
      'SD 1: Doel\nPROJECT 1 - A\nPLANNING 2025\n',
      'line 1: no bullet under a line "PLANNING <year>" in lines 1 to 4',
    ],
    [
      'plan.txt',
      'SD 1: Doel\nPROJECT 1 - A\nPLANNING\n- B',
      'line 1: no line "PLANNING <year>" and no cover with a year in lines 1 to 4',
    ],
    [
      'plan.txt',
      'PROJECT 1 - A\nPLANNING 2025\n- B\nSD 1: Doel',
      'line 1: this project stands before any heading of a goal such as "SD 1: <title>"',
    ],
    ['plan.txt', 'SD 1: Doel\n\u0000\u0001', 'line 2: this is no text but binary data'],
    ['plan.txt', `SD 1: Doel\n${'x'.repeat(30_000)}`, 'line 2: longer than any line of a printed plan'],
    ['plan.txt', '%PDF-1.7', 'line 1: this is a PDF; give its text as a .txt file'],
    [
      'plan.xls',
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      'line 1: this is an old Office file; save it as .xlsx, or give its text as a .txt file',
    ],
    ['plan.xlsx', 'SD 1: Doel', 'cell A1: the name ends in .xlsx, but this is no Excel file'],
    ['plan.xlsx', Buffer.from('504b0304ffff', 'hex'), 'cell A1: this file cannot be opened as an Excel sheet'],
    ['plan.json', 'SD 1: Doel', 'line 1, column 1: unexpected "SD 1: Doel"; this is no JSON'],
    ['plan.json', '[]', 'the file: Invalid input: expected object, received array'],
  ])('that is no plan gets a clear fault: %s (%#)', async (name, content, fault) => {
    expect(await faultsOf(name, content)).toContain(fault);
  });

  it('is read from a path; one that is not there, or too big, is a fault', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'plan-'));
    const path = join(folder, 'plan.txt');
    await writeFile(path, PRINTED);
    await expect(readPlanFile(path)).resolves.toMatchObject({ year: 2025 });
    await truncate(path, 21 * 1024 * 1024);
    await expect(readPlanFile(path)).rejects.toMatchObject({
      faults: ['the file is larger than 20 MB, which no plan is'],
    });
    await rm(folder, { recursive: true });
    await expect(readPlanFile(path)).rejects.toMatchObject({ faults: ['plan.txt cannot be opened (ENOENT)'] });
  });
});
