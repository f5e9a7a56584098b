import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { Icon } from './icons';
import { useTexts } from './page-state';

const FRACTIONS: Record<string, [number, number]> = { small: [20, 20], medium: [50, 50], large: [60, 66] };

/** A window over everything: Escape and the Close button close it, focus stays inside and goes back afterwards. */
export function Modal(props: {
  title: string;
  width: number | string;
  height: number | string;
  onClose: () => void;
  children: ComponentChildren;
}) {
  const texts = useTexts();
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      class="modal"
      aria-labelledby={titleId}
      style={{ width: sizeOf(props.width, 0), height: sizeOf(props.height, 1) }}
      onCancel={(event) => {
        event.preventDefault();
        props.onClose();
      }}
    >
      <header class="modal-head">
        <h2 id={titleId}>{props.title}</h2>
        <button type="button" class="icon-button" aria-label={texts.close} title={texts.close} onClick={props.onClose}>
          <Icon name="close" />
        </button>
      </header>
      <div class="modal-body">{props.children}</div>
    </dialog>
  );
}

/** Teams' sizes: pixels, or a part of the window. */
function sizeOf(size: number | string, side: 0 | 1): string {
  if (typeof size === 'number' || /^\d+$/.test(size)) return `${size}px`;
  const part = (FRACTIONS[size] ?? FRACTIONS['medium'])?.[side] ?? 50;
  return side === 0 ? `max(280px, ${part}vw)` : `max(240px, ${part}vh)`;
}
