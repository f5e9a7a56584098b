import { Schema } from 'mongoose';
import type { SchemaDefinition } from 'mongoose';
import type { PlanChange } from '../../domain/plan-changes';
import { PIECE_KINDS } from '../plan-pieces';
import type { PlanHead, PlanPiece } from '../plan-pieces';
import { SCHEMA_OPTIONS, count, filledText, instant, text, time } from './mongo-fields';

/**
 * A version of the plan, by number: the one document that makes it exist. `importId` names the chunks that belong to
 * it: chunks of an import that did not come to an end have another one, and are never read.
 */
export type VersionDocument = PlanHead & {
  _id: number;
  importId: string;
  importedAt: string;
  importedTime: Date;
  chunks: number;
};

/** Some hundreds of pieces of a plan, or of changes, in their order. */
export interface ChunkDocument<Item> {
  _id: string;
  importId: string;
  version: number;
  number: number;
  items: Item[];
}

const CHANGE_KINDS: PlanChange['kind'][] = ['appeared', 'went', 'moved', 'retitled'];

/** The versions there have been: one small document for each import. */
export const versionSchema = new Schema<VersionDocument>(
  {
    _id: { ...count, min: 1 },
    importId: filledText,
    importedAt: instant,
    importedTime: time,
    chunks: count,
    year: count,
    title: text,
  },
  SCHEMA_OPTIONS,
).index({ importedTime: 1 });

/** The pieces of the current plan and the one before it. */
export const pieceChunkSchema = chunkSchema<PlanPiece>(PIECE_KINDS);

/** The changes of every version. */
export const changeChunkSchema = chunkSchema<PlanChange>(CHANGE_KINDS);

function chunkSchema<Item extends { kind: string }>(kinds: readonly Item['kind'][]) {
  const areOfKinds = (items: Item[]) => items.every(({ kind }) => kinds.includes(kind));
  const fields: SchemaDefinition = {
    _id: filledText,
    importId: filledText,
    version: count,
    number: count,
    items: { type: [Schema.Types.Mixed], required: true, validate: areOfKinds },
  };
  return new Schema<ChunkDocument<Item>>(fields, SCHEMA_OPTIONS)
    .index({ importId: 1, number: 1 })
    .index({ version: 1 });
}
