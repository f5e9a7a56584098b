import { parseCommand } from '../src/domain/command';
import { parseQuestion } from '../src/domain/question';
import { MOST_COMMANDS } from './command-lists';
import type { Localization } from './localization';
import type { Manifest } from './manifest';

/** In characters: what a phone shows on one line. */
const LONGEST_TITLE = 32;

/** Any day: it only dates words such as "maandag". */
const SOME_DAY = '2025-09-24';

/** Faults of the commands that Teams offers, in the language of the manifest and in each translation (by file). */
export function commandFaults(manifest: Manifest, translations: Record<string, Localization>): string[] {
  const lists = manifest.bots?.[0]?.commandLists ?? [];
  if (lists.length === 0) return ['the bot offers no commands: Teams wants at least one'];
  return [
    ...lists.flatMap(({ scopes, commands }, list) => [
      ...countFaults(scopes.join(' and '), commands.length),
      ...titleFaults(
        `commands for ${scopes.join(' and ')}`,
        commands.map(({ title }) => title),
      ),
      ...Object.entries(translations).flatMap(([file, texts]) =>
        titleFaults(
          `commands for ${scopes.join(' and ')} in ${file}`,
          commands.flatMap((_, index) => texts[`bots[0].commandLists[${list}].commands[${index}].title`] ?? []),
        ),
      ),
    ]),
    ...scopesTwice(lists.flatMap(({ scopes }) => scopes)),
  ];
}

function countFaults(place: string, count: number): string[] {
  if (count === 0) return [`commands for ${place}: there are none`];
  return count > MOST_COMMANDS ? [`commands for ${place}: there are ${count}, more than ${MOST_COMMANDS}`] : [];
}

function titleFaults(place: string, titles: string[]): string[] {
  return [
    ...twice(titles.map((title) => title.toLowerCase())).map((title) => `${place}: “${title}” stands there twice`),
    ...titles.flatMap((title) => faultsOf(title).map((fault) => `${place}: “${title}” ${fault}`)),
  ];
}

function faultsOf(title: string): string[] {
  return [
    ...(title.startsWith('/') ? ['begins with a slash, which Teams keeps for its own commands'] : []),
    ...(title.length > LONGEST_TITLE ? [`is longer than ${LONGEST_TITLE} characters`] : []),
    ...(isUnderstood(title.replace(/^\//, '')) ? [] : ['is not understood by the bot']),
  ];
}

function isUnderstood(title: string): boolean {
  const command = parseCommand(title, SOME_DAY);
  if (command !== null) return command.kind !== 'unknown-day' && command.kind !== 'follow-what';
  return parseQuestion(title).kind !== 'unknown';
}

function scopesTwice(scopes: string[]): string[] {
  return twice(scopes).map((scope) => `commands for ${scope}: there are two lists`);
}

function twice(items: string[]): string[] {
  return [...new Set(items.filter((item, index) => items.indexOf(item) !== index))];
}
