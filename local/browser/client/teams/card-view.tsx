import { useLayoutEffect, useRef } from 'preact/hooks';
import type { JsonObject } from '../../../world/json';
import { drawCard } from './drawn-card';
import type { CardEars, DrawnCard } from './drawn-card';
import { usePage } from './page-state';

/** A card in a bubble; what is filled in stays as long as the card does, through changes of theme too. */
export function CardView({ card, ears, busy = false }: { card: JsonObject; ears: CardEars; busy?: boolean }) {
  const { theme } = usePage();
  const place = useRef<HTMLDivElement>(null);
  const drawn = useRef<{ json: string; card: DrawnCard } | undefined>(undefined);
  const latest = useRef(ears);
  latest.current = ears;
  const json = JSON.stringify(card);
  useLayoutEffect(() => {
    const kept = drawn.current?.json === json ? drawn.current.card.keep() : undefined;
    const hadFocus = place.current?.contains(document.activeElement) ?? false;
    try {
      const steadyEars = {
        onClick: (click: Parameters<CardEars['onClick']>[0]) => latest.current.onClick(click),
        onLink: (link: string) => latest.current.onLink(link),
      };
      drawn.current = { json, card: drawCard(card, theme, steadyEars, kept) };
      place.current?.replaceChildren(drawn.current.card.element);
    } catch (fault) {
      place.current?.replaceChildren(String(card['fallbackText'] ?? fault));
    }
    if (hadFocus) place.current?.focus();
  }, [json, theme]);
  const lang = typeof card['lang'] === 'string' ? { lang: card['lang'] } : {};
  return <div ref={place} class={busy ? 'card busy' : 'card'} aria-busy={busy} tabIndex={-1} {...lang} />;
}
