import { useState } from 'preact/hooks';
import type { FormName } from './form-name';
import { createFormName } from './form-name';

/** The name of what a form sends, for as long as the form stands on the page. */
export function useFormName(): FormName {
  const [name] = useState(() => createFormName());
  return name;
}
