import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { createTeamsAdapter } from '../bot/teams-adapter';
import { createTeamsMessenger } from '../bot/teams-messenger';
import type { Config } from '../config';
import { DEFAULT_RETRY } from '../domain/retry';
import type { WorkingCalendar } from '../domain/working-days';
import { createComposeDelivery } from '../services/compose-delivery';
import { createDeliver } from '../services/deliver';
import { createGate } from '../services/gate';
import type { JobWatcher } from '../services/jobs';
import { createJobs } from '../services/jobs';
import type { PlanReader } from '../services/plan-reader';
import { createPlanReminders } from '../services/plan-reminders';
import { createMakeDigestFor, createPostDigests } from '../services/post-digests';
import type { ReadForm } from '../services/read-form';
import { createRefreshReminders } from '../services/refresh-reminders';
import { createRetireReminders } from '../services/retire-reminders';
import { createSendLists } from '../services/send-lists';
import { createSendReminders } from '../services/send-reminders';
import type { Parts } from './parts';

export interface OutgoingParts extends Parts, PlanReader {
  readForm: ReadForm;
  calendar: WorkingCalendar;
}

/** Joins what the bot sends by itself: what is planned, composed and delivered, and the jobs that do it. */
export function createOutgoing(parts: OutgoingParts, watcher: JobWatcher) {
  const { config, stores, clock, logger, roles, policy, calendar, readPlan, readStates, readForm } = parts;
  const { plans, people, channels, deliveries, requests, cells } = stores;
  const gate = createGate({ cells, clock, sleep, logger });
  const adapter = createTeamsAdapter(config.local ? null : credentialsOf(config), { gate, sleep });
  const makeDigestFor = createMakeDigestFor({ readPlan, plans, deliveries });
  const planReminders = createPlanReminders({
    ...{ readPlan, people, deliveries, requests, roles, calendar, clock },
    policy: policy.reminders,
  });
  const refresh = createRefreshReminders({ readStates, people, deliveries, roles, clock, logger });
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
  const refreshSoon = (codes: readonly string[], clicked?: string): void => {
    refresh.soon(codes, clicked);
    jobs.deliver('asked').catch((error: unknown) => logger.error('delivering failed', { error }));
  };
  return { adapter, deliverer, refresh, refreshSoon, jobs, planReminders, makeDigestFor };
}

function credentialsOf({
  MicrosoftAppType,
  MicrosoftAppId = '',
  MicrosoftAppPassword = '',
  MicrosoftAppTenantId = '',
}: Config) {
  return { MicrosoftAppType, MicrosoftAppId, MicrosoftAppPassword, MicrosoftAppTenantId };
}
