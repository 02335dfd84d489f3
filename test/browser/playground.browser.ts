import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { rulePages } from '../../scripts/rule-pages.js';
import { statuses } from '../../src/vocabulary/status.js';
import { subscribed } from '../marketplace/fixtures.js';
import { newCommerce } from '../partner-center/fixtures.js';
import { playground, withBrowser } from './visit.js';

withBrowser();

/** What the button of the shop says. */
async function shop(page: Page): Promise<{ readonly label: string | null; readonly enabled: boolean; readonly text: string }> {
  const button = page.locator('.shop cancel-button button').first();
  return {
    label: await button.textContent(),
    enabled: await button.isEnabled(),
    text: (await page.locator('.shop cancel-button').evaluate((element) => element.shadowRoot?.textContent)) ?? '',
  };
}

async function paste(page: Page, text: string): Promise<void> {
  await page.locator('#paste').fill(text);
  await page.locator('#read').click();
}

const saas = 'family=isv-saas&cycle=monthly&term=P1M&ordered=2020-03-01T10:00Z';

describe('the first scenario', () => {
  it('is of this year, and leaves no answer open', async () => {
    await playground('', {}, async ({ page }) => {
      expect(await page.locator('#ordered').inputValue()).toBe('2026-03-01T10:00');
      expect(await page.locator('.moves li').count()).toBeGreaterThan(5);
      expect(await page.locator('.undetermined').count()).toBe(0);
      expect(await page.locator('.split dd').count()).toBe(3);
      const said = await page.locator('.answer, .moves, .prices, .history').allInnerTexts();
      expect(said.length).toBeGreaterThan(2);
      expect(said.join(' ')).not.toMatch(/documents do not say|not stated|unknown/i);
    });
  });
});

describe('the time slider', () => {
  it('crosses the end of a window, and the button changes', async () => {
    await playground(`${saas}&at=2020-03-02T08:00Z`, {}, async ({ page }) => {
      expect(await shop(page)).toMatchObject({ label: 'Cancel the subscription', enabled: true });
      expect((await shop(page)).text).toContain('Refund: EUR 100.00 \u00b7 1 day left');
      await page.locator('#slider').focus();
      await page.keyboard.press('ArrowRight');
      expect(await page.locator('.at-text').textContent()).toBe('Mar 2, 2020, 09:00 UTC');
      expect((await shop(page)).label).toBe('Cancel the subscription');
      await page.keyboard.press('ArrowRight');
      expect(await page.locator('.at-text').textContent()).toBe('Mar 2, 2020, 10:00 UTC');
      expect((await shop(page)).label).toBe('Turn off auto-renew');
      expect((await shop(page)).text).not.toContain('Refund:');
      await page.keyboard.press('ArrowLeft');
      expect((await shop(page)).label).toBe('Cancel the subscription');
    });
  });

  it('says aloud what became another answer, and nothing while the answer stays', async () => {
    await playground(`${saas}&at=2020-03-02T08:00Z`, {}, async ({ page }) => {
      const spoken = page.locator('body > .unseen');
      await page.locator('#slider').focus();
      await page.keyboard.press('ArrowRight');
      expect(await spoken.textContent()).toBe('');
      await page.keyboard.press('ArrowRight');
      expect(await spoken.textContent()).toMatch(/^State at the chosen instant: active\. Can only be canceled at renewal/);
    });
  });

  it('goes to the next change, to the minute', async () => {
    await playground('family=new-commerce-license&at=2026-03-05T11:17Z', {}, async ({ page }) => {
      await page.locator('#next-change').click();
      expect(await page.locator('.at-text').textContent()).toBe('Mar 8, 2026, 10:00 UTC');
      expect(await shop(page)).toMatchObject({ enabled: false });
      expect(await page.locator('#at').inputValue()).toBe('2026-03-08T10:00');
    });
  });

  it('stands under the instant that the cursor of the timeline marks', async () => {
    await playground('span=term&at=2026-09-01T00:00Z', {}, async ({ page }) => {
      const [cursor, slider] = await Promise.all([page.locator('.cursor').boundingBox(), page.locator('#slider').boundingBox()]);
      const { value, min, max } = await page
        .locator('#slider')
        .evaluate((input: HTMLInputElement) => ({ value: Number(input.value), min: Number(input.min), max: Number(input.max) }));
      const thumb = (slider?.x ?? 0) + 12 + ((value - min) / (max - min)) * ((slider?.width ?? 0) - 24);
      expect(Math.abs(thumb - (cursor?.x ?? 0))).toBeLessThan(3);
    });
  });
});

