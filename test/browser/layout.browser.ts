import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { writesPictures } from './folders.js';
import { difference, kept } from './pictures.js';
import { playground, withBrowser } from './visit.js';

withBrowser();

const locales = ['en', 'ko', 'zh-Hans', 'zh-Hant'] as const;
const widths = [360, 768, 1280] as const;
const themes = ['light', 'dark'] as const;
/** A life with a suspension in it, so that every part of the page has something to show. */
const life = 'ordered=2026-03-01T10:00Z&at=2026-05-20T09:00Z&span=all&moves=2026-05-10T00:00Z*suspend*nonpayment';
const early = 'ordered=2026-03-01T10:00Z&at=2026-03-04T09:00Z';
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What runs over its place or is cut off; empty is well. */
async function overflowing(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const name = (one: Element): string => `${one.tagName}.${one.getAttribute('class') ?? one.id}: ${(one.textContent).slice(0, 40)}`;
    const deep = (root: Document | ShadowRoot): readonly Element[] =>
      [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot === null ? [] : deep(one.shadowRoot))]);
    const pen = document.createElement('canvas').getContext('2d');
    const wide = document.documentElement.clientWidth;
    for (const one of [document.documentElement, ...deep(document)]) {
      if (one.matches('.unseen, head *, template')) continue;
      const style = getComputedStyle(one);
      const box = one.getBoundingClientRect();
      if (style.display === 'none' || box.width === 0) continue;
      if (!(one instanceof SVGElement) && !one.matches('.skip') && box.right > wide + 0.5) found.push(`beyond the page: ${name(one)}`);
      if (one instanceof HTMLSelectElement && pen !== null) {
        pen.font = style.font;
        const room = one.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight) - 16;
        const text = one.selectedOptions[0]?.text ?? '';
        if (pen.measureText(text).width > room) found.push(`cut off: ${one.id} ${text}`);
      } else if (!(one instanceof SVGElement) && style.display !== 'inline' && one.clientWidth > 0 && one.scrollWidth > one.clientWidth) {
        found.push(`overflows: ${name(one)}`);
      }
    }
    for (const text of document.querySelectorAll('.diagram .name, .diagram .stays')) {
      const rect = text.parentElement?.querySelector('.box')?.getBoundingClientRect();
      const box = text.getBoundingClientRect();
      if (rect !== undefined && box.width > 0 && (box.right > rect.right || box.left < rect.left))
        found.push(`over its box: ${name(text)}`);
    }
    const svg = document.querySelector('termbook-timeline')?.shadowRoot?.querySelector('svg');
    const frame = svg?.getBoundingClientRect();
    const texts = [...(svg?.querySelectorAll('text') ?? [])].map((text) => ({ text, box: text.getBoundingClientRect() }));
    for (const [index, { text, box }] of texts.entries()) {
      if (frame !== undefined && (box.right > frame.right || box.left < frame.left)) found.push(`out of the chart: ${name(text)}`);
      for (const other of texts.slice(index + 1)) {
        const isApart =
          box.right <= other.box.left || other.box.right <= box.left || box.bottom <= other.box.top + 3 || other.box.bottom <= box.top + 3;
        if (!isApart) found.push(`on each other: ${name(text)} / ${name(other.text)}`);
      }
    }
    const labels = [...document.querySelectorAll('.diagram text[data-move]')].map((text) => ({ text, box: text.getBoundingClientRect() }));
    for (const [index, { text, box }] of labels.entries()) {
      for (const other of labels.slice(index + 1)) {
        const isApart =
          box.right <= other.box.left || other.box.right <= box.left || box.bottom <= other.box.top + 3 || other.box.bottom <= box.top + 3;
        if (box.width > 0 && !isApart) found.push(`on each other: ${name(text)} / ${name(other.text)}`);
      }
    }
    return found;
  });
}

