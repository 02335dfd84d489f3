/** A page in Chromium that is watched: its console, its errors, its requests and the shifts of its layout. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, inject } from 'vitest';

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

let browser: Browser;

/** Every file of tests has a browser of its own, with an empty profile. */
export function withBrowser(): void {
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: flags });
  });
  afterAll(async () => {
    await browser.close();
  });
}

export interface Visited {
  readonly page: Page;
  /** What the page complained about, or asked of another host. */
  readonly complaints: readonly string[];
  /** The files that were loaded. */
  readonly loaded: readonly string[];
}

/** Opens a path, gives the page to a visit, and holds afterwards that there was nothing to complain about. */
export async function visit(path: string, options: BrowserContextOptions, look: (visited: Visited) => Promise<void>): Promise<void> {
  const base = inject('base');
  const context = await browser.newContext({
    locale: 'en-US',
    timezoneId: 'Asia/Tokyo',
    viewport: { width: 1280, height: 900 },
    ...options,
  });
  const complaints: string[] = [];
  const loaded: string[] = [];
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    await page.clock.setFixedTime('2026-03-04T09:00:30Z');
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(`${message.type()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
    page.on('request', (request) => {
      const url = request.url();
      if (url.startsWith(`${base}/`)) loaded.push(url.slice(base.length));
      else if (!url.startsWith('data:')) complaints.push(`outside request: ${url}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400) complaints.push(`${String(response.status())}: ${response.url()}`);
    });
    await page.goto(`${base}${path}`);
    await look({ page, complaints, loaded });
  } finally {
    await context.close();
  }
  expect(complaints).toEqual([]);
}

/** The playground with a part of the address behind '#'. */
export async function playground(hash: string, options: BrowserContextOptions, look: (visited: Visited) => Promise<void>): Promise<void> {
  await visit(`/playground/${hash === '' ? '' : `#${hash}`}`, options, async (visited) => {
    await visited.page.waitForSelector('footer');
    await look(visited);
  });
}