describe('the state diagram', () => {
  it('lights the one state that holds', async () => {
    await playground('ordered=2024-03-01T10:00Z&renew=false&span=all&at=2024-03-04T09:00Z', {}, async ({ page }) => {
      const lit = () => page.locator('.diagram .lit').evaluateAll((nodes) => nodes.map((node) => node.getAttribute('data-state')));
      expect(await lit()).toEqual(['active']);
      await page.locator('#at').fill('2026-01-01T00:00');
      expect(await lit()).not.toEqual(['active']);
      expect(await lit()).toHaveLength(1);
    });
  });

  it('knows every state', async () => {
    await playground('', {}, async ({ page }) => {
      expect(await page.locator('.diagram [data-state]').count()).toBe(statuses.length);
    });
  });
});

describe('the moves', () => {
  it('are refused to a role that may not make them, with the reason', async () => {
    await playground('roles=referral-admin', {}, async ({ page }) => {
      const row = (verdict: string) => page.locator(`.moves li.${verdict}`, { hasText: /^suspend/ });
      expect(await row('refused').textContent()).toContain('Roles that may do this:');
      await page.locator('label', { hasText: /^Admin agent$/ }).click();
      expect(await row('allowed').count()).toBe(1);
      await page.locator('label', { hasText: /^Admin agent$/ }).click();
      expect(await row('refused').count()).toBe(1);
    });
  });

  it('are made at the chosen instant, shown on the timeline, and taken back', async () => {
    await playground('span=all', {}, async ({ page }) => {
      await page.locator('button', { hasText: 'Try: suspend' }).click();
      expect(await page.locator('.state-now').textContent()).toContain('suspended');
      expect(await page.locator('.item.bar.suspended').count()).toBe(1);
      expect(await page.locator('.item.sign.move').count()).toBe(1);
      expect(await page.locator('.history').textContent()).toContain('Suspended on Mar 4, 2026, 09:00 UTC');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('history-title');
      await page.locator('button', { hasText: 'Take back: suspend' }).click();
      expect(await page.locator('.state-now').textContent()).toContain('active');
      expect(await page.locator('.item.bar.suspended').count()).toBe(0);
    });
  });

  it('are made by the cancel button too', async () => {
    await playground('', {}, async ({ page }) => {
      await page.locator('.shop cancel-button button').first().click();
      expect(await page.locator('.state-now').textContent()).toContain('canceled');
      expect(await shop(page)).toMatchObject({ enabled: false });
    });
  });
});

