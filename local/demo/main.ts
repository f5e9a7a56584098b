import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { startLocalTeams } from '../local-teams';
import { renderPage } from '../page/render-page';
import { startBotProcess } from './bot-process';
import { cast } from './cast';
import { createReporter } from './reporter';
import { playStory } from './story';

const NOW = '2025-09-22T09:00:00+02:00';
const ROOT = path.join(__dirname, '..', '..', '..');
const IMPORTER = path.join(ROOT, 'dist', 'src', 'import', 'import-plan.js');
const PAGE = path.join('build', 'demo', 'index.html');

const write = (line: string): void => void process.stdout.write(`${line}\n`);

/** Plays the story on the shipped plan, with a bot in a process of its own and nothing from outside. */
async function main(): Promise<void> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'mijlpaal-demo-'));
  const reporter = createReporter(write);
  reporter.scene('Het plan wordt ingelezen');
  for (const line of await importPlan()) reporter.tell(line);
  const bot = await startBotProcess({ now: NOW, dataDir, root: ROOT });
  const teams = await startLocalTeams({ ...cast, botUrl: `${bot.url}/api/messages`, now: () => new Date(NOW) });
  try {
    await playStory({ teams, bot, reporter });
    if (teams.faults.length > 0) throw new Error(`Teams found faults:\n${teams.faults.join('\n')}`);
  } finally {
    await bot.stop();
    await teams.close();
    await rm(dataDir, { recursive: true, force: true });
  }
  await mkdir(path.dirname(path.join(ROOT, PAGE)), { recursive: true });
  await writeFile(
    path.join(ROOT, PAGE),
    renderPage('Mijlpaal: een week met het ondernemingsplan 2025', reporter.sections),
  );
  write('');
  write(`De kaarten, zoals Teams ze toont: ${PAGE}`);
}

/** What the importer says of the shipped plan; its irregularities are counted, not listed. */
async function importPlan(): Promise<string[]> {
  const { stdout } = await promisify(execFile)(process.execPath, [IMPORTER, 'plans/ajh-2025.json'], { cwd: ROOT });
  return stdout.split('\n').filter((line) => line !== '' && !/^\s*(line|regel) \d+/i.test(line));
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
