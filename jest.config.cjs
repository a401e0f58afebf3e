const shared = {
  rootDir: __dirname,
  testEnvironment: 'node',
  transform: {
    '^.+\\.tsx?$': ['@swc/jest', {
      jsc: { parser: { syntax: 'typescript', tsx: true }, target: 'es2022', transform: { react: { runtime: 'automatic' } } },
      module: { type: 'commonjs' },
    }],
  },
  moduleNameMapper: { '^@virtual-school/portal-kit$': '<rootDir>/plugins/portal-kit/src/index.ts' },
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.tmp', '<rootDir>/plugins/.*/dist'],
};

const booted = { globalSetup: '<rootDir>/tests/support/global-setup.ts', globalTeardown: '<rootDir>/tests/support/global-teardown.ts' };
const project = (displayName, testMatch, more = {}) => ({ ...shared, displayName, testMatch, ...more });

/** Unit tests stand beside their code. The others need a build: run them with `npm test -- --only integration`, ... */
module.exports = {
  testTimeout: 90000,
  maxWorkers: 2,
  workerIdleMemoryLimit: '900MB',
  projects: [
    project('unit', ['<rootDir>/plugins/**/*.test.ts', '<rootDir>/plugins/**/*.test.tsx', '<rootDir>/src/**/*.test.ts', '<rootDir>/src/**/*.test.tsx', '<rootDir>/tests/support/**/*.test.ts']),
    project('architecture', ['<rootDir>/tests/architecture/**/*.test.ts']),
    project('integration', ['<rootDir>/tests/integration/**/*.test.ts'], booted),
    project('access', ['<rootDir>/tests/access/**/*.test.ts'], booted),
    project('journeys', ['<rootDir>/tests/journeys/**/*.test.ts']),
  ],
};
