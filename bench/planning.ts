import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createBelgianCalendar } from '../src/calendar/belgian-calendar';
import { DEFAULT_POLICY } from '../src/domain/reminder-policy';
import { createRoleBook } from '../src/domain/roles';
import type { Stores } from '../src/ports/stores';
import { createPlanReader } from '../src/services/plan-reader';
import { createPlanReminders } from '../src/services/plan-reminders';
import { openEmbeddedStores } from '../src/store/embedded/open-embedded-stores';
import type { CrowdSize } from './crowd';
import { crowdAssignments, crowdPerson, crowdPlan, keyOf, numbersTo } from './crowd';
import { peakMemoryMb, timed } from './stopwatch';

const NOW = '2025-09-22T07:00:00.000Z';
const EARLIEST = '2025-01-01T00:00:00.000Z';

/** Decides for all owners what to ask about, on the embedded store, against reading the same from it. */
export async function benchPlanning(milestones: number, owners: number): Promise<Record<string, number>> {
  const folder = mkdtempSync(join(tmpdir(), 'mijlpaal-bench-'));
  const size = { owners, milestonesEach: Math.ceil(milestones / owners) };
  try {
    await fill(folder, size);
    const stores = await openEmbeddedStores(folder);
    const milestonesOnly = await timed(() => stores.plans.current());
    const reading = await timed(() => readAll(stores));
    const planning = await timed(() => plan(stores, size));
    await stores.close();
    return {
      milestones: size.milestonesEach * owners,
      owners,
      'seconds to read the milestones': milestonesOnly.seconds,
      'seconds to read all that planning reads': reading.seconds,
      'seconds to plan': planning.seconds,
      'ratio to reading all': planning.seconds / reading.seconds,
      'owners to be asked': planning.result,
      'peak memory, MB': peakMemoryMb(),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function fill(folder: string, size: CrowdSize): Promise<void> {
  const stores = await openEmbeddedStores(folder);
  await stores.plans.replace({ version: 1, importedAt: NOW, plan: crowdPlan(size) }, []);
  const teams = { url: 'http://127.0.0.1:1', tenantId: 'tenant' };
  const people = numbersTo(size.owners).map((number) => {
    const seat = { id: `29:${keyOf(number)}`, chatId: `a:${keyOf(number)}`, aadObjectId: keyOf(number) };
    return crowdPerson(number, seat, teams);
  });
  await Promise.all(people.map((person) => stores.people.add(person)));
  await stores.close();
}

async function readAll({ plans, reports, people, deliveries, requests }: Stores): Promise<void> {
  await plans.current();
  await reports.latest();
  await people.all();
  await deliveries.planned('reminder', EARLIEST);
  await requests.since(EARLIEST);
}

/** As the bot does it at its first run, with nothing in memory yet; answers how many would get a card. */
async function plan(stores: Stores, size: CrowdSize): Promise<number> {
  const { plans, reports, people, deliveries, requests } = stores;
  const clock = { now: () => new Date(NOW) };
  const { readPlan } = createPlanReader({ plans, reports, clock });
  const planReminders = createPlanReminders({
    ...{ readPlan, people, deliveries, requests, clock },
    roles: createRoleBook(crowdAssignments(size)),
    calendar: createBelgianCalendar([]),
    policy: DEFAULT_POLICY,
  });
  const { reminders } = await planReminders();
  return reminders.filter(({ verdict }) => verdict === 'send').length;
}
