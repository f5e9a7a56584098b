import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One request, its body read. */
export interface Incoming {
  method: string;
  /** Without the query, still URL-encoded. */
  path: string;
  query: URLSearchParams;
  body: unknown;
}

/** What to answer; `body` goes out as JSON, `html` as a page; 'cut' drops the connection, 'silence' leaves it open. */
export type Outgoing =
  { status: number; body?: unknown; html?: string; headers?: Record<string, string> } | 'cut' | 'silence';

/** A running HTTP server on loopback. */
export interface LoopbackServer {
  url: string;
  close(): Promise<void>;
}

/** Serves `answer` on 127.0.0.1; faults inside it become a 500 with their message. */
export async function startLoopbackServer(
  port: number,
  answer: (incoming: Incoming) => Promise<Outgoing>,
): Promise<LoopbackServer> {
  const server = createServer((request, response) => {
    readIncoming(request)
      .then(answer)
      .catch((fault: unknown): Outgoing => ({ status: 500, body: serviceError(fault) }))
      .then((outgoing) => send(response, outgoing))
      .catch(() => response.destroy());
  });
  await listen(server, port);
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => close(server) };
}

async function readIncoming(request: IncomingMessage): Promise<Incoming> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const [path = '/', query = ''] = (request.url ?? '/').split('?');
  const method = request.method ?? 'GET';
  return { method, path, query: new URLSearchParams(query), body: parse(Buffer.concat(chunks).toString('utf8')) };
}

function parse(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function send(response: ServerResponse, outgoing: Outgoing): void {
  if (outgoing === 'silence') return;
  if (outgoing === 'cut') {
    response.destroy();
    return;
  }
  const { status, body, html, headers = {} } = outgoing;
  const contentType = html === undefined ? 'application/json; charset=utf-8' : 'text/html; charset=utf-8';
  response.writeHead(status, { 'content-type': contentType, ...headers });
  response.end(html ?? (body === undefined ? '' : JSON.stringify(body)));
}

function serviceError(fault: unknown): unknown {
  return { error: { code: 'ServiceError', message: fault instanceof Error ? fault.message : String(fault) } };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve());
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
