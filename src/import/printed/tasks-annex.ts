import type { Line } from './lines';
import type { Reading } from './reading';

const DEPARTMENT = /^AFDELING\s+(\p{Lu}[^,]*)/u;

/** The departments that the annex of tasks has a heading for, in its own capitals; a remark after a comma is no name. */
export function readTasksAnnex(lines: Line[], reading: Reading): string[] {
  const names: string[] = [];
  for (const line of lines) {
    if (!line.trimmed) continue;
    reading.use(line.number, 'annex');
    const name = DEPARTMENT.exec(line.trimmed)?.[1]?.trim();
    if (name) names.push(name);
  }
  return names;
}
