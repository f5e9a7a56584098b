import { randomUUID } from 'node:crypto';
import type { Connection, Model } from 'mongoose';
import type { PlanChange } from '../../domain/plan-changes';
import type { PlanStore, PlanVersion, RecordedPlanChange } from '../../ports/plan-store';
import { dateOf } from '../instants';
import { chunksOf, piecesOf, planOf } from '../plan-pieces';
import type { PlanPiece } from '../plan-pieces';
import { StoreError } from '../store-error';
import { insertIfNew, insertNew } from './mongo-inserts';
import { changeChunkSchema, pieceChunkSchema, versionSchema } from './mongo-plan-schema';
import type { ChunkDocument, VersionDocument } from './mongo-plan-schema';

const READS = 5;
const CHUNKS_AT_ONCE = 20;

/**
 * The plan in MongoDB. An import first writes chunks that nobody reads yet; then the insert of one small document,
 * under the number of the version, makes that version current. Two imports at once: the number is unique, one wins.
 */
export class MongoPlanStore implements PlanStore {
  readonly versions: Model<VersionDocument>;
  readonly pieceChunks: Model<ChunkDocument<PlanPiece>>;
  readonly changeChunks: Model<ChunkDocument<PlanChange>>;

  constructor(connection: Connection) {
    this.versions = connection.model<VersionDocument>('PlanVersion', versionSchema, 'planversions');
    this.pieceChunks = connection.model<ChunkDocument<PlanPiece>>('PlanChunk', pieceChunkSchema, 'planchunks');
    this.changeChunks = connection.model<ChunkDocument<PlanChange>>(
      'PlanChangeChunk',
      changeChunkSchema,
      'planchanges',
    );
  }

  async current(): Promise<PlanVersion | null> {
    for (let read = 0; read < READS; read += 1) {
      const head = await this.head();
      if (!head) return null;
      const chunks = await this.chunksOfImport(head.importId);
      if (chunks.length === head.chunks) return toVersion(head, chunks);
      // Two newer versions came between the two reads, and the chunks went: read the newest.
    }
    throw new StoreError('store-unusable', 'The current plan has not all its chunks');
  }

  async currentVersion(): Promise<number> {
    return (await this.head())?._id ?? 0;
  }

  async replace(next: PlanVersion, changes: PlanChange[]): Promise<boolean> {
    if (next.version !== (await this.currentVersion()) + 1) return false;
    const importId = randomUUID();
    const chunks = chunksOf(piecesOf(next.plan));
    await insertChunks(this.pieceChunks, { importId, version: next.version }, chunks);
    await insertChunks(this.changeChunks, { importId, version: next.version }, chunksOf(changes));
    const won = await insertIfNew(this.versions, toDocument(next, importId, chunks.length));
    // Chunks that stay for lack of a database are never read, and go with a later import.
    await this.removeChunks(won ? { version: { $lt: next.version - 1 } } : { importId }, won).catch(() => undefined);
    return won;
  }

  async changes(since: string | null, until: string): Promise<RecordedPlanChange[]> {
    const period = { ...(since === null ? {} : { $gt: dateOf(since) }), $lte: dateOf(until) };
    const versions = await this.versions
      .find({ importedTime: period })
      .sort({ importedTime: 1 })
      .lean<VersionDocument[]>();
    const changes: RecordedPlanChange[] = [];
    for (const { _id: version, importId, importedAt: at } of versions) {
      const chunks = await this.changeChunks.find({ importId }).sort({ number: 1 }).lean<ChunkDocument<PlanChange>[]>();
      changes.push(...chunks.flatMap(({ items }) => items.map((change) => ({ ...change, version, at }))));
    }
    return changes;
  }

  private head(): Promise<VersionDocument | null> {
    return this.versions.findOne().sort({ _id: -1 }).lean<VersionDocument>();
  }

  private chunksOfImport(importId: string): Promise<ChunkDocument<PlanPiece>[]> {
    return this.pieceChunks.find({ importId }).sort({ number: 1 }).lean<ChunkDocument<PlanPiece>[]>();
  }

  /** Changes of versions that came to be stay for ever. */
  private async removeChunks(filter: { importId?: string; version?: { $lt: number } }, won: boolean): Promise<void> {
    await this.pieceChunks.deleteMany(filter);
    if (!won) await this.changeChunks.deleteMany(filter);
  }
}

async function insertChunks<Item>(
  model: Model<ChunkDocument<Item>>,
  { importId, version }: { importId: string; version: number },
  chunks: Item[][],
): Promise<void> {
  const documents = chunks.map((items, number) => ({ _id: `${importId}/${number}`, importId, version, number, items }));
  for (let first = 0; first < documents.length; first += CHUNKS_AT_ONCE)
    await insertNew(model, documents.slice(first, first + CHUNKS_AT_ONCE));
}

function toDocument({ version, importedAt, plan }: PlanVersion, importId: string, chunks: number): VersionDocument {
  const { year, title } = plan;
  return { _id: version, importId, importedAt, importedTime: dateOf(importedAt), chunks, year, title };
}

function toVersion(head: VersionDocument, chunks: ChunkDocument<PlanPiece>[]): PlanVersion {
  const pieces = chunks.flatMap(({ items }) => items);
  return { version: head._id, importedAt: head.importedAt, plan: planOf(head, pieces) };
}
