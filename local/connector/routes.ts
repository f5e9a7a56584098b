import { createConversation } from './create-conversation';
import type { ConnectorContext, RouteAnswer, RouteRequest } from './context';
import { getMember, getMembers, getPagedMembers } from './roster';
import { replyToActivity, sendToConversation } from './send-activity';
import { getTeam, getTeamConversations } from './team-routes';
import { deleteActivity, updateActivity } from './update-activity';

/** One route of the Bot Connector; `kind` says which rate limit counts it. */
export interface Route {
  method: string;
  path: RegExp;
  kind: 'send' | 'read';
  answer: (context: ConnectorContext, request: RouteRequest) => RouteAnswer;
}

/** The routes Teams has and the bot's SDK calls; ids are the groups of `path`. */
export const routes: Route[] = [
  route('POST', '/v3/conversations', 'send', createConversation),
  route('POST', '/v3/conversations/:id/activities', 'send', sendToConversation),
  route('POST', '/v3/conversations/:id/activities/:id', 'send', replyToActivity),
  route('PUT', '/v3/conversations/:id/activities/:id', 'send', updateActivity),
  route('DELETE', '/v3/conversations/:id/activities/:id', 'send', deleteActivity),
  route('GET', '/v3/conversations/:id/members', 'read', getMembers),
  route('GET', '/v3/conversations/:id/members/:id', 'read', getMember),
  route('GET', '/v3/conversations/:id/pagedmembers', 'read', getPagedMembers),
  route('GET', '/v3/conversations/:id/activities/:id/members', 'read', getMembers),
  route('GET', '/v3/teams/:id', 'read', getTeam),
  route('GET', '/v3/teams/:id/conversations', 'read', getTeamConversations),
];

/** The route of a request, and the decoded ids in its path. */
export function routeOf(method: string, path: string): { route: Route; params: string[] } | undefined {
  for (const candidate of routes) {
    const found = candidate.method === method ? candidate.path.exec(path) : null;
    if (found) return { route: candidate, params: found.slice(1).map(decodeURIComponent) };
  }
  return undefined;
}

function route(method: string, path: string, kind: Route['kind'], answer: Route['answer']): Route {
  return { method, path: new RegExp(`^/*${path.slice(1).replace(/:id/g, '([^/]+)')}/?$`), kind, answer };
}
