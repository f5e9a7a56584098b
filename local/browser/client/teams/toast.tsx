import { Icon } from './icons';
import { useTexts } from './page-state';

/** What somebody is told beside the conversation: the answer to a click, or what went wrong. */
export interface ToastWords {
  kind: 'message' | 'error';
  text: string;
}

/** The place of notices: read out at once, shown until closed or until the next one. */
export function Toast({ words, onClose }: { words: ToastWords | undefined; onClose: () => void }) {
  const texts = useTexts();
  return (
    <div class="toasts">
      <div role="status" aria-label={texts.notice}>
        {words?.kind === 'message' && <p class="toast">{words.text}</p>}
      </div>
      <div role="alert">{words?.kind === 'error' && <p class="toast error">{words.text}</p>}</div>
      {words && (
        <button type="button" class="icon-button" aria-label={texts.close} title={texts.close} onClick={onClose}>
          <Icon name="close" />
        </button>
      )}
    </div>
  );
}
