/** The built site: `npm run site` first, then `npm run browser -- --site`, with the same DOCS_BASE. `check:all` looks at a few pages, the nightly run at all. */
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { guide } from '../../scripts/docs/pages.js';
import { folders, siteBase } from './folders.js';
import { kept } from './pictures.js';
import { visit, withBrowser } from './visit.js';

withBrowser();

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const built = readdirSync(folders[siteBase] ?? '', { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'));
const isSample = process.env['TIER'] === 'all';
const looked = isSample ? ['getting-started', 'every-question'] : guide;
const written = ['index.html', ...looked.map((name) => `guide/${name}.html`)];
/** One page of each generated kind: their form is the same. */
const kinds = [
  'rules/',
  'rules/rules/',
  'rules/families/',
  'rules/tables/',
  'rules/sources/',
  'engines/',
  'api/termbook/',
  'api/termbook/functions/',
];
const generated = (isSample ? ['rules/rules/', 'rules/tables/', 'engines/', 'api/termbook/functions/'] : kinds).flatMap((folder) =>
  built.filter((file) => file.startsWith(folder) && /^[\w-]+\.html$/.test(file.slice(folder.length))).slice(0, folder === 'rules/' ? 9 : 1),
);

/** The serious and critical issues that axe finds; not in the theme's search button, whose label leaves out its shortcut. */
async function issues(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(
    async (): Promise<AxeResults> =>
      (globalThis as unknown as { readonly axe: { run: (context: object) => Promise<AxeResults> } }).axe.run({
        exclude: ['.DocSearch'],
      }),
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.slice(0, 3).map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`),
    );
}

/** Code that a reader would have to scroll, and a page that is wider than its window. */
async function tooWide(page: Page, isWritten: boolean): Promise<readonly string[]> {
  return await page.evaluate(
    (reads) => [
      ...(document.documentElement.scrollWidth > document.documentElement.clientWidth ? ['the page'] : []),
      // a signature of the reference is as long as it is
      ...(innerWidth < 1440 || !reads
        ? []
        : [...document.querySelectorAll('.vp-doc div[class*="language-"] pre')]
            .filter((one) => one.scrollWidth > one.clientWidth + 1)
            .map((one) => one.textContent.slice(0, 60))),
    ],
    isWritten,
  );
}

describe.each(['light', 'dark'] as const)('the site, %s', (colorScheme) => {
  it.each([...written, ...generated])(
    '%s: axe finds nothing serious, and nothing is too wide, at three widths',
    async (file) => {
      await visit(`${siteBase}${file}`, { colorScheme, viewport: { width: 390, height: 900 } }, async ({ page }) => {
        await page.waitForSelector('.VPContent');
        for (const width of [390, 820, 1440]) {
          await page.setViewportSize({ width, height: 900 });
          await page.waitForTimeout(300);
          expect(await issues(page), `${String(width)} wide`).toEqual([]);
          expect(await tooWide(page, written.includes(file)), `${String(width)} wide`).toEqual([]);
          if (file === 'index.html') await kept(page, `site-home-${colorScheme}-${String(width)}`);
        }
      });
    },
    300_000,
  );
});

describe('the home page', () => {
  it('draws a subscription as it is now, and says what holds', async () => {
    await visit(`${siteBase}index.html`, {}, async ({ page }) => {
      await page.locator('termbook-timeline svg[part="chart"]').waitFor();
      await page.locator('.live-answer', { hasText: 'Can be canceled now with a full refund' }).waitFor();
      const cursor = await page.locator('termbook-timeline .cursor').getAttribute('x1');
      expect(Number(cursor)).toBeGreaterThan(12);
    });
  });
});

describe('the search', () => {
  it.each(['NCE', 'refund', 'day counts'])('knows %j', async (word) => {
    await visit(`${siteBase}index.html`, {}, async ({ page }) => {
      await page.locator('.VPNavBarSearch button').click();
      await page.locator('#localsearch-input').fill(word);
      await page.locator('.VPLocalSearchBox .result').first().waitFor();
    });
  });
});
