import { randomUUID } from 'node:crypto';
import type { World } from './world';

export interface PageAnswer<Body = unknown> {
  status: number;
  headers: Headers;
  body: Body;
}

/** Somebody who asks the API of the pages, as a page of theirs does. */
export interface PageVisitor {
  get<Body>(route: string, headers?: Record<string, string>): Promise<PageAnswer<Body>>;
  post<Body>(route: string, body: unknown, headers?: Record<string, string>): Promise<PageAnswer<Body>>;
}

/** A person of the local Teams with a token of their own; a key of nobody gives a stranger, whom the bot never met. */
export async function visitor(world: World, key: string, language = 'nl'): Promise<PageVisitor> {
  const { tenantId } = world.teams;
  const found = world.teams.world.people.get(key);
  const who = { tenantId, aadObjectId: found?.aadObjectId ?? randomUUID(), name: found?.name ?? 'Vreemde' };
  return visitorWith(world, await tokenFor(world, who), language);
}

export async function tokenFor(world: World, who: object): Promise<string> {
  const response = await fetch(`${world.url}/local/token`, {
    method: 'POST',
    body: JSON.stringify(who),
    headers: { 'content-type': 'application/json' },
  });
  if (!response.ok) throw new Error(`no token: ${response.status} ${await response.text()}`);
  return ((await response.json()) as { token: string }).token;
}

/** Whoever holds that token; null: no token at all. */
export function visitorWith({ url }: { url: string }, token: string | null, language = 'nl'): PageVisitor {
  const own: Record<string, string> = { 'accept-language': language };
  if (token !== null) own['authorization'] = `Bearer ${token}`;
  const ask = async <Body>(route: string, request: RequestInit): Promise<PageAnswer<Body>> => {
    const response = await fetch(`${url}${route}`, request);
    const { status, headers } = response;
    return { status, headers, body: (await response.json()) as Body };
  };
  return {
    get: (route, headers = {}) => ask(route, { headers: { ...own, ...headers } }),
    post: (route, body, headers = {}) =>
      ask(route, {
        method: 'POST',
        body: typeof body === 'string' ? body : JSON.stringify(body),
        headers: { ...own, 'content-type': 'application/json', ...headers },
      }),
  };
}
