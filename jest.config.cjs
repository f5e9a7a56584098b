/** Tests run on the sources: swc strips the types, and turns the ESM-only dependencies into CommonJS. */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testPathIgnorePatterns: ['/node_modules/', '\\.(mongo|faults|browser)\\.test\\.ts$'],
  transform: { '^.+\\.(t|j)s$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } }] },
  transformIgnorePatterns: ['/node_modules/(?!temporal-polyfill|temporal-utils|temporal-spec|jose|strip-bom)'],
  maxWorkers: 2,
  testTimeout: 20000,
};
