import { randomBytes } from 'node:crypto';
import type { CellStore } from '../ports/cell-store';

/** A random key of 32 bytes that all processes share through the store; made when first asked for. */
export async function sharedKey(cells: CellStore, cell: string): Promise<Uint8Array> {
  for (;;) {
    const kept = await cells.read<string>(cell);
    if (kept) return Buffer.from(kept.value, 'base64');
    await cells.swap(cell, 0, randomBytes(32).toString('base64'));
  }
}
