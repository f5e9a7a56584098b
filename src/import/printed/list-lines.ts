import { readBullet } from './bullets';
import type { Bullet } from './bullets';
import { readDatedText } from './dates';
import { isFootnote, isPageNumber } from './lines';
import type { Line } from './lines';
import { checkPlanningHeading, planningHeading } from './planning-heading';
import type { Reading } from './reading';

/** What the reader of one list must know of the document around it. */
export interface ListSetting {
  /** Code of the project or horizontal goal. */
  parent: string;
  /** The year of the plan. */
  year: number;
  footnotes: ReadonlySet<string>;
  /** Whether an item without a date is irregular here: for projects it is, horizontal goals seldom have one. */
  datesExpected: boolean;
  /** The number of the first item; 1 unless the list goes on with an earlier one. */
  first?: number;
}

/** What stands in a list: its bullets, and paragraphs of running text. */
export interface ListLines {
  bullets: Bullet[];
  notes: string[];
}

type LineKind = 'heading' | 'bullet' | 'table' | 'footnote' | 'page-number' | 'note' | 'blank';

interface State extends ListLines {
  /** What the line above was. */
  previous: LineKind;
  planningSeen: boolean;
}

/** Sorts the lines of a list from its PLANNING heading on. Whatever is no item is reported with its line. */
export function sortListLines(lines: Line[], setting: ListSetting, reading: Reading): ListLines {
  const state: State = { bullets: [], notes: [], previous: 'blank', planningSeen: false };
  for (const line of lines) {
    state.previous = line.trimmed ? sortLine(line, state, setting, reading) : 'blank';
  }
  return { bullets: state.bullets, notes: state.notes };
}

function sortLine(line: Line, state: State, setting: ListSetting, reading: Reading): LineKind {
  const heading = planningHeading(line);
  const bullet = readBullet(line);
  if (heading) {
    checkPlanningHeading(line, heading, { ...setting, repeated: state.planningSeen }, reading);
    state.planningSeen = true;
    return 'heading';
  }
  if (bullet) {
    state.bullets.push(bullet);
    return 'bullet';
  }
  return sortOtherLine(line, state, setting, reading);
}

function sortOtherLine(line: Line, state: State, { footnotes }: ListSetting, reading: Reading): LineKind {
  if (line.trimmed.includes('\t')) {
    reading.use(line.number, 'table');
    reading.report(line.number, 'table-between', `Tabelregel in de planning, overgeslagen: "${line.trimmed}"`);
    return 'table';
  }
  if (isPageNumber(line)) {
    reading.use(line.number, 'page-number');
    return 'page-number';
  }
  if (isFootnote(line, footnotes) || state.previous === 'footnote') {
    reading.use(line.number, 'footnote');
    reading.report(line.number, 'footnote-between', `Voetnoot in de planning, overgeslagen: "${line.trimmed}"`);
    return 'footnote';
  }
  return sortLooseText(line, state, reading);
}

/** Text without a bullet: the rest of the item above, an item that lost its bullet, or a remark on the whole list. */
function sortLooseText(line: Line, state: State, reading: Reading): LineKind {
  const last = state.bullets.at(-1);
  if (last && isRestOf(last, line, state.previous)) {
    last.text = `${last.text} ${line.trimmed}`.trim();
    last.more.push(line.number);
    reading.report(line.number, 'line-broken', `Loopt door op een tweede regel: "${line.trimmed}"`);
    return 'bullet';
  }
  if (hasDate(line.trimmed)) {
    state.bullets.push({ line: line.number, indent: 0, text: line.trimmed, more: [] });
    reading.report(line.number, 'bullet-missing', `Mijlpaal zonder opsommingsteken: "${line.trimmed}"`);
    return 'bullet';
  }
  const rest = state.previous === 'note' ? state.notes.pop() : undefined;
  state.notes.push(rest === undefined ? line.trimmed : `${rest} ${line.trimmed}`);
  reading.use(line.number, 'note');
  reading.report(line.number, 'text-after-planning', `Lopende tekst bij de planning: "${line.trimmed}"`);
  return 'note';
}

/**
 * An item ends with its date. Before that, the line right below it is its rest; after a page break only a line that
 * goes on in lower case is, and only if the item has not come to a full stop.
 */
function isRestOf(bullet: Bullet, line: Line, previous: LineKind): boolean {
  if (previous === 'note' || hasDate(bullet.text)) return false;
  return previous === 'bullet' || (!/[.!?:]$/.test(bullet.text) && /^[\p{Ll}(]/u.test(line.trimmed));
}

function hasDate(text: string): boolean {
  return readDatedText(text).printedDate !== null;
}
