import type { Manifest } from './manifest';
import { LOCALIZATION_SCHEMA } from './manifest';

/** A translation: where a text stands in the manifest, as in `bots[0].commandLists[0].commands[0].title`, and what it says. */
export type Localization = Record<string, string>;

/** Texts that Teams lets an app translate; the rest of a manifest is the same in every language. */
const TRANSLATED =
  /^(name\.(short|full)|description\.(short|full)|staticTabs\[\d+\]\.name|.*\.commands\[\d+\](\.parameters\[\d+\])?\.(title|description))$/;

/** The translation that `manifest`, built in another language, gives of the one in the default language. */
export function buildLocalization(manifest: Manifest): Localization {
  const texts = textsIn(manifest).filter(([path]) => TRANSLATED.test(path));
  return { $schema: LOCALIZATION_SCHEMA, ...Object.fromEntries(texts) };
}

/** Every text of a manifest with its place, as a translation names it. */
export function textsIn(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (Array.isArray(value)) return value.flatMap((item, index) => textsIn(item, `${path}[${index}]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, path === '' ? key : `${path}.${key}`));
}
