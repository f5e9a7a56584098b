import { useEffect, useState } from 'preact/hooks';
import type { Refusal } from '../shared/api-client';
import type { ReviewResult } from '../../src/contracts/pages-api';
import { API } from '../../src/contracts/pages-addresses';
import { useFormName } from '../shared/use-form-name';
import { Icon } from '../shared/icon';
import { MessageBar } from '../shared/message-bar';
import { usePageTools } from '../shared/page-tools';
import { HandOverMany } from './hand-over-many';
import { MOST_AT_ONCE } from './review-scope';

interface ReviewActionsProps {
  codes: readonly string[];
  today: string;
  onDone: (codes: readonly string[]) => void;
}

/** Ask again or hand over, for everything that is chosen, and the sentence on what became of it. */
export function ReviewActions({ codes, today, onDone }: ReviewActionsProps) {
  const { api, texts } = usePageTools();
  const words = texts.review;
  const [isBusy, setBusy] = useState(false);
  const [isHandingOver, setHandingOver] = useState(false);
  const [said, setSaid] = useState<{ kind: 'success' | 'error'; sentences: string[] } | null>(null);
  const form = useFormName();
  const key = codes.join(' ');
  useEffect(() => {
    if (codes.length === 0) setHandingOver(false);
    else setSaid(null);
  }, [key]);
  const tell = ({ done, sentence }: ReviewResult): void => {
    form.stored();
    setHandingOver(false);
    setSaid({ kind: 'success', sentences: [sentence] });
    onDone(done);
  };
  const refuse = ({ errors }: Refusal): void =>
    setSaid({ kind: 'error', sentences: errors.map(({ message }) => message) });
  const askAgain = async (): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    const answer = await api.post<ReviewResult>(API.askAgain, { form: form.of(codes), codes });
    setBusy(false);
    if (answer.ok) tell(answer.value);
    else refuse(answer.refusal);
  };
  const tooMany = codes.length > MOST_AT_ONCE;
  return (
    <section class={codes.length > 0 ? 'review-actions is-on' : 'review-actions'} aria-label={words.actions}>
      {said && (
        <MessageBar kind={said.kind}>
          {said.sentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </MessageBar>
      )}
      {codes.length > 0 && (
        <div class="card review-bar">
          <p role="status">{tooMany ? words.tooMany(MOST_AT_ONCE) : words.chosen(codes.length)}</p>
          <div class="buttons">
            <button
              type="button"
              class="button primary"
              disabled={tooMany}
              aria-disabled={isBusy}
              onClick={() => void askAgain()}
            >
              <Icon name="ask" />
              {isBusy ? words.busy : words.askAgain}
            </button>
            <button
              type="button"
              class="button"
              disabled={tooMany}
              aria-expanded={isHandingOver}
              onClick={() => setHandingOver(!isHandingOver)}
            >
              <Icon name="hand" />
              {words.handOver}
            </button>
          </div>
          {isHandingOver && (
            <HandOverMany
              key={key}
              codes={codes}
              today={today}
              onDone={tell}
              onRefused={refuse}
              onCancel={() => setHandingOver(false)}
            />
          )}
        </div>
      )}
    </section>
  );
}
