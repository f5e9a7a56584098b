import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LocalTeams } from '../../local/local-teams';
import { startLocalTeams } from '../../local/local-teams';
import type { LocalTeamsOptions } from '../../local/world/options';
import type { App } from '../../src/app';
import { createApp } from '../../src/app';
import { createSettableClock } from '../../src/clock';
import { readConfig } from '../../src/config';
import type { Plan } from '../../src/domain/plan';
import type { StatusReport } from '../../src/domain/status';
import type { Logger } from '../../src/ports/logger';
import type { Stores } from '../../src/ports/stores';
import type { JobName } from '../../src/services/jobs';
import { testOwners, testPeople, testPlan } from './test-plan';
import { openTestStores } from './test-stores';

/** Monday 22 September 2025, 9 o'clock in Brussels. */
export const MONDAY = '2025-09-22T09:00:00+02:00';

export interface WorldOptions {
  now?: string;
  plan?: Plan;
  owners?: string;
  /** Environment variables for the bot. */
  environment?: Record<string, string>;
  teams?: Partial<LocalTeamsOptions>;
  /** Puts something between the bot and its stores. */
  wrapStores?: (stores: Stores) => Stores;
}

/** A whole bot over HTTP, with a local Teams on the other side and a database of its own. */
export interface World {
  teams: LocalTeams;
  app: App;
  /** Where the bot listens. */
  url: string;
  /** Runs a job over HTTP; gives its counts. */
  job(name: JobName): Promise<Record<string, number>>;
  setClock(now: string): Promise<void>;
  /** The reports on a milestone, newest first. */
  reports(milestone: string): Promise<StatusReport[]>;
  /** Stops the bot and starts another on the same database, perhaps with a newer plan. */
  restart(plan?: Plan): Promise<void>;
  close(): Promise<void>;
}

export async function openWorld(options: WorldOptions = {}): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), 'mijlpaal-world-'));
  const database = await openTestStores();
  const clock = createSettableClock(new Date(options.now ?? MONDAY));
  writeFileSync(join(folder, 'owners.csv'), options.owners ?? testOwners);

  async function startBot(stores: Stores, plan: Plan): Promise<{ app: App; url: string }> {
    writeFileSync(join(folder, 'plan.json'), JSON.stringify(plan));
    const files = { PLAN_FILE: join(folder, 'plan.json'), OWNERS_FILE: join(folder, 'owners.csv') };
    const config = readConfig({ PORT: '0', LOCAL_NOW: options.now ?? MONDAY, ...files, ...options.environment });
    const app = await createApp(config, {
      stores: options.wrapStores?.(stores) ?? stores,
      clock,
      logger: silentLogger,
    });
    const { port } = await app.start();
    return { app, url: `http://127.0.0.1:${port}` };
  }

  const teams = await startLocalTeams({
    people: testPeople,
    team: {
      name: 'Directie',
      channels: ['Algemeen', 'Geweld'],
      members: ['coordinator', 'hoofd', 'collega'],
      owner: 'coordinator',
    },
    groups: [{ key: 'overleg', members: ['hoofd', 'collega'] }],
    now: () => clock.now(),
    ...options.teams,
  });
  let running = await startBot(database.stores, options.plan ?? testPlan());
  teams.connectBot(`${running.url}/api/messages`);

  return {
    teams,
    get app() {
      return running.app;
    },
    get url() {
      return running.url;
    },
    async job(name) {
      const response = await fetch(`${running.url}/local/jobs/${name}`, { method: 'POST' });
      if (!response.ok) throw new Error(`job ${name} answered ${response.status}: ${await response.text()}`);
      return ((await response.json()) as { summary: Record<string, number> }).summary;
    },
    async setClock(now) {
      await fetch(`${running.url}/local/clock`, {
        method: 'PUT',
        body: JSON.stringify({ now }),
        headers: { 'content-type': 'application/json' },
      });
    },
    reports: (milestone) => running.app.stores.reports.history(milestone, 50),
    async restart(plan) {
      await running.app.stop();
      running = await startBot(await database.openAgain(), plan ?? options.plan ?? testPlan());
      teams.connectBot(`${running.url}/api/messages`);
    },
    async close() {
      await running.app.stop();
      await teams.close();
      await database.cleanUp();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Says nothing. */
export const silentLogger: Logger = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  child: () => silentLogger,
};

/** The codes of the rows with a status input on a card, in its order. */
export function rowsOn(card: unknown): string[] {
  return [...JSON.stringify(card ?? {}).matchAll(/"id":"status:([^"]+)"/g)].map(([, code]) => code ?? '');
}

/** Everything a person reads on a card, as one text. */
export function textOn(card: unknown): string {
  return [...JSON.stringify(card ?? {}).matchAll(/"(?:text|title|value)":"((?:[^"\\]|\\.)*)"/g)]
    .map(([, text]) => text)
    .join('\n');
}
