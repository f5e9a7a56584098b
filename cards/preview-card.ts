import type { ReminderItem, UnreachableOwner } from '../src/domain/delivery';
import { longDay } from '../src/texts/format';
import type { Texts } from '../src/texts/texts';
import type { CardMessage, Element } from './elements';
import { card, CARD_LIMIT_BYTES, container, heading, plain, sizeOf, small, subheading, text } from './elements';

export interface PreviewView {
  day: string;
  isWorkingDay: boolean;
  reminders: {
    name: string;
    items: ReminderItem[];
    cardsThisWeek: number;
    verdict: keyof Texts['preview']['verdict'];
  }[];
  unreachable: (UnreachableOwner & { askedInstead: string[] })[];
}

/** For the coordinator: who would be asked what on a day, and what holds the others back. */
export function previewCard(view: PreviewView, texts: Texts): CardMessage {
  const shown = view.reminders.filter(({ verdict }) => verdict !== 'nothing-due');
  const most = Math.max(shown.length, view.unreachable.length);
  for (let count = most; count > 0; count = Math.floor(count * 0.8)) {
    const message = build(view, shown, count, texts);
    if (sizeOf(message) <= CARD_LIMIT_BYTES) return message;
  }
  return build(view, shown, 0, texts);
}

function build(
  { day, isWorkingDay, reminders, unreachable }: PreviewView,
  shown: PreviewView['reminders'],
  count: number,
  texts: Texts,
): CardMessage {
  const cards = reminders.filter(({ verdict }) => verdict === 'send').length;
  const date = longDay(texts.language, day);
  const summary = texts.preview.summary(cards, date);
  const empty = isWorkingDay ? texts.preview.nothing : texts.preview.closed;
  const unreachableLines = unreachable.slice(0, count).map((line) => unreachablePart(line, texts));
  return card({
    lang: texts.language,
    summary,
    body: [
      heading(texts.preview.title(date)),
      text(shown.length === 0 ? empty : summary, { isSubtle: true }),
      ...shown.slice(0, count).map((reminder) => askedPart(reminder, texts)),
      ...more(shown.length - count, texts),
      ...(unreachable.length > 0
        ? [
            subheading(texts.lists.unreachable(unreachable.length)),
            ...unreachableLines,
            ...more(unreachable.length - count, texts),
          ]
        : []),
    ],
  });
}

function askedPart({ name, items, cardsThisWeek, verdict }: PreviewView['reminders'][number], texts: Texts): Element {
  const asked = items.map((item) => itemWords(item, texts)).join(', ');
  const lead = `**${plain(name)}** ${texts.preview.verdict[verdict]} (${texts.preview.cards(cardsThisWeek)})`;
  return container([text(lead, { spacing: 'None' }), small(asked)], { separator: true });
}

function itemWords({ code, step, onBehalfOf }: ReminderItem, texts: Texts): string {
  const why = [texts.preview.step(step), ...(onBehalfOf === null ? [] : [texts.preview.askedFor(plain(onBehalfOf))])];
  return `${code} (${why.join(', ')})`;
}

function unreachablePart(
  { name, reason, milestones, askedInstead }: PreviewView['unreachable'][number],
  texts: Texts,
): Element {
  const line = texts.lists.unreachableLine(plain(name), texts.lists.reasons[reason], milestones);
  const instead = askedInstead.length > 0 ? ` ${texts.preview.instead(plain(askedInstead.join(', ')))}` : '';
  return small(line + instead, { spacing: 'Small' });
}

function more(count: number, texts: Texts): Element[] {
  return count > 0 ? [small(texts.digest.andMore(count))] : [];
}
