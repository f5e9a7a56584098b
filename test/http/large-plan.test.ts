import { request as httpRequest } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { API, planPageSchema } from '../../src/contracts/pages-api';
import { newDelivery } from '../../src/domain/delivery';
import { STATUSES } from '../../src/domain/status';
import type { Plan } from '../../src/domain/plan';
import { tokenFor } from '../support/pages';
import { testPlan } from '../support/test-plan';
import type { World } from '../support/world';
import { openWorld } from '../support/world';

const MILESTONES = 5_000;
const PER_PROJECT = 20;

/** 250 projects under the two goals of the test plan, with dates all through two years. */
function largePlan(): Plan {
  const projects = Array.from({ length: MILESTONES / PER_PROJECT }, (_, place) => {
    const code = `P${place + 1}`;
    const milestones = Array.from({ length: PER_PROJECT }, (_item, index) => {
      const n = place * PER_PROJECT + index;
      const due = new Date(Date.UTC(2025, 0, 1 + (n % 730))).toISOString().slice(0, 10);
      const title = `Een mijlpaal met een titel van gewone lengte over onderwerp ${n % 97}, deel ${n}`;
      return { code: `${code}.${index + 1}`, title, due, printedDate: due, group: null, notes: [] };
    });
    const goal = place % 2 ? 'SD 1' : 'SD 3';
    return { code, number: place + 1, title: `Project nummer ${place + 1}`, goal, objective: null, milestones };
  });
  return { ...testPlan(), projects };
}

let world: World;
beforeAll(async () => {
  world = await openWorld({ plan: largePlan() });
  await world.teams.person('coordinator').installBot();
  await fillHistory();
});
afterAll(() => world.close());

/** A report on every second milestone, and a year's worth of cards. */
async function fillHistory(): Promise<void> {
  const at = '2025-09-01T08:00:00.000Z';
  const codes = largePlan().projects.flatMap(({ milestones }) => milestones.map(({ code }) => code));
  const reported = codes.filter((_code, place) => place % 2 === 0);
  await world.app.stores.reports.append(
    reported.map((milestone, place) => ({
      ...{ id: `r:${milestone}`, milestone, status: STATUSES[place % 6]!, comment: 'Zoals gepland.' },
      ...{ forecast: place % 6 === 2 ? '2026-06-30' : null, by: { id: '29:x', name: 'Iemand' }, onBehalfOf: null, at },
    })),
  );
  for (let n = 0; n < 1_000; n += 1) {
    const items = codes.slice(n % 4_900, (n % 4_900) + 10).map((code) => ({ code, step: 0, onBehalfOf: null }));
    const delivery = newDelivery({
      ...{ key: `reminder:29:x:${n}`, to: { kind: 'person', id: '29:x' }, createdAt: at, notBefore: at },
      content: { kind: 'reminder', items, ofWeek: 1 },
    });
    await world.app.stores.deliveries.add({ ...delivery, state: 'sent', activityId: `${n}`, closedAt: at });
  }
}

it('a plan of 5,000 milestones comes whole, packed to a tenth', async () => {
  const { aadObjectId, name } = world.teams.world.people.get('coordinator')!;
  const token = await tokenFor(world, { tenantId: world.teams.tenantId, aadObjectId, name });
  const took: number[] = [];
  let packed: Buffer = Buffer.alloc(0);
  for (let round = 0; round < 3; round += 1) {
    const started = performance.now();
    packed = await bytesOf(`${world.url}${API.plan}`, token);
    took.push(Math.round(performance.now() - started));
  }
  const json = gunzipSync(packed);
  const page = planPageSchema.parse(JSON.parse(json.toString()));
  process.stdout.write(`plan page: ${json.length} bytes, ${packed.length} packed, in ${took.join(', ')} ms\n`);
  expect(page.milestones).toHaveLength(MILESTONES + 1);
  expect(page.milestones.every(({ managed }) => managed)).toBe(true);
  expect(page.milestones.filter(({ askedAt }) => askedAt !== null).length).toBeGreaterThan(400);
  expect(packed.length).toBeLessThan(json.length / 8);
});

function bytesOf(url: string, token: string): Promise<Buffer> {
  const headers = { authorization: `Bearer ${token}`, 'accept-encoding': 'gzip' };
  return new Promise((resolve, reject) => {
    httpRequest(url, { headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => resolve(Buffer.concat(parts)));
    })
      .on('error', reject)
      .end();
  });
}
