export default {
  testEnvironment: 'node',
  testTimeout: 60_000,
  maxWorkers: 2,
  // Modules of a test file stay in its worker: a worker that holds this much after a file makes way for a new one.
  workerIdleMemoryLimit: '1500MB',
  setupFilesAfterEnv: ['<rootDir>/tests/contract/every-answer.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  testMatch: ['<rootDir>/{contracts,services,tests}/**/*.test.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2024' }, module: { type: 'es6' } },
    ],
  },
};
