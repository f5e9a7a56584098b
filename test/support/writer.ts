import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** A process of its own that writes without end, until it is killed. */
export interface Writer {
  /** Resolves when that many writes were acknowledged in all; rejects when the process ends before. */
  acknowledged(count: number): Promise<void>;
  /** Kills it with SIGKILL, in the middle of what it does, and answers every line it printed. */
  kill(): Promise<string[]>;
}

/** Starts one on a folder or a URI. `work` is `reports` (and deliveries) or `plans`; `name` keeps ids of writers apart. */
export function startWriter(work: 'reports' | 'plans', target: string, name: string): Writer {
  const hook = join(__dirname, 'run-ts.cjs');
  const child = spawn(process.execPath, ['-r', hook, join(__dirname, 'writer-child.ts'), work, target, name], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines: string[] = [];
  const output = createInterface({ input: child.stdout });
  const closed = once(output, 'close');
  output.on('line', (line) => lines.push(line));
  const acknowledged = () => lines.filter((line) => line !== 'failed once').length;
  return {
    acknowledged: (count) =>
      new Promise((resolve, reject) => {
        const look = () => acknowledged() >= count && resolve();
        output.on('line', look);
        output.once('close', () => reject(new Error(`The writer ended after ${acknowledged()} acknowledgements`)));
        look();
      }),
    async kill() {
      child.kill('SIGKILL');
      await closed;
      return lines;
    },
  };
}

/** The ids in the lines of one kind. */
export function idsIn(lines: string[], kind: 'report' | 'added' | 'sent' | 'plan'): string[] {
  return lines.filter((line) => line.startsWith(`${kind} `)).map((line) => line.slice(kind.length + 1));
}
