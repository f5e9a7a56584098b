import { useState } from 'preact/hooks';
import type { MilestonePage, RequestBody } from '../../src/contracts/pages-api';
import { API } from '../../src/contracts/pages-addresses';
import type { FormErrors } from '../shared/form-errors';
import { errorsOf, noErrors } from '../shared/form-errors';
import { useFormName } from '../shared/use-form-name';
import { usePageTools } from '../shared/page-tools';

const FIELDS = ['what', 'until', 'from', 'reason', 'deputy'] as const;
type RequestField = (typeof FIELDS)[number];

const EMPTY: Omit<RequestBody, 'form'> = { what: '', until: '', from: '', reason: '', deputy: '' };

/** The sending of "later", "hand over" or "not mine". */
export function useRequest(code: string, onDone: (milestone: MilestonePage) => void) {
  const { api } = usePageTools();
  const [errors, setErrors] = useState<FormErrors<RequestField>>(noErrors);
  const [isBusy, setBusy] = useState(false);
  const form = useFormName();
  const send = async (input: Partial<typeof EMPTY>): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    const body: RequestBody = { form: form.of(input), ...EMPTY, ...input };
    const answer = await api.post<MilestonePage>(API.requests(code), body);
    setBusy(false);
    if (answer.ok) onDone(answer.value);
    else setErrors(errorsOf(answer.refusal, FIELDS));
  };
  return { errors, setErrors, isBusy, send: (input: Partial<typeof EMPTY>) => void send(input) };
}
