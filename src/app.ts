import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { createPages } from './app/create-pages';
import { createBot } from './bot/bot';
import { createHandleClick } from './bot/features/card-actions';
import { createDialogs } from './bot/features/dialogs';
import { createCommands, EXPORT_TICKET } from './bot/features/commands';
import { createInstallation } from './bot/features/installation';
import { createQuestions } from './bot/features/questions';
import { createSearchExtension } from './bot/features/search-extension';
import { createTeamsAdapter } from './bot/teams-adapter';
import { createTeamsMessenger } from './bot/teams-messenger';
import { createBelgianCalendar } from './calendar/belgian-calendar';
import type { SettableClock } from './clock';
import { createSettableClock } from './clock';
import type { Config } from './config';
import { LOCAL_APP_ID } from './contracts/deep-links';
import type { Plan } from './domain/plan';
import { DEFAULT_RETRY } from './domain/retry';
import type { RoleBook } from './domain/roles';
import { createRoleBook } from './domain/roles';
import type { ExportPorts } from './http/export-routes';
import { createMetrics } from './http/metrics';
import type { HttpServer } from './http/server';
import { builtPages } from './http/page-routes';
import { createHttpServer } from './http/server';
import { AppError } from './domain/app-error';
import type { PlanPolicy } from './import/policy-file';
import { createPinoLogger } from './log/pino-logger';
import type { Logger } from './ports/logger';
import type { Stores } from './ports/stores';
import { askedTable } from './report/asked-table';
import { createScheduler } from './schedule/scheduler';
import { createAnswerQuestion } from './services/answer-question';
import { createReadAskedReport } from './services/asked-report';
import { createComposeDelivery } from './services/compose-delivery';
import { createDeliver } from './services/deliver';
import { createDirectory } from './services/directory';
import { createGate } from './services/gate';
import { createInstallPlan } from './services/install-plan';
import type { JobName, Jobs, JobWatcher } from './services/jobs';
import { createJobs } from './services/jobs';
import { createPlanReader } from './services/plan-reader';
import { createPlanReminders } from './services/plan-reminders';
import { createDigestNow, createMakeDigestFor, createPostDigests, createReadNextDigest } from './services/post-digests';
import { createRefreshReminders } from './services/refresh-reminders';
import { createSearchMilestones } from './services/search-milestones';
import { createReadForm } from './services/read-form';
import { createReadRequestOptions, createRecordRequest } from './services/record-request';
import { createRecordStatus } from './services/record-status';
import { createRetireReminders } from './services/retire-reminders';
import { createSendLists } from './services/send-lists';
import { createSendReminders } from './services/send-reminders';
import type { EntraAddresses } from './sign-in/entra-sign-in';
import { readStartFiles } from './start-files';
import { openEmbeddedStores } from './store/embedded/open-embedded-stores';
import { openMongoStores } from './store/mongo/open-mongo-stores';
import { textsIn } from './texts/texts';
import { createSignedTickets } from './tickets/signed-tickets';

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

/** How far back the report of what was asked goes. */
const EXPORT_DAYS = 366;

interface Parts {
  config: Config;
  stores: Stores;
  clock: SettableClock;
  logger: Logger;
  roles: RoleBook;
  policy: PlanPolicy;
  publicUrl: () => string | null;
  entra: EntraAddresses | undefined;
}

