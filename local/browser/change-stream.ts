import type { ServerResponse } from 'node:http';
import type { PageEvent } from './page-api';

/** Tells every open page what happens, over server-sent events. */
export interface ChangeStream {
  add(response: ServerResponse): void;
  send(event: PageEvent): void;
  close(): void;
}

/** A stream for any number of pages. */
export function createChangeStream(): ChangeStream {
  const open = new Set<ServerResponse>();
  return {
    add(response) {
      open.add(response);
      response.on('close', () => open.delete(response));
      response.write('retry: 1000\n\n');
    },
    send(event) {
      for (const response of open) response.write(`data: ${JSON.stringify(event)}\n\n`);
    },
    close() {
      for (const response of open) response.end();
      open.clear();
    },
  };
}
