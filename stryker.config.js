/** Mutation testing: `npm run proof mutation` runs it and publishes the figures; `NODE_OPTIONS="--import tsx" npx stryker run --mutate src/kernel/money.ts` tries one file. */
export default {
  mutate: ['src/kernel/*.ts', 'src/lifecycle/*.ts', 'src/rules/**/*.ts'],
  logLevel: 'warn',
  warnings: { slow: false },
  plugins: ['./scripts/proof/mutation/runner.ts'],
  testRunner: 'in-process',
  // a change that never ends is to run out of memory, or of time, soon
  testRunnerNodeArgs: ['--import', 'tsx', '--max-old-space-size=1000'],
  coverageAnalysis: 'perTest',
  concurrency: 1,
  timeoutMS: 20_000,
  timeoutFactor: 4,
  reporters: ['json', 'clear-text'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportScoreTable: false },
  jsonReporter: { fileName: 'reports/mutation/mutation.json' },
  tempDirName: '.stryker-tmp',
  ignorePatterns: ['dist', 'docs/site', 'docs/api', 'docs/public', 'coverage', 'reports', 'bench', 'playground'],
  disableTypeChecks: false,
};
