import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { MilestonePage as Milestone } from '../../src/contracts/pages-api';
import { API } from '../../src/contracts/pages-addresses';
import { BackLink } from '../shared/back-link';
import { closeDialog } from '../shared/close-dialog';
import { Loading, LoadProblem } from '../shared/load-states';
import { MessageBar } from '../shared/message-bar';
import { usePageTools } from '../shared/page-tools';
import { useEscape } from '../shared/use-escape';
import { useLoad } from '../shared/use-load';
import { Facts } from './facts';
import { History } from './history';
import { MilestoneHead } from './milestone-head';
import { OtherActions } from './other-actions';
import { ReportForm } from './report-form';
import { UnsentWarning } from './unsent-warning';

/** One milestone: what the plan says, what was reported, and the form. */
export function MilestonePage() {
  const { texts } = usePageTools();
  const code = new URLSearchParams(location.search).get('code')?.trim() ?? '';
  if (code) return <KnownMilestone code={code} />;
  return (
    <main class="page">
      <h1>{texts.fault.title}</h1>
      <MessageBar kind="error">{texts.fault.noCode}</MessageBar>
    </main>
  );
}

function KnownMilestone({ code }: { code: string }) {
  const { host, texts } = usePageTools();
  const { loaded, retry, replace } = useLoad<Milestone>(API.milestone(code));
  const closing = useClosing();
  useEffect(() => {
    document.title = texts.milestone.pageTitle(code);
  }, [code, texts]);
  const onStored = (milestone: Milestone): void => {
    closing.stored(code);
    replace(milestone);
  };
  if (loaded.state === 'loading') return <Loading />;
  if (loaded.state === 'failed') return <LoadProblem refusal={loaded.refusal} retry={() => void retry()} />;
  const milestone = loaded.value;
  return (
    <main class="page milestone">
      <BackLink stored={closing.codes} />
      <MilestoneHead milestone={milestone} />
      <div class="milestone-columns">
        <Facts milestone={milestone} />
        <div class="milestone-main">
          <ReportForm
            milestone={milestone}
            onStored={onStored}
            onUnsent={closing.setUnsent}
            close={host.isDialog ? closing.ask : null}
          />
          {closing.warns && <UnsentWarning discard={closing.close} keep={closing.keep} />}
          {milestone.mayReport && (
            <OtherActions milestone={milestone} onStored={onStored} onUnsent={closing.setUnsent} />
          )}
          <History lines={milestone.history} />
        </div>
      </div>
    </main>
  );
}

/** Escape and the button close a dialog; with something filled in that was not sent, they ask first, once. */
function useClosing() {
  const { host } = usePageTools();
  const [warns, setWarns] = useState(false);
  const unsent = useRef(new Set<string>());
  const codes = useRef<string[]>([]);
  const setUnsent = useCallback((form: string, isUnsent: boolean) => {
    if (isUnsent) unsent.current.add(form);
    else unsent.current.delete(form);
    if (unsent.current.size === 0) setWarns(false);
  }, []);
  const close = useCallback(() => closeDialog(host, codes.current), [host]);
  const ask = (): void => {
    if (unsent.current.size > 0 && !warns) setWarns(true);
    else close();
  };
  useEscape(() => {
    if (host.isDialog) ask();
  });
  return {
    warns,
    keep: () => setWarns(false),
    ask,
    close,
    setUnsent,
    codes: codes.current,
    stored: (code: string) => {
      codes.current = [code];
    },
  };
}
