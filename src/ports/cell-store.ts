/** A small value that processes share, with a number that each change raises. */
export interface Cell<Value> {
  version: number;
  value: Value;
}

/** Small shared values (plain JSON of at most a few KB), changed by compare-and-swap. For what may be lost when the server crashes. */
export interface CellStore {
  /** Null when it was never written. */
  read<Value>(key: string): Promise<Cell<Value> | null>;
  /**
   * Writes when the cell is still at `version` (0: never written). False, and nothing changed, when it is not.
   * Of several at once exactly one succeeds.
   */
  swap<Value>(key: string, version: number, value: Value): Promise<boolean>;
}
