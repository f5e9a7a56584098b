import type { Goal } from '../../domain/plan';
import type { Line } from './lines';
import type { Reading } from './reading';

const ENTRY = /^(?<title>.*?)\s*(?:\t|\.{3,}|…)\s*\d+$/;
const GOAL = /^SD\s*(\d+)\s*[:–—-]\s*(.+)$/;

/** Checks the table of contents: each goal spelled as on its own page, each other heading found in the document. */
export function checkContents(contents: Line[], others: Line[], goals: Goal[], reading: Reading): void {
  const headings = new Set(others.map(({ trimmed }) => trimmed.toLowerCase()));
  for (const line of contents) {
    reading.use(line.number, 'contents');
    const title = ENTRY.exec(line.trimmed)?.groups?.title?.trim() ?? '';
    const goal = GOAL.exec(title);
    if (goal) checkGoal(line, Number(goal[1]), goal[2] ?? '', { goals, reading });
    else if (!headings.has(title.toLowerCase())) {
      reading.report(
        line.number,
        'heading-missing',
        `De kop "${title}" staat in de inhoudsopgave maar niet in het document`,
      );
    }
  }
}

function checkGoal(
  line: Line,
  number: number,
  title: string,
  { goals, reading }: { goals: Goal[]; reading: Reading },
): void {
  const goal = goals.find((candidate) => candidate.number === number);
  if (!goal) {
    reading.report(line.number, 'heading-missing', `SD ${number} staat in de inhoudsopgave maar niet in het document`);
  } else if (goal.title !== title) {
    reading.report(
      line.number,
      'contents-differ',
      `SD ${number} heet in de inhoudsopgave "${title}", op de bladzijde "${goal.title}"`,
    );
  }
}
