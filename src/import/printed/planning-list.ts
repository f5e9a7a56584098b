import type { Milestone } from '../../domain/plan';
import { readDatedText } from './dates';
import { isFootnote } from './lines';
import type { Line } from './lines';
import { sortListLines } from './list-lines';
import type { ListSetting } from './list-lines';
import { planningHeading } from './planning-heading';
import { nest, readBullet } from './bullets';
import type { NestedBullet } from './bullets';
import type { Reading } from './reading';

/**
 * Reads what stands below one heading: description, PLANNING, and the list. Blank lines, footnotes and page numbers do
 * not end the list. Running text in or after it says something about the list as a whole, so each item gets it as a
 * note; what is not an item is reported.
 */
export function readPlanningList(lines: Line[], setting: ListSetting, reading: Reading): Milestone[] {
  const start = lines.findIndex((line) => planningHeading(line) !== null);
  readDescription(start < 0 ? lines : lines.slice(0, start), setting, reading);
  if (start < 0) return [];
  const { bullets, notes } = sortListLines(lines.slice(start), setting, reading);
  const leaves = nest(bullets, reading).filter((bullet) => !bullet.isGroup);
  return leaves.map((bullet, index) => toMilestone(bullet, (setting.first ?? 1) + index, notes, { setting, reading }));
}

function readDescription(lines: Line[], { footnotes }: ListSetting, reading: Reading): void {
  const bullets: Line[] = [];
  for (const line of lines) {
    if (readBullet(line)) bullets.push(line);
    if (line.trimmed) reading.use(line.number, isFootnote(line, footnotes) ? 'footnote' : 'description');
  }
  const [first] = bullets;
  if (!first) return;
  const text = `${bullets.length} opsommingstekens vóór PLANNING: beschrijving, geen mijlpalen`;
  reading.report(first.number, 'bullet-before-planning', text);
}

function toMilestone(
  bullet: NestedBullet,
  number: number,
  notes: string[],
  { setting, reading }: { setting: ListSetting; reading: Reading },
): Milestone {
  const code = `${setting.parent}.${number}`;
  const { title, due, printedDate, irregular } = readDatedText(bullet.text);
  for (const { kind, text } of irregular) reading.report(bullet.line, kind, `${code}: ${text}`);
  if (printedDate === null && setting.datesExpected) reading.report(bullet.line, 'date-missing', `${code}: geen datum`);
  if (!title) reading.report(bullet.line, 'bullet-empty', `${code}: geen tekst`);
  const [group = null, ...outer] = bullet.groups;
  return { code, title: title || bullet.text || '-', due, printedDate, group, notes: [...outer, ...notes] };
}
