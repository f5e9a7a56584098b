import { useState } from 'preact/hooks';
import type { ReviewResult } from '../../src/contracts/pages-api';
import { API } from '../../src/contracts/pages-addresses';
import { Icon } from '../shared/icon';
import { usePageTools } from '../shared/page-tools';
import { useFormName } from '../shared/use-form-name';

/** For a manager: the owner is asked once more. */
export function AskAgain({ code, onSaid }: { code: string; onSaid: (sentence: string) => void }) {
  const { api, texts } = usePageTools();
  const [isBusy, setBusy] = useState(false);
  const name = useFormName();
  const ask = async (): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    const answer = await api.post<ReviewResult>(API.askAgain, { form: name.of({ code }), codes: [code] });
    setBusy(false);
    onSaid(answer.ok ? answer.value.sentence : answer.refusal.errors.map(({ message }) => message).join(' '));
  };
  return (
    <button type="button" class="button" aria-disabled={isBusy} onClick={() => void ask()}>
      <Icon name="ask" />
      {isBusy ? texts.review.busy : texts.review.askAgain}
    </button>
  );
}
