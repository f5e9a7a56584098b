import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { createServices } from './app/create-services';
import type { Parts } from './app/parts';
import type { SettableClock } from './clock';
import { createSettableClock } from './clock';
import type { Config } from './config';
import { AppError } from './domain/app-error';
import type { Plan } from './domain/plan';
import { createRoleBook } from './domain/roles';
import { createMetrics } from './http/metrics';
import type { HttpServer } from './http/server';
import { builtPages } from './http/page-routes';
import { createHttpServer } from './http/server';
import { createPinoLogger } from './log/pino-logger';
import type { Logger } from './ports/logger';
import type { Stores } from './ports/stores';
import { createScheduler } from './schedule/scheduler';
import { createInstallPlan } from './services/install-plan';
import type { JobName, Jobs } from './services/jobs';
import type { EntraAddresses } from './sign-in/entra-sign-in';
import { readStartFiles } from './start-files';
import { openEmbeddedStores } from './store/embedded/open-embedded-stores';
import { openMongoStores } from './store/mongo/open-mongo-stores';

/** What a test or another host may put in place of the real thing. */
export interface Overrides {
  stores?: Stores;
  clock?: SettableClock;
  logger?: Logger;
  server?: HttpServer;
  /** Where tokens of Teams are checked, when that is not at Microsoft. */
  entra?: EntraAddresses;
}

export interface App {
  /** Serves on the configured port and starts the schedule; answers the port in use. */
  start(): Promise<{ port: number }>;
  /** Takes no more requests, finishes what is under way, closes the store. */
  stop(): Promise<void>;
  jobs: Jobs;
  stores: Stores;
  clock: SettableClock;
}

const STORE_PAUSE_MS = 2_000;

/** The bot as a process runs it: it answers `/healthz` at once, and waits for a database that is not there yet. */
export async function startApp(config: Config): Promise<App> {
  const logger = createPinoLogger(config.LOG_LEVEL);
  const server = createHttpServer(logger);
  await server.listen(config.PORT, config.host);
  const app = await createApp(config, { logger, server });
  await app.start();
  return app;
}

/** Joins every room. Reads the files, opens the store, installs the plan; throws AppError where one cannot be used. */
export async function createApp(config: Config, overrides: Overrides = {}): Promise<App> {
  const logger = overrides.logger ?? createPinoLogger(config.LOG_LEVEL);
  const clock =
    overrides.clock ?? createSettableClock(config.LOCAL_NOW === undefined ? null : new Date(config.LOCAL_NOW));
  const { plan, owners, policy } = await readStartFiles(config, logger);
  const stores = overrides.stores ?? (await openStores(config, logger));
  await installPlanFile(plan, { config, stores, clock, logger });

  let port = config.PORT;
  const publicUrl = (): string | null => config.PUBLIC_URL ?? (config.local ? `http://127.0.0.1:${port}` : null);
  const parts = {
    config,
    stores,
    clock,
    logger,
    policy,
    roles: createRoleBook(owners),
    publicUrl,
    entra: overrides.entra,
  };
  const metrics = createMetrics(stores.deliveries);
  const { bot, jobs, deliverer, refresh, exports, pages } = createServices(parts, metrics);
  const server = overrides.server ?? createHttpServer(logger);
  server.serve({
    bot,
    ready: () => stores.ping(),
    metrics: () => metrics.read(),
    exports,
    headers: { local: config.local, publicUrl: config.PUBLIC_URL },
    pages: { folder: builtPages(), local: config.local },
    api: pages.api,
    local: pages.tokens && { clock, jobs, tokens: pages.tokens },
  });
  const scheduler = createScheduler({
    jobs: JOB_TIMES.map(({ name, cron }) => ({
      name,
      cron,
      zone: config.TIME_ZONE,
      run: () => jobs[name]('scheduled'),
    })),
    logger,
    newId: randomUUID,
  });
  return {
    jobs,
    stores,
    clock,
    async start() {
      port = await server.listen(config.PORT, config.host);
      if (config.LOCAL_NOW === undefined) scheduler.start();
      logger.info(config.local ? 'serving in local mode, on loopback only' : 'serving', { host: config.host, port });
      return { port };
    },
    async stop() {
      await Promise.all([deliverer.stop(), server.close(), scheduler.stop()]);
      await refresh.planned();
      await stores.close();
    },
  };
}

/** Jobs look often and do what is due at the hour, so that a late start catches up. */
const JOB_TIMES: { name: JobName; cron: string }[] = [
  { name: 'send-reminders', cron: '*/15 * * * *' },
  { name: 'post-digests', cron: '*/15 * * * *' },
  { name: 'deliver', cron: '* * * * *' },
];

/** A database that does not answer yet is waited for; one that cannot be used is a fault. */
async function openStores({ MONGODB_URI, DATA_DIR }: Config, logger: Logger): Promise<Stores> {
  for (;;) {
    try {
      return MONGODB_URI === undefined ? await openEmbeddedStores(DATA_DIR) : await openMongoStores(MONGODB_URI);
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'store-unavailable')) throw error;
      logger.warn('the database does not answer yet', { error });
      await sleep(STORE_PAUSE_MS);
    }
  }
}

const CHANGES_LOGGED = 500;

/** Installs the plan file when it is not the current plan yet, and logs what that changed. */
async function installPlanFile(
  plan: Plan,
  { config, stores, clock, logger }: Pick<Parts, 'config' | 'stores' | 'clock' | 'logger'>,
): Promise<void> {
  const { version, changes } = await createInstallPlan({ plans: stores.plans, clock })(plan);
  logger.info('plan in use', {
    file: config.PLAN_FILE,
    version,
    projects: plan.projects.length,
    changes: changes.length,
  });
  for (const change of changes.slice(0, CHANGES_LOGGED)) logger.info('plan changed', { ...change });
}