describe('the timeline', () => {
  it('tells what a bar or a mark stands for, with its rule, on focus and under the pointer', async () => {
    await playground('', {}, async ({ page }) => {
      const detail = page.locator('.detail');
      const before = await detail.textContent();
      await page.locator('.item.bar.prorated').hover();
      expect(await detail.textContent()).toContain('Prorated refund from Mar 2, 2026, 10:00 until Mar 8, 2026, 10:00 UTC. W14');
      await page.locator('termbook-timeline svg [tabindex="0"]').focus();
      await page.keyboard.press('End');
      expect(await detail.textContent()).not.toBe(before);
      expect(await page.locator('termbook-timeline svg :focus').getAttribute('aria-label')).toContain(
        'The cancellation window is open until Mar 8, 2026',
      );
      expect(await page.locator('termbook-timeline svg [tabindex="0"]').count()).toBe(1);
    });
  });

  it('tells about the bar that the line of the instant crosses', async () => {
    await playground('at=2026-03-05T10:00Z', {}, async ({ page }) => {
      await page.locator('.item.bar.prorated').first().scrollIntoViewIfNeeded();
      const [line, bar] = await Promise.all(
        ['.cursor', '.item.bar.prorated'].map(async (one) => await page.locator(one).first().boundingBox()),
      );
      await page.mouse.move((line?.x ?? 0) + (line?.width ?? 0) / 2, (bar?.y ?? 0) + (bar?.height ?? 0) / 2);
      expect(await page.locator('.detail').textContent()).toContain('Prorated refund from Mar 2, 2026, 10:00');
    });
  });
});

describe('another policy date', () => {
  it('answers beside the dates of the facts, and names the entries that differ', async () => {
    await playground('policy=2022-02-01T00:00Z', {}, async ({ page }) => {
      const sides = page.locator('.side h3');
      expect(await sides.nth(1).textContent()).toBe('Under the policy of Feb 1, 2022');
      const texts = await page.locator('cancel-button').evaluateAll((all) => all.map((one) => one.shadowRoot?.textContent ?? ''));
      expect(texts[0]).toContain('W14');
      expect(texts[1]).toContain('W13');
      expect(await page.locator('.differences').textContent()).toContain('W14');
    });
  });
});

describe('the price', () => {
  it('is taken apart, and what cannot be read is said', async () => {
    await playground('price=100.00&tax=0.19', {}, async ({ page }) => {
      expect(await page.locator('.split').textContent()).toBe('NetEUR 100.00TaxEUR 19.00GrossEUR 119.00');
      await page.locator('#price').fill('12.345');
      expect(await page.locator('.prices').textContent()).toContain('Paid per cycle: expected');
      expect((await shop(page)).text).not.toContain('Refund:');
    });
  });
});

describe('a pasted record', () => {
  it('loads what reads it only then', async () => {
    await playground('', {}, async ({ page, loaded }) => {
      expect(loaded.some((file) => file.includes('record'))).toBe(false);
      await paste(page, '{}');
      await page.locator('.issues').waitFor();
      expect(loaded.some((file) => file.includes('part-record'))).toBe(true);
    });
  });

  it('that is not JSON is said to be none', async () => {
    await playground('', {}, async ({ page }) => {
      await paste(page, '{ "id": ');
      await page.locator('.result p').waitFor();
      expect(await page.locator('.result').textContent()).toContain('This is not JSON:');
      expect(await page.locator('#paste').getAttribute('aria-invalid')).toBe('true');
    });
  });

  it.each([
    ['Partner Center', { ...newCommerce, creationDate: 'yesterday', effectiveStartDate: null }, 'creationDate'],
    ['the marketplace', { ...subscribed, created: 17 }, 'created'],
    ['termbook', { family: 'isv-saas', status: 'active', term: { duration: 'P1M', startsAt: 'noon' } }, 'term.startsAt'],
  ])('of %s that is bad shows the path of what is wrong', async (_from, record, path) => {
    await playground('', {}, async ({ page }) => {
      await paste(page, JSON.stringify(record));
      await page.locator('.issues').waitFor();
      expect(await page.locator('.issues code').allTextContents()).toContain(path);
    });
  });

  it('of Partner Center fills the form, and its stated deadline decides', async () => {
    await playground('family=isv-saas&at=2020-01-01T00:00Z', {}, async ({ page }) => {
      await paste(page, JSON.stringify(newCommerce));
      await page.locator('.kept').waitFor();
      expect(await page.locator('#family').inputValue()).toBe('new-commerce-license');
      expect(await page.locator('#cycle').inputValue()).toBe('monthly');
      expect(await page.locator('#term').inputValue()).toBe('P1Y');
      expect(await page.locator('#seats').inputValue()).toBe('12');
      expect(await page.locator('#ordered').inputValue()).toBe('2024-03-01T10:00');
      const now = await page.evaluate(() => [0, 60_000].map((ms) => new Date(Date.now() - ms).toISOString().slice(0, 16)));
      expect(now).toContain(await page.locator('#at').inputValue());
      await page.locator('#at').fill('2024-03-01T12:00');
      expect((await shop(page)).text).toContain('full refund');
      await page.locator('#cycle').selectOption('annual');
      expect(await page.locator('.kept').isHidden()).toBe(true);
    });
  });

  it('of the marketplace fills the form', async () => {
    await playground('', {}, async ({ page }) => {
      await paste(page, JSON.stringify(subscribed));
      await page.locator('.kept').waitFor();
      expect(await page.locator('#family').inputValue()).toBe('isv-saas');
      expect(await page.locator('#term').inputValue()).toBe('P1M');
      expect(await page.locator('#seats').inputValue()).toBe('5');
      expect(await page.locator('#ordered').inputValue()).toBe('2022-03-08T18:45');
    });
  });
});

