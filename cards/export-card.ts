import type { Texts } from '../src/texts/texts';
import type { CardMessage } from './elements';
import { card, heading, text } from './elements';

/** Links to the report of what was asked and answered, for the coordinator. */
export function exportCard(links: { csv: string; xlsx: string }, texts: Texts): CardMessage {
  const { report } = texts;
  return card({
    lang: texts.language,
    summary: report.title,
    body: [heading(report.title), text(report.intro)],
    actions: [
      { type: 'Action.OpenUrl', title: report.xlsx, url: links.xlsx },
      { type: 'Action.OpenUrl', title: report.csv, url: links.csv },
    ],
  });
}
