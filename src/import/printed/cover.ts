import { mostFrequent } from '../most-frequent';
import type { Line } from './lines';
import { planningHeading } from './planning-heading';
import type { Reading } from './reading';

const TITLE = /^(?:\p{L}+\s+)?\p{L}*plan\b.*\b(20\d\d)\b/iu;

/** The title and year of the plan; `year` is null where neither the cover nor a PLANNING heading names one. */
export interface Cover {
  title: string;
  year: number | null;
}

/** Reads title and year from the cover; the year that most PLANNING headings name counts where the two differ. */
export function readCover(cover: Line[], body: Line[], reading: Reading): Cover {
  for (const line of cover) if (line.trimmed) reading.use(line.number, 'cover');
  const printed = cover.find((line) => TITLE.test(withoutBold(line)));
  const title = printed ? withoutBold(printed) : null;
  const coverYear = title ? Number(TITLE.exec(title)?.[1]) : null;
  const year = mostFrequent(body.flatMap((line) => planningHeading(line)?.year ?? [])) ?? coverYear;
  if (printed && coverYear !== year) {
    reading.report(printed.number, 'year-differs', `Op het titelblad staat ${coverYear}, bij PLANNING ${year}`);
  }
  return { title: title ?? `Ondernemingsplan ${year ?? ''}`.trim(), year };
}

function withoutBold({ trimmed }: Line): string {
  return trimmed.replace(/\*\*/g, '').trim();
}
