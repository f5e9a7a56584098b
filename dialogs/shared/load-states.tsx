import type { Refusal } from './api-client';
import { MessageBar } from './message-bar';
import { usePageTools } from './page-tools';

/** Grey lines in the place of what is to come. */
export function Loading() {
  const { texts } = usePageTools();
  return (
    <main class="page" aria-busy="true">
      <p class="unseen" role="status">
        {texts.loading}
      </p>
      <div class="ghost wide" />
      <div class="ghost" />
      <div class="ghost tall" />
    </main>
  );
}

/** Why nothing is shown, and a way to try again where that can help. */
export function LoadProblem({ refusal, retry }: { refusal: Refusal; retry: () => void }) {
  const { texts } = usePageTools();
  const canHelp = ['offline', 'unavailable', 'sign-in'].includes(refusal.kind);
  return (
    <main class="page">
      <h1>{texts.fault.title}</h1>
      <MessageBar kind="error">
        {refusal.errors.map(({ message }) => (
          <p key={message}>{message}</p>
        ))}
      </MessageBar>
      {canHelp && (
        <button type="button" class="button primary" onClick={retry}>
          {texts.retry}
        </button>
      )}
    </main>
  );
}
