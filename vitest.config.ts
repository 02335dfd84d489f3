import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { home, zones } from './test/zones.js';

const source = fileURLToPath(new URL('./src/', import.meta.url));
const report = process.env['TEST_REPORT'];

/** What touches dates and text: `npm run check:all` runs it in every zone of test/zones.ts. */
const zoned = ['test/zone.test.ts', 'test/{kernel,vocabulary,wire,schema,partner-center,marketplace,portfolio,explain,cli}/**/*.test.ts'];

/** Laws about what the library remembers: each file has a library of its own, which nothing was asked of before. */
const memory = ['test/laws/no-memory.test.ts', 'test/**/kept-*.test.ts', 'test/wire/names.test.ts'];

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
    setupFiles: [fileURLToPath(new URL('./test/seed.ts', import.meta.url))],
    maxWorkers: '100%',
    // only what hangs is stopped: how long a test takes is not what it tests
    testTimeout: 300_000,
    hookTimeout: 300_000,
    projects: [
      // files share a process and what it has loaded: a law about memory that runs among them would see what the others asked
      { extends: true, test: { name: 'unit', env: { TZ: home }, isolate: false, include: ['test/**/*.test.ts'], exclude: memory } },
      { extends: true, test: { name: 'memory', env: { TZ: home }, include: memory } },
      ...Object.keys(zones)
        .filter((zone) => zone !== home)
        .map((zone) => ({
          extends: true as const,
          test: { name: `zone ${zone}`, env: { TZ: zone }, isolate: false, include: zoned, exclude: memory },
        })),
      // payloads that others published, in a folder beside the checkout
      { extends: true, test: { name: 'samples', env: { TZ: home }, include: ['test/**/*.samples.ts'] } },
    ],
    reporters: report === undefined ? ['default'] : ['default', ['json', { outputFile: report }]],
    coverage: {
      provider: 'v8',
      // `npm test` is quick; every other tier measures in the same run
      enabled: (process.env['TIER'] ?? 'test') !== 'test' && process.env['COVERAGE'] !== 'no',
      include: ['src/**/*.ts'],
      // three lines around a process: the packed program is run by the step `pack`
      exclude: ['src/cli/main.ts'],
      reporter: ['text-summary', 'lcov'],
      thresholds: {
        'src/{kernel,vocabulary,policy,rules,lifecycle,billing,schema,wire,partner-center,marketplace,directory,explain,portfolio,rulebook,testing}/**':
          {
            lines: 100,
            branches: 100,
          },
        // what the newest entries have reached, until the rest has its rows
        'src/desk/**': { lines: 99.4, branches: 93.5 },
        'src/ledger/**': { lines: 99, branches: 99 },
        'src/sandbox/**': { lines: 99.5, branches: 96 },
        'src/cli/**': { lines: 100, branches: 99 },
      },
    },
  },
});
