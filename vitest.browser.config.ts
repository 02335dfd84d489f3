import { defineConfig } from 'vitest/config';

const report = process.env['TEST_REPORT'];

/** The tests in a real browser; `npm run browser` builds what they look at first. */
export default defineConfig({
  test: {
    // the site takes minutes to build: it is tested where it was, `npm run browser -- --site`
    include: [process.env['SITE'] === 'yes' ? 'test/browser/site.browser.ts' : 'test/browser/!(site).browser.ts'],
    exclude: process.env['LAYOUT'] === 'no' ? ['test/browser/layout.browser.ts'] : [],
    globalSetup: ['test/browser/serve.ts'],
    pool: 'forks',
    testTimeout: 40_000,
    hookTimeout: 40_000,
    reporters: report === undefined ? ['default'] : ['default', ['json', { outputFile: report }]],
  },
});