describe('the link', () => {
  const rich = `${saas}&at=2020-03-15T09:30Z&market=JP&seller=US&price=12.50&currency=USD&tax=0.1&roles=admin-agent+billing-admin&span=term&lang=zh-Hant&theme=dark&policy=2021-10-01&moves=2020-03-10T00:00Z*suspend*nonpayment`;
  const shown = async (page: Page): Promise<string> => {
    await page.waitForFunction(() => location.hash.includes('seller='));
    await page.waitForTimeout(300);
    return page.evaluate(() => `${location.hash}\n${document.querySelector('main')?.innerText ?? ''}`);
  };

  it('holds all that is chosen: opened again, it shows the same', async () => {
    let first = '';
    await playground(rich, {}, async ({ page }) => {
      first = await shown(page);
      for (const value of ['family=isv-saas', 'at=2020-03-15T09:30Z', 'market=JP', 'suspend*nonpayment', 'lang=zh-Hant', 'theme=dark']) {
        expect(decodeURIComponent(first)).toContain(value);
      }
    });
    await playground(first.split('\n')[0]?.slice(1) ?? '', {}, async ({ page }) => {
      expect(await shown(page)).toBe(first);
    });
  });

  it('holds a pasted record without its id', async () => {
    let first = '';
    await playground('', {}, async ({ page }) => {
      await paste(page, JSON.stringify(newCommerce));
      await page.locator('.kept').waitFor();
      await page.locator('#at').fill('2024-03-01T12:00');
      await page.waitForFunction(() => location.hash.includes('record=') && location.hash.includes('2024-03-01T12'));
      first = await page.evaluate(() => location.hash);
      expect(first).not.toContain('0a1b2c3d');
    });
    await playground(first.slice(1), {}, async ({ page }) => {
      await page.locator('.kept').waitFor({ state: 'visible' });
      expect(await page.locator('#seats').inputValue()).toBe('12');
      expect((await shop(page)).text).toContain('full refund');
    });
  });

  it('is copied on request', async () => {
    await playground('', { permissions: ['clipboard-read', 'clipboard-write'] }, async ({ page }) => {
      await page.locator('#copy').click();
      await page.locator('.copied', { hasText: 'copied' }).waitFor();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
        /^http:\/\/127\.0\.0\.1:\d+\/playground\/#family=new-commerce-license/,
      );
    });
  });

  it('that was cut off or made up shows the page all the same', async () => {
    for (const hash of [
      'family=bananas&at=never&moves=x*y*z+2020*cancel',
      'record=%7B%22family%22',
      'ordered=9999-12-31&at=0000-01-01',
      '%E0%A4%A',
    ]) {
      await playground(hash, {}, async ({ page }) => {
        expect(await page.locator('.shop cancel-button button').count()).toBeGreaterThan(0);
      });
    }
  });
});

