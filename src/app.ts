import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { createBot } from './bot/bot';
import { createHandleClick } from './bot/features/card-actions';
import { createCommands } from './bot/features/commands';
import { createInstallation } from './bot/features/installation';
import { createQuestions } from './bot/features/questions';
import { createTeamsAdapter } from './bot/teams-adapter';
import { createTeamsMessenger } from './bot/teams-messenger';
import { createBelgianCalendar } from './calendar/belgian-calendar';
import type { SettableClock } from './clock';
import { createSettableClock } from './clock';
import type { Config } from './config';
import { AppError } from './domain/app-error';
import { DEFAULT_ESCALATION } from './domain/escalation';
import { DEFAULT_POLICY } from './domain/reminder-policy';
import { DEFAULT_RETRY } from './domain/retry';
import type { RoleBook } from './domain/roles';
import { createRoleBook } from './domain/roles';
import { createMetrics } from './http/metrics';
import { createHttpServer } from './http/server';
import { checkOwnerList, parseOwnerList } from './import/owner-list';
import { readPlanFile } from './import/read-plan';
import { createPinoLogger } from './log/pino-logger';
import type { Logger } from './ports/logger';
import type { Stores } from './ports/stores';
import { createScheduler } from './schedule/scheduler';
import { createAnswerQuestion } from './services/answer-question';
import { createComposeDelivery } from './services/compose-delivery';
import { createDeliver } from './services/deliver';
import { createDirectory } from './services/directory';
import { createGate } from './services/gate';
import { createInstallPlan } from './services/install-plan';
import type { Jobs } from './services/jobs';
import { createJobs } from './services/jobs';
import { createPlanReader } from './services/plan-reader';
import { createPlanReminders } from './services/plan-reminders';
import { createDigestNow, createMakeDigestFor, createPostDigests } from './services/post-digests';
import { createReadForm } from './services/read-form';
import { createReadRequestOptions, createRecordRequest } from './services/record-request';
import { createRecordStatus } from './services/record-status';
import { createRetireReminders } from './services/retire-reminders';
import { createSendLists } from './services/send-lists';
import { createSendReminders } from './services/send-reminders';
import { openEmbeddedStores } from './store/embedded/open-embedded-stores';
import { openMongoStores } from './store/mongo/open-mongo-stores';

