import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { App } from '../src/app';
import { createApp } from '../src/app';
import { readConfig } from '../src/config';
import { crowdOwnersFile, crowdPerson, crowdPlan, reminderTo } from './crowd';
import { peakMemoryMb, timed } from './stopwatch';
import type { ChildWords } from './teams-child';

const NOW = '2025-09-22T07:00:00.000Z';

/** What Teams takes from one bot in a tenant, a second. */
const LIMIT = 50;

/** Sends a reminder to each of so many owners through the whole bot, on the embedded store. */
export async function benchDelivery(deliveries: number): Promise<Record<string, number>> {
  const folder = mkdtempSync(join(tmpdir(), 'mijlpaal-bench-'));
  const execArgv = ['-r', join(__dirname, '..', 'test', 'support', 'run-ts.cjs')];
  const teams = fork(join(__dirname, 'teams-child.ts'), [String(deliveries)], { execArgv });
  try {
    const { url, tenantId, seats } = await wordsOf(teams, 'seats');
    const app = await createBot(folder, deliveries);
    await Promise.all(
      seats.map((seat, index) => app.stores.people.add(crowdPerson(index + 1, seat, { url, tenantId }))),
    );
    const reminders = seats.map(({ id }, index) => reminderTo(id, index + 1, { day: '2025-09-22', at: NOW }));
    await Promise.all(reminders.map((reminder) => app.stores.deliveries.add(reminder)));
    const { seconds } = await timed(() => deliverAll(app));
    const answered = wordsOf(teams, 'throttled');
    teams.send('how many');
    const { arrived, throttled } = await answered;
    await app.stop();
    const ideal = deliveries / LIMIT;
    return {
      ...{ deliveries, arrived, seconds, 'ideal seconds': ideal, ratio: seconds / ideal },
      ...{ '429s': throttled, 'peak memory, MB': peakMemoryMb() },
    };
  } finally {
    teams.disconnect();
    rmSync(folder, { recursive: true, force: true });
  }
}

function createBot(folder: string, owners: number): Promise<App> {
  const size = { owners, milestonesEach: 1 };
  const files = { PLAN_FILE: join(folder, 'plan.json'), OWNERS_FILE: join(folder, 'owners.csv') };
  writeFileSync(files.PLAN_FILE, JSON.stringify(crowdPlan(size)));
  writeFileSync(files.OWNERS_FILE, crowdOwnersFile(size));
  return createApp(readConfig({ DATA_DIR: join(folder, 'data'), LOCAL_NOW: NOW, LOG_LEVEL: 'silent', ...files }));
}

/** What Teams put off comes last, and its wait counts. */
async function deliverAll(app: App): Promise<void> {
  for (;;) {
    await app.jobs.deliver('asked');
    const { waiting = 0, claimed = 0 } = await app.stores.deliveries.counts();
    if (waiting + claimed === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function wordsOf<Name extends 'seats' | 'throttled'>(
  child: ChildProcess,
  name: Name,
): Promise<Extract<ChildWords, Record<Name, unknown>>> {
  const [words] = (await once(child, 'message')) as [ChildWords];
  if (!(name in words)) throw new Error(`The local Teams did not say ${name}`);
  return words as Extract<ChildWords, Record<Name, unknown>>;
}
