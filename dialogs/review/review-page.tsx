import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { PlanPage } from '../../src/contracts/pages-api';
import { API } from '../../src/contracts/pages-addresses';
import type { PlanItem } from '../plan/plan-items';
import { planItems } from '../plan/plan-items';
import { BackLink } from '../shared/back-link';
import { closeDialog } from '../shared/close-dialog';
import { Loading, LoadProblem } from '../shared/load-states';
import { MessageBar } from '../shared/message-bar';
import { usePageTools } from '../shared/page-tools';
import { useEscape } from '../shared/use-escape';
import { useLoad } from '../shared/use-load';
import { ReviewList } from './review-list';
import type { ReviewScope } from './review-scope';
import { doneIn, scopeIn, scopeName, underReview } from './review-scope';

/** All open milestones that a manager or coordinator looks after, many at once. */
export function ReviewPage() {
  const { host, texts } = usePageTools();
  const [scope] = useState(() => scopeIn(location.search));
  const { loaded, reload, retry } = useLoad<PlanPage>(API.plan);
  const done = useRef(new Set(doneIn(location.search)));
  const close = useCallback(() => closeDialog(host, [...done.current].slice(0, MOST_CODES)), [host]);
  useEscape(() => {
    if (host.isDialog) close();
  });
  useEffect(() => {
    document.title = texts.review.title;
  }, [texts]);
  const all = useMemo(() => (loaded.state === 'ready' ? planItems(loaded.value) : []), [loaded]);
  if (loaded.state === 'loading') return <Loading />;
  if (loaded.state === 'failed') return <LoadProblem refusal={loaded.refusal} retry={() => void retry()} />;
  const plan = loaded.value;
  const items = underReview(all, scope, plan.areas);
  const onDone = (codes: readonly string[]): void => {
    codes.forEach((code) => done.current.add(code));
    void reload();
  };
  return (
    <main class="page review">
      <BackLink />
      <header class="review-head">
        {!host.isDialog && <p class="quiet">{texts.review.title}</p>}
        <h1>{scopeName(scope, plan.areas) ?? texts.review.everything}</h1>
      </header>
      <Body plan={plan} scope={scope} all={all} items={items} onDone={onDone} />
      {host.isDialog && (
        <div class="buttons review-close">
          <button type="button" class="button" onClick={close}>
            {texts.close}
          </button>
        </div>
      )}
    </main>
  );
}

/** What a closing dialog may name (`dialogDoneSchema`). */
const MOST_CODES = 500;

interface BodyProps {
  plan: PlanPage;
  scope: ReviewScope;
  all: readonly PlanItem[];
  items: readonly PlanItem[];
  onDone: (codes: readonly string[]) => void;
}

function Body({ plan, scope, all, items, onDone }: BodyProps) {
  const { texts } = usePageTools();
  if (!all.some(({ managed }) => managed)) return <MessageBar kind="info">{texts.review.noRole}</MessageBar>;
  if (items.length === 0) return <MessageBar kind="success">{texts.review.nothing}</MessageBar>;
  return <ReviewList plan={plan} scope={scope} items={items} onDone={onDone} />;
}