describe('language and colors', () => {
  it('are switched without losing the focus or the facts', async () => {
    await playground(saas, { colorScheme: 'light' }, async ({ page }) => {
      await page.locator('#language').selectOption('ko');
      await page.waitForFunction(() => document.documentElement.lang === 'ko');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('language');
      expect(await page.locator('#family').inputValue()).toBe('isv-saas');
      expect(await page.title()).toBe('termbook \ud50c\ub808\uc774\uadf8\ub77c\uc6b4\ub4dc');
      const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      const light = await ground();
      await page.locator('#theme').selectOption('dark');
      const dark = await ground();
      expect(dark).not.toBe(light);
      await page.locator('#theme').selectOption('auto');
      expect(await ground()).toBe(light);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await ground()).toBe(dark);
    });
  });

  it('begin with the language of the browser', async () => {
    for (const [locale, lang] of [
      ['zh-HK', 'zh-Hant'],
      ['zh-CN', 'zh-Hans'],
      ['ko-KR', 'ko'],
      ['fr-FR', 'en'],
    ] as const) {
      await playground('', { locale }, async ({ page }) => {
        expect(await page.evaluate(() => document.documentElement.lang)).toBe(lang);
      });
    }
  });

  it('load the texts of one language only', async () => {
    await playground('lang=ko', {}, async ({ page, loaded }) => {
      await page.waitForTimeout(200);
      const tables = loaded
        .filter((file) => /part-(en|ko|zh-han[st])-/.test(file))
        .map((file) => file.replace(/.*part-([\w-]+)-\w+\.js/, '$1'));
      expect(tables).toEqual(['ko']);
    });
  });
});

describe('the answer', () => {
  it('is the first thing on a phone, and changes in sight when a fact changes', async () => {
    await playground('', { viewport: { width: 390, height: 844 } }, async ({ page }) => {
      const answer = page.locator('.card.answer');
      const box = await answer.boundingBox();
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(844);
      expect(await answer.textContent()).toContain('prorated refund until Mar 8, 2026, 10:00 UTC');
      await page.locator('#family').selectOption('azure-plan');
      expect(await answer.textContent()).not.toContain('Mar 8, 2026');
      await page.locator('#seats').scrollIntoViewIfNeeded();
      expect((await answer.boundingBox())?.y ?? -1).toBeGreaterThanOrEqual(0);
    });
  });

  it('is known for the facts that the page begins with', async () => {
    await playground('', {}, async ({ page }) => {
      const text = await page.evaluate(() => document.querySelector('main')?.innerText ?? '');
      expect(text).not.toMatch(/cannot be determined|not known/i);
    });
  });

  it('stands there as code too: the call, and its JSON, to copy', async () => {
    await playground('', { permissions: ['clipboard-read', 'clipboard-write'] }, async ({ page }) => {
      await page.locator('.as-code summary').click();
      await page.locator('#copy-json').click();
      await page.locator('.code output', { hasText: 'Copied.' }).waitFor();
      const json = JSON.parse(await page.evaluate(() => navigator.clipboard.readText())) as Record<string, unknown>;
      expect(json).toMatchObject({ question: 'cancellation', verdict: 'allowed', refund: 'prorated' });
      const call = await page.locator('.code code').first().textContent();
      expect(call).toContain("orderedAt: instant('2026-03-01T10:00Z'),");
      expect(call).toContain("decideCancellation(subscription, instant('2026-03-04T09:00Z'))");
    });
  });
});

