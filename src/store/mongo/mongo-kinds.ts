import { Schema } from 'mongoose';
import type { SchemaDefinition } from 'mongoose';
import { PART_OPTIONS, oneOf } from './mongo-fields';

/** The fields of each kind, but for `kind` itself. */
export type FieldsByKind<Kind extends string> = Record<Kind, SchemaDefinition>;

/** A part of a document that is of one of several kinds: each has its own fields, and those of another are faults. */
export function kindsSchema<Kind extends string>(fieldsByKind: FieldsByKind<Kind>): Schema {
  const kinds = Object.keys(fieldsByKind);
  const schema = new Schema({ kind: oneOf(kinds) }, { ...PART_OPTIONS, discriminatorKey: 'kind' });
  for (const [kind, fields] of Object.entries<SchemaDefinition>(fieldsByKind))
    schema.discriminator(kind, new Schema(fields, PART_OPTIONS));
  return schema;
}
