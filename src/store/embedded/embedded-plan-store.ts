import type { PlanChange } from '../../domain/plan-changes';
import type { PlanStore, PlanVersion, RecordedPlanChange } from '../../ports/plan-store';
import { millisecondsOf } from '../instants';
import { chunksOf, piecesOf, planOf } from '../plan-pieces';
import type { PlanHead, PlanPiece } from '../plan-pieces';
import type { EmbeddedDatabase, Table } from './embedded-database';
import { LAST, beginningWith } from './embedded-keys';

/** What the table of heads holds under its one key: the current version without its pieces. */
interface CurrentHead {
  version: number;
  importedAt: string;
  head: PlanHead;
}

const CURRENT = 'current';

/** The current plan in lmdb, in chunks; a replacement is one transaction, so there is no state between two versions. */
export class EmbeddedPlanStore implements PlanStore {
  private readonly heads: Table<CurrentHead>;
  private readonly chunks: Table<PlanPiece[]>;
  private readonly changesByTime: Table<RecordedPlanChange>;

  constructor(private readonly database: EmbeddedDatabase) {
    this.heads = database.table('plan-heads');
    this.chunks = database.table('plan-chunks');
    this.changesByTime = database.table('plan-changes');
  }

  async current(): Promise<PlanVersion | null> {
    return this.database.read(() => this.readCurrent());
  }

  async currentVersion(): Promise<number> {
    return this.database.read(() => this.versionNow());
  }
  async replace(next: PlanVersion, changes: PlanChange[]): Promise<boolean> {
    const chunks = chunksOf(piecesOf(next.plan));
    const ms = millisecondsOf(next.importedAt);
    return this.database.write(() => {
      if (next.version !== this.versionNow() + 1) return false;
      this.removeChunks(next.version - 1);
      chunks.forEach((chunk, number) => void this.chunks.put([next.version, number], chunk));
      this.record(next, ms, changes);
      const { version, importedAt, plan } = next;
      void this.heads.put(CURRENT, { version, importedAt, head: { year: plan.year, title: plan.title } });
      return true;
    });
  }

  async changes(since: string | null, until: string): Promise<RecordedPlanChange[]> {
    const start = since === null ? [] : [millisecondsOf(since), LAST];
    const range = { start, end: [millisecondsOf(until), LAST] };
    return this.database.read(() => [...this.changesByTime.getRange(range)].map(({ value }) => value));
  }

  private readCurrent(): PlanVersion | null {
    const current = this.heads.get(CURRENT);
    if (!current) return null;
    const { version, importedAt, head } = current;
    const pieces = [...this.chunks.getRange(beginningWith(version))].flatMap(({ value }) => value);
    return { version, importedAt, plan: planOf(head, pieces) };
  }

  private versionNow(): number {
    return this.heads.get(CURRENT)?.version ?? 0;
  }

  private record({ version, importedAt: at }: PlanVersion, ms: number, changes: PlanChange[]): void {
    changes.forEach((change, number) => void this.changesByTime.put([ms, version, number], { ...change, version, at }));
  }

  private removeChunks(version: number): void {
    for (const key of [...this.chunks.getKeys(beginningWith(version))]) void this.chunks.remove(key);
  }
}
