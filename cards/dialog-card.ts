import type { Card, Element } from './elements';

/**
 * A card as it can stand in a dialog: there only Action.Submit works, so each Action.Execute gives way to its fallback, and
 * nothing opens a dialog from a dialog.
 */
export function dialogCard(card: Card): Card {
  return submitOnly(card) as Card;
}

function submitOnly(part: unknown): unknown {
  if (Array.isArray(part)) return part.filter((each) => !opensDialog(each)).map(submitOnly);
  if (typeof part !== 'object' || part === null) return part;
  const fields = part as Record<string, unknown>;
  if (fields['type'] === 'Action.Execute') return fields['fallback'];
  const hadTap = opensDialog(fields['selectAction']);
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([name]) => !(name === 'selectAction' && hadTap))
      .map(([name, value]) => [name, submitOnly(name === 'items' && hadTap ? withoutHint(value as Element[]) : value)]),
  );
}

function opensDialog(action: unknown): boolean {
  const data = (action as { data?: { msteams?: { type?: string } } } | null)?.data;
  return data?.msteams?.type === 'task/fetch';
}

/** Nothing says "Details" any more where nothing can be tapped. */
function withoutHint(items: Element[]): Element[] {
  return items
    .filter(({ color }, place) => !(color === 'Accent' && place === items.length - 1))
    .map((item) => (typeof item['text'] === 'string' ? { ...item, text: item['text'].replace(/ ›$/, '') } : item));
}
