import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';

const ROOT = join(__dirname, '..', '..');

/** A line of the bot's log. */
export type LogLine = Record<string, unknown> & { msg: string };

/** The whole bot as a process of its own, in local mode, steered over HTTP and by signals. */
export interface BotProcess {
  url: string;
  log: LogLine[];
  /** Runs the job to its end; rejects when the process dies before. */
  deliver(): Promise<Record<string, number>>;
  setClock(now: string): Promise<void>;
  /** The status of a GET. */
  status(route: string): Promise<number>;
  /** Resolves to the exit code once it has ended; null when a signal ended it. */
  signal(name: 'SIGKILL' | 'SIGTERM'): Promise<number | null>;
  /** Tries of which nobody knows whether Teams took them, as the log counts them. */
  uncertain(): number;
}

export interface BotSettings {
  /** Where its clock starts. */
  now: string;
  /** DATA_DIR or MONGODB_URI, PLAN_FILE, OWNERS_FILE. */
  environment: Record<string, string>;
}

/** Starts one from the sources and waits until it serves. */
export async function startBot({ now, environment }: BotSettings): Promise<BotProcess> {
  const settings = { PORT: '0', LOCAL_NOW: now, LOG_LEVEL: 'info', ...environment };
  const child = spawn(process.execPath, ['-r', './test/support/run-ts.cjs', 'src/index.ts'], {
    cwd: ROOT,
    env: { PATH: process.env['PATH'], ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exit = once(child, 'exit') as Promise<[number | null]>;
  const log: LogLine[] = [];
  const output = createInterface({ input: child.stdout });
  const outputEnded = once(output, 'close');
  output.on('line', (line) => log.push(JSON.parse(line) as LogLine));
  const port = await Promise.race([portIn(log), exit.then(([code]) => Promise.reject(new Error(`exit ${code}`)))]);
  const url = `http://127.0.0.1:${port}`;
  return {
    ...{ url, log },
    async deliver() {
      const response = await fetch(`${url}/local/jobs/deliver`, { method: 'POST' });
      if (!response.ok) throw new Error(`deliver answered ${response.status}`);
      return ((await response.json()) as { summary: Record<string, number> }).summary;
    },
    async setClock(instant) {
      const headers = { 'content-type': 'application/json' };
      const body = JSON.stringify({ now: instant });
      const { ok } = await fetch(`${url}/local/clock`, { method: 'PUT', headers, body });
      if (!ok) throw new Error('the clock was not set');
    },
    status: async (route) => (await fetch(`${url}${route}`)).status,
    async signal(name) {
      child.kill(name);
      const [code] = await exit;
      await outputEnded;
      return code;
    },
    uncertain: () => log.filter(isUncertain).length,
  };
}

/** Resolves as soon as something holds; looks every few milliseconds, because another process makes it so. */
export async function until(holds: () => boolean | Promise<boolean>, withinMs = 60_000): Promise<void> {
  for (const end = Date.now() + withinMs; !(await holds()); await wait(2))
    if (Date.now() > end) throw new Error(`It did not come about within ${withinMs} ms: ${holds.toString()}`);
}

export function isUncertain({ msg, uncertain }: LogLine): boolean {
  return uncertain === true || msg === 'a send whose process died goes out once more';
}

async function portIn(log: LogLine[]): Promise<number> {
  let port: unknown;
  await until(() => (port = log.find(({ port: served }) => typeof served === 'number')?.['port']) !== undefined);
  return port as number;
}
