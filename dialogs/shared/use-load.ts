import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Answer, Refusal } from './api-client';
import { usePageTools } from './page-tools';

export type Loaded<Value> =
  { state: 'loading' } | { state: 'ready'; value: Value } | { state: 'failed'; refusal: Refusal };

/** Reads from the API when the page opens. `reload` reads again, and leaves what is shown until the answer is there. */
export function useLoad<Value>(address: string) {
  const { api } = usePageTools();
  const [loaded, setLoaded] = useState<Loaded<Value>>({ state: 'loading' });
  const show = useCallback((answer: Answer<Value>) => {
    setLoaded(answer.ok ? { state: 'ready', value: answer.value } : { state: 'failed', refusal: answer.refusal });
  }, []);
  const reload = useCallback(() => api.get<Value>(address).then(show), [api, address]);
  const retry = useCallback(() => {
    setLoaded({ state: 'loading' });
    return reload();
  }, [reload]);
  const replace = useCallback((value: Value) => setLoaded({ state: 'ready', value }), []);
  useEffect(() => void reload(), [reload]);
  return { loaded, reload, retry, replace };
}
