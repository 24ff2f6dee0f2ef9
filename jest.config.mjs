/** One configuration for the whole repository: specs beside pure code, e2e-specs under each app's test folder. */
export default {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  testMatch: [
    '**/src/**/*.spec.ts',
    '**/test/**/*.spec.ts',
    '**/test/**/*.e2e-spec.ts',
    '<rootDir>/e2e/*.e2e-spec.ts',
  ],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  modulePathIgnorePatterns: ['/dist/.*package.json', '<rootDir>/apps/[^/]+/dist/', '<rootDir>/.crossdock/'],
  transform: {
    '^.+\\.ts$': ['ts-jest', { useESM: true, tsconfig: '<rootDir>/tsconfig.test.json', diagnostics: false }],
  },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  testSequencer: '<rootDir>/scripts/longest-first.mjs',
  testTimeout: 120_000,
};
