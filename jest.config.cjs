/** Unit tests stand beside their code; integration, access and architecture tests under tests/ (browser journeys run apart). */
module.exports = {
  rootDir: __dirname,
  testEnvironment: 'node',
  roots: ['<rootDir>/plugins', '<rootDir>/src', '<rootDir>/bin', '<rootDir>/tests'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  transform: {
    '^.+\\.tsx?$': ['@swc/jest', {
      jsc: { parser: { syntax: 'typescript', tsx: true }, target: 'es2022', transform: { react: { runtime: 'automatic' } } },
      module: { type: 'commonjs' },
    }],
  },
  moduleNameMapper: { '^@virtual-school/portal-kit$': '<rootDir>/plugins/portal-kit/src/index.ts' },
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.tmp', '<rootDir>/plugins/.*/dist'],
  testTimeout: 60000,
  maxWorkers: 2,
  workerIdleMemoryLimit: '900MB',
};