function createServices(parts: Parts, watcher: JobWatcher) {
  const { config, stores, clock, logger, roles, policy, publicUrl } = parts;
  const { plans, reports, people, channels, deliveries, requests, cells } = stores;
  const calendar = createBelgianCalendar(policy.closedDays);
  const language = config.BOT_LANGUAGE;
  const { readPlan, readStates } = createPlanReader({ plans, reports, clock });
  const readForm = createReadForm({ readStates, requests, deliveries, roles, clock });
  const directory = createDirectory({ people, channels, timeZone: config.TIME_ZONE });
  const makeDigestFor = createMakeDigestFor({ readPlan, plans, deliveries });
  const planReminders = createPlanReminders({
    readPlan,
    people,
    deliveries,
    requests,
    roles,
    calendar,
    policy: policy.reminders,
    clock,
  });
  const refresh = createRefreshReminders({ readStates, people, deliveries, roles, clock, logger });
  const gate = createGate({ cells, clock, sleep, logger });
  const adapter = createTeamsAdapter(config.local ? null : credentialsOf(config), { gate, sleep });
  const deliverer = createDeliver({
    ...{ deliveries, people, channels, clock, sleep, logger },
    messenger: createTeamsMessenger({ adapter, appId: config.MicrosoftAppId ?? '', local: config.local }),
    compose: createComposeDelivery({ readStates, readForm, people, channels, roles, makeDigestFor, clock }),
    afterSent: createRetireReminders({ deliveries, clock }),
    random: Math.random,
    retry: DEFAULT_RETRY,
    processId: randomUUID(),
  });
  const sendReminders = createSendReminders({ planReminders, people, deliveries, calendar, clock });
  const sendLists = createSendLists({
    ...{ readPlan, planReminders, people, deliveries, requests, roles, calendar, clock },
    escalation: policy.escalation,
  });
  const jobs = createJobs(
    {
      sendReminders: async (trigger) => ({ ...(await sendReminders(trigger)), ...(await sendLists(trigger)) }),
      postDigests: createPostDigests({ readPlan, plans, channels, deliveries, calendar, clock }),
      deliver: () => refresh.planned().then(() => deliverer.deliver()),
    },
    watcher,
  );
  const tickets = createSignedTickets({ cells, clock });
  const answerQuestion = createAnswerQuestion({ readPlan, reports, requests, roles });
  const requestPorts = { readStates, requests, people, deliveries, roles, calendar, clock, logger };
  const recordStatus = createRecordStatus({ readStates, readForm, reports, roles, clock, logger });
  const recordRequest = createRecordRequest(requestPorts);
  const deliverSoon = (): void =>
    void jobs.deliver('asked').catch((error: unknown) => logger.error('delivering failed', { error }));
  const refreshSoon = (codes: readonly string[], clicked?: string): void => {
    refresh.soon(codes, clicked);
    deliverSoon();
  };
  const settings = {
    ...{ directory, roles, readPlan },
    readNextDigest: createReadNextDigest({ deliveries, calendar, clock }),
  };
  const dialogs = { ...settings, answerQuestion, readForm, newId: randomUUID, refreshSoon };
  const handleClick = createHandleClick({
    ...{ ...dialogs, recordStatus, recordRequest, deliverSoon },
    readRequestOptions: createReadRequestOptions(requestPorts),
  });
  const bot = createBot({
    ...{ adapter, directory, people, language, logger, local: config.local },
    tenantId: config.MicrosoftAppType === 'MultiTenant' ? undefined : config.MicrosoftAppTenantId,
    installation: createInstallation({
      logger,
      people,
      directory,
      readPlan,
      roles,
      language,
      cardsPerWeek: policy.reminders.cardsPerWeek,
    }),
    handleClick,
    invokes: {
      ...createDialogs({ ...dialogs, handleClick, publicUrl }),
      ...createSearchExtension({ searchMilestones: createSearchMilestones({ readPlan, roles }), readPlan }),
    },
    appId: config.MicrosoftAppId ?? LOCAL_APP_ID,
    features: [
      createCommands({
        ...{ ...settings, channels, planReminders, jobs, calendar, clock, sleep, tickets, publicUrl },
        digestNow: createDigestNow({ deliveries, clock, makeDigestFor }),
      }),
      createQuestions({ answerQuestion, roles }),
    ],
    newId: randomUUID,
  });
  const readAskedReport = createReadAskedReport({ readPlan, people, deliveries, reports });
  const exports: ExportPorts = {
    async mayExport(ticket) {
      const person = await people.find((await tickets.check(ticket, EXPORT_TICKET)) ?? '');
      return person !== null && roles.hasRole(person.emails, 'coordinator');
    },
    refused: (reader) => textsIn(reader).report.expired,
    async askedReport(format, reader) {
      const until = clock.now();
      const since = new Date(until.getTime() - EXPORT_DAYS * 86_400_000);
      return askedTable(await readAskedReport(since.toISOString(), until.toISOString()), format, textsIn(reader));
    },
  };
  const pages = createPages({
    ...{ ...parts, calendar, readPlan, readStates, planReminders, recordStatus, recordRequest, deliverSoon },
    afterStored: (_person, codes) => refreshSoon(codes),
  });
  return { bot, jobs, deliverer, refresh, exports, pages };
}

function credentialsOf({
  MicrosoftAppType,
  MicrosoftAppId = '',
  MicrosoftAppPassword = '',
  MicrosoftAppTenantId = '',
}: Config) {
  return { MicrosoftAppType, MicrosoftAppId, MicrosoftAppPassword, MicrosoftAppTenantId };
}

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
