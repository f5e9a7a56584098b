import { isObject, objectsIn, textOf } from '../world/json';
import type { World } from '../world/world';
import { personById, personByKey } from '../world/world';
import type { ConnectorContext } from './context';
import type { Incoming, Outgoing } from './http-server';
import type { Misbehaviour } from './misbehaviour';
import { playFault } from './misbehaviour';
import type { RateLimits } from './rate-limits';
import { Refusal, refusal } from './refusal';
import { routeOf } from './routes';
import type { Route } from './routes';

/** A request the bot made, and the status it got: 0 when it got no answer. */
export interface LoggedRequest {
  method: string;
  /** Ids decoded. */
  path: string;
  status: number;
  at: string;
}

/** What the connector needs beside its context. */
export interface ConnectorParts {
  context: ConnectorContext;
  misbehaviour: Misbehaviour;
  requests: LoggedRequest[];
  /** Absent: no limits, and any number of requests at once. */
  limits: RateLimits | undefined;
  latencyMs: number;
}

/** Plays the Bot Connector: faults a test asked for first, then limits, then the routes. */
export function createConnector(parts: ConnectorParts): (incoming: Incoming) => Promise<Outgoing> {
  const busy = new Set<string>();
  return async (incoming) => {
    const conversation = conversationIn(parts.context.world, incoming);
    const kind = routeOf(incoming.method, incoming.path)?.route.kind ?? 'read';
    const refused = parts.limits && admit(parts.limits, kind, conversation, busy);
    const occupies = kind === 'send' && !refused;
    if (occupies) busy.add(conversation);
    if (parts.latencyMs > 0) await new Promise((resolve) => setTimeout(resolve, parts.latencyMs));
    if (occupies) busy.delete(conversation);
    const outgoing = refused ? toOutgoing(refused) : answerOrMisbehave(parts, incoming);
    log(parts, incoming, outgoing);
    return outgoing;
  };
}

function answerOrMisbehave({ context, misbehaviour }: ConnectorParts, incoming: Incoming): Outgoing {
  const chatOf = (key: string) => personByKey(context.world, key).chatId;
  const fault = misbehaviour.strike(incoming, chatOf);
  return fault ? playFault(fault, () => answer(context, incoming)) : answer(context, incoming);
}

function answer(context: ConnectorContext, { method, path, query, body }: Incoming): Outgoing {
  const found = routeOf(method, path);
  if (!found) return toOutgoing(refusal(404, 'NotFound', `No route ${method} ${path}`));
  try {
    const request = { params: found.params, query, body: isObject(body) ? body : {} };
    const { status = 200, body: answered } = found.route.answer(context, request);
    return { status, body: answered };
  } catch (fault) {
    if (fault instanceof Refusal) return toOutgoing(fault);
    throw fault;
  }
}

function admit(limits: RateLimits, kind: Route['kind'], conversation: string, busy: Set<string>): Refusal | undefined {
  const waitMs = limits.take(kind, conversation);
  if (waitMs > 0) return refusal(429, 'Throttled', 'Too many requests.', Math.ceil(waitMs / 1000));
  const taken = kind === 'send' && busy.has(conversation);
  return taken ? refusal(412, 'PreconditionFailed', 'Another operation is under way in this conversation.') : undefined;
}

/** Limits count per chat or channel: a thread belongs to its channel, a new chat to its member. */
function conversationIn(world: World, { path, body }: Incoming): string {
  const inPath = /\/v3\/(?:conversations|teams)\/([^/]+)/.exec(path)?.[1];
  if (inPath !== undefined) return decodeURIComponent(inPath).split(';')[0] ?? '';
  const asked = isObject(body) ? body : {};
  const channelData = isObject(asked['channelData']) ? asked['channelData'] : {};
  const channel = isObject(channelData['channel']) ? textOf(channelData['channel']['id']) : undefined;
  const member = textOf(objectsIn(asked['members'])[0]?.['id']) ?? '';
  return channel ?? personById(world, member)?.chatId ?? member;
}

function toOutgoing({ status, body, retryAfterSeconds }: Refusal): Outgoing {
  const headers = retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) };
  return { status, body, headers };
}

function log({ requests, context }: ConnectorParts, { method, path }: Incoming, outgoing: Outgoing): void {
  const status = typeof outgoing === 'string' ? 0 : outgoing.status;
  requests.push({ method, path: decodeURIComponent(path), status, at: context.world.now().toISOString() });
}
