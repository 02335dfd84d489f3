import process from 'node:process';

/** Mutation testing: `npm run proof mutation` (scripts/proof/mutation.ts) says which room is changed, which tests must notice, and where the report goes. */
export default {
  plugins: ['@stryker-mutator/vitest-runner'],
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutation.config.ts' },
  logLevel: 'warn',
  warnings: { slow: false },
  // a change that never ends is to run out of memory, or of time, soon
  testRunnerNodeArgs: ['--max-old-space-size=1500'],
  coverageAnalysis: 'perTest',
  concurrency: 2,
  dryRunTimeoutMinutes: 30,
  timeoutMS: 20_000,
  timeoutFactor: 4,
  reporters: ['json', 'clear-text'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportScoreTable: false },
  jsonReporter: { fileName: process.env.MUTATION_REPORT },
  tempDirName: '.stryker-tmp',
  ignorePatterns: ['dist', 'docs/site', 'docs/api', 'docs/public', 'coverage', 'reports', 'bench', 'playground'],
  disableTypeChecks: false,
};
