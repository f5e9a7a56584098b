import { useId, useState } from 'preact/hooks';
import { Modal } from './modal';
import { useTexts } from './page-state';

/** A link that a page offers to share, to be copied. */
export function ShareLink({ link, onClose }: { link: string; onClose: () => void }) {
  const texts = useTexts();
  const id = useId();
  const [copied, setCopied] = useState(false);
  return (
    <Modal title={texts.shareLink} width={480} height="auto" onClose={onClose}>
      <div class="share">
        <label htmlFor={id}>{texts.shareLink}</label>
        <input id={id} type="text" readOnly value={link} onFocus={({ currentTarget }) => currentTarget.select()} />
        <button
          type="button"
          class="primary"
          onClick={() => void navigator.clipboard.writeText(link).then(() => setCopied(true))}
        >
          {texts.copy}
        </button>
        <p role="status">{copied ? texts.copied : ''}</p>
      </div>
    </Modal>
  );
}
