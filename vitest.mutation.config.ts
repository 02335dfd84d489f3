import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const source = fileURLToPath(new URL('./src/', import.meta.url));

/** The tests as Stryker runs them, of the folders that scripts/proof/mutation.ts names: one project, no coverage, in a thread of its runner's. */
export default defineConfig({
  resolve: {
    alias: [
      { find: /^termbook$/, replacement: `${source}index.ts` },
      { find: /^termbook\/([\w/-]+)$/, replacement: `${source}$1/index.ts` },
    ],
  },
  test: {
    setupFiles: [fileURLToPath(new URL('./test/seed.ts', import.meta.url))],
    include: (process.env['MUTATION_TESTS'] ?? '').split(',').map((folder) => `test/${folder}/**/*.test.ts`),
    // a quarter of a gigabyte of text, and records that hold themselves, have no room in a thread
    exclude: ['test/partner-center/price-sheet-size.test.ts', 'test/wire/two-forms.test.ts'],
    testTimeout: 300_000,
  },
});
