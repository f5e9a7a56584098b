export interface Block<Row> {
  /** Place of its first row among all rows, from 0. */
  first: number;
  rows: Row[];
}

/** Cuts a long list in blocks; those out of sight are not made, and only keep their height free. */
export function blocksOf<Row>(rows: readonly Row[], size: number): Block<Row>[] {
  const blocks: Block<Row>[] = [];
  for (let first = 0; first < rows.length; first += size) blocks.push({ first, rows: rows.slice(first, first + size) });
  return blocks;
}
