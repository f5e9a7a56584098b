import type { Cell, CellStore } from '../../ports/cell-store';
import type { EmbeddedDatabase, Table } from './embedded-database';
import { keyPart } from './embedded-keys';

/** Small shared values in lmdb, as JSON; writers go one after the other, so a comparison holds until the write. */
export class EmbeddedCellStore implements CellStore {
  private readonly cells: Table<Cell<string>>;

  constructor(private readonly database: EmbeddedDatabase) {
    this.cells = database.table('cells');
  }

  async read<Value>(key: string): Promise<Cell<Value> | null> {
    const cell = await this.database.read(() => this.cells.get(keyPart(key)));
    return cell ? { version: cell.version, value: JSON.parse(cell.value) as Value } : null;
  }

  async swap<Value>(key: string, version: number, value: Value): Promise<boolean> {
    const next = { version: version + 1, value: JSON.stringify(value) };
    return this.database.write(() => {
      if ((this.cells.get(keyPart(key))?.version ?? 0) !== version) return false;
      void this.cells.put(keyPart(key), next);
      return true;
    });
  }
}
