import type { Request, Response } from 'restify';
import { AppError } from '../domain/app-error';
import type { Person } from '../domain/people';
import type { Logger } from '../ports/logger';
import type { PersonStore } from '../ports/person-store';
import type { SignIn } from '../ports/sign-in';
import type { PageReader } from '../services/page-reader';
import type { Texts } from '../texts/texts';
import { textsIn } from '../texts/texts';
import type { ApiAnswer } from './api-answer';
import { languageAsked, refusal, sendAnswer } from './api-answer';

export interface VisitPorts {
  /** Null: nobody can sign in, because the tenant is not set. */
  signIn: SignIn | null;
  people: PersonStore;
  logger: Logger;
}

/** A request of somebody who is signed in. */
export interface Visit {
  reader: PageReader;
  texts: Texts;
  /** What stands in the address: `code`. */
  params: Record<string, string>;
  query: URLSearchParams;
  body: unknown;
}

/** The same of somebody whom the bot has met. */
export interface KnownVisit extends Visit {
  person: Person;
}

export type Handle = (visit: Visit) => Promise<ApiAnswer>;

/** Answers those who are signed in, and tells the others to. The one place where a fault of the API is caught. */
export function createAnswerVisit(ports: VisitPorts) {
  return async function answerVisit(request: Request, response: Response, handle: Handle): Promise<void> {
    const texts = textsIn(languageAsked(request));
    await sendAnswer(request, response, await answerOf(request, { texts, handle }, ports));
  };
}

/** Somebody whom the bot has not met can read, and nothing else. */
export function known(handle: (visit: KnownVisit) => Promise<ApiAnswer>): Handle {
  return async (visit) => {
    const { person } = visit.reader;
    return person ? handle({ ...visit, person }) : refusal('not-allowed', visit.texts.api.guest);
  };
}

async function answerOf(
  request: Request,
  { texts, handle }: { texts: Texts; handle: Handle },
  { signIn, people, logger }: VisitPorts,
): Promise<ApiAnswer> {
  if (!signIn) return refusal('unavailable', texts.api.noTenant);
  try {
    const signedIn = await signIn.check(tokenOf(request));
    if (!signedIn) return refusal('sign-in', texts.api.signIn);
    const person = await people.findByAadObjectId(signedIn.aadObjectId);
    const reader = { person, name: person?.name ?? signedIn.name };
    const params = request.params as Record<string, string>;
    const query = new URLSearchParams(request.getQuery());
    return await handle({ reader, texts, params, query, body: request.body });
  } catch (error) {
    logger.error('a page could not be answered', { error });
    return refusal('unavailable', isEntraAway(error) ? texts.api.entraAway : texts.reply.fault);
  }
}

function tokenOf({ headers }: Request): string {
  return /^Bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1] ?? '';
}

function isEntraAway(error: unknown): boolean {
  return error instanceof AppError && error.code === 'sign-in-unavailable';
}
