import type { ConversationView, Desk, PageEvent, PersonActs, Setup } from '../../page-api';

/** The server did not do it; the message is for whoever sits at the page. */
export class ServerRefusal extends Error {}

async function ask(path: string, init?: RequestInit): Promise<unknown> {
  const response = await fetch(`/api${path}`, init);
  const answer = (await response.json()) as { error?: string };
  if (!response.ok) throw new ServerRefusal(answer.error ?? String(response.status));
  return answer;
}

const sending = (method: string, body: unknown): RequestInit => ({
  method,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

/** Everything the page asks of its server. */
export const server = {
  setup: () => ask('/setup') as Promise<Setup>,
  desk: (key: string) => ask(`/people/${encodeURIComponent(key)}`) as Promise<Desk>,
  conversation: (key: string, id: string) =>
    ask(`/people/${encodeURIComponent(key)}/conversations/${encodeURIComponent(id)}`) as Promise<ConversationView>,
  setClock: (now: Date) => ask('/clock', sending('PUT', { now: now.toISOString() })) as Promise<{ now: string }>,
  runJob: (name: string) =>
    ask(`/jobs/${encodeURIComponent(name)}`, sending('POST', {})) as Promise<{ summary: Record<string, number> }>,
};

/** One person acts. */
export function act<Name extends keyof PersonActs>(
  key: string,
  name: Name,
  body: PersonActs[Name]['body'],
): Promise<PersonActs[Name]['answer']> {
  const path = `/people/${encodeURIComponent(key)}/${name}`;
  return ask(path, sending('POST', body)) as Promise<PersonActs[Name]['answer']>;
}

type Listener = (event: PageEvent) => void;
const listeners = new Set<Listener>();
let source: EventSource | undefined;

/** Hears what changes here, as it happens; after a lost connection everything counts as changed. Returns the way to stop. */
export function onServerEvent(listener: Listener): () => void {
  listeners.add(listener);
  source ??= openSource();
  return () => listeners.delete(listener);
}

function openSource(): EventSource {
  const stream = new EventSource('/api/events');
  const tell = (event: PageEvent) => listeners.forEach((listener) => listener(event));
  stream.onopen = () => tell({ kind: 'changed' });
  stream.onmessage = ({ data }) => tell(JSON.parse(String(data)) as PageEvent);
  return stream;
}