/** The serious and critical issues that axe finds. */
async function issues(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(
    async (): Promise<AxeResults> => (globalThis as unknown as { readonly axe: { run: () => Promise<AxeResults> } }).axe.run(),
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`));
}

describe.each(locales)('in %s', (locale) => {
  describe.each(themes)('%s', (theme) => {
    it('nothing overflows and no text is cut off at any width, and axe finds nothing serious', async () => {
      await playground(`${life}&lang=${locale}&theme=${theme}`, { viewport: { width: widths[0], height: 900 } }, async ({ page }) => {
        for (const width of widths) {
          await page.setViewportSize({ width, height: 900 });
          await page.waitForFunction(() => {
            const drawn = document.querySelector('termbook-timeline')?.shadowRoot?.querySelector('.drawn');
            return drawn != null && drawn.querySelector('svg')?.getAttribute('width') === String(Math.floor(drawn.clientWidth));
          });
          expect(await overflowing(page), `${String(width)} wide`).toEqual([]);
          await kept(page, `${locale}-${theme}-${String(width)}`);
          // the words change no role and no color: English stands for all but one look at each
          if (width === 1280 || (locale === 'en' && width === 360)) expect(await issues(page), `${String(width)} wide`).toEqual([]);
        }
      });
    });
  });
});

describe('the checks themselves', () => {
  it('see a text that runs over the page, and a contrast that is too low', async () => {
    await playground(early, { viewport: { width: 360, height: 900 } }, async ({ page }) => {
      await page.evaluate(() => {
        const text = document.createElement('p');
        text.textContent = 'x'.repeat(400);
        text.style.color = '#888';
        text.style.background = '#777';
        text.style.whiteSpace = 'nowrap';
        document.querySelector('footer')?.append(text);
      });
      expect((await overflowing(page)).join()).toContain('overflows');
      expect((await issues(page)).join()).toContain('color-contrast');
    });
  });
});

describe('what is opened and pasted', () => {
  it('overflows in no language at the narrowest width, and axe finds nothing serious in it', async () => {
    for (const locale of locales) {
      await playground(`${early}&lang=${locale}`, { viewport: { width: 360, height: 900 } }, async ({ page }) => {
        await page.locator('summary').evaluateAll((all) => all.forEach((one) => one.parentElement?.setAttribute('open', '')));
        await page
          .locator('#paste')
          .fill('{ "status": "asleep", "creationDate": "a-very-long-word-that-is-no-date-and-has-nowhere-to-break-in-the-line" }');
        await page.locator('#read').click();
        await page.locator('.issues').waitFor();
        expect(await overflowing(page), locale).toEqual([]);
        if (locale === 'en') expect(await issues(page), locale).toEqual([]);
        await kept(page, `${locale}-pasted-360`);
      });
    }
  });
});

describe('the first paint', () => {
  it.each([360, 1280])('shifts nothing at %i', async (width) => {
    await playground(early, { viewport: { width, height: 900 } }, async ({ page }) => {
      await page.reload();
      await page.waitForSelector('footer');
      const shifts = await page.evaluate(
        async () =>
          await new Promise<readonly number[]>((resolve) => {
            const seen: number[] = [];
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) seen.push((entry as PerformanceEntry & { readonly value: number }).value);
            }).observe({ type: 'layout-shift', buffered: true });
            setTimeout(() => resolve(seen), 600);
          }),
      );
      expect(shifts).toEqual([]);
    });
  });
});

describe('pictures', () => {
  it.each([
    ['wide-light', 1280, 'light', 'en'],
    ['wide-dark', 1280, 'dark', 'en'],
    ['middle-light', 768, 'light', 'ko'],
    ['narrow-dark', 360, 'dark', 'zh-Hant'],
  ] as const)('%s looks as it did, loosely', async (name, width, theme, locale) => {
    await playground(`${early}&lang=${locale}&theme=${theme}`, { viewport: { width, height: 900 } }, async ({ page }) => {
      const share = await difference(page, name);
      if (share !== null) expect(share).toBeLessThan(0.06);
    });
  });

  it('see a page that looks otherwise', async () => {
    if (writesPictures) return;
    await playground(`${early}&theme=light`, {}, async ({ page }) => {
      await page.locator('.card.time').evaluate((one) => one.remove());
      expect(await difference(page, 'wide-light')).toBeGreaterThan(0.06);
    });
  });
});
