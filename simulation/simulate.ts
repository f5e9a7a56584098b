import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppError } from '../src/domain/app-error';
import { addDays, instantAt, PLAN_TIME_ZONE } from '../src/domain/dates';
import { parseOwnerList } from '../src/import/owner-list';
import { parsePolicy } from '../src/import/policy-file';
import { readPlanFile } from '../src/import/read-plan';
import { openEmbeddedStores } from '../src/store/embedded/open-embedded-stores';
import type { BotFiles, BotParts } from './bot-parts';
import { createBotParts } from './bot-parts';
import type { Desks } from './desks';
import { createDesks } from './desks';
import type { Figures } from './figures';
import { measure } from './figures';
import type { Mix } from './habits';
import { dealHabits } from './habits';
import { ownersOf } from './owners-of';

export interface SimulationOptions {
  /** First and last day, both included. */
  from: string;
  until: string;
  /** When on each day the schedule runs, in Brussels; nothing of a later run may repeat an earlier one. */
  times: readonly string[];
  mix: Mix;
  seed: number;
}

export const WHOLE_YEAR: SimulationOptions = {
  from: '2025-01-01',
  until: '2025-12-31',
  times: ['09:00'],
  mix: { prompt: 0.6, slow: 0.3, silent: 0.1 },
  seed: 1,
};

export interface SimulationResult extends Figures {
  options: SimulationOptions;
}

const PLANS = join(__dirname, '..', 'plans');

/**
 * Runs the bot on the shipped plan, owner list and policy, day by day, weekends and holidays included, with owners who
 * answer each in their own way. The same options give the same result.
 */
export async function simulate(options: SimulationOptions): Promise<SimulationResult> {
  const files = await readShippedFiles();
  const folder = await mkdtemp(join(tmpdir(), 'mijlpaal-simulation-'));
  const stores = await openEmbeddedStores(folder);
  try {
    const start = at(options.from, '00:00');
    const bot = await createBotParts(stores, files, start);
    const { mix, seed } = options;
    const desks = createDesks({ bot, habits: dealHabits(ownersOf(files.plan, files.owners), mix, seed), seed });
    for (let day = options.from; day <= options.until; day = addDays(day, 1))
      await liveThrough(day, options, { bot, desks });
    const reports = await stores.reports.between(start.toISOString(), bot.clock.now().toISOString());
    const outbox = await stores.deliveries.counts();
    const { people, messenger } = bot;
    const { from, until } = options;
    const figures = measure({
      ...{ ...files, people, from, until, reports, outbox },
      received: messenger.received,
      lost: desks.lost,
    });
    return { options, ...figures };
  } finally {
    await stores.close();
    await rm(folder, { recursive: true, force: true });
  }
}

interface Situation {
  bot: BotParts;
  desks: Desks;
}

/** The schedule at its times; answers come an hour after the first run, those of slow owners an hour later still. */
async function liveThrough(today: string, { times }: SimulationOptions, { bot, desks }: Situation): Promise<void> {
  const [first = '09:00', ...others] = times;
  await runSchedule(at(today, first), { bot, desks });
  bot.clock.set(hoursAfter(1, at(today, first)));
  await desks.answer('prompt', today);
  bot.clock.set(hoursAfter(2, at(today, first)));
  if (bot.calendar.isWorkingDay(today)) await desks.answer('slow', today);
  for (const time of others) await runSchedule(at(today, time), { bot, desks });
}

async function runSchedule(now: Date, { bot, desks }: Situation): Promise<void> {
  const before = bot.messenger.received.length;
  bot.clock.set(now);
  await bot.jobs['send-reminders']('scheduled');
  desks.take(bot.messenger.received.slice(before));
}

function hoursAfter(hours: number, instant: Date): Date {
  return new Date(instant.getTime() + hours * 3_600_000);
}

function at(day: string, time: string): Date {
  return new Date(instantAt(day, time, PLAN_TIME_ZONE));
}

async function readShippedFiles(): Promise<BotFiles> {
  const [plan, ownerList, policyText] = await Promise.all([
    readPlanFile(join(PLANS, 'ajh-2025.json')),
    readFile(join(PLANS, 'owners.csv'), 'utf8'),
    readFile(join(PLANS, 'policy.json'), 'utf8'),
  ]);
  const { assignments, faults } = parseOwnerList(ownerList);
  const read = parsePolicy(policyText);
  if ('faults' in read) throw new AppError('policy-file', read.faults.join('\n'));
  if (faults.length > 0) throw new AppError('owners-file', faults.join('\n'));
  return { plan, owners: assignments, policy: read.policy };
}
