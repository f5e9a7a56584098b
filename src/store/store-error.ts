import { AppError } from '../domain/app-error';

/** `store-unavailable`: no database answers; `store-unusable`: it answers and cannot be used; `store-invalid`: what was to be kept is. */
export type StoreErrorCode = 'store-unavailable' | 'store-unusable' | 'store-invalid';

/** A fault of the database, with a message for the log that says what to do. Never thrown for an expected outcome. */
export class StoreError extends AppError {
  constructor(
    override readonly code: StoreErrorCode,
    message: string,
    cause?: unknown,
  ) {
    super(code, message, { cause });
    this.name = 'StoreError';
  }
}

/** What a caught value says. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
