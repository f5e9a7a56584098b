import type { ApiRefusal } from '../../src/contracts/pages-api';
import type { Language } from '../../src/domain/people';

/** Why there is no answer: the API's own refusal, or `offline` when nothing came back. */
export interface Refusal {
  kind: ApiRefusal['error'] | 'offline';
  errors: ApiRefusal['errors'];
}

export type Answer<Value> = { ok: true; value: Value } | { ok: false; refusal: Refusal };

export interface ApiClient {
  get<Value>(address: string): Promise<Answer<Value>>;
  post<Value>(address: string, body: object): Promise<Answer<Value>>;
}

export interface ApiClientParts {
  language: Language;
  /** Asked for every call, and never kept: Teams keeps it, and renews it. */
  getToken: () => Promise<string>;
  fetch: typeof fetch;
  /** What to say where the API said nothing itself. */
  words: { offline: string; signIn: string; unavailable: string };
}

/** Talks to the bot as the person who is signed in to Teams. A token that has just expired is renewed once, unseen. */
export function createApiClient(parts: ApiClientParts): ApiClient {
  const call = async <Value>(address: string, request: RequestInit): Promise<Answer<Value>> => {
    const first = await tryOnce<Value>(address, request, parts);
    return !first.ok && first.refusal.kind === 'sign-in' ? tryOnce(address, request, parts) : first;
  };
  return {
    get: (address) => call(address, { method: 'GET' }),
    post: (address, body) => call(address, { method: 'POST', body: JSON.stringify(body) }),
  };
}

async function tryOnce<Value>(address: string, request: RequestInit, parts: ApiClientParts): Promise<Answer<Value>> {
  const { language, getToken, words } = parts;
  const token = await getToken().catch(() => null);
  if (token === null) return refused('sign-in', words.signIn);
  const headers: Record<string, string> = { Authorization: `Bearer ${token}`, 'Accept-Language': language };
  if (request.body) headers['Content-Type'] = 'application/json';
  try {
    const response = await parts.fetch(address, { ...request, headers });
    const body: unknown = await response.json().catch(() => null);
    if (response.ok && body !== null) return { ok: true, value: body as Value };
    return isRefusal(body)
      ? { ok: false, refusal: { kind: body.error, errors: body.errors } }
      : unclear(response, words);
  } catch {
    return refused('offline', words.offline);
  }
}

/** An answer of something between the page and the bot, such as a proxy. */
function unclear({ status }: Response, words: ApiClientParts['words']): Answer<never> {
  return status === 401 ? refused('sign-in', words.signIn) : refused('unavailable', words.unavailable);
}

function refused(kind: Refusal['kind'], message: string): Answer<never> {
  return { ok: false, refusal: { kind, errors: [{ field: null, message }] } };
}

function isRefusal(body: unknown): body is ApiRefusal {
  return typeof body === 'object' && body !== null && 'error' in body && 'errors' in body && Array.isArray(body.errors);
}
