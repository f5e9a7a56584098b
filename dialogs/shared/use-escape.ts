import { useEffect, useRef } from 'preact/hooks';

/**
 * Calls back on Escape, unless the key is for something nearer: an open list of choices or calendar takes it first.
 */
export function useEscape(onEscape: () => void): void {
  const latest = useRef(onEscape);
  latest.current = onEscape;
  useEffect(() => {
    const picker = createPickerWatch();
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') picker.onKey(event);
      else if (!event.defaultPrevented && !picker.takesEscape()) latest.current();
    };
    document.addEventListener('keydown', onKey);
    document.addEventListener('pointerdown', picker.onPointer);
    document.addEventListener('change', picker.forget);
    document.addEventListener('focusout', picker.forget);
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('pointerdown', picker.onPointer);
      document.removeEventListener('change', picker.forget);
      document.removeEventListener('focusout', picker.forget);
    };
  }, []);
}

/** A browser does not say whether its list or calendar is open: what opens one is remembered until it is chosen from or left. */
function createPickerWatch() {
  let mayBeOpen = false;
  const isPicker = (target: EventTarget | null): boolean =>
    target instanceof Element && target.matches('select, input[type="date"]');
  const onPointer = ({ target }: { target: EventTarget | null }): void => {
    mayBeOpen = isPicker(target);
  };
  const onKey = ({ target, key, altKey }: Pick<KeyboardEvent, 'target' | 'key' | 'altKey'>): void => {
    if (!isPicker(target)) return;
    const opens = key === ' ' || key === 'F4' || (altKey && key === 'ArrowDown');
    mayBeOpen = opens || (mayBeOpen && key !== 'Enter' && key !== 'Tab');
  };
  const forget = (): void => {
    mayBeOpen = false;
  };
  /** True once for a picker that may be open; the next Escape is for the page. */
  const takesEscape = (): boolean => {
    const taken = mayBeOpen;
    mayBeOpen = false;
    return taken;
  };
  return { onPointer, onKey, forget, takesEscape };
}
