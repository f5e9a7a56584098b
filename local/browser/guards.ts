import type { IncomingMessage } from 'node:http';

/** Why a request is not answered. */
export interface Barred {
  status: number;
  message: string;
}

const LARGEST_BODY_BYTES = 1024 * 1024;

/**
 * Bars what does not come from this page: a Host that is not loopback (a foreign name that was pointed here), another site's
 * Origin on what changes something, and bodies that a form of another site could send.
 */
export function barred(request: IncomingMessage): Barred | undefined {
  const { host = '', origin } = request.headers;
  if (!isLoopback(host)) return { status: 403, message: 'This page is for this machine only.' };
  if (request.method === 'GET' || request.method === 'HEAD') return undefined;
  if (origin !== undefined && origin !== `http://${host}`) {
    return { status: 403, message: 'Only this page itself may change something here.' };
  }
  const isJson = /^application\/json\s*(;|$)/i.test(request.headers['content-type'] ?? '');
  return isJson ? undefined : { status: 415, message: 'Bodies are JSON: content-type application/json.' };
}

/** The body as JSON; a refusal when it is too large or no object. */
export async function readBody(request: IncomingMessage): Promise<Record<string, unknown> | Barred> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LARGEST_BODY_BYTES) return { status: 413, message: 'The body is too large.' };
    chunks.push(chunk);
  }
  try {
    const body = JSON.parse(Buffer.concat(chunks).toString('utf8') || '{}') as unknown;
    if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body as Record<string, unknown>;
  } catch {
    // Said below, for everything that is no JSON object.
  }
  return { status: 400, message: 'The body is no JSON object.' };
}

/** Whether a body was refused. */
export function isBarred(value: object): value is Barred {
  return typeof (value as Barred).status === 'number' && typeof (value as Barred).message === 'string';
}

function isLoopback(host: string): boolean {
  return /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/i.test(host);
}
