import { openEmbeddedStores } from '../../src/store/embedded/open-embedded-stores';
import { openMongoStores } from '../../src/store/mongo/open-mongo-stores';
import type { Stores } from '../../src/ports/stores';
import { aDelivery, aLongPlan, aReport, at } from './store-contract/samples';

/** A process that writes without end and prints what was acknowledged, a line each: `report <id>`, `sent <key>`, `plan <version>`. */
async function main([work, target, name]: string[]): Promise<void> {
  if (!work || !target || !name) throw new Error('writer-child <work> <folder or URI> <name>');
  const stores = await (target.startsWith('mongodb') ? openMongoStores(target) : openEmbeddedStores(target));
  for (let n = 1; ; n += 1) for (const line of await untilItWorks(() => step(work, stores, `${name}-${n}`))) say(line);
}

function step(work: string, stores: Stores, id: string): Promise<string[]> {
  return work === 'plans' ? replacePlan(stores) : reportAndSend(stores, id);
}

async function reportAndSend({ reports, deliveries }: Stores, id: string): Promise<string[]> {
  await reports.append([aReport({ id })]);
  await deliveries.add(aDelivery({ key: id }));
  const claimed = await deliveries.claim({ now: at(1), leaseUntil: at(2), claimedBy: id });
  if (!claimed) return [`report ${id}`, `added ${id}`];
  const attempt = {
    key: claimed.key,
    attempt: claimed.attempts,
    at: at(1),
    outcome: 'sent',
    status: 201,
    activityId: '1700000000001',
  };
  await deliveries.close(claimed.key, id, attempt, { state: 'sent', activityId: id, at: at(1) });
  return [`report ${id}`, `added ${id}`, `sent ${claimed.key}`];
}

async function replacePlan({ plans }: Stores): Promise<string[]> {
  const version = (await plans.currentVersion()) + 1;
  const changes = [{ kind: 'went' as const, code: `V${version}`, title: 'Weg', due: null }];
  const kept = await plans.replace({ version, importedAt: at(version), plan: aLongPlan(2000 + version) }, changes);
  return kept ? [`plan ${version}`] : [];
}

/** As the bot would: what failed is done again, under the same key. */
async function untilItWorks(action: () => Promise<string[]>): Promise<string[]> {
  for (;;) {
    try {
      return await action();
    } catch {
      say('failed once');
    }
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

void main(process.argv.slice(2));
