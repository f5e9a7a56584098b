import type { Department } from '../../domain/plan';
import type { Cell } from './goal-table';
import type { Reading } from './reading';
import { nearest } from './spelling';

const ROLE = /(\p{Lu}\p{L}+)\s*:\s*/gu;
const SMALL_WORDS = new Set([
  'aan',
  'bij',
  'de',
  'der',
  'en',
  'het',
  'in',
  'met',
  'of',
  'op',
  'te',
  'tot',
  'van',
  'voor',
]);

/** Reads the row of actors: role labels, each with departments; `known` are the departments of the annex of tasks. */
export function readDepartments(cells: Cell[], known: string[], reading: Reading): Department[] {
  let role = '';
  return cells.flatMap(({ line, text }) => {
    const parts = splitByRole(text, role);
    if (parts.filter((part) => part.labelled).length > 1) {
      reading.report(line, 'run-on', `Meerdere rollen op één regel: "${text}"`);
    }
    role = parts.at(-1)?.role ?? role;
    return parts.flatMap((part) =>
      namesIn(part.text).map((printed) => department(printed, part.role, known, { line, reading })),
    );
  });
}

interface RolePart {
  role: string;
  text: string;
  labelled: boolean;
}

/** A line without label goes on with the role of the line above. */
function splitByRole(text: string, role: string): RolePart[] {
  const labels = [...text.matchAll(ROLE)];
  const before = text.slice(0, labels[0]?.index ?? text.length).trim();
  const parts = labels.map((label, index) => ({
    role: label[1] ?? '',
    text: text.slice(label.index + label[0].length, labels[index + 1]?.index ?? text.length).trim(),
    labelled: true,
  }));
  return before ? [{ role, text: before, labelled: false }, ...parts] : parts;
}

function namesIn(text: string): string[] {
  return text
    .split(/[,;]/)
    .map((name) => name.trim().replace(/\.$/, ''))
    .filter((name) => name !== '');
}

function department(
  printed: string,
  role: string,
  known: string[],
  { line, reading }: { line: number; reading: Reading },
): Department {
  const found = nearest(printed, known);
  if (!found) {
    reading.report(line, 'department-unknown', `Afdeling "${printed}" staat niet in de bijlage met taken`);
    return { name: printed, printed, role };
  }
  const name = withNaturalCase(found.match, printed);
  if (!found.exact) reading.report(line, 'department-spelling', `Afdeling "${printed}" heet in de bijlage "${name}"`);
  return { name, printed, role };
}

/**
 * The annex is in capitals; this gives a name its usual ones. Capitals alone cannot tell an abbreviation from a word,
 * so a short single word stays in capitals where the goal prints it so too.
 */
function withNaturalCase(capitals: string, printed: string): string {
  if (!capitals.includes(' ') && capitals.length <= 5 && printed === printed.toUpperCase()) return capitals;
  return capitals
    .toLowerCase()
    .split(' ')
    .map((word, index) => (index > 0 && SMALL_WORDS.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join(' ');
}
