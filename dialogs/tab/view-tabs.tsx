import { useRef } from 'preact/hooks';
import { usePageTools } from '../shared/page-tools';
import type { View } from './tab-address';
import { VIEWS } from './tab-address';

interface ViewTabsProps {
  view: View;
  onView: (view: View) => void;
}

/** "Mijn mijlpalen" and "Het plan"; arrow keys go from one to the other. */
export function ViewTabs({ view, onView }: ViewTabsProps) {
  const { texts } = usePageTools();
  const list = useRef<HTMLDivElement>(null);
  const step = (event: KeyboardEvent): void => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const next = by && VIEWS[(VIEWS.indexOf(view) + by + VIEWS.length) % VIEWS.length];
    if (!next) return;
    event.preventDefault();
    onView(next);
    list.current?.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
  };
  return (
    <div class="view-tabs" role="tablist" aria-label={texts.tab.views} ref={list} onKeyDown={step}>
      {VIEWS.map((each) => (
        <button
          key={each}
          type="button"
          role="tab"
          id={`tab-${each}`}
          aria-selected={each === view}
          aria-controls={each === view ? `panel-${each}` : undefined}
          tabIndex={each === view ? 0 : -1}
          onClick={() => onView(each)}
        >
          {texts.tab[each]}
        </button>
      ))}
    </div>
  );
}