/** What a test or another host may put in place of the real thing. */
export interface Overrides {
  stores?: Stores;
  clock?: SettableClock;
  logger?: Logger;
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

/** Joins every room. Opens the store, installs the plan file and reads the owner list; throws AppError where one cannot be used. */
export async function createApp(config: Config, overrides: Overrides = {}): Promise<App> {
  const logger = overrides.logger ?? createPinoLogger(config.LOG_LEVEL);
  const clock =
    overrides.clock ?? createSettableClock(config.LOCAL_NOW === undefined ? null : new Date(config.LOCAL_NOW));
  const stores = overrides.stores ?? (await openStores(config));
  const roles = await readOwners(config, logger);
  await installPlanFile(config, { stores, clock, logger });

  const { bot, jobs, deliverer } = createServices({ config, stores, clock, logger, roles });
  const metrics = createMetrics(stores.deliveries);
  const server = createHttpServer({
    bot,
    ready: () => stores.ping(),
    metrics: () => metrics.read(),
    logger,
    local: config.local ? { clock, jobs } : null,
  });
  const scheduler = createScheduler({
    jobs: [
      {
        name: 'send-reminders',
        cron: '*/15 * * * *',
        zone: config.TIME_ZONE,
        run: () => jobs['send-reminders']('scheduled'),
      },
      {
        name: 'post-digests',
        cron: '*/15 * * * *',
        zone: config.TIME_ZONE,
        run: () => jobs['post-digests']('scheduled'),
      },
      { name: 'deliver', cron: '* * * * *', zone: config.TIME_ZONE, run: () => jobs.deliver('scheduled') },
    ],
    logger,
    onDone: (job, summary) => metrics.jobDone(job, summary),
    onFailed: (job) => metrics.jobFailed(job),
    newId: randomUUID,
  });
  return {
    jobs,
    stores,
    clock,
    async start() {
      const port = await server.listen(config.PORT, config.host);
      if (config.LOCAL_NOW === undefined) scheduler.start();
      logger.info(config.local ? 'serving in local mode, on loopback only' : 'serving', { host: config.host, port });
      return { port };
    },
    async stop() {
      deliverer.stop();
      await Promise.all([server.close(), scheduler.stop()]);
      await stores.close();
    },
  };
}

interface Parts {
  config: Config;
  stores: Stores;
  clock: SettableClock;
  logger: Logger;
  roles: RoleBook;
}

function createServices({ config, stores, clock, logger, roles }: Parts) {
  const { plans, reports, people, channels, deliveries, requests, cells } = stores;
  const calendar = createBelgianCalendar(config.CLOSED_DAYS);
  const language = config.BOT_LANGUAGE;
  const { readPlan, readStates } = createPlanReader({ plans, reports, clock });
  const readForm = createReadForm({ readStates, requests, roles });
  const directory = createDirectory({ people, channels, timeZone: config.TIME_ZONE });
  const makeDigestFor = createMakeDigestFor({ readPlan, plans, deliveries });
  const planReminders = createPlanReminders({
    readPlan,
    people,
    deliveries,
    requests,
    roles,
    calendar,
    policy: DEFAULT_POLICY,
    clock,
  });
  const gate = createGate({ cells, clock, sleep, logger });
  const adapter = createTeamsAdapter(config, { gate, sleep });
  const deliverer = createDeliver({
    ...{ deliveries, people, channels, clock, sleep, logger },
    messenger: createTeamsMessenger({ adapter, appId: config.MicrosoftAppId ?? '', local: config.local }),
    compose: createComposeDelivery({ readStates, readForm, people, channels, roles, makeDigestFor }),
    afterSent: createRetireReminders({ deliveries, clock }),
    random: Math.random,
    retry: DEFAULT_RETRY,
    processId: randomUUID(),
  });
  const sendReminders = createSendReminders({ planReminders, deliveries, calendar, clock });
  const sendLists = createSendLists({
    ...{ readPlan, planReminders, people, deliveries, requests, roles, calendar, clock },
    escalation: DEFAULT_ESCALATION,
  });
  const jobs = createJobs({
    sendReminders: async (trigger) => ({ ...(await sendReminders(trigger)), ...(await sendLists(trigger)) }),
    postDigests: createPostDigests({ readPlan, plans, channels, deliveries, calendar, clock }),
    deliver: () => deliverer.deliver(),
  });
  const answerQuestion = createAnswerQuestion({ readPlan, reports, requests, roles });
  const requestPorts = { readStates, requests, people, deliveries, roles, calendar, clock, logger };
  const bot = createBot({
    ...{ adapter, directory, people, language, logger, local: config.local },
    tenantId: config.MicrosoftAppType === 'MultiTenant' ? undefined : config.MicrosoftAppTenantId,
    installation: createInstallation({ people, directory, readPlan, roles, language }),
    handleClick: createHandleClick({
      recordStatus: createRecordStatus({ readPlan, readForm, reports, roles, clock, logger }),
      readForm,
      answerQuestion,
      readRequestOptions: createReadRequestOptions(requestPorts),
      recordRequest: createRecordRequest(requestPorts),
      deliverSoon: () =>
        void jobs.deliver('asked').catch((error: unknown) => logger.error('delivering failed', { error })),
    }),
    features: [
      createCommands({
        ...{ directory, channels, roles, readPlan, planReminders, jobs, calendar, clock },
        digestNow: createDigestNow({ deliveries, clock, makeDigestFor }),
      }),
      createQuestions({ answerQuestion, roles }),
    ],
    newId: randomUUID,
  });
  return { bot, jobs, deliverer };
}

function openStores({ MONGODB_URI, DATA_DIR }: Config): Promise<Stores> {
  return MONGODB_URI === undefined ? openEmbeddedStores(DATA_DIR) : openMongoStores(MONGODB_URI);
}

async function readOwners({ OWNERS_FILE }: Config, logger: Logger): Promise<RoleBook> {
  const text = await readFile(OWNERS_FILE).catch((cause: unknown) => {
    throw new AppError('owners-file', `OWNERS_FILE ${OWNERS_FILE} cannot be read`, { cause });
  });
  const { assignments, faults } = parseOwnerList(text.toString('utf8'));
  if (faults.length > 0)
    throw new AppError('owners-file', `OWNERS_FILE ${OWNERS_FILE} has faults:\n${faults.join('\n')}`);
  logger.info('owner list read', { lines: assignments.length });
  return createRoleBook(assignments);
}

/** Installs the plan file when it is not the current plan yet, and logs what that changed. */
async function installPlanFile(
  { PLAN_FILE, OWNERS_FILE }: Config,
  { stores, clock, logger }: Pick<Parts, 'stores' | 'clock' | 'logger'>,
): Promise<void> {
  const plan = await readPlanFile(PLAN_FILE);
  const { version, changes } = await createInstallPlan({ plans: stores.plans, clock })(plan);
  logger.info('plan in use', { file: PLAN_FILE, version, projects: plan.projects.length, changes: changes.length });
  const { assignments } = parseOwnerList((await readFile(OWNERS_FILE)).toString('utf8'));
  for (const fault of checkOwnerList(assignments, plan)) logger.warn('owner list does not fit the plan', { fault });
}
