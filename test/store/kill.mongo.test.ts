import { openMongoStores } from '../../src/store/mongo/open-mongo-stores';
import { describeKills, expectKept } from '../support/kill-contract';
import { OwnMongoServer } from '../support/own-mongo-server';
import { dropMongoDatabase, freshMongoUri } from '../support/test-stores';
import { startWriter } from '../support/writer';

const uri = freshMongoUri();
afterAll(() => dropMongoDatabase(uri));

describeKills('MongoDB stores, a process killed with SIGKILL', { target: () => uri, open: () => openMongoStores(uri) });

const serverTest = process.env['MONGODB_TEST_SERVER'] ? it : it.skip;

describe('MongoDB stores, the server killed with SIGKILL (skipped on a server that the tests did not start)', () => {
  serverTest('keeps what it acknowledged, and the bot goes on when it is back', async () => {
    const server = await OwnMongoServer.create();
    if (!server) throw new Error('No way to start a server');
    const writer = startWriter('reports', server.uri, 'writer');
    for (const count of [100, 400]) {
      await writer.acknowledged(count);
      await server.kill();
      await server.run();
    }
    await writer.acknowledged(700);
    const lines = await writer.kill();
    const stores = await openMongoStores(server.uri);
    await expectKept(stores, lines);
    await stores.close();
    await server.remove();
  });
});
