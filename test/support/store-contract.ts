import type { Stores } from '../../src/ports/stores';
import { describeCells } from './store-contract/cells-contract';
import { describeChannels } from './store-contract/channels-contract';
import { describeDeliveries } from './store-contract/deliveries-contract';
import { describeOutbox } from './store-contract/outbox-contract';
import { describePeople } from './store-contract/people-contract';
import { describePlans } from './store-contract/plans-contract';
import { describeReports } from './store-contract/reports-contract';
import { describeRequests } from './store-contract/requests-contract';
import type { TestStores } from './test-stores';

/** What a part of the contract needs: the stores of the test that runs, and the same database opened once more. */
export interface ContractWorld {
  stores(): Stores;
  openAgain(): Promise<Stores>;
}

/** The one suite that every adapter passes. `open` gives an empty database; each test gets its own. */
export function describeStoreContract(name: string, open: () => Promise<TestStores>): void {
  describe(name, () => {
    let opened: TestStores;
    beforeEach(async () => {
      opened = await open();
    });
    afterEach(() => opened.cleanUp());

    const world: ContractWorld = { stores: () => opened.stores, openAgain: () => opened.openAgain() };
    describeReports(world);
    describeRequests(world);
    describeCells(world);
    describePeople(world);
    describeChannels(world);
    describePlans(world);
    describeDeliveries(world);
    describeOutbox(world);

    it('answers a ping', async () => {
      await expect(opened.stores.ping()).resolves.toBeUndefined();
    });

    it('rejects after it was closed, and can be closed twice', async () => {
      await opened.stores.close();
      await opened.stores.close();
      await expect(opened.stores.ping()).rejects.toThrow();
      await expect(opened.stores.people.all()).rejects.toThrow();
    });
  });
}