describe('what cannot be read', () => {
  it.each([
    ['#seats', '0', 'Expected a whole number from 1 to 999999.'],
    ['#price', 'abc', 'Expected an amount such as 100.00'],
    ['#tax', '19', 'Expected a rate such as 0.19'],
    ['#ordered', '', 'Expected a date and time from 2005 to 2099.'],
  ])('in %s (%j) is said at the field, and no longer once it is mended', async (field, text, said) => {
    await playground('', {}, async ({ page }) => {
      const before = await page.locator(field).inputValue();
      await page.locator(field).fill(text);
      const note = page.locator(`${field}-wrong`);
      expect(await note.textContent()).toContain(said);
      expect(await note.isVisible()).toBe(true);
      expect(await page.locator(field).getAttribute('aria-invalid')).toBe('true');
      await page.locator(field).fill(before);
      expect(await note.isVisible()).toBe(false);
    });
  });
});

describe('the header', () => {
  it('leads back to the documentation', async () => {
    await playground('', {}, async ({ page }) => {
      const links = await page.locator('nav a').evaluateAll((all) => all.map((one) => one.getAttribute('href')));
      expect(links).toEqual(['../index.html', '../guide/getting-started.html', '../rules/index.html', '../portfolio/index.html']);
    });
  });
});

describe('the facts', () => {
  it('stay beside the answers on a wide page', async () => {
    await playground('', { viewport: { width: 1280, height: 900 } }, async ({ page }) => {
      await page.mouse.wheel(0, 900);
      await page.waitForFunction(() => scrollY > 500);
      expect((await page.locator('#family').boundingBox())?.y ?? -1).toBeGreaterThan(0);
    });
  });
});

describe('the rules', () => {
  it('are links to places that the documentation has', async () => {
    const pages = rulePages();
    await playground('span=all&moves=2026-03-10T00:00Z*suspend*fraud&at=2026-03-12T00:00Z', {}, async ({ page: shown }) => {
      const links = await shown.locator('a.rule').evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
      expect(links.length).toBeGreaterThan(5);
      expect(links.filter((link) => !pages.has(link.replace(/^\.\.\/(.*)\.html$/, 'docs/$1.md')))).toEqual([]);
    });
  });
});

describe('the keyboard alone', () => {
  it('skips to the answers, reaches everything, sees where it is, and is never trapped', async () => {
    await playground('', {}, async ({ page }) => {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('answers');
      const visited: string[] = [];
      const unseen: string[] = [];
      for (let count = 0; count < 150; count += 1) {
        await page.keyboard.press('Tab');
        const here = await page.evaluate(() => {
          let active = document.activeElement;
          while (active?.shadowRoot?.activeElement != null) active = active.shadowRoot.activeElement;
          if (active === null || active === document.body) return null;
          const shown = active.matches('.segments input') ? active.nextElementSibling : active;
          const visible = shown !== null && getComputedStyle(shown).outlineStyle !== 'none';
          return { name: active.id === '' ? `${active.tagName} ${active.textContent.slice(0, 20)}` : active.id, visible };
        });
        if (here === null) break;
        visited.push(here.name);
        if (!here.visible) unseen.push(here.name);
      }
      expect(unseen).toEqual([]);
      expect(visited.length).toBeLessThan(149);
      for (const wanted of ['at', 'next-change', 'slider', 'policy-date', 'role-admin-agent']) expect(visited).toContain(wanted);
      expect(visited.some((name) => name.startsWith('BUTTON Cancel the subscr'))).toBe(true);
      expect(visited.some((name) => name.startsWith('g '))).toBe(true);
      expect(visited.some((name) => name.startsWith('BUTTON Try: suspend'))).toBe(true);
    });
  });
});

describe('whoever wants less motion', () => {
  it('sees none', async () => {
    const longest = (page: Page) =>
      page.evaluate(() =>
        Math.max(
          ...[...document.querySelectorAll('*')].flatMap((one) =>
            getComputedStyle(one)
              .transitionDuration.split(',')
              .map((text) => parseFloat(text)),
          ),
        ),
      );
    await playground('', { reducedMotion: 'reduce' }, async ({ page }) => {
      expect(await longest(page)).toBe(0);
    });
    await playground('', { reducedMotion: 'no-preference' }, async ({ page }) => {
      expect(await longest(page)).toBeGreaterThan(0);
    });
  });
});
