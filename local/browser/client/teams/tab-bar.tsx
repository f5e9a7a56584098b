import { useRef } from 'preact/hooks';
import { useTexts } from './page-state';

/** A tab of a conversation: its messages (`chat`) or a page of the app. */
export interface TabChoice {
  id: string;
  name: string;
}

/** The tabs of a conversation: arrows move, as tabs do. */
export function TabBar(props: { prefix: string; tabs: TabChoice[]; chosen: string; onChoose: (id: string) => void }) {
  const texts = useTexts();
  const list = useRef<HTMLDivElement>(null);
  const { tabs, chosen, onChoose, prefix } = props;
  const move = (step: number) => {
    const here = tabs.findIndex(({ id }) => id === chosen);
    const next = tabs[(here + step + tabs.length) % tabs.length];
    if (!next) return;
    onChoose(next.id);
    list.current?.querySelector<HTMLElement>(`#${CSS.escape(`${prefix}-${next.id}`)}`)?.focus();
  };
  return (
    <div
      ref={list}
      class="tab-bar"
      role="tablist"
      aria-label={texts.tabs}
      onKeyDown={({ key }) => {
        if (key === 'ArrowRight') move(1);
        if (key === 'ArrowLeft') move(-1);
      }}
    >
      {tabs.map(({ id, name }) => (
        <button
          key={id}
          id={`${prefix}-${id}`}
          type="button"
          role="tab"
          aria-selected={id === chosen}
          aria-controls={`${prefix}-panel`}
          tabIndex={id === chosen ? 0 : -1}
          onClick={() => onChoose(id)}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
