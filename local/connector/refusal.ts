import type { Block } from '../world/world';

/** A refusal as Teams words it: HTTP status, body, perhaps Retry-After. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly body: unknown,
    readonly retryAfterSeconds?: number,
  ) {
    super(`Refused with ${status}`);
  }
}

/** A refusal with Teams' usual body. */
export function refusal(status: number, code: string, message: string, retryAfterSeconds?: number): Refusal {
  return new Refusal(status, { error: { code, message } }, retryAfterSeconds);
}

/** 400: the payload is wrong; the message names the fault. */
export function badArgument(message: string): Refusal {
  return refusal(400, 'Bad Argument', message);
}

/** 400: the activity or its card cannot be read; the message names the fault. */
export function badSyntax(message: string): Refusal {
  return refusal(400, 'BadSyntax', message);
}

/** 404 for a conversation nobody knows. */
export function conversationNotFound(): Refusal {
  return refusal(404, 'ConversationNotFound', 'Conversation not found.');
}

/** 403 where the bot is not installed for the person. */
export function notInstalled(): Refusal {
  return refusal(403, 'ForbiddenOperationException', 'The bot is not installed in the personal scope of the user.');
}

/** 403 where the bot is no member of the team or group chat. */
export function notInRoster(): Refusal {
  return refusal(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.');
}

/** 403 for a chat that refuses the bot; MessageWritesBlocked has a body of its own, without an error code. */
export function blocked(block: Block): Refusal {
  if (block !== 'MessageWritesBlocked') return refusal(403, block, 'The bot may not write in this conversation.');
  const message = { subCode: block, details: 'Thread is not active', errorCode: null, errorSubCode: null };
  return new Refusal(403, { errorCode: 209, message: JSON.stringify(message) });
}
