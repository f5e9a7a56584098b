import type { StoredMessage } from './world';

/** What happened: the bot's message arrived, changed or went. */
export interface BotEvent {
  kind: 'sent' | 'updated' | 'deleted';
  message: StoredMessage;
}

/** Tells whoever listens what the bot did, and counts what is under way. */
export interface Signals {
  announce(event: BotEvent): void;
  /** Returns the way to stop listening. */
  onBotEvent(listener: (event: BotEvent) => void): () => void;
  /** Something people see is no longer as it was: of this conversation, or (without one) people and places. */
  changed(conversationId?: string): void;
  /** Told of every change, the bot's messages too; returns the way to stop listening. */
  onChange(listener: (conversationId: string | undefined) => void): () => void;
  /** Counts the work as under way until its promise ends. */
  track<T>(work: Promise<T>): Promise<T>;
  /** Resolves when nothing is under way. */
  settled(): Promise<void>;
}

/** Signals of one local Teams. */
export function createSignals(): Signals {
  const listeners = new Set<(event: BotEvent) => void>();
  const watchers = new Set<(conversationId: string | undefined) => void>();
  const underWay = new Set<Promise<unknown>>();
  const changed = (conversationId?: string) => [...watchers].forEach((watcher) => watcher(conversationId));
  return {
    announce(event) {
      for (const listener of [...listeners]) listener(event);
      changed(event.message.conversationId);
    },
    changed,
    onChange(watcher) {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    onBotEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    track(work) {
      const done = () => underWay.delete(work);
      underWay.add(work);
      work.then(done, done);
      return work;
    },
    async settled() {
      while (underWay.size > 0) {
        await Promise.allSettled([...underWay]);
        await new Promise((resolve) => setImmediate(resolve));
      }
    },
  };
}
