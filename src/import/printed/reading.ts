import type { Anomaly } from '../../domain/plan';
import type { AnomalyKind } from '../anomaly-kinds';

/** What a line of a printed plan was used for. */
export type LineUse =
  | 'annex'
  | 'blank'
  | 'contents'
  | 'cover'
  | 'description'
  | 'evaluation'
  | 'footnote'
  | 'group'
  | 'heading'
  | 'indicator'
  | 'milestone'
  | 'note'
  | 'page-number'
  | 'table'
  | 'unexplained';

/** The two accounts kept while a plan is read: what each line was used for, and what was irregular. */
export interface Reading {
  /** Notes what a line (from 1) was used for; the last word counts. */
  use(line: number, use: LineUse): void;
  report(line: number, kind: AnomalyKind, text: string): void;
  /** The uses by line number. */
  uses: ReadonlyMap<number, LineUse>;
  /** The anomalies in the order of their lines. */
  anomalies(): Anomaly[];
}

/** Two empty accounts. */
export function newReading(): Reading {
  const uses = new Map<number, LineUse>();
  const found: Anomaly[] = [];
  return {
    uses,
    use: (line, use) => void uses.set(line, use),
    report: (line, kind, text) => void found.push({ line, kind, text }),
    anomalies: () => [...found].sort((a, b) => a.line - b.line),
  };
}
