/** A fixed message plus fields. Never a person's words, a token or a card. */
export interface Logger {
  debug(message: string, fields?: Record<string, unknown>): void;
  info(message: string, fields?: Record<string, unknown>): void;
  warn(message: string, fields?: Record<string, unknown>): void;
  error(message: string, fields?: Record<string, unknown>): void;
  /** The same logger with fields added to every line. */
  child(fields: Record<string, unknown>): Logger;
}
