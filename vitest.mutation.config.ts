import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const source = fileURLToPath(new URL('./src/', import.meta.url));

/** For Stryker's own runner of vitest, with which ours is compared: one zone, no projects, no type tests, laws tried less often. */
export default defineConfig({
  resolve: {
    alias: [
      { find: /^termbook$/, replacement: `${source}index.ts` },
      { find: /^termbook\/([\w-]+)$/, replacement: `${source}$1/index.ts` },
    ],
  },
  test: {
    include: ['test/{kernel,vocabulary,policy,rules,lifecycle,laws}/**/*.test.ts'],
    exclude: ['test/rules/cancellation-laws.test.ts'],
    setupFiles: ['scripts/proof/mutation/vitest-setup.ts'],
    env: { TZ: 'UTC', TIER: 'mutation' },
    pool: 'threads',
  },
});
