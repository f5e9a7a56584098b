import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from './icons';

/** One thing to choose in a menu; `checked` makes it one of several of which one holds. */
export interface MenuItem {
  label: ComponentChildren;
  checked?: boolean;
  onChoose(): void;
}

/** Items that belong together, under a heading. */
export interface MenuGroup {
  heading?: string;
  items: MenuItem[];
}

interface MenuProps {
  name: string;
  /** Whether the button's own words name it; default: `name` does. */
  saysItself?: boolean;
  className?: string;
  button: ComponentChildren;
  groups: MenuGroup[];
}

/** A button that unfolds a menu: arrows, Home, End and Escape as menus have them. */
export function Menu(props: MenuProps) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  useEffect(() => {
    if (!open) return undefined;
    const items = itemsOf(list.current);
    (items.find((item) => item.ariaChecked === 'true') ?? items[0])?.focus();
    const onPress = ({ target }: Event) => {
      const inside = list.current?.contains(target as Node) || button.current?.contains(target as Node);
      if (!inside) setOpen(false);
    };
    document.addEventListener('pointerdown', onPress);
    return () => document.removeEventListener('pointerdown', onPress);
  }, [open]);
  return (
    <div class={`menu ${props.className ?? ''}`}>
      <button
        ref={button}
        type="button"
        class="menu-button"
        aria-haspopup="menu"
        aria-expanded={open}
        {...(props.saysItself ? {} : { 'aria-label': props.name, title: props.name })}
        onClick={() => setOpen(!open)}
      >
        {props.button}
      </button>
      {open && (
        <div
          ref={list}
          class="menu-list"
          role="menu"
          aria-label={props.name}
          onKeyDown={(event) => onMenuKey(event, list.current, close)}
          onBlurCapture={({ relatedTarget }) => {
            if (relatedTarget && !list.current?.contains(relatedTarget as Node)) setOpen(false);
          }}
        >
          {props.groups.map((group) => (
            <div key={group.heading ?? ''} role="group" aria-label={group.heading ?? props.name}>
              {group.heading && (
                <div class="menu-heading" aria-hidden="true">
                  {group.heading}
                </div>
              )}
              {group.items.map((item, index) => (
                <Item key={index} item={item} close={close} />
              ))}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}

function Item({ item, close }: { item: MenuItem; close: () => void }) {
  const checked = item.checked;
  return (
    <button
      type="button"
      class="menu-item"
      role={checked === undefined ? 'menuitem' : 'menuitemradio'}
      {...(checked === undefined ? {} : { 'aria-checked': checked })}
      tabIndex={-1}
      onClick={() => {
        close();
        item.onChoose();
      }}
    >
      {item.label}
      {checked && <Icon name="check" />}
    </button>
  );
}

function itemsOf(list: HTMLElement | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>('.menu-item') ?? [])];
}

function onMenuKey(event: KeyboardEvent, list: HTMLElement | null, close: () => void): void {
  const items = itemsOf(list);
  const here = items.indexOf(document.activeElement as HTMLElement);
  const steps: Record<string, number> = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: items.length - 1 };
  const next = steps[event.key];
  if (event.key === 'Escape') close();
  else if (next === undefined) return;
  else items[(next + items.length) % items.length]?.focus();
  event.preventDefault();
  event.stopPropagation();
}
