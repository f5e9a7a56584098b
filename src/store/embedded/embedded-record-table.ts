import type { EmbeddedDatabase, Table } from './embedded-database';
import { keyPart } from './embedded-keys';

/** Records with an id of which single fields change: what people and channels have in common. */
export class EmbeddedRecordTable<Item extends { id: string }> {
  private readonly table: Table<Item>;

  constructor(
    private readonly database: EmbeddedDatabase,
    name: string,
  ) {
    this.table = database.table(name);
  }

  async find(id: string): Promise<Item | null> {
    return this.database.read(() => this.table.get(keyPart(id)) ?? null);
  }

  /** The first by id to which `applies`. */
  async first(applies: (item: Item) => boolean): Promise<Item | null> {
    return this.database.read(() => {
      for (const { value } of this.table.getRange({})) if (applies(value)) return value;
      return null;
    });
  }

  async all(): Promise<Item[]> {
    return this.database.read(() => [...this.table.getRange({})].map(({ value }) => value));
  }

  async add(item: Item): Promise<boolean> {
    return this.database.write(() => {
      if (this.table.get(keyPart(item.id))) return false;
      void this.table.put(keyPart(item.id), item);
      return true;
    });
  }

  /** Changes fields of the record of that id to which `applies`; null when there is none. */
  async update(
    id: string,
    fields: Partial<Omit<Item, 'id'>>,
    applies: (item: Item) => boolean = () => true,
  ): Promise<Item | null> {
    return this.database.write(() => {
      const before = this.table.get(keyPart(id));
      if (!before || !applies(before)) return null;
      const after = { ...before, ...fields, id };
      void this.table.put(keyPart(id), after);
      return after;
    });
  }

  async removeWhere(applies: (item: Item) => boolean): Promise<void> {
    await this.database.write(() => {
      const keys = [...this.table.getRange({})].filter(({ value }) => applies(value)).map(({ key }) => key);
      for (const key of keys) void this.table.remove(key);
    });
  }

  async remove(id: string): Promise<void> {
    await this.database.write(() => {
      void this.table.remove(keyPart(id));
    });
  }
}
