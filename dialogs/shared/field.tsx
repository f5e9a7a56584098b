import type { ComponentChildren } from 'preact';

/** What ties an input to its label's hint and error. */
export interface Described {
  id: string;
  'aria-describedby'?: string;
  'aria-invalid'?: 'true';
}

interface FieldProps {
  id: string;
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  children: (described: Described) => ComponentChildren;
}

/** An input with its label above and its hint and error below, tied together for who cannot see them stand there. */
export function Field({ id, label, hint, error, children }: FieldProps) {
  return (
    <div class={error ? 'field wrong' : 'field'}>
      <label for={id}>{label}</label>
      {children(describe(id, hint, error))}
      <FieldNotes id={id} hint={hint} error={error} />
    </div>
  );
}

export function describe(id: string, hint: string | undefined, error: string | undefined): Described {
  const notes = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ');
  return {
    id,
    ...(notes ? { 'aria-describedby': notes } : {}),
    ...(error ? { 'aria-invalid': 'true' as const } : {}),
  };
}

export function FieldNotes({ id, hint, error }: Pick<FieldProps, 'id' | 'hint' | 'error'>) {
  return (
    <>
      {error && (
        <p class="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
      {hint && (
        <p class="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </>
  );
}
