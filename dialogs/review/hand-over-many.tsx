import { useEffect, useRef, useState } from 'preact/hooks';
import type { HandOverBody, ReviewOptions, ReviewResult } from '../../src/contracts/pages-api';
import { API } from '../../src/contracts/pages-addresses';
import type { Refusal } from '../shared/api-client';
import { DeputyAndDays } from '../shared/deputy-and-days';
import type { FormErrors } from '../shared/form-errors';
import { errorsOf, noErrors } from '../shared/form-errors';
import { useFormName } from '../shared/use-form-name';
import { useFocusOnError } from '../shared/use-focus-on-error';
import { MessageBar } from '../shared/message-bar';
import { usePageTools } from '../shared/page-tools';

interface HandOverManyProps {
  codes: readonly string[];
  today: string;
  onDone: (result: ReviewResult) => void;
  /** A refusal that is about nothing that was filled in. */
  onRefused: (refusal: Refusal) => void;
  onCancel: () => void;
}

const FIELDS = ['deputy', 'from', 'until'] as const;

/** Hands the chosen milestones over to a deputy whom they share. */
export function HandOverMany({ codes, today, onDone, onRefused, onCancel }: HandOverManyProps) {
  const { api, texts } = usePageTools();
  const [deputies, setDeputies] = useState<ReviewOptions['deputies'] | null>(null);
  const [input, setInput] = useState({ deputy: '', from: today, until: '' });
  const [errors, setErrors] = useState<FormErrors<(typeof FIELDS)[number]>>(noErrors);
  const [isBusy, setBusy] = useState(false);
  const name = useFormName();
  const form = useRef<HTMLFormElement>(null);
  useFocusOnError(form, errors);
  useEffect(() => {
    void api.post<ReviewOptions>(API.reviewOptions, { codes }).then((answer) => {
      if (answer.ok) return setDeputies(answer.value.deputies);
      onRefused(answer.refusal);
      onCancel();
    });
  }, []);
  const send = async (): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    const body: HandOverBody = { form: name.of(input), codes: [...codes], ...input };
    const answer = await api.post<ReviewResult>(API.handOver, body);
    setBusy(false);
    if (answer.ok) return onDone(answer.value);
    const wrong = errorsOf(answer.refusal, FIELDS);
    setErrors(wrong);
    if (wrong.form.length > 0) onRefused(answer.refusal);
  };
  if (deputies === null) return <p role="status">{texts.loading}</p>;
  if (deputies.length === 0) return <MessageBar kind="info">{texts.review.noDeputy}</MessageBar>;
  return (
    <form
      ref={form}
      class="request-form"
      noValidate
      aria-label={texts.review.handOverTitle(codes.length)}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <DeputyAndDays
        deputies={deputies}
        today={today}
        input={input}
        errors={errors.fields}
        onChange={(some) => setInput({ ...input, ...some })}
      />
      <div class="buttons">
        <button type="submit" class="button primary" aria-disabled={isBusy}>
          {isBusy ? texts.review.busy : texts.review.handOver}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {texts.cancel}
        </button>
      </div>
    </form>
  );
}
