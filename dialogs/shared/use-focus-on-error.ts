import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import type { FormErrors } from './form-errors';

/** Brings the person to the first input that is wrong. */
export function useFocusOnError(form: RefObject<HTMLElement | null>, errors: FormErrors): void {
  useEffect(() => {
    const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    const input = wrong?.matches('input, select, textarea') ? wrong : wrong?.querySelector<HTMLElement>('input');
    input?.focus();
  }, [errors]);
}
