/** A file that cannot be read as a plan. `faults` says what is wrong, one sentence each, with its line, cell or path. */
export class PlanFileError extends Error {
  readonly faults: string[];

  constructor(faults: string[], options?: ErrorOptions) {
    super(`This file cannot be a plan: ${faults.join('; ')}`, options);
    this.name = 'PlanFileError';
    this.faults = faults;
  }
}
