import type { Incoming, Outgoing } from './http-server';

/** Which requests a fault is meant for; what is left out fits all. */
export interface FaultMatch {
  method?: string;
  /** Part of the decoded path, or a pattern for it. */
  path?: string | RegExp;
  /** Only what goes to this person's chat: a person's key. */
  person?: string;
  conversationId?: string;
}

/**
 * How the connector misbehaves: an HTTP status (not accepted, unless `keeps`), silence,
 * or a connection cut before or after the request was accepted and kept.
 */
export type FaultAnswer =
  | { status: number; code?: string; message?: string; retryAfterSeconds?: number; keeps?: boolean }
  | 'hang'
  | 'dropBefore'
  | 'dropAfter';

/** A fault to play; without `times` it lasts until stopped. */
export interface Fault {
  match?: FaultMatch;
  answer: FaultAnswer;
  times?: number;
}

/** A fault in force. */
export interface FaultHandle {
  /** How often it struck. */
  readonly hits: number;
  stop(): void;
}

/** The faults in force, the oldest that fits striking first. */
export interface Misbehaviour {
  add(fault: Fault): FaultHandle;
  clear(): void;
  /** The fault for this request, counted as struck; undefined where none fits. */
  strike(incoming: Incoming, chatOf: (person: string) => string): FaultAnswer | undefined;
}

/** Starts without faults. */
export function createMisbehaviour(): Misbehaviour {
  let active: { fault: Fault; hits: number }[] = [];
  return {
    add(fault) {
      const entry = { fault, hits: 0 };
      active.push(entry);
      const stop = () => void (active = active.filter((other) => other !== entry));
      return {
        stop,
        get hits() {
          return entry.hits;
        },
      };
    },
    clear: () => void (active = []),
    strike(incoming, chatOf) {
      const entry = active.find(
        ({ fault, hits }) => hits < (fault.times ?? Infinity) && fits(fault.match, incoming, chatOf),
      );
      if (!entry) return undefined;
      entry.hits += 1;
      return entry.fault.answer;
    },
  };
}

/** The HTTP answer of a fault; `real` gives what would have been answered, and keeps what was sent. */
export function playFault(answer: FaultAnswer, real: () => Outgoing): Outgoing {
  if (answer === 'hang') return 'silence';
  if (answer === 'dropBefore') return 'cut';
  if (answer === 'dropAfter' || answer.keeps) real();
  if (answer === 'dropAfter') return 'cut';
  const {
    status,
    code = codes[status] ?? 'ServiceError',
    message = 'As told by the test.',
    retryAfterSeconds,
  } = answer;
  const headers = retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) };
  return { status, headers, body: { error: { code, message } } };
}

const codes: Record<number, string> = {
  400: 'Bad Argument',
  401: 'BotNotRegistered',
  403: 'ForbiddenOperationException',
  404: 'ConversationNotFound',
  412: 'PreconditionFailed',
  413: 'MessageSizeTooBig',
  429: 'Throttled',
};

function fits(match: FaultMatch = {}, incoming: Incoming, chatOf: (person: string) => string): boolean {
  const path = decodeURIComponent(incoming.path);
  const conversation = match.person === undefined ? match.conversationId : chatOf(match.person);
  if (match.method !== undefined && match.method !== incoming.method) return false;
  if (typeof match.path === 'string' && !path.includes(match.path)) return false;
  if (match.path instanceof RegExp && !match.path.test(path)) return false;
  return conversation === undefined || path.includes(`/conversations/${conversation}/`);
}
