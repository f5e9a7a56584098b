import type { App } from './app';
import { startApp } from './app';
import { readConfig } from './config';
import { AppError } from './domain/app-error';

/** Longest that stopping may take, in milliseconds. */
const STOP_MS = 10_000;

async function main(): Promise<void> {
  const app = await startApp(readConfig(process.env));
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop(app));
}

/** Finishes what is under way; a second signal or too long a wait ends the process all the same. */
async function stop(app: App): Promise<void> {
  setTimeout(() => process.exit(1), STOP_MS).unref();
  await app.stop();
  process.exit(0);
}

main().catch((error: unknown) => {
  const lines =
    error instanceof AppError ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`Mijlpaal cannot start:\n${lines}\n`);
  process.exit(1);
});
