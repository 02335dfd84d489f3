import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { zones } from './test/zones.js';

const source = fileURLToPath(new URL('./src/', import.meta.url));
const report = process.env['TEST_REPORT'];

/** What reads files or builds, and laws that `npm run proof:everywhere` repeats in every zone there is. */
const onceIsEnough = [
  'test/{demo,docs-site,documented,examples,floors,front-ends,oracles,package,readmes,state-diagram}.test.ts',
  'test/{bench,hostile,policy,rulebook,testing,udf}/**',
];

export default defineConfig({
  resolve: {
    alias: [
      { find: /^termbook$/, replacement: `${source}index.ts` },
      { find: /^termbook\/([\w/-]+)$/, replacement: `${source}$1/index.ts` },
    ],
  },
  test: {
    // A zone reaches `Date` only in a process of its own: in threads TZ is ignored without a word. test/zone.test.ts asserts it.
    pool: 'forks',
    include: ['test/**/*.test.ts'],
    setupFiles: [fileURLToPath(new URL('./test/seed.ts', import.meta.url))],
    maxWorkers: '100%',
    // only what hangs is stopped: how long a test takes is not what it tests
    testTimeout: 120_000,
    hookTimeout: 120_000,
    projects: Object.keys(zones).map((zone) => ({
      extends: true as const,
      test: { name: zone, env: { TZ: zone }, exclude: zone === 'UTC' ? [] : onceIsEnough },
    })),
    reporters: report === undefined ? ['default'] : ['default', ['json', { outputFile: report }]],
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      // three lines around a process: the packed program is run by check:pack
      exclude: ['src/cli/main.ts'],
      reporter: ['text', 'lcov'],
      thresholds: { lines: 100, branches: 100 },
    },
  },
});
