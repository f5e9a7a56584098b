import { mondayOf } from '../domain/dates';
import { laterDays } from '../domain/asking';
import type { MilestoneState } from '../domain/milestone-state';
import type { OwnerRequest } from '../domain/owner-request';
import type { Plan } from '../domain/plan';
import { PAGE_COMMENT_LIMIT } from '../domain/report-rules';
import type { RoleBook } from '../domain/roles';
import { ownerStoodInFor } from '../domain/roles';
import type { StatusReport } from '../domain/status';
import type { WorkingCalendar } from '../domain/working-days';
import type { ReportStore } from '../ports/report-store';
import type { RequestStore } from '../ports/request-store';
import type { ReadAskedSince } from './asked-since';
import type { PageReader } from './page-reader';
import { meOf, planRow } from './page-reader';
import type { PlanDateChange, ReadPlanDates } from './plan-dates';
import type { ReadStates } from './plan-reader';
import type { ReadRequestOptions } from './record-request';

export interface ReadMilestonePagePorts {
  readStates: ReadStates;
  readPlanDates: ReadPlanDates;
  readAskedSince: ReadAskedSince;
  readRequestOptions: ReadRequestOptions;
  reports: ReportStore;
  requests: RequestStore;
  roles: RoleBook;
  calendar: WorkingCalendar;
}

const HISTORY_LINES = 200;

export type ReadMilestonePage = ReturnType<typeof createReadMilestonePage>;

/** All there is to know about a milestone, and what the reader may do with it; null when the plan does not have it. */
export function createReadMilestonePage(ports: ReadMilestonePagePorts) {
  const { roles } = ports;
  return async function readMilestonePage(reader: PageReader, code: string) {
    const { plan, today, states } = await ports.readStates([code]);
    const [state] = states;
    if (!state) return null;
    const { group, notes } = state;
    const askedAt = await ports.readAskedSince([state]);
    return {
      today,
      me: meOf(reader, roles),
      milestone: { ...planRow(state, reader, { roles, askedAt }), group, notes },
      place: placeOf(state, plan),
      history: await historyOf(code, ports),
      ...(await possibilities(state, reader, ports)),
      later: laterDays(today, mondayOf(today), ports.calendar),
      commentLimit: PAGE_COMMENT_LIMIT,
    };
  };
}

async function possibilities(
  state: MilestoneState,
  { person }: PageReader,
  { roles, readRequestOptions }: ReadMilestonePagePorts,
) {
  if (!person || roles.rolesFor(person.emails, state).length === 0)
    return { mayReport: false, onBehalfOf: null, deputies: [] };
  const { deputies } = await readRequestOptions(person, [state.code]);
  return {
    mayReport: true,
    onBehalfOf: ownerStoodInFor(roles, person.emails, state),
    deputies: deputies.map(({ email, name }) => ({ email, name })),
  };
}

/** The goals and the project above it, the widest first. */
function placeOf({ goal, objective, parent }: MilestoneState, { goals }: Plan): { code: string; title: string }[] {
  const found = goals.find(({ code }) => code === goal);
  const objectiveFound = found?.objectives.find(({ code }) => code === objective);
  return [found, objectiveFound, parent]
    .filter((part) => part !== undefined)
    .map(({ code, title }) => ({ code, title }));
}

async function historyOf(code: string, { reports, requests, readPlanDates }: ReadMilestonePagePorts) {
  const [reported, requested, moved] = await Promise.all([
    reports.history(code, HISTORY_LINES),
    requests.history(code, HISTORY_LINES),
    readPlanDates(code),
  ]);
  return [...reported.map(reportLine), ...requested.map(requestLine), ...moved.toReversed().map(planDateLine)]
    .sort((a, b) => b.at.localeCompare(a.at))
    .slice(0, HISTORY_LINES);
}

function reportLine({ at, by, onBehalfOf, status, comment, forecast }: StatusReport) {
  return { kind: 'report' as const, at, by: by.name, onBehalfOf, status, comment, forecast };
}

function requestLine(request: OwnerRequest) {
  const facts = { at: request.at, by: request.by.name };
  switch (request.kind) {
    case 'later':
      return { kind: request.kind, ...facts, until: request.until };
    case 'not-mine':
      return { kind: request.kind, ...facts, reason: request.reason };
    case 'hand-over':
      return { kind: request.kind, ...facts, to: request.to.name, from: request.from, until: request.until };
    case 'ask-again':
      return { kind: request.kind, ...facts };
  }
}

function planDateLine({ at, from, to }: PlanDateChange) {
  return { kind: 'plan-date' as const, at, from, to };
}
