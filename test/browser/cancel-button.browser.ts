import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { visit, withBrowser } from './visit.js';

withBrowser();

const shown = (page: Page): Promise<string> => page.locator('cancel-button').evaluate((one) => one.shadowRoot?.textContent ?? '');

describe('the cancel button of the example', () => {
  it('shows label, refund, days left, reason and rule', async () => {
    await visit('/cancel-button/', {}, async ({ page }) => {
      const button = page.locator('cancel-button button');
      expect(await button.textContent()).toBe('Cancel the subscription');
      expect(await button.isEnabled()).toBe(true);
      const text = await shown(page);
      expect(text).toMatch(/Refund: EUR \d\d\.\d\d \u00b7 5 days left/);
      expect(text).toMatch(/Can be canceled now with a prorated refund until .*UTC \(by another interpretation, .*\)\. \[W14\]/);
      expect(await page.locator('cancel-button abbr').first().getAttribute('title')).not.toBe('');
    });
  });

  it('tells the page what to do when it is pressed', async () => {
    await visit('/cancel-button/', {}, async ({ page }) => {
      await page.locator('cancel-button button').focus();
      await page.keyboard.press('Enter');
      expect(await page.locator('output').textContent()).toBe('asked for: cancel of the subscription');
    });
  });

  it('changes by itself when its window closes, and keeps the focus', async () => {
    await visit('/cancel-button/', {}, async ({ page }) => {
      await page.clock.install();
      await page.reload();
      const button = page.locator('cancel-button button').first();
      await button.focus();
      await page.clock.fastForward(5 * 86_400_000 - 60_000);
      expect(await button.isEnabled()).toBe(true);
      await page.clock.fastForward(120_000);
      expect(await button.isEnabled()).toBe(false);
      expect(await shown(page)).toContain('The cancellation window was open until');
    });
  });
});
