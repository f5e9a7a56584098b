import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../src/config';
import { readStartFiles } from '../src/start-files';
import { silentLogger } from './support/world';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mijlpaal-files-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const read = (environment: Record<string, string>) => readStartFiles(readConfig(environment), silentLogger);

it('reads the shipped plan, owner list and policy', async () => {
  const { plan, owners, policy } = await read({});
  expect({
    projects: plan.projects.length,
    coordinators: owners.filter(({ role }) => role === 'coordinator').length,
  }).toEqual({ projects: 77, coordinators: 1 });
  expect(policy.reminders).toMatchObject({ stepsBefore: [20, 10, 5, 1, 0], everyAfter: 5, cardsPerWeek: 2 });
});

it('takes what a policy names and keeps the rest', async () => {
  const { policy } = await read({
    POLICY_FILE: file('policy.json', '{"everyAfter": 10, "closedDays": ["2025-12-26"]}'),
  });
  expect(policy).toMatchObject({ reminders: { everyAfter: 10, cardsPerWeek: 2 }, closedDays: ['2025-12-26'] });
});

it('lists the faults of all files at once', async () => {
  const reading = read({
    PLAN_FILE: file('plan.json', '{"year": 2025'),
    OWNERS_FILE: file('owners.csv', 'item,role,email,name\nP1,boss,someone,X\n'),
    POLICY_FILE: file('policy.json', '{"everyAfter": 0, "nonsense": 1}'),
  });
  await expect(reading).rejects.toThrow(/PLAN_FILE [\s\S]*OWNERS_FILE [\s\S]*POLICY_FILE [\s\S]*everyAfter/);
});

it.each(['PLAN_FILE', 'OWNERS_FILE', 'POLICY_FILE'])('says which file is not there: %s', async (variable) => {
  await expect(read({ [variable]: join(folder, 'nothing.json') })).rejects.toThrow(
    `${variable} ${join(folder, 'nothing.json')}`,
  );
});
