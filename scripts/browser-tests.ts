/**
 * Builds the pages from the packed library and tests them in Chromium: `npm run browser`; not part of `npm test`.
 * `-- --site` tests the site that `npm run site` built instead; `-- --quick` leaves out the layout in every language, width and theme. `-- --pictures` writes the pictures anew instead of comparing them; CHROMIUM names another browser than /usr/bin/chromium.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './entry-points.js';
import { bundled, filledPage, frontEnd } from './playground/bundle.js';

const browser = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
if (!existsSync(browser)) throw new Error(`no browser at ${browser}: apt-get install chromium fonts-noto-cjk, or name one in CHROMIUM`);

const testsSite = process.argv.includes('--site');
if (!testsSite) {
  await import('./playground.js');
  const example = join(root, 'reports/browser/cancel-button');
  const project = frontEnd();
  try {
    const entries = ['page.ts', 'page.css'].map((file) => ({ in: `examples/cancel-button/${file}`, out: 'page' }));
    await bundled(project.folder, entries, example);
    writeFileSync(join(example, 'index.html'), filledPage('examples/cancel-button/index.html', {}));
  } finally {
    project.remove();
  }
}

const { status } = spawnSync(
  process.execPath,
  [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--config', 'vitest.browser.config.ts'],
  {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      SITE: testsSite ? 'yes' : 'no',
      LAYOUT: process.argv.includes('--quick') ? 'no' : 'yes',
      WRITE_PICTURES: process.argv.includes('--pictures') ? 'yes' : 'no',
    },
  },
);
process.exitCode = status ?? 1;
