import { describeStoreContract } from '../support/store-contract';
import { openMongoTestStores } from '../support/test-stores';

describeStoreContract('MongoDB stores', openMongoTestStores);
