import type { SendOutcome } from '../ports/messenger';

/** What the SDK throws when Teams refuses: a status, a code, perhaps a body and headers. */
interface SendFault {
  status: number | null;
  code: string;
  retryAfterMs: number | null;
}

const RETRIED = new Set([412, 429, 502, 503, 504]);

/** After these, and when no answer came, Teams may have taken the message all the same. */
const AMBIGUOUS = new Set([502, 504]);

/** Faults of the network that came before anything was sent. */
const NOT_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

/** Sub-codes of 403 and 404 that say something about the person or channel, and what. */
const UNREACHABLE: Record<string, 'blocked' | 'removed' | 'disabled'> = {
  BotDisabledByAdmin: 'disabled',
  BotNotInConversationRoster: 'removed',
  ConversationBlockedByUser: 'blocked',
  ForbiddenOperationException: 'removed',
  MessageWritesBlocked: 'blocked',
  ConversationNotFound: 'removed',
};

/** Turns a failed send into what to do about it, by the table of statuses in Teams' documentation. */
export function outcomeOf(error: unknown): SendOutcome {
  const { status, code, retryAfterMs } = faultOf(error);
  const reason = status === null ? code : `${status} ${code}`;
  if (status === null) return { kind: 'retry', reason, status, retryAfterMs, ambiguous: !NOT_SENT.has(code) };
  if (RETRIED.has(status)) return { kind: 'retry', reason, status, retryAfterMs, ambiguous: AMBIGUOUS.has(status) };
  const reachability = status === 403 || status === 404 ? UNREACHABLE[code] : undefined;
  return reachability ? { kind: 'unreachable', reason, status, reachability } : { kind: 'refused', reason, status };
}

function faultOf(error: unknown): SendFault {
  const fields = asRecord(error);
  const details = asRecord(fields.details);
  const inner = asRecord(details.error);
  const status = typeof fields.statusCode === 'number' ? fields.statusCode : null;
  const code = [fields.code, inner.code, subCodeIn(details.message ?? inner.message ?? fields.message)].find(
    (value) => typeof value === 'string',
  );
  return {
    status,
    code: code ?? (status === null ? 'no answer' : 'unknown'),
    retryAfterMs: retryAfterOf(fields.response),
  };
}

/** Teams hides some codes in a message that is JSON itself. */
function subCodeIn(message: unknown): string | undefined {
  return typeof message === 'string' ? /"?subCode"?\s*:\s*"?(\w+)/i.exec(message)?.[1] : undefined;
}

function retryAfterOf(response: unknown): number | null {
  const headers = asRecord(asRecord(response).headers);
  const read = headers.get;
  if (typeof read !== 'function') return null;
  const value: unknown = read.call(headers, 'retry-after');
  const seconds = Number(value);
  return value !== null && value !== undefined && value !== '' && Number.isFinite(seconds) && seconds >= 0
    ? seconds * 1000
    : null;
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
