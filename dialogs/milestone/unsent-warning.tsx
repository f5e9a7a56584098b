import { useEffect, useRef } from 'preact/hooks';
import { MessageBar } from '../shared/message-bar';
import { usePageTools } from '../shared/page-tools';

interface UnsentWarningProps {
  discard: () => void;
  keep: () => void;
}

/** Asked once, before what was filled in would be lost. */
export function UnsentWarning({ discard, keep }: UnsentWarningProps) {
  const { texts } = usePageTools();
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    first.current?.focus();
    first.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <MessageBar kind="warning">
      <p>{texts.report.unsent}</p>
      <div class="buttons">
        <button type="button" class="button primary" ref={first} onClick={keep}>
          {texts.report.keep}
        </button>
        <button type="button" class="button" onClick={discard}>
          {texts.report.discard}
        </button>
      </div>
    </MessageBar>
  );
}
