const base = require('./jest.config.cjs');

/** Tests in a real browser, one file after the other: npm run test:browser. */
module.exports = {
  ...base,
  testPathIgnorePatterns: ['/node_modules/'],
  testMatch: ['**/*.browser.test.ts'],
  testTimeout: 120000,
};
