import { describeStoreContract } from '../support/store-contract';
import { openEmbeddedTestStores } from '../support/test-stores';

describeStoreContract('embedded stores', openEmbeddedTestStores);
