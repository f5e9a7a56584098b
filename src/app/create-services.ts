import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { createBot } from '../bot/bot';
import { createHandleClick } from '../bot/features/card-actions';
import { createCommands } from '../bot/features/commands';
import { createDialogs } from '../bot/features/dialogs';
import { createInstallation } from '../bot/features/installation';
import { createQuestions } from '../bot/features/questions';
import { createSearchExtension } from '../bot/features/search-extension';
import { createBelgianCalendar } from '../calendar/belgian-calendar';
import { LOCAL_APP_ID } from '../contracts/deep-links';
import type { Sleep } from '../ports/gate';
import { createAnswerQuestion } from '../services/answer-question';
import { createDirectory } from '../services/directory';
import type { JobWatcher } from '../services/jobs';
import { createPlanReader } from '../services/plan-reader';
import { createDigestNow, createReadNextDigest } from '../services/post-digests';
import { createReadForm } from '../services/read-form';
import { createReadRequestOptions, createRecordRequest } from '../services/record-request';
import { createRecordStatus } from '../services/record-status';
import { createSearchMilestones } from '../services/search-milestones';
import { createSignedTickets } from '../tickets/signed-tickets';
import { createExports } from './create-exports';
import { createOutgoing } from './create-outgoing';
import { createPages } from './create-pages';
import type { Parts } from './parts';

/** For patience with a job that goes on by itself: such a wait keeps no process alive that wants to stop. */
const patience: Sleep = (ms) => sleep(ms, undefined, { ref: false });

/** Joins all that the bot does, on the stores it is given. */
export function createServices(parts: Parts, watcher: JobWatcher) {
  const { stores, clock, logger, roles, policy } = parts;
  const { plans, reports, deliveries, requests, cells } = stores;
  const calendar = createBelgianCalendar(policy.closedDays);
  const { readPlan, readStates } = createPlanReader({ plans, reports, clock });
  const readForm = createReadForm({ readStates, requests, deliveries, roles, clock });
  const read = { readPlan, readStates, readForm, calendar };
  const outgoing = createOutgoing({ ...parts, ...read }, watcher);
  const tickets = createSignedTickets({ cells, clock });
  const store = {
    recordStatus: createRecordStatus({ readStates, readForm, reports, roles, clock, logger }),
    recordRequest: createRecordRequest({ ...stores, ...{ readStates, roles, calendar, clock, logger } }),
  };
  const { jobs, deliverer, refresh, refreshSoon, planReminders } = outgoing;
  return {
    ...{ jobs, deliverer, refresh },
    bot: createBotFrom({ ...parts, ...read, ...outgoing, ...store, tickets }),
    exports: createExports({ ...parts, tickets, readPlan }),
    pages: createPages({ ...parts, ...read, ...store, planReminders, refreshSoon }),
  };
}

type BotParts = Parts &
  ReturnType<typeof createOutgoing> &
  ReturnType<typeof createPlanReader> & {
    readForm: ReturnType<typeof createReadForm>;
    calendar: ReturnType<typeof createBelgianCalendar>;
    recordStatus: ReturnType<typeof createRecordStatus>;
    recordRequest: ReturnType<typeof createRecordRequest>;
    tickets: ReturnType<typeof createSignedTickets>;
  };

/** Joins what answers people in Teams. */
function createBotFrom(parts: BotParts) {
  const { config, stores, clock, logger, roles, policy, publicUrl, readPlan, readStates, readForm, calendar } = parts;
  const { adapter, jobs, planReminders, makeDigestFor, refreshSoon, recordStatus, recordRequest, tickets } = parts;
  const { reports, people, channels, deliveries, requests } = stores;
  const language = config.BOT_LANGUAGE;
  const directory = createDirectory({ people, channels, timeZone: config.TIME_ZONE });
  const answerQuestion = createAnswerQuestion({ readPlan, reports, requests, roles });
  const settings = {
    ...{ directory, roles, readPlan },
    readNextDigest: createReadNextDigest({ deliveries, calendar, clock }),
  };
  const dialogs = { ...settings, answerQuestion, readForm, newId: randomUUID, refreshSoon };
  const handleClick = createHandleClick({
    ...{ ...dialogs, recordStatus, recordRequest },
    readRequestOptions: createReadRequestOptions({ readStates, roles, calendar }),
  });
  return createBot({
    ...{ adapter, directory, people, language, logger, local: config.local, handleClick },
    tenantId: config.MicrosoftAppType === 'MultiTenant' ? undefined : config.MicrosoftAppTenantId,
    appId: config.MicrosoftAppId ?? LOCAL_APP_ID,
    installation: createInstallation({
      ...{ logger, people, directory, readPlan, roles, language },
      cardsPerWeek: policy.reminders.cardsPerWeek,
    }),
    invokes: {
      ...createDialogs({ ...dialogs, handleClick, publicUrl }),
      ...createSearchExtension({ searchMilestones: createSearchMilestones({ readPlan, roles }), readPlan }),
    },
    features: [
      createCommands({
        ...{ ...settings, channels, planReminders, jobs, calendar, clock, tickets, publicUrl },
        sleep: patience,
        digestNow: createDigestNow({ deliveries, clock, makeDigestFor }),
      }),
      createQuestions({ answerQuestion, roles }),
    ],
    newId: randomUUID,
  });
}
