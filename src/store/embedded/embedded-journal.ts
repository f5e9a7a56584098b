import { millisecondsOf } from '../instants';
import type { JournalEntry } from '../journal-entry';
import type { EmbeddedDatabase, Table } from './embedded-database';
import { LAST, keyPart } from './embedded-keys';

/** The instant of an entry, then which was appended first. */
type Place = [ms: number, order: number];

/**
 * Entries that are only ever added, in lmdb: kept once by place in time, with a table of ids and one of milestones that
 * point there. `keep` belongs inside a write of the database, everything else inside a read.
 */
export class EmbeddedJournal<Entry extends JournalEntry> {
  private readonly entries: Table<Entry>;
  private readonly placeById: Table<Place>;
  private readonly codeByPlace: Table<string>;

  constructor(database: EmbeddedDatabase, name: string) {
    this.entries = database.table(name);
    this.placeById = database.table(`${name}-by-id`);
    this.codeByPlace = database.table(`${name}-by-milestone`);
  }

  /** Keeps the entries whose id is new and answers those it kept. */
  keep(timed: Timed<Entry>[]): Entry[] {
    return timed.filter((each) => this.keepIfNew(each)).map(({ entry }) => entry);
  }

  find(ids: string[]): Entry[] {
    return [...new Set(ids)].flatMap((id) => {
      const place = this.placeById.get(keyPart(id));
      return (place && this.entries.get(place)) ?? [];
    });
  }

  /** Of one milestone, up to and including an instant, newest first. */
  newestFirst(milestone: string, untilMs: number, limit: number): Entry[] {
    if (limit <= 0) return [];
    const code = keyPart(milestone);
    const range = { start: [code, untilMs, LAST], end: [code], reverse: true, limit };
    return [...this.codeByPlace.getKeys(range)].flatMap(
      (key) => this.entries.get((key as [string, ...Place]).slice(1)) ?? [],
    );
  }

  /** After an instant and up to another, oldest first. */
  between(sinceMs: number, untilMs: number): Entry[] {
    return this.inRange([sinceMs, LAST], [untilMs, LAST]);
  }

  /** At or after an instant, oldest first. */
  since(ms: number): Entry[] {
    return this.inRange([ms], [Infinity, LAST]);
  }

  private inRange(start: (number | Buffer)[], end: (number | Buffer)[]): Entry[] {
    return [...this.entries.getRange({ start, end })].map(({ value }) => value);
  }

  private keepIfNew({ entry, ms }: Timed<Entry>): boolean {
    const id = keyPart(entry.id);
    if (this.placeById.get(id)) return false;
    const place: Place = [ms, this.nextOrder()];
    void this.placeById.put(id, place);
    void this.codeByPlace.put([keyPart(entry.milestone), ...place], entry.milestone);
    void this.entries.put(place, entry);
    return true;
  }

  /** Appended later means a higher number, also between processes. */
  private nextOrder(): number {
    const [order] = this.placeById.get(ORDER) ?? [0];
    void this.placeById.put(ORDER, [order + 1, 0]);
    return order;
  }
}

/** An entry with its instant in milliseconds. */
export interface Timed<Entry> {
  entry: Entry;
  ms: number;
}

/** Entries with their instants; throws, before anything is written, where one is none. */
export function timed<Entry extends JournalEntry>(entries: Entry[]): Timed<Entry>[] {
  return entries.map((entry) => ({ entry, ms: millisecondsOf(entry.at) }));
}

/** A key that no id has: ids are texts. */
const ORDER = [0];
