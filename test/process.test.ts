import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocalTeams } from '../local/local-teams';
import type { BotSettings } from './support/faults-bot';
import { startBot, until } from './support/faults-bot';
import { freePort } from './support/free-port';
import { testOwners, testPeople, testPlan } from './support/test-plan';
import { MONDAY, rowsOn } from './support/world';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mijlpaal-process-'));
  writeFileSync(join(folder, 'plan.json'), JSON.stringify(testPlan()));
  writeFileSync(join(folder, 'owners.csv'), testOwners);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function settings(environment: Record<string, string> = {}): BotSettings {
  const files = { PLAN_FILE: join(folder, 'plan.json'), OWNERS_FILE: join(folder, 'owners.csv') };
  return { now: MONDAY, environment: { DATA_DIR: join(folder, 'data'), ...files, ...environment } };
}

async function run(environment: Record<string, string>): Promise<{ code: number; errors: string }> {
  const child = spawn(process.execPath, ['-r', './test/support/run-ts.cjs', 'src/index.ts'], {
    env: { PATH: process.env['PATH'], ...environment },
  });
  let errors = '';
  child.stderr.on('data', (data: Buffer) => (errors += data.toString()));
  const [code] = (await once(child, 'exit')) as [number];
  return { code, errors };
}

describe('the process', () => {
  it('sends nothing twice when it was killed between two runs', async () => {
    const teams = await startLocalTeams({ people: testPeople });
    const first = await startBot(settings());
    teams.connectBot(`${first.url}/api/messages`);
    const owner = teams.person('onthaal');
    await owner.installBot();
    await fetch(`${first.url}/local/jobs/send-reminders`, { method: 'POST' });
    await first.signal('SIGKILL');
    const second = await startBot(settings());
    const again = await fetch(`${second.url}/local/jobs/send-reminders`, { method: 'POST' });
    expect(await again.json()).toMatchObject({ job: 'send-reminders', summary: { planned: 0, sent: 0 } });
    expect(owner.chat().filter(({ card }) => rowsOn(card).length > 0)).toHaveLength(1);
    expect(await second.signal('SIGTERM')).toBe(0);
    await teams.close();
  });

  it('answers every fault of its environment at once, and exits with 1', async () => {
    const { code, errors } = await run({ PORT: 'x', TIME_ZONE: 'y', NODE_ENV: 'production' });
    expect(code).toBe(1);
    expect(errors).toContain('PORT');
    expect(errors).toContain('TIME_ZONE');
    expect(errors).not.toContain('at ');
  });

  it('does not start in production without an app id', async () => {
    const { code, errors } = await run({ NODE_ENV: 'production' });
    expect({ code, errors }).toEqual({
      code: 1,
      errors: expect.stringContaining('MicrosoftAppId is missing') as string,
    });
  });

  it('is up before its database is there, and says that it is not ready', async () => {
    const port = await freePort();
    const environment = {
      PORT: String(port),
      MONGODB_URI: `mongodb://127.0.0.1:${await freePort()}/mijlpaal?serverSelectionTimeoutMS=200`,
    };
    const child = spawn(process.execPath, ['-r', './test/support/run-ts.cjs', 'src/index.ts'], {
      env: { PATH: process.env['PATH'], ...settings(environment).environment },
      stdio: 'ignore',
    });
    const status = (route: string) =>
      fetch(`http://127.0.0.1:${port}${route}`).then(
        (response) => response.status,
        () => 0,
      );
    await until(async () => (await status('/healthz')) === 200, 15_000);
    expect(await status('/readyz')).toBe(503);
    expect(await status('/api/messages')).toBe(503);
    child.kill('SIGKILL');
    await once(child, 'exit');
  });
});
