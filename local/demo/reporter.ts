import { cardToText } from '../cards/card-to-text';
import type { SeenMessage } from '../world/messages';
import type { PageSection } from '../page/render-page';

/** Prints the story line by line and keeps the cards for the page. */
export interface Reporter {
  scene(heading: string): void;
  tell(line: string): void;
  /** What somebody did: typed or clicked. */
  does(who: string, what: string): void;
  /** What somebody sees of a message. */
  sees(who: string, message: Pick<SeenMessage, 'card' | 'text' | 'summary'>): void;
  sections: PageSection[];
}

const MARGIN = '    ';

export function createReporter(write: (line: string) => void): Reporter {
  const sections: PageSection[] = [];
  const current = (): PageSection => sections[sections.length - 1] ?? { heading: '', cards: [] };
  const tell = (line: string): void => {
    write(line);
    current().lines?.push(line.trim());
  };
  return {
    sections,
    scene(heading) {
      sections.push({ heading, lines: [], cards: [] });
      write('');
      write(`== ${heading}`);
    },
    tell,
    does: (who, what) => tell(`> ${who}: ${what}`),
    sees(who, { card, text, summary }) {
      write(`< ${who} ziet${summary ? ` (melding: ${summary})` : ''}`);
      for (const line of card ? cardToText(card) : [text ?? '']) write(MARGIN + line);
      if (card) current().cards.push({ caption: `aan ${who}`, card });
    },
  };
}
