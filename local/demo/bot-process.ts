import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** The bot as a process of its own, steered over HTTP only, as an operator would. */
export interface BotProcess {
  url: string;
  /** Runs a job at the bot's clock; gives its counts. */
  runJob(name: string): Promise<Record<string, number>>;
  setClock(now: string): Promise<void>;
  /** The bot's clock. */
  now(): Promise<Date>;
  stop(): Promise<void>;
  /** Resolves once it has ended, stopped or by itself. */
  ended: Promise<void>;
}

const BUILT = path.join(__dirname, '..', '..', 'src', 'index.js');
const START_MS = 30_000;

/** Starts the built bot in local mode on a free port, with its own data folder. */
export async function startBotProcess({
  now,
  dataDir,
  root,
}: {
  now: string;
  dataDir: string;
  root: string;
}): Promise<BotProcess> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const bot = spawn(process.execPath, [BUILT], {
    cwd: root,
    env: { ...withoutSettings(process.env), PORT: String(port), DATA_DIR: dataDir, LOCAL_NOW: now, LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = once(bot, 'exit').then(() => undefined);
  await answers(`${url}/readyz`, () => bot.exitCode);
  const ask = async (route: string, init: RequestInit = {}): Promise<unknown> => {
    const response = await fetch(`${url}${route}`, { headers: { 'content-type': 'application/json' }, ...init });
    if (!response.ok) throw new Error(`${route} answered ${response.status}: ${await response.text()}`);
    return response.json();
  };
  return {
    url,
    runJob: async (name) =>
      ((await ask(`/local/jobs/${name}`, { method: 'POST' })) as { summary: Record<string, number> }).summary,
    setClock: async (instant) =>
      void (await ask('/local/clock', { method: 'PUT', body: JSON.stringify({ now: instant }) })),
    now: async () => new Date(((await ask('/local/clock')) as { now: string }).now),
    async stop() {
      bot.kill('SIGTERM');
      await ended;
    },
    ended,
  };
}

/** The demo is the same wherever it runs: what configures a real bot is left out. */
function withoutSettings(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const settings =
    /^(Microsoft|MONGODB_URI$|PLAN_FILE$|OWNERS_FILE$|NODE_ENV$|HOST$|PUBLIC_URL$|TIME_ZONE$|BOT_LANGUAGE$|POLICY_FILE$)/;
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !settings.test(name)));
}

async function answers(url: string, exitCode: () => number | null): Promise<void> {
  for (const end = Date.now() + START_MS; Date.now() < end; await wait(50)) {
    if (exitCode() !== null) throw new Error(`The bot stopped at once (exit ${exitCode()})`);
    if (
      await fetch(url).then(
        (response) => response.ok,
        () => false,
      )
    )
      return;
  }
  throw new Error(`The bot did not answer on ${url} within ${START_MS / 1000} s`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}
