import { useState } from 'preact/hooks';
import type { MilestonePage, ReportBody } from '../../src/contracts/pages-api';
import { API } from '../../src/contracts/pages-addresses';
import type { FormErrors } from '../shared/form-errors';
import { errorsOf, noErrors } from '../shared/form-errors';
import { useFormName } from '../shared/use-form-name';
import { usePageTools } from '../shared/page-tools';
import type { ReportField, ReportInput } from './report-checks';
import { checkReport, emptyReport, REPORT_FIELDS } from './report-checks';

/** What is filled in on the status form, what is wrong with it, and the sending. */
export function useReport(milestone: MilestonePage, onStored: (milestone: MilestonePage) => void) {
  const { api, texts } = usePageTools();
  const [input, setInput] = useState<ReportInput>(emptyReport);
  const [errors, setErrors] = useState<FormErrors<ReportField>>(noErrors);
  const [isBusy, setBusy] = useState(false);
  const form = useFormName();
  const { code, due } = milestone.milestone;
  const { today, commentLimit } = milestone;

  const send = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (isBusy) return;
    const sent = input.status === 'gerealiseerd' ? { ...input, forecast: '' } : input;
    const wrong = checkReport(sent, { due, today, commentLimit }, texts.report.faults);
    if (wrong) return setErrors(wrong);
    setBusy(true);
    const body: ReportBody = { form: form.of(sent), ...sent };
    const answer = await api.post<MilestonePage>(API.reports(code), body);
    setBusy(false);
    if (answer.ok) onStored(answer.value);
    else setErrors(errorsOf(answer.refusal, REPORT_FIELDS));
  };
  const change = (some: Partial<ReportInput>): void => {
    setInput((before) => ({ ...before, ...some }));
    if (errors !== noErrors) setErrors(noErrors);
  };
  const isUnsent = Object.values(input).some((value: string) => value.trim() !== '');
  return { input, change, errors, isBusy, send: (event: Event) => void send(event), isUnsent };
}
