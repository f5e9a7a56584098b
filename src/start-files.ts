import { readFile } from 'node:fs/promises';
import type { Config } from './config';
import { AppError } from './domain/app-error';
import type { Assignment } from './domain/people';
import type { Plan } from './domain/plan';
import { checkOwnerList, parseOwnerList } from './import/owner-list';
import type { PlanPolicy } from './import/policy-file';
import { parsePolicy } from './import/policy-file';
import { PlanFileError } from './import/plan-file-error';
import { readPlanFile } from './import/read-plan';
import type { Logger } from './ports/logger';

/** Reads every file before anything is opened or changed. Throws one AppError (`files`) with the faults of all of them. */
export async function readStartFiles(config: Config, logger: Logger): Promise<StartFiles> {
  const [plan, owners, policy] = await Promise.allSettled([readPlan(config), readOwners(config), readPolicy(config)]);
  if (plan.status === 'rejected' || owners.status === 'rejected' || policy.status === 'rejected') {
    const faults = [plan, owners, policy].flatMap((read) => (read.status === 'rejected' ? [wordsOf(read.reason)] : []));
    throw new AppError('files', faults.join('\n'));
  }
  const unknown = checkOwnerList(owners.value, plan.value);
  logger.info('owner list read', { lines: owners.value.length });
  if (unknown.length > 0) logger.warn('the owner list names codes that the plan does not have', { unknown });
  return { plan: plan.value, owners: owners.value, policy: policy.value };
}

export interface StartFiles {
  plan: Plan;
  owners: Assignment[];
  policy: PlanPolicy;
}

function wordsOf(reason: unknown): string {
  return reason instanceof Error ? reason.message : String(reason);
}

async function readPlan({ PLAN_FILE }: Config): Promise<Plan> {
  try {
    return await readPlanFile(PLAN_FILE);
  } catch (cause) {
    const faults = cause instanceof PlanFileError ? cause.faults : [wordsOf(cause)];
    throw new AppError('plan-file', `PLAN_FILE ${PLAN_FILE} cannot be used:\n${faults.join('\n')}`, { cause });
  }
}

async function readOwners({ OWNERS_FILE }: Config): Promise<Assignment[]> {
  const { assignments, faults } = parseOwnerList(await readText('OWNERS_FILE', OWNERS_FILE));
  if (faults.length > 0)
    throw new AppError('owners-file', `OWNERS_FILE ${OWNERS_FILE} has faults:\n${faults.join('\n')}`);
  return assignments;
}

async function readPolicy({ POLICY_FILE }: Config): Promise<PlanPolicy> {
  const read = parsePolicy(await readText('POLICY_FILE', POLICY_FILE));
  if ('faults' in read)
    throw new AppError('policy-file', `POLICY_FILE ${POLICY_FILE} has faults:\n${read.faults.join('\n')}`);
  return read.policy;
}

async function readText(variable: string, file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    throw new AppError('file', `${variable} ${file} cannot be read`, { cause });
  }
}
