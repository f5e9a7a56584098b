import pino from 'pino';
import type { Logger } from '../ports/logger';

/** Lines of JSON on standard output, one each; errors with their code and stack, never what people wrote. */
export function createPinoLogger(level: string): Logger {
  return wrap(
    pino({
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { error: describeError },
    }),
  );
}

/** What went wrong, without the values that some libraries hang on their errors: those may be people's words. */
function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: String(error) };
  const { name, message, stack, cause } = error;
  const { code, statusCode } = error as { code?: unknown; statusCode?: unknown };
  return { name, message, code, statusCode, stack, ...(cause === undefined ? {} : { cause: describeError(cause) }) };
}

function wrap(target: pino.Logger): Logger {
  return {
    debug: (message, fields = {}) => target.debug(fields, message),
    info: (message, fields = {}) => target.info(fields, message),
    warn: (message, fields = {}) => target.warn(fields, message),
    error: (message, fields = {}) => target.error(fields, message),
    child: (fields) => wrap(target.child(fields)),
  };
}
