import { Schema } from 'mongoose';

// A required text may be empty: mongoose by itself calls an empty text missing.
Schema.Types.String.checkRequired((value: unknown) => typeof value === 'string');

/** What every schema has in common: unknown fields are faults, nothing is added, indexes are made when the bot starts. */
export const SCHEMA_OPTIONS = {
  strict: 'throw',
  versionKey: false,
  minimize: false,
  id: false,
  autoIndex: false,
} as const;

/** The same for a part of a document. */
export const PART_OPTIONS = { ...SCHEMA_OPTIONS, _id: false } as const;

/** A text that may be empty. */
export const text = { type: String, required: true } as const;

/** A text that is not empty: an id, a code, a key. */
export const filledText = { ...text, minlength: 1 } as const;

/** A text or null, and always there. */
export const textOrNull = { type: String, default: null } as const;

/** An instant as it was given; stores keep the same as a date beside it, to order by. */
export const instant = { ...text, match: /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z$/ } as const;

/** An instant or null. */
export const instantOrNull = { type: String, default: null, match: instant.match } as const;

/** A calendar date `YYYY-MM-DD` or null. */
export const dayOrNull = { type: String, default: null, match: /^\d{4}-\d\d-\d\d$/ } as const;

/** A date to order and search by. */
export const time = { type: Date, required: true } as const;

/** A whole number from 0. */
export const count = { type: Number, required: true, min: 0, validate: Number.isInteger } as const;

/** A calendar date. */
export const day = { ...text, match: dayOrNull.match } as const;

/** A list, perhaps empty, and always there. */
export function listOf<Type>(type: Type) {
  return { type: [type], default: undefined, required: true };
}

/** One of some texts. */
export function oneOf<Value extends string>(values: readonly Value[]) {
  return { ...text, enum: [...values] };
}
