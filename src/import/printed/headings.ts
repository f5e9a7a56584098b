import type { Line } from './lines';
import { editDistance } from './spelling';

/** A heading of the plan itself; its lines up to the next heading belong to it. */
export type Heading =
  | { kind: 'goal' | 'objective'; line: Line; number: number; title: string }
  | { kind: 'project'; line: Line; number: number; title: string; dash: string }
  | { kind: 'audit' | 'prevention' | 'energy' | 'eu'; line: Line; title: string }
  /** A heading above others, without a plan of its own. */
  | { kind: 'chapter'; line: Line }
  /** Looks like a heading, but lacks its number or its title. */
  | { kind: 'unreadable'; line: Line };

const GOAL = /^SD\s*(\d+)\s*[:–—-]\s*(\S.*)$/;
const OBJECTIVE = /^OD\s*(\d+)\s*[:–—-]\s*(\S.*)$/;
/** The word, its number, and a dash; without the dash only where the word is right, and a space follows the number. */
const PROJECT = /^(PROJECT|Project|[\p{Lu}\d]{5,9}?)\s*(\d+)(?:\s*([-–—:])\s*|(?<=^PROJECT\s*\d+)\s+)(\S.*)$/u;
const BROKEN = /^(?:SD|OD|PROJECT)(?:\s*\d+)?\s*[-–—:]?$|^PROJECT\s*(?:\d|\s\D)/;
const CHAPTERS = [
  /^(\d+\.\s*)?Aanbevelingen Audit\b/i,
  /^(\d+\.\s*)?Preventie en diversiteit$/i,
  /^Strategische en operationele doelstellingen$/i,
  /^Horizontale doelstellingen$/i,
  /^Bijlagen$/i,
  /^AUDIT \p{Lu}{2}/u,
  /^\p{Lu}+ PREVENTIEPLAN\b/u,
];
const HORIZONTAL: ['audit' | 'prevention' | 'energy' | 'eu', RegExp][] = [
  ['audit', /^AANBEVELING\s+\d+\b/],
  ['prevention', /^DOMEIN\s+\p{Lu}{2}/u],
  ['energy', /^DOELSTELLING ENERGIEBESPARING$/i],
  ['eu', /^EU-REGELGEVING$/i],
];

/** Reads a line as a heading; null for every other line, also for the numbered sub-goals of a prevention domain. */
export function headingOf(line: Line): Heading | null {
  const text = line.trimmed;
  return numberedHeading(line) ?? projectHeading(line) ?? horizontalHeading(line) ?? otherHeading(line, text);
}

function numberedHeading(line: Line): Heading | null {
  const goal = GOAL.exec(line.trimmed);
  const found = goal ?? OBJECTIVE.exec(line.trimmed);
  if (!found) return null;
  return { kind: goal ? 'goal' : 'objective', line, number: Number(found[1]), title: (found[2] ?? '').trim() };
}

function projectHeading(line: Line): Heading | null {
  const found = PROJECT.exec(line.trimmed);
  const [, word = '', number, dash = '', title = ''] = found ?? [];
  if (!found || title.includes('\t') || editDistance(word.toUpperCase(), 'PROJECT') > 2) return null;
  return { kind: 'project', line, number: Number(number), title, dash };
}

function horizontalHeading(line: Line): Heading | null {
  const kind = HORIZONTAL.find(([, pattern]) => pattern.test(line.trimmed))?.[0];
  return kind && !line.text.includes('\t') ? { kind, line, title: line.trimmed } : null;
}

function otherHeading(line: Line, text: string): Heading | null {
  if (line.text.includes('\t')) return null;
  if (CHAPTERS.some((chapter) => chapter.test(text))) return { kind: 'chapter', line };
  return BROKEN.test(text) ? { kind: 'unreadable', line } : null;
}
