/**
 * Mutation testing of the engine: everything that decides money. Needs no running system; `npx stryker run`.
 *
 * `inPlace`: the files are mutated where they stand, because packages resolve each other through the workspace; run it in
 * a checkout of its own, never beside somebody who edits.
 */
export default {
  inPlace: true,
  testRunner: 'jest',
  testRunnerNodeArgs: ['--experimental-vm-modules'],
  plugins: ['@stryker-mutator/jest-runner'],
  jest: {
    projectType: 'custom',
    configFile: 'jest.config.js',
    config: { testMatch: ['<rootDir>/tests/mutation/engine.suite.ts'] },
    // Related files would bring in every service that composes the engine; the domain's own tests have to hold it.
    enableFindRelatedTests: false,
  },
  coverageAnalysis: 'perTest',
  mutate: [
    'services/claim-adjudication/src/domain/**/*.ts',
    '!services/claim-adjudication/src/domain/**/*.test.ts',
    // Sentences for people: a changed word is no changed decision. That each rule has its sentence is tested in explain.
    '!services/claim-adjudication/src/domain/explanation/rule-sentences.ts',
  ],
  concurrency: 1,
  // A busy machine is no killed mutant.
  timeoutMS: 60_000,
  reporters: ['clear-text', 'json', 'progress-append-only'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: 'reports/mutation/mutation.json' },
  tempDirName: '.stryker-tmp',
  thresholds: { high: 95, low: 90, break: 90 },
};
