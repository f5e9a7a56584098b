import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import mongoose from 'mongoose';
import type { Connection } from 'mongoose';
import type { Delivery } from '../../src/domain/delivery';
import type { Person } from '../../src/domain/people';
import type { Stores } from '../../src/ports/stores';
import { openMongoStores } from '../../src/store/mongo/open-mongo-stores';
import { OwnMongoServer } from '../support/own-mongo-server';
import { aChannel, aDelivery, aLongPlan, aPerson, aReport, aRequest, at } from '../support/store-contract/samples';
import { dropMongoDatabase, freshMongoUri } from '../support/test-stores';

const uri = freshMongoUri();
let stores: Stores;
let raw: Connection;
beforeAll(async () => {
  stores = await openMongoStores(uri);
  raw = await mongoose.createConnection(uri).asPromise();
});
afterAll(async () => {
  await stores.close();
  await raw.close();
  await dropMongoDatabase(uri);
});

const EMPTY_LIST = { kind: 'coordinator-list', silent: [], unreachable: [], notMine: [] };
const invalid = { code: 'store-invalid' };

describe('what does not fit the schema is not kept', () => {
  it.each<[string, object]>([
    ['a status that does not exist', { status: 'fine' }],
    ['a forecast that is no date', { forecast: 'soon' }],
    ['an empty id', { id: '' }],
    ['nobody', { by: null }],
    ['a field that does not exist', { mood: 'good' }],
    ['a field of a part that does not exist', { by: { id: '29:an', name: 'Projectleider', age: 40 } }],
  ])('a report with %s', async (_, fields) => {
    await expect(stores.reports.append([aReport(), aReport({ id: 'bad', ...fields })])).rejects.toMatchObject(invalid);
    expect(await stores.reports.history('P43.1', 1)).toEqual([]);
  });

  it.each<[string, object]>([
    ['a state that does not exist', { state: 'lost' }],
    ['an instant that is none', { notBefore: '2025-10-06' }],
    ['nothing to say', { content: null }],
    ['a kind that does not exist', { content: { kind: 'poem' } }],
    ['no kind', { content: { codes: ['P1.1'] } }],
    ['a reminder without items', { content: { kind: 'reminder', ofWeek: 1 } }],
    ['a reminder without its number', { content: { kind: 'reminder', items: [] } }],
    ['a reminder of the week 0', { content: { kind: 'reminder', items: [], ofWeek: 0 } }],
    ['an item without a code', { content: { kind: 'reminder', items: [{ step: 1, onBehalfOf: null }], ofWeek: 1 } }],
    ['an item with more', { content: { kind: 'reminder', items: [{ code: 'P1.1', mood: 1 }], ofWeek: 1 } }],
    ['a digest without an end', { content: { kind: 'digest', since: null } }],
    ['a digest with more', { content: { kind: 'digest', since: null, until: at(9), mood: 'good' } }],
    ['a digest with codes', { content: { kind: 'digest', since: null, until: at(9), codes: ['P1.1'] } }],
    ['a change of no card', { content: { kind: 'retire', key: 'k', codes: [] } }],
    ['a list for a manager without codes', { content: { kind: 'manager-list' } }],
    ['a list for a manager with an empty code', { content: { kind: 'manager-list', codes: [''] } }],
    ['half a list for the coordinator', { content: { kind: 'coordinator-list', silent: [], notMine: [] } }],
    [
      'an owner who is unreachable for no known reason',
      { content: { ...EMPTY_LIST, unreachable: [{ name: 'Bert', reason: 'asleep', milestones: 1 }] } },
    ],
    ['a list with more', { content: { ...EMPTY_LIST, notMine: [{ code: 'P1.1', by: 'Bert', reason: '', mood: 1 }] } }],
    ['claims of nobody', { content: { kind: 'not-mine', claims: [{ code: 'P1.1', reason: '' }] } }],
  ])('a delivery with %s', async (_, fields) => {
    await expect(stores.deliveries.add(aDelivery(fields as Partial<Delivery>))).rejects.toMatchObject(invalid);
  });

  it.each<[string, object]>([
    ['a kind that does not exist', { kind: 'never' }],
    ['a day that is none', { until: 'soon' }],
    ['no day', { until: undefined }],
    ['a field of another kind', { reason: 'not mine' }],
    ['a field that does not exist', { mood: 'good' }],
    ['a hand-over to nobody', { kind: 'hand-over', from: '2025-10-06' }],
    ['a hand-over to nobody by name', { kind: 'hand-over', from: '2025-10-06', to: { email: '', name: 'Bert' } }],
  ])('a request with %s', async (_, fields) => {
    const bad = { ...aRequest({ id: 'bad' }), ...fields };
    await expect(stores.requests.append([aRequest(), bad])).rejects.toMatchObject(invalid);
    expect(await stores.requests.find(['request-1', 'bad'])).toEqual([]);
  });

  it('a person or a channel, when added and when updated', async () => {
    const language = 'fr' as 'nl';
    const follows = 'everything' as 'plan';
    await expect(stores.people.add(aPerson({ language }))).rejects.toMatchObject(invalid);
    await expect(stores.channels.add(aChannel({ follows }))).rejects.toMatchObject(invalid);
    await stores.people.add(aPerson());
    await stores.channels.add(aChannel());
    await expect(stores.people.update('29:an', { language })).rejects.toMatchObject(invalid);
    await expect(stores.people.update('29:an', { mood: 1 } as Partial<Person>)).rejects.toMatchObject(invalid);
    await expect(stores.channels.update(aChannel().id, { follows })).rejects.toMatchObject(invalid);
    expect(await stores.people.all()).toEqual([aPerson()]);
  });
});

