const base = require('./jest.config.cjs');

/** Fault tests, which take minutes; scripts/test-faults.mjs runs them, one at a time, with a MongoDB server. */
module.exports = {
  ...base,
  testPathIgnorePatterns: ['/node_modules/'],
  testMatch: ['<rootDir>/test/faults/**/*.faults.test.ts'],
  testTimeout: 300000,
  maxWorkers: 1,
};
