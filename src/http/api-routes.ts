import type { Request, Response, Server } from 'restify';
import type { z } from 'zod';
import type { MilestonePage, PlanPage, ReviewOptions, ReviewResult } from '../contracts/pages-api';
import {
  askAgainBodySchema,
  handOverBodySchema,
  reportBodySchema,
  requestBodySchema,
  reviewOptionsBodySchema,
} from '../contracts/pages-api';
import type { Person } from '../domain/people';
import { PAGE_COMMENT_LIMIT } from '../domain/report-rules';
import type { ReadMilestonePage } from '../services/read-milestone-page';
import type { ReadPlanPage } from '../services/read-plan-page';
import type { RecordRequest } from '../services/record-request';
import type { RecordStatus } from '../services/record-status';
import type { AskAgainResult, HandOverResult, ReviewMilestones } from '../services/review-milestones';
import { longDay } from '../texts/format';
import type { Texts } from '../texts/texts';
import type { ApiAnswer } from './api-answer';
import { refusal } from './api-answer';
import { reportRefused, requestRefused, reviewRefused } from './api-refusals';
import type { Handle, KnownVisit, Visit, VisitPorts } from './api-visits';
import { createAnswerVisit, known } from './api-visits';

export interface ApiPorts extends VisitPorts {
  readPlanPage: ReadPlanPage;
  readMilestonePage: ReadMilestonePage;
  recordStatus: RecordStatus;
  recordRequest: RecordRequest;
  review: ReviewMilestones;
  /** Changes the cards that ask about these milestones and sends what waits, without making the person wait. */
  refreshSoon: (codes: readonly string[]) => void;
}

/** The API behind the pages inside Teams (`src/contracts/pages-api.ts`). */
export function addApiRoutes(server: Server, ports: ApiPorts): void {
  const answerVisit = createAnswerVisit(ports);
  const serve = (handle: Handle) => async (request: Request, response: Response) => {
    await answerVisit(request, response, handle);
  };
  server.get('/api/plan', serve(plan(ports)));
  server.get('/api/milestones/:code', serve(milestone(ports)));
  server.post('/api/milestones/:code/reports', serve(known(report(ports))));
  server.post('/api/milestones/:code/requests', serve(known(request(ports))));
  server.post('/api/review/options', serve(known(reviewOptions(ports))));
  server.post('/api/review/ask-again', serve(known(askAgain(ports))));
  server.post('/api/review/hand-over', serve(known(handOver(ports))));
}

function plan({ readPlanPage }: ApiPorts): Handle {
  return async ({ reader, query }) => {
    const page: PlanPage = await readPlanPage(reader, query.get('channel'));
    return { status: 200, body: page };
  };
}

function milestone({ readMilestonePage }: ApiPorts) {
  return async ({ reader, params, texts }: Visit): Promise<ApiAnswer> => {
    const code = params['code'] ?? '';
    const page: MilestonePage | null = await readMilestonePage(reader, code);
    return page ? { status: 200, body: page } : refusal('not-in-plan', texts.api.notInPlan(code.slice(0, 20)));
  };
}

function report(ports: ApiPorts) {
  return async (visit: KnownVisit): Promise<ApiAnswer> =>
    withBody(reportBodySchema, visit, async ({ form, ...row }) => {
      const { person, texts, params } = visit;
      const code = params['code'] ?? '';
      const submission = { kind: 'form' as const, card: cardOf(person, form), codes: [code] };
      const rows = [{ milestone: code, ...row }];
      const result = await ports.recordStatus(person, { ...submission, rows, commentLimit: PAGE_COMMENT_LIMIT });
      if (!result.ok) return reportRefused(result.refusals[0] ?? { fault: 'nothing-filled-in' }, texts);
      if (result.stored > 0) ports.refreshSoon([code]);
      return milestone(ports)(visit);
    });
}

function request(ports: ApiPorts) {
  return async (visit: KnownVisit): Promise<ApiAnswer> =>
    withBody(requestBodySchema, visit, async ({ form, ...input }) => {
      const { person, texts, params } = visit;
      const code = params['code'] ?? '';
      const result = await ports.recordRequest(person, { card: cardOf(person, form), codes: [code], input });
      if (!result.ok && result.refusal.fault === 'no-milestones') return milestone(ports)(visit);
      if (!result.ok) return requestRefused(result.refusal, input, texts);
      ports.refreshSoon([code]);
      return milestone(ports)(visit);
    });
}

function reviewOptions({ review }: ApiPorts) {
  return async (visit: KnownVisit): Promise<ApiAnswer> =>
    withBody(reviewOptionsBodySchema, visit, async ({ codes }) => {
      const result = await review.options(visit.person, codes);
      if (!result.ok) return reviewRefused(result.refusal, { from: '' }, visit.texts);
      const options: ReviewOptions = { deputies: result.deputies };
      return { status: 200, body: options };
    });
}

function askAgain(ports: ApiPorts) {
  return async (visit: KnownVisit): Promise<ApiAnswer> =>
    withBody(askAgainBodySchema, visit, async ({ form, codes }) => {
      const { person, texts } = visit;
      const result = await ports.review.askAgain(person, { card: cardOf(person, form), codes });
      if (!result.ok) return reviewRefused(result.refusal, { from: '' }, texts);
      ports.refreshSoon(result.done);
      return reviewed(result.done, askedWords(result, texts));
    });
}

function handOver(ports: ApiPorts) {
  return async (visit: KnownVisit): Promise<ApiAnswer> =>
    withBody(handOverBodySchema, visit, async ({ form, codes, ...input }) => {
      const { person, texts } = visit;
      const result = await ports.review.handOver(person, { card: cardOf(person, form), codes }, input);
      if (!result.ok) return reviewRefused(result.refusal, input, texts);
      ports.refreshSoon(result.done);
      return reviewed(result.done, handedOverWords(result, texts));
    });
}

async function withBody<Schema extends z.ZodType>(
  schema: Schema,
  { body, texts }: Visit,
  next: (body: z.infer<Schema>) => Promise<ApiAnswer>,
): Promise<ApiAnswer> {
  const parsed = schema.safeParse(body);
  return parsed.success ? next(parsed.data) : refusal('not-understood', texts.api.notUnderstood);
}

/** Names what somebody sends from a page, so that sending it twice stores it once; nobody can send in another's name. */
function cardOf({ id }: Person, form: string): string {
  return `page:${id}:${form.toLowerCase()}`;
}

function reviewed(done: string[], sentence: string): ApiAnswer {
  const result: ReviewResult = { done, sentence };
  return { status: 200, body: result };
}

function askedWords({ now, later, nobody, realised }: AskAgainResult, { api }: Texts): string {
  return [
    now.length > 0 ? api.askedNow(now.length) : '',
    later.length > 0 ? api.askedLater(later.length) : '',
    nobody.length > 0 ? api.askedNobody(nobody.length) : '',
    realised > 0 ? api.realised(realised) : '',
  ]
    .filter(Boolean)
    .join(' ');
}

function handedOverWords({ done, handOver: { to, from, until } }: HandOverResult, { language, api }: Texts): string {
  return api.handedOver(done.length, to.name, api.period(longDay(language, from), longDay(language, until)));
}
