const base = require('./jest.config.cjs');

const wholeBot = process.env.STORE_UNDER_TEST === 'mongo' ? ['<rootDir>/test/bot/**/*.test.ts'] : [];

/** Tests on a MongoDB server, which scripts/test-mongo.mjs finds or starts: the store's own, and the whole bot's. */
module.exports = {
  ...base,
  testPathIgnorePatterns: ['/node_modules/'],
  testMatch: ['<rootDir>/test/**/*.mongo.test.ts', ...wholeBot],
  testTimeout: 60000,
};
