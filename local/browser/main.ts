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
  const stopped = stopAsked();
  const cleanUps: (() => Promise<void>)[] = [];
  try {
    const { botEnded } = await start(cleanUps);
    await Promise.race([stopped, botEnded]);
  } finally {
    for (const cleanUp of cleanUps.reverse()) await cleanUp();
  }
}

/** Starts everything, noting how each part is stopped; `botEnded` rejects when the bot ends by itself. */
async function start(cleanUps: (() => Promise<void>)[]): Promise<{ botEnded: Promise<never> }> {
  write('De bot start op het plan 2025…');
  const dataDir = await mkdtemp(path.join(tmpdir(), 'mijlpaal-local-'));
  cleanUps.push(() => rm(dataDir, { recursive: true, force: true }));
  const bot = await startBotProcess({ now: process.env['LOCAL_NOW'] ?? START, dataDir, root: packageRoot() });
  cleanUps.push(() => bot.stop());
  const teams = await startLocalTeams({ ...cast, botUrl: `${bot.url}/api/messages`, now: await clockOf(bot) });
  cleanUps.push(() => teams.close());
  await installForAll(teams);
  const port = Number(process.env['LOCAL_PORT'] ?? FIRST_PORT);
  const page = await startBrowserTeams({ teams, botUrl: bot.url, port });
  cleanUps.push(() => page.close());
  write('');
  write(`Een klein Teams met Mijlpaal: ${page.url}`);
  write('Enkel op deze machine. Wat u doet, wordt niet bewaard. Stoppen: Ctrl-C.');
  return { botEnded: endedByItself(bot.ended) };
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

/** Resolves on Ctrl-C, also while things are starting. */
function stopAsked(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}

/** On Ctrl-C the bot hears it too, and may be the first to end: that is no fault. */
async function endedByItself(ended: Promise<void>): Promise<never> {
  await ended;
  await new Promise((resolve) => setTimeout(resolve, 500));
  throw new Error('De bot is gestopt.');
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  },
);
