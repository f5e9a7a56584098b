import { headingOf } from './headings';
import type { Line } from './lines';

export type SectionName =
  'cover' | 'contents' | 'body' | 'evaluation' | 'staff' | 'tasks' | 'framework' | 'finance' | 'indicators';

/** The lines of each part of the document, in order; a part may stand in several pieces. */
export type Sections = Record<SectionName, Line[]>;

/** The first line of each annex. Some annexes are printed without their heading: then their first row tells. */
const ANNEX_STARTS: [SectionName, RegExp][] = [
  ['evaluation', /^(\d+\.\s*)?Evaluatie \d{4}$/i],
  ['staff', /^(\d+\.\s*)?Personeelsplan$/i],
  ['tasks', /^(\d+\.\s*)?Taken$|^STAF VAN DE ADMINISTRATEUR-GENERAAL$|^AFDELING \p{Lu}{2}/u],
  ['framework', /^(\d+\.\s*)?Operationeel kader$|^KADERDECREET:?$/i],
  ['finance', /^(\d+\.\s*)?Financieel overzicht$|^Begrotingsartikel\t/i],
  ['indicators', /^(\d+\.\s*)?Indicatoren$|^Benaming\t/i],
];
const PAGE_NUMBER_AT_END = /(\t|\.{3,}|…)\s*\d+$/;

/** Divides a document into its parts. */
export function divide(lines: Line[]): Sections {
  const sections: Sections = {
    cover: [],
    contents: [],
    body: [],
    evaluation: [],
    staff: [],
    tasks: [],
    framework: [],
    finance: [],
    indicators: [],
  };
  let current: SectionName = 'cover';
  for (const line of lines) {
    current = sectionAt(line, current);
    sections[current === 'cover' && PAGE_NUMBER_AT_END.test(line.trimmed) ? 'contents' : current].push(line);
  }
  return sections;
}

function sectionAt(line: Line, current: SectionName): SectionName {
  if (startsBody(line, current)) return 'body';
  if (current === 'cover') return current;
  return ANNEX_STARTS.find(([, start]) => start.test(line.trimmed))?.[0] ?? current;
}

/** A project always belongs to the body; other headings of the body may also be words of a row in an annex. */
function startsBody(line: Line, current: SectionName): boolean {
  if (PAGE_NUMBER_AT_END.test(line.trimmed)) return false;
  const kind = headingOf(line)?.kind;
  if (current === 'cover') return kind !== undefined && kind !== 'unreadable';
  return kind === 'project' || (kind === 'goal' && current !== 'evaluation');
}
