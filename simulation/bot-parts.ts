import { createBelgianCalendar } from '../src/calendar/belgian-calendar';
import type { SettableClock } from '../src/clock';
import { createSettableClock } from '../src/clock';
import { PLAN_TIME_ZONE } from '../src/domain/dates';
import type { Assignment, Person } from '../src/domain/people';
import type { Plan } from '../src/domain/plan';
import { DEFAULT_RETRY } from '../src/domain/retry';
import { createRoleBook } from '../src/domain/roles';
import type { WorkingCalendar } from '../src/domain/working-days';
import type { PlanPolicy } from '../src/import/policy-file';
import type { Logger } from '../src/ports/logger';
import type { Stores } from '../src/ports/stores';
import { createComposeDelivery } from '../src/services/compose-delivery';
import { createDeliver } from '../src/services/deliver';
import { createDirectory } from '../src/services/directory';
import { createInstallPlan } from '../src/services/install-plan';
import type { Jobs } from '../src/services/jobs';
import { createJobs } from '../src/services/jobs';
import { createPlanReader } from '../src/services/plan-reader';
import { createPlanReminders } from '../src/services/plan-reminders';
import { createMakeDigestFor, createPostDigests } from '../src/services/post-digests';
import { createReadForm } from '../src/services/read-form';
import type { RecordStatus } from '../src/services/record-status';
import { createRecordStatus } from '../src/services/record-status';
import { createRetireReminders } from '../src/services/retire-reminders';
import { createSendLists } from '../src/services/send-lists';
import { createSendReminders } from '../src/services/send-reminders';
import type { RecordingMessenger } from './recording-messenger';
import { createRecordingMessenger } from './recording-messenger';
import { remembering } from './remembering-calendar';

export interface BotFiles {
  plan: Plan;
  owners: Assignment[];
  policy: PlanPolicy;
}

/** The bot without Teams, HTTP and cron: its services on a store, a clock that only moves when set, a recording messenger. */
export interface BotParts {
  jobs: Jobs;
  recordStatus: RecordStatus;
  messenger: RecordingMessenger;
  calendar: WorkingCalendar;
  clock: SettableClock;
  /** Everybody on the owner list; all have installed the bot. */
  people: Person[];
}

/** Joins the services as `createApp` does, installs the plan, and lets everybody on the owner list install the bot. */
export async function createBotParts(stores: Stores, files: BotFiles, start: Date): Promise<BotParts> {
  const { plans, reports, people, channels, deliveries, requests } = stores;
  const clock = createSettableClock(start, { now: () => start });
  const calendar = remembering(createBelgianCalendar(files.policy.closedDays));
  const roles = createRoleBook(files.owners);
  await createInstallPlan({ plans, clock })(files.plan);

  const { readPlan, readStates } = createPlanReader({ plans, reports, clock });
  const readForm = createReadForm({ readStates, requests, deliveries, roles, clock });
  const makeDigestFor = createMakeDigestFor({ readPlan, plans, deliveries });
  const planReminders = createPlanReminders({
    ...{ readPlan, people, deliveries, requests, roles, calendar, clock },
    policy: files.policy.reminders,
  });
  const messenger = createRecordingMessenger(clock);
  const deliverer = createDeliver({
    ...{ deliveries, people, channels, clock, messenger, logger: silentLogger },
    sleep: () => Promise.resolve(),
    compose: createComposeDelivery({ readStates, readForm, people, channels, roles, makeDigestFor, clock }),
    afterSent: createRetireReminders({ deliveries, clock }),
    random: () => 0,
    retry: DEFAULT_RETRY,
    processId: 'simulation',
  });
  const sendReminders = createSendReminders({ planReminders, people, deliveries, calendar, clock });
  const sendLists = createSendLists({
    ...{ readPlan, planReminders, people, deliveries, requests, roles, calendar, clock },
    escalation: files.policy.escalation,
  });
  const jobs = createJobs(
    {
      sendReminders: async (trigger) => ({ ...(await sendReminders(trigger)), ...(await sendLists(trigger)) }),
      postDigests: createPostDigests({ readPlan, plans, channels, deliveries, calendar, clock }),
      deliver: () => deliverer.deliver(),
    },
    { done: () => undefined, failed: () => undefined },
  );
  const recordStatus = createRecordStatus({ readStates, readForm, reports, roles, clock, logger: silentLogger });
  return { jobs, recordStatus, messenger, calendar, clock, people: await installAll(stores, files.owners) };
}

async function installAll({ people, channels }: Stores, owners: readonly Assignment[]): Promise<Person[]> {
  const directory = createDirectory({ people, channels, timeZone: PLAN_TIME_ZONE });
  const names = new Map(owners.map(({ email, name }) => [email, name]));
  const installed: Person[] = [];
  for (const [email, name] of names) {
    const chat = { conversationId: `a:${email}`, serviceUrl: 'https://teams.example.org/', tenantId: 'simulation' };
    const sighting = {
      id: `29:${email}`,
      aadObjectId: null,
      name,
      emails: [email],
      language: 'nl' as const,
      timeZone: null,
      chat,
    };
    installed.push(await directory.meet(sighting));
  }
  return installed;
}

const silentLogger: Logger = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  child: () => silentLogger,
};
