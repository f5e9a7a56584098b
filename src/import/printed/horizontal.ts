import type { HorizontalTarget } from '../../domain/plan';
import type { Block } from './blocks';
import { readEuItems } from './eu';
import { readPlanningList } from './planning-list';
import type { Reading } from './reading';

/** What the readers of goals and horizontal goals must know of the whole plan. */
export interface BodySetting {
  year: number;
  footnotes: ReadonlySet<string>;
}

/**
 * Reads the goals that run across the departments, in the document's order: each audit recommendation, each domain of
 * the prevention plan, the saving of energy, and EU regulation. The numbered aims of a domain (`OD 1.1 …`) describe it.
 */
export function readHorizontal(blocks: Block[], setting: BodySetting, reading: Reading): HorizontalTarget[] {
  const targets: HorizontalTarget[] = [];
  for (const { heading, lines } of blocks) {
    if (
      heading.kind !== 'audit' &&
      heading.kind !== 'prevention' &&
      heading.kind !== 'energy' &&
      heading.kind !== 'eu'
    ) {
      continue;
    }
    const code = `H${targets.length + 1}`;
    const milestones =
      heading.kind === 'eu'
        ? readEuItems(code, lines, reading)
        : readPlanningList(lines, { ...setting, parent: code, datesExpected: false }, reading);
    if (milestones.length === 0) {
      reading.report(heading.line.number, 'planning-absent', `${code} (${heading.title}) heeft geen planning`);
    }
    targets.push({ code, kind: heading.kind, title: heading.title, milestones });
  }
  return targets;
}
