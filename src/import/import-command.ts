import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plan } from '../domain/plan';
import { placedMilestones } from '../domain/plan';
import { planChanges } from '../domain/plan-changes';
import { describeChanges, describePlan } from './import-report';
import { PlanFileError } from './plan-file-error';
import { formatPlanJson } from './plan-json';
import { readPlanFile } from './read-plan';
import { writeAtomically } from './write-atomically';

/** Where the command writes its lines. */
export interface Output {
  out(line: string): void;
  err(line: string): void;
}

const USAGE = 'usage: import-plan FILE [--out FILE]';

/**
 * Reads a plan file, says what it read, and writes it as plan JSON where `--out` names a file. Returns the exit code:
 * 0, 1 where the file cannot be a plan or cannot be written, 2 for wrong usage.
 */
export async function runImportPlan(argv: string[], output: Output): Promise<number> {
  const paths = readArguments(argv);
  if (typeof paths === 'string') {
    output.err(paths);
    output.err(USAGE);
    return 2;
  }
  try {
    const plan = await readPlanFile(paths.file);
    for (const line of describePlan(plan)) output.out(line);
    if (paths.out === null) output.out('Nothing was written; name a file with --out to write plan JSON.');
    else await write(paths.out, plan, output);
    return 0;
  } catch (error) {
    for (const line of faultsOf(error, paths.file)) output.err(line);
    return 1;
  }
}

function readArguments(argv: string[]): { file: string; out: string | null } | string {
  const files: string[] = [];
  let out: string | null = null;
  for (let index = 0; index < argv.length; index++) {
    const argument = argv[index] ?? '';
    if (argument === '--out' || argument.startsWith('--out=')) {
      if (out !== null) return '--out stands twice';
      out = argument === '--out' ? (argv[++index] ?? '') : argument.slice('--out='.length);
      if (out === '' || out.startsWith('-')) return '--out needs a file';
    } else if (argument.startsWith('-')) {
      return `unknown option ${argument}`;
    } else {
      files.push(argument);
    }
  }
  const [file, ...others] = files;
  if (file === undefined || file === '') return 'no plan file was named';
  if (others.length > 0) return 'more than one plan file was named';
  const same = out !== null && resolve(out) === resolve(file) && !file.toLowerCase().endsWith('.json');
  return same ? '--out names the plan file itself' : { file, out };
}

async function write(path: string, plan: Plan, output: Output): Promise<void> {
  const before = existsSync(path) ? await planAt(path) : null;
  await writeAtomically(path, formatPlanJson(plan));
  output.out(`Written to ${path}.`);
  if (before === 'no-plan') output.out('The file that was there was no plan; it was replaced.');
  else if (before) {
    output.out(
      `Compared with the plan that was there (${before.year}, ${placedMilestones(before).length} milestones):`,
    );
    for (const line of describeChanges(planChanges(before, plan))) output.out(line);
  }
}

async function planAt(path: string): Promise<Plan | 'no-plan'> {
  try {
    return await readPlanFile(path);
  } catch (error) {
    if (error instanceof PlanFileError) return 'no-plan';
    throw error;
  }
}

function faultsOf(error: unknown, file: string): string[] {
  if (error instanceof PlanFileError) {
    return [`${file} cannot be a plan; nothing was written:`, ...error.faults.map((fault) => `  ${fault}`)];
  }
  return [`Nothing was written: ${String(error)}`];
}
