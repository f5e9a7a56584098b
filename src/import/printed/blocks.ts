import { headingOf } from './headings';
import type { Heading } from './headings';
import type { Line } from './lines';
import type { Reading } from './reading';

/** A heading with the lines below it, up to the next heading. */
export interface Block {
  heading: Heading;
  lines: Line[];
}

/**
 * Divides the body of the plan into headings and what stands below each. A title broken over two lines is joined. The
 * heading of a goal or operational goal that is printed once more above the rest of its own page opens nothing new.
 */
export function blocksOf(body: Line[], reading: Reading): Block[] {
  const blocks: Block[] = [];
  for (const line of body) {
    const heading = headingOf(line);
    const last = blocks.at(-1);
    if (heading) addHeading(heading, blocks, reading);
    else if (last && runsOn(last, line)) joinTitle(last.heading, line, reading);
    else last?.lines.push(line);
  }
  return blocks;
}

function addHeading(heading: Heading, blocks: Block[], reading: Reading): void {
  const { line } = heading;
  const last = blocks.at(-1);
  if (heading.kind === 'objective' && last && HORIZONTAL.has(last.heading.kind)) {
    last.lines.push(line);
    return;
  }
  reading.use(line.number, 'heading');
  if (heading.kind === 'unreadable')
    reading.report(line.number, 'heading-unreadable', `Onleesbare kop: "${line.trimmed}"`);
  if (isPrintedAgain(heading, blocks)) {
    const text = `De kop "${line.trimmed}" is herhaald; wat volgt hoort bij wat erboven staat`;
    reading.report(line.number, heading.kind === 'goal' ? 'goal-repeated' : 'objective-repeated', text);
  } else {
    blocks.push({ heading, lines: [] });
  }
}

const HORIZONTAL = new Set<Heading['kind']>(['audit', 'prevention', 'energy', 'eu']);

function isPrintedAgain(heading: Heading, blocks: Block[]): boolean {
  if (heading.kind !== 'goal' && heading.kind !== 'objective') return false;
  const current = blocks.map((block) => block.heading).findLast(({ kind }) => kind === heading.kind || kind === 'goal');
  return current?.line.trimmed === heading.line.trimmed;
}

/** Project titles are in capitals, so a line in capitals right below one is the rest of it. */
function runsOn({ heading, lines }: Block, line: Line): boolean {
  const follows = heading.kind === 'project' && lines.length === 0 && heading.line.number + 1 === line.number;
  return follows && /\p{Lu}/u.test(line.trimmed) && !/\p{Ll}/u.test(line.trimmed) && !/^PLANNING\b/.test(line.trimmed);
}

function joinTitle(heading: Heading, line: Line, reading: Reading): void {
  if ('title' in heading) heading.title = `${heading.title} ${line.trimmed}`;
  reading.use(line.number, 'heading');
  reading.report(line.number, 'heading-broken', `De titel loopt door op een tweede regel: "${line.trimmed}"`);
}
