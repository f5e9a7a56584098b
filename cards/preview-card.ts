import type { ReminderItem } from '../src/domain/delivery';
import { longDay } from '../src/texts/format';
import type { Texts } from '../src/texts/texts';
import type { CardMessage, Element } from './elements';
import { card, CARD_LIMIT_BYTES, container, heading, plain, sizeOf, small, text } from './elements';

export interface PreviewView {
  day: string;
  isWorkingDay: boolean;
  reminders: { name: string; items: ReminderItem[]; verdict: keyof Texts['preview']['verdict'] }[];
}

/** For the coordinator: who would be asked what on a day, and what holds the others back. */
export function previewCard(view: PreviewView, texts: Texts): CardMessage {
  const shown = view.reminders.filter(({ verdict }) => verdict !== 'nothing-due');
  for (let count = shown.length; count > 0; count -= 5) {
    const message = build(view, shown.slice(0, count), shown.length, texts);
    if (sizeOf(message) <= CARD_LIMIT_BYTES) return message;
  }
  return build(view, [], shown.length, texts);
}

function build(
  { day, isWorkingDay, reminders }: PreviewView,
  shown: PreviewView['reminders'],
  total: number,
  texts: Texts,
): CardMessage {
  const cards = reminders.filter(({ verdict }) => verdict === 'send').length;
  const date = longDay(texts.language, day);
  const empty = isWorkingDay ? texts.preview.nothing : texts.preview.closed;
  return card({
    lang: texts.language,
    summary: texts.preview.summary(cards, date),
    body: [
      heading(texts.preview.title(date)),
      ...(total === 0 ? [text(empty)] : [text(texts.preview.summary(cards, date), { isSubtle: true })]),
      ...shown.map((reminder) => ownerPart(reminder, texts)),
      ...(shown.length < total ? [small(texts.digest.andMore(total - shown.length))] : []),
    ],
  });
}

function ownerPart({ name, items, verdict }: PreviewView['reminders'][number], texts: Texts): Element {
  const asked = items.map(({ code, step }) => `${code} (${texts.preview.step(step)})`).join(', ');
  return container([text(`**${plain(name)}** ${texts.preview.verdict[verdict]}`, { spacing: 'None' }), small(asked)], {
    separator: true,
  });
}
