import base from '../../jest.config.js';

/** These suites want servers, so they do not carry the name that the ordinary run looks for; `run.ts` starts them. */
export default {
  ...base,
  rootDir: '../..',
  testMatch: ['<rootDir>/tests/engines/**/*.suite.ts'],
  testTimeout: 180_000,
};
