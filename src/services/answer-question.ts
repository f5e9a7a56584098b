import { countByStatus } from '../domain/digest';
import type { StatusOrNone } from '../domain/digest';
import { findMilestones } from '../domain/milestone-search';
import type { MilestoneState } from '../domain/milestone-state';
import type { OwnerRequest } from '../domain/owner-request';
import type { Person } from '../domain/people';
import type { Plan } from '../domain/plan';
import type { MilestoneFilter, Question } from '../domain/question';
import type { RoleBook } from '../domain/roles';
import type { StatusReport } from '../domain/status';
import type { ReportStore } from '../ports/report-store';
import type { RequestStore } from '../ports/request-store';
import type { PlanView, ReadPlan } from './plan-reader';

/** What is known about a question, in facts. */
export type Answer =
  | { kind: 'help' }
  | { kind: 'list'; list: MilestoneList }
  | {
      kind: 'milestone';
      state: MilestoneState;
      today: string;
      history: HistoryLine[];
      owners: string[];
      mayReport: boolean;
    }
  /** The text named something that the plan does not have; `plan` has the highest numbers that it does. */
  | { kind: 'not-in-plan'; codes: string[]; plan: { goals: number; projects: number; horizontal: number } }
  | { kind: 'unknown' };

/** What was said about a milestone: a report, or a request such as "later". */
export type HistoryLine = { report: StatusReport } | { request: OwnerRequest };

/** One page of the milestones found. */
export interface MilestoneList {
  filter: MilestoneFilter;
  /** The one goal, objective, project or horizontal goal asked for, if it was one. */
  subject: { code: string; title: string } | null;
  today: string;
  total: number;
  late: number;
  counts: Partial<Record<StatusOrNone, number>>;
  /** From 0. */
  page: number;
  pages: number;
  items: MilestoneState[];
  /** Which of `items` the asker may report on. */
  reportable: string[];
}

export interface AnswerPorts {
  readPlan: ReadPlan;
  reports: ReportStore;
  requests: RequestStore;
  roles: RoleBook;
}

export type AnswerQuestion = ReturnType<typeof createAnswerQuestion>;

export const PAGE_SIZE = 8;

const HISTORY_SHOWN = 5;
const SHORTEST_WORD = 4;

/** Answers a question of a person; `person` only matters for "mine" and for what they may report on. */
export function createAnswerQuestion(ports: AnswerPorts) {
  return async function answerQuestion(question: Question, person: Person, page = 0): Promise<Answer> {
    const view = await ports.readPlan();
    switch (question.kind) {
      case 'help':
        return { kind: 'help' };
      case 'milestone':
        return milestone(question.code, { view, person }, ports);
      case 'list':
        return list(question.filter, { view, person, page }, ports);
      case 'unknown':
        return byWords(question.words, { view, person, page }, ports);
    }
  };
}

interface Asked {
  view: PlanView;
  person: Person;
  page: number;
}

async function milestone(
  code: string,
  { view, person }: Omit<Asked, 'page'>,
  { reports, requests, roles }: AnswerPorts,
): Promise<Answer> {
  const state = view.states.find((candidate) => candidate.code === code);
  if (!state) return notInPlan([code], view.plan);
  return {
    kind: 'milestone',
    state,
    today: view.today,
    history: newestFirst(await reports.history(code, HISTORY_SHOWN), await requests.history(code, HISTORY_SHOWN)),
    owners: roles.holders(state, 'owner').map(({ name }) => name),
    mayReport: roles.rolesFor(person.emails, state).length > 0,
  };
}

function newestFirst(reports: StatusReport[], requests: OwnerRequest[]): HistoryLine[] {
  const lines = [
    ...reports.map((report) => ({ at: report.at, line: { report } })),
    ...requests.map((request) => ({ at: request.at, line: { request } })),
  ];
  return lines
    .sort((a, b) => b.at.localeCompare(a.at))
    .slice(0, HISTORY_SHOWN)
    .map(({ line }) => line);
}

function list(filter: MilestoneFilter, { view, person, page }: Asked, { roles }: AnswerPorts): Answer {
  const unknown = filter.scope.filter((code) => !subjectOf(code, view.plan));
  if (unknown.length > 0) return notInPlan(unknown, view.plan);
  const isMine = (state: MilestoneState): boolean =>
    roles.rolesFor(person.emails, state).some((role) => role === 'owner' || role === 'deputy');
  const found = findMilestones(view.states, filter, { today: view.today, isMine });
  const pages = Math.max(1, Math.ceil(found.length / PAGE_SIZE));
  const shown = Math.min(Math.max(0, page), pages - 1);
  const items = found.slice(shown * PAGE_SIZE, (shown + 1) * PAGE_SIZE);
  const [only] = filter.scope;
  return {
    kind: 'list',
    list: {
      filter,
      subject: only !== undefined && filter.scope.length === 1 ? subjectOf(only, view.plan) : null,
      today: view.today,
      total: found.length,
      late: found.filter(({ late }) => late).length,
      counts: countByStatus(found),
      page: shown,
      pages,
      items,
      reportable: items.filter((state) => roles.rolesFor(person.emails, state).length > 0).map(({ code }) => code),
    },
  };
}

/** The text was no question we know: perhaps its words stand in a title. */
function byWords(text: string, asked: Asked, ports: AnswerPorts): Answer {
  const words = text.split(' ').filter((word) => word.length >= SHORTEST_WORD);
  if (words.length === 0) return { kind: 'unknown' };
  const filter: MilestoneFilter = {
    mine: false,
    late: false,
    open: false,
    due: null,
    status: null,
    scope: [],
    words: words.join(' '),
  };
  const answer = list(filter, asked, ports);
  return answer.kind === 'list' && answer.list.total > 0 ? answer : { kind: 'unknown' };
}

function subjectOf(code: string, plan: Plan): { code: string; title: string } | null {
  const objectives = plan.goals.flatMap(({ objectives }) => objectives);
  const found = [...plan.goals, ...objectives, ...plan.horizontal, ...plan.projects].find(
    (candidate) => candidate.code === code,
  );
  return found ? { code: found.code, title: found.title } : null;
}

function notInPlan(codes: string[], { goals, projects, horizontal }: Plan): Answer {
  const highest = (numbers: number[]): number => numbers.reduce((most, number) => Math.max(most, number), 0);
  return {
    kind: 'not-in-plan',
    codes,
    plan: {
      goals: highest(goals.map(({ number }) => number)),
      projects: highest(projects.map(({ number }) => number)),
      horizontal: horizontal.length,
    },
  };
}