describe('the database', () => {
  it.each<[string, object[]]>([
    [
      'reports',
      [
        { milestone: 1, atTime: -1, order: -1 },
        { atTime: 1, order: 1 },
      ],
    ],
    [
      'requests',
      [
        { milestone: 1, atTime: -1, order: -1 },
        { atTime: 1, order: 1 },
      ],
    ],
    [
      'deliveries',
      [
        { due: 1 },
        { createdTime: 1, _id: 1 },
        { 'content.kind': 1, createdTime: 1 },
        { 'to.id': 1, 'content.kind': 1, createdTime: 1 },
      ],
    ],
    ['deliveryattempts', [{ key: 1, attempt: 1 }]],
    ['channels', [{ teamId: 1 }]],
    ['planchunks', [{ importId: 1, number: 1 }, { version: 1 }]],
  ])('has the indexes of %s', async (collection, keys) => {
    const found = (await raw.collection(collection).indexes()).map(({ key }) => key as object);
    expect(found).toEqual(expect.arrayContaining(keys));
  });

  it('keeps the chunks of the current plan and the one before it, and reads none of an import that was cut off', async () => {
    const chunks = raw.collection('planchunks');
    await chunks.insertOne({ importId: 'cut-off', version: 1, number: 0, items: [] });
    for (const version of [1, 2, 3]) {
      const plan = aLongPlan(300);
      expect(await stores.plans.replace({ version, importedAt: at(version), plan }, [])).toBe(true);
      expect((await stores.plans.current())?.plan).toEqual(plan);
    }
    expect((await chunks.distinct('version')).sort()).toEqual([2, 3]);
  });
});

describe('a server that is away', () => {
  it('is told of within some seconds, without the password', async () => {
    const port = await unusedPort();
    const opening = openMongoStores(`mongodb://an:secret@127.0.0.1:${port}/db`);
    const error = await opening.catch((caught: unknown) => caught as Error);
    expect(error).toMatchObject({
      code: 'store-unavailable',
      message: expect.stringContaining(`127.0.0.1:${port}`) as string,
    });
    expect((error as Error).message).not.toContain('secret');
  });

  const serverTest = process.env['MONGODB_TEST_SERVER'] ? it : it.skip;
  serverTest('makes a call reject, and the same stores work when it is back', async () => {
    const server = (await OwnMongoServer.create())!;
    const away = await openMongoStores(server.uri);
    await server.kill();
    const before = process.hrtime.bigint();
    await expect(away.reports.append([aReport()])).rejects.toThrow();
    expect(Number(process.hrtime.bigint() - before) / 1e9).toBeLessThan(8);
    await server.run();
    expect(await away.reports.append([aReport()])).toEqual([aReport().id]);
    await away.close();
    await server.remove();
  });
});

async function unusedPort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => probe.once('listening', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
