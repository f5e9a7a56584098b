/** A fault the bot can name: `code` for machines, `message` for the log. Expected outcomes are values, not errors. */
export class AppError extends Error {
  constructor(
    readonly code: string,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
    this.name = 'AppError';
  }
}
