const base = require('./jest.config.cjs');

/**
 * Fault tests, which take minutes; scripts/test-faults.mjs runs them, one at a time, with a MongoDB server. A machine
 * that others use takes twice the time; the limit is there to name what hangs.
 */
module.exports = {
  ...base,
  testPathIgnorePatterns: ['/node_modules/'],
  testMatch: ['<rootDir>/test/faults/**/*.faults.test.ts'],
  testTimeout: 600000,
  maxWorkers: 1,
};
