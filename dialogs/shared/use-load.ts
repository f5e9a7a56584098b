import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Answer, Refusal } from './api-client';
import { usePageTools } from './page-tools';

export type Loaded<Value> =
  { state: 'loading' } | { state: 'ready'; value: Value } | { state: 'failed'; refusal: Refusal };

/**
 * Reads from the API when the page opens. `reload` reads again, and leaves what is shown until there is a newer answer: a
 * page with choices and inputs does not go away because the network does. An answer that comes after a newer one is dropped.
 */
export function useLoad<Value>(address: string) {
  const { api } = usePageTools();
  const [loaded, setLoaded] = useState<Loaded<Value>>({ state: 'loading' });
  const newest = useRef(0);
  const reload = useCallback(async () => {
    const own = (newest.current += 1);
    const answer = await api.get<Value>(address);
    if (own === newest.current) setLoaded((before) => after(before, answer));
  }, [api, address]);
  const retry = useCallback(() => {
    setLoaded({ state: 'loading' });
    return reload();
  }, [reload]);
  const replace = useCallback((value: Value) => {
    newest.current += 1;
    setLoaded({ state: 'ready', value });
  }, []);
  useEffect(() => void reload(), [reload]);
  return { loaded, reload, retry, replace };
}

function after<Value>(before: Loaded<Value>, answer: Answer<Value>): Loaded<Value> {
  if (answer.ok) return { state: 'ready', value: answer.value };
  return before.state === 'ready' ? before : { state: 'failed', refusal: answer.refusal };
}
