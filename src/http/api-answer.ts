import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import Negotiator from 'negotiator';
import type { Request, Response } from 'restify';
import type { ApiRefusal } from '../contracts/pages-api';
import type { Language } from '../domain/people';
import { languageOf } from '../texts/texts';

/** What the API answers: a page or a result, or why not. */
export interface ApiAnswer {
  status: number;
  body: object;
}

const STATUS_OF: Record<ApiRefusal['error'], number> = {
  'not-understood': 400,
  'sign-in': 401,
  'not-allowed': 403,
  'not-in-plan': 404,
  invalid: 422,
  unavailable: 503,
};

/** Why something was refused, in a sentence; `field`: the input that it is about, if it is about one. */
export function refusal(error: ApiRefusal['error'], message: string, field: string | null = null): ApiAnswer {
  const body: ApiRefusal = { error, errors: [{ field, message }] };
  return { status: STATUS_OF[error], body };
}

/** What is shorter goes into one packet as it is. */
const PACKED_FROM_BYTES = 1_400;

const pack = promisify(gzip);

/** Sends JSON that nobody keeps, packed when it is long and the reader can open it. */
export async function sendAnswer(request: Request, response: Response, { status, body }: ApiAnswer): Promise<void> {
  const json = Buffer.from(JSON.stringify(body));
  const packed = json.length >= PACKED_FROM_BYTES && request.acceptsEncoding('gzip');
  const content = packed ? await pack(json) : json;
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': content.length,
    'Cache-Control': 'no-store',
    Vary: 'Accept-Encoding, Accept-Language, Authorization',
    ...(packed ? { 'Content-Encoding': 'gzip' } : {}),
    ...(status === 401 ? { 'WWW-Authenticate': 'Bearer' } : {}),
  });
  response.end(content);
}

/** The language that a reader likes best of those the bot speaks; else Dutch. */
export function languageAsked({ headers }: Request): Language {
  return languageOf(new Negotiator({ headers }).language(['nl', 'en']), 'nl');
}
