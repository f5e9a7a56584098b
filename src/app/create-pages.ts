import type { WorkingCalendar } from '../domain/working-days';
import type { ApiPorts } from '../http/api-routes';
import type { LocalTokens, SignIn } from '../ports/sign-in';
import { createReadAskedSince } from '../services/asked-since';
import { createReadPlanDates } from '../services/plan-dates';
import type { PlanReader } from '../services/plan-reader';
import type { PlanReminders } from '../services/plan-reminders';
import { createReadMilestonePage } from '../services/read-milestone-page';
import { createReadPlanPage } from '../services/read-plan-page';
import { createReadRequestOptions } from '../services/record-request';
import { createReviewMilestones } from '../services/review-milestones';
import { createAskNow } from '../services/send-reminders';
import { createEntraSignIn } from '../sign-in/entra-sign-in';
import { createLocalSignIn } from '../sign-in/local-sign-in';
import type { Parts } from './parts';

export interface PagesParts
  extends Parts, PlanReader, Pick<ApiPorts, 'recordStatus' | 'recordRequest' | 'refreshSoon'> {
  calendar: WorkingCalendar;
  planReminders: PlanReminders;
}

/** Joins what the pages inside Teams need. `tokens`: local mode only. */
export function createPages(parts: PagesParts): { api: ApiPorts; tokens: LocalTokens | null } {
  const { config, stores, clock, logger, roles, calendar, readPlan, readStates, planReminders } = parts;
  const { recordStatus, recordRequest, refreshSoon } = parts;
  const { plans, reports, people, channels, deliveries, requests, cells } = stores;
  const local = config.local ? createLocalSignIn({ cells, clock }) : null;
  const readAskedSince = createReadAskedSince({ deliveries, clock });
  const api: ApiPorts = {
    ...{ people, logger, recordStatus, recordRequest, refreshSoon },
    signIn: local ?? entraSignIn(parts),
    readPlanPage: createReadPlanPage({ readPlan, readAskedSince, channels, roles }),
    readMilestonePage: createReadMilestonePage({
      ...{ readStates, readAskedSince, reports, requests, roles, calendar },
      readPlanDates: createReadPlanDates({ plans, clock }),
      readRequestOptions: createReadRequestOptions({ readStates, roles, calendar }),
    }),
    review: createReviewMilestones({
      ...{ readStates, requests, roles, clock, logger },
      askNow: createAskNow({ planReminders, people, deliveries, calendar, clock }),
    }),
  };
  return { api, tokens: local };
}

/** Null without a tenant: then anybody's tenant would do, and nobody's people can be told apart. */
function entraSignIn({ config, clock, logger, entra }: PagesParts): SignIn | null {
  const { MicrosoftAppId: appId, MicrosoftAppTenantId: tenantId, PUBLIC_URL } = config;
  if (appId === undefined || tenantId === undefined) return null;
  const host = PUBLIC_URL === undefined ? null : new URL(PUBLIC_URL).host;
  return createEntraSignIn({ appId, tenantId, host, clock, logger, ...(entra ? { entra } : {}) });
}
