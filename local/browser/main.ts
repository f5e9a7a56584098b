import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startBotProcess } from '../demo/bot-process';
import type { LocalTeams } from '../local-teams';
import { startLocalTeams } from '../local-teams';
import { startBrowserTeams } from './browser-teams';
import { cast } from './cast';
import { packageRoot } from './package-root';

const FIRST_PORT = 3979;
const START = '2025-09-22T09:00:00+02:00';

const write = (line: string): void => void process.stdout.write(`${line}\n`);

/** The bot on the shipped plan, with a small Teams around it, until Ctrl-C; nothing of it is kept. */
async function main(): Promise<void> {
  write('De bot start op het plan 2025…');
  const dataDir = await mkdtemp(path.join(tmpdir(), 'mijlpaal-local-'));
  const bot = await startBotProcess({ now: process.env['LOCAL_NOW'] ?? START, dataDir, root: packageRoot() });
  const teams = await startLocalTeams({ ...cast, botUrl: `${bot.url}/api/messages`, now: await clockOf(bot) });
  await installForAll(teams);
  const page = await startBrowserTeams({
    teams,
    botUrl: bot.url,
    port: Number(process.env['LOCAL_PORT'] ?? FIRST_PORT),
  });
  write('');
  write(`Een klein Teams met Mijlpaal: ${page.url}`);
  write('Enkel op deze machine. Wat u doet, wordt niet bewaard. Stoppen: Ctrl-C.');
  const stop = async (): Promise<void> => {
    await page.close();
    await bot.stop();
    await teams.close();
    await rm(dataDir, { recursive: true, force: true });
  };
  await ending(bot.ended).finally(stop);
}

/** Everyone has the bot, and the team too: whoever opens the page can begin. */
async function installForAll(teams: LocalTeams): Promise<void> {
  for (const { key } of cast.people) await teams.person(key).installBot();
  await teams.addBotToTeam(cast.team?.owner ?? '');
}

/** The bot's time, which runs on. */
async function clockOf(bot: { now(): Promise<Date> }): Promise<() => Date> {
  const aheadMs = (await bot.now()).getTime() - Date.now();
  return () => new Date(Date.now() + aheadMs);
}

/** Resolves on Ctrl-C; rejects when the bot ends by itself. */
function ending(botEnded: Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
    void botEnded.then(() => setTimeout(() => reject(new Error('De bot is gestopt.')), 500).unref());
  });
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  },
);
