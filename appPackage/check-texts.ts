import { nl } from '../src/texts/nl';
import { buildLocalization, textsIn } from './localization';
import type { Localization } from './localization';
import type { Manifest } from './manifest';

/** What is left of a text that nobody filled in. */
const PLACEHOLDER =
  /\{\{|\$\{|%\w+%|<[a-z][^>]*>|\bTODO\b|\bTBD\b|\bundefined\b|lorem ipsum|\byour[-_](host|domain|app|company|tenant|name)/i;

/** Faults of the texts, in the language of the manifest and in each translation (by file). */
export function textFaults(manifest: Manifest, translations: Record<string, Localization>): string[] {
  const own = buildLocalization(manifest);
  return [
    ...placeholderFaults('manifest.json', textsIn(manifest)),
    ...descriptionFaults('manifest.json', own),
    ...nameFaults(manifest),
    ...Object.entries(translations).flatMap(([file, texts]) => [
      ...placeholderFaults(file, Object.entries(texts)),
      ...descriptionFaults(file, texts),
      ...translationFaults(file, texts, own),
    ]),
  ];
}

function placeholderFaults(file: string, texts: [string, string][]): string[] {
  return texts.flatMap(([place, text]) => {
    if (text.trim() === '') return [`${file}: ${place} is empty`];
    const left = PLACEHOLDER.exec(text);
    return left === null ? [] : [`${file}: ${place} was not filled in: ${left[0]}`];
  });
}

/** Microsoft wants the long texts to add something to the short ones. */
function descriptionFaults(file: string, texts: Localization): string[] {
  const {
    'name.short': name,
    'name.full': fullName,
    'description.short': short = '',
    'description.full': full = '',
  } = texts;
  return [
    ...(name !== fullName ? [] : [`${file}: name.full is the same as name.short`]),
    ...(short === '' || !full.includes(short) ? [] : [`${file}: description.full repeats description.short`]),
  ];
}

/** The welcome card says who is speaking; people look for that name. */
function nameFaults({ name }: Manifest): string[] {
  return name.short === nl.botName ? [] : [`manifest.json: name.short is not ${nl.botName}, as the bot calls itself`];
}

function translationFaults(file: string, texts: Localization, own: Localization): string[] {
  return [
    ...Object.keys(own)
      .filter((place) => !(place in texts))
      .map((place) => `${file}: ${place} is not translated`),
    ...Object.keys(texts)
      .filter((place) => !(place in own))
      .map((place) => `${file}: ${place} is translated, but is not in manifest.json`),
  ];
}
