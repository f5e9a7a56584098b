/** What every call to Teams goes through, so that its limits are kept by all processes together. */
export interface Gate {
  /**
   * Makes a call when its turn has come. Calls in one conversation go one after the other; `conversationId` null: a call
   * that is in no conversation. Throws what the call throws.
   */
  pass<Result>(conversationId: string | null, call: () => Promise<Result>): Promise<Result>;
}

/** Resolves after so many milliseconds. */
export type Sleep = (ms: number) => Promise<void>;
