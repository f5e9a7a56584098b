import { readDatedText } from './dates';
import type { Line } from './lines';
import type { Reading } from './reading';

/** A printed bullet; `indent` counts the spaces before it, `more` the lines it runs on over. */
export interface Bullet {
  line: number;
  indent: number;
  text: string;
  more: number[];
}

/** A bullet in its place: `groups` are the bullets it is nested under, the nearest first. */
export interface NestedBullet extends Bullet {
  groups: string[];
  isGroup: boolean;
}

/** A dash may stand right against its text, if that begins with a capital. */
const BULLET = /^(\s*)[-–—•▪◦‣·*](?:\s+(.*)|(\p{Lu}.*))?$/u;

/** Reads a line as a bullet, null for any other line. A tab counts as four spaces. */
export function readBullet({ number, text }: Line): Bullet | null {
  const found = BULLET.exec(text);
  if (!found) return null;
  return {
    line: number,
    indent: (found[1] ?? '').replace(/\t/g, '    ').length,
    text: (found[2] ?? found[3] ?? '').trim(),
    more: [],
  };
}

/** Finds for each bullet the bullets it is nested under, and which bullets only head others. */
export function nest(bullets: Bullet[], reading: Reading): NestedBullet[] {
  const above: Bullet[] = [];
  const nested = bullets.map((bullet, index): NestedBullet => {
    while ((above.at(-1)?.indent ?? -1) >= bullet.indent) above.pop();
    if (bullet.indent > 0 && above.length === 0) {
      reading.report(
        bullet.line,
        'bullet-without-parent',
        `Ingesprongen zonder opsommingsteken erboven: "${bullet.text}"`,
      );
    }
    const groups = above.map(({ text }) => text).reverse();
    above.push(bullet);
    return { ...bullet, groups, isGroup: (bullets[index + 1]?.indent ?? -1) > bullet.indent };
  });
  for (const bullet of nested) account(bullet, reading);
  return nested;
}

function account(bullet: NestedBullet, reading: Reading): void {
  for (const line of [bullet.line, ...bullet.more]) reading.use(line, bullet.isGroup ? 'group' : 'milestone');
  const date = bullet.isGroup ? readDatedText(bullet.text).printedDate : null;
  if (date === null) return;
  const text = `Een groep met een eigen datum (${date}); de datum blijft in de tekst`;
  reading.report(bullet.line, 'group-with-date', text);
}
