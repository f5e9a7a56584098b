import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { MilestonePage } from '../../src/contracts/pages-api';
import type { FormErrors } from '../shared/form-errors';
import { useFocusOnError } from '../shared/use-focus-on-error';
import { MessageBar } from '../shared/message-bar';
import { usePageTools } from '../shared/page-tools';

/** What each of these forms is given. */
export interface RequestFormProps {
  milestone: MilestonePage;
  onDone: (milestone: MilestonePage, sentence: string) => void;
  onCancel: () => void;
}

interface RequestFormFrameProps {
  label: string;
  errors: FormErrors;
  isBusy: boolean;
  onSend: () => void;
  onCancel: () => void;
  children: ComponentChildren;
}

/** What the forms of the other actions have in common: errors above, two buttons below; the first input has the focus. */
export function RequestFormFrame({ label, errors, isBusy, onSend, onCancel, children }: RequestFormFrameProps) {
  const { texts } = usePageTools();
  const form = useRef<HTMLFormElement>(null);
  useFocusOnError(form, errors);
  useEffect(() => form.current?.querySelector<HTMLElement>('input, select, textarea')?.focus(), []);
  return (
    <form
      ref={form}
      class="request-form"
      noValidate
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
      }}
    >
      {errors.form.length > 0 && (
        <MessageBar kind="error">
          {errors.form.map((message) => (
            <p key={message}>{message}</p>
          ))}
        </MessageBar>
      )}
      {children}
      <div class="buttons">
        <button type="submit" class="button primary" aria-disabled={isBusy}>
          {isBusy ? texts.request.saving : texts.request.save}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {texts.cancel}
        </button>
      </div>
    </form>
  );
}
