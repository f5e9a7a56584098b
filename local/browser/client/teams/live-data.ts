import { useEffect, useState } from 'preact/hooks';
import type { PageEvent } from '../../page-api';
import { onServerEvent } from './server';

/** What the server has, read again whenever an event concerns it; undefined until it is there. Wrong reads keep what was. */
export function useLiveData<T>(
  id: string,
  read: () => Promise<T>,
  concerns: (event: PageEvent) => boolean,
): T | undefined {
  const [held, setHeld] = useState<{ id: string; data: T } | undefined>(undefined);
  useEffect(() => {
    let gone = false;
    let reading = false;
    let again = false;
    const load = async () => {
      if (reading) {
        again = true;
        return;
      }
      reading = true;
      do {
        again = false;
        const data = await read().catch(() => undefined);
        if (gone) return;
        if (data !== undefined) setHeld({ id, data });
      } while (again);
      reading = false;
    };
    void load();
    const stop = onServerEvent((event) => {
      if (concerns(event)) void load();
    });
    return () => {
      gone = true;
      stop();
    };
  }, [id]);
  return held?.id === id ? held.data : undefined;
}
