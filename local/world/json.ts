/** A JSON object of which nothing is known yet: a card, an activity's data, a request's body. */
export type JsonObject = { [key: string]: unknown };

/** Whether a value is a JSON object (no array, not null). */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The objects of a list; anything else in it, or no list at all, gives nothing. */
export function objectsIn(value: unknown): JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

/** A string, or undefined where the value is something else. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** A deep copy, so that nobody outside can change what this Teams keeps. */
export function copyOf<T>(value: T): T {
  return structuredClone(value);
}
