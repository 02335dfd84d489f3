import { existsSync, readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { getQuickJS } from 'quickjs-emscripten';
import { root } from '../../entry-points.js';
import { clocklessRealm } from '../clock/realm.js';
import type { CorpusResult } from './hashed.js';
import { hashed } from './hashed.js';

/** An engine, and what it made of the corpus; or why it could not be asked. */
export interface Ran {
  readonly engine: string;
  readonly result: CorpusResult | string;
}

export function inBareRealm(script: string): Ran {
  const { run, unsprung } = clocklessRealm();
  if (unsprung.length > 0) return { engine: 'bare V8 realm', result: `not bare: ${unsprung.join()}` };
  run(script);
  const text = run('everywhere()') as string;
  return { engine: `V8 ${process.versions.v8}, a realm without Intl, Date.now, Math.random and local time`, result: hashed(text) };
}

export async function inQuickJs(script: string): Promise<Ran> {
  const context = (await getQuickJS()).newContext();
  const { version } = JSON.parse(readFileSync(`${root}node_modules/quickjs-emscripten/package.json`, 'utf8')) as {
    readonly version: string;
  };
  try {
    context.unwrapResult(context.evalCode(script)).dispose();
    const handle = context.unwrapResult(context.evalCode('everywhere()'));
    const text = context.getString(handle);
    handle.dispose();
    return { engine: `QuickJS, quickjs-emscripten ${version}`, result: hashed(text) };
  } finally {
    context.dispose();
  }
}

const chromiumPath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'];
const offline = ['--disable-background-networking', '--disable-component-update', '--disable-sync'];

export async function inChromium(script: string): Promise<readonly Ran[]> {
  if (!existsSync(chromiumPath)) {
    return [{ engine: 'Chromium', result: `is not at ${chromiumPath}: install Debian's chromium, or say where it is in CHROMIUM` }];
  }
  const browser = await chromium.launch({ executablePath: chromiumPath, args: [...flags, ...offline] });
  try {
    const ran: Ran[] = [];
    for (const [timezoneId, locale] of [
      ['UTC', 'en-US'],
      ['Pacific/Chatham', 'ar-EG'],
    ] as const) {
      const engine = `Chromium ${browser.version()}, ${timezoneId}, ${locale}`;
      const context = await browser.newContext({ timezoneId, locale });
      const page = await context.newPage();
      await page.addScriptTag({ content: script });
      const { text, zone } = await page.evaluate(() => {
        const { everywhere } = globalThis as unknown as { readonly everywhere: () => string };
        return { text: everywhere(), zone: Intl.DateTimeFormat().resolvedOptions().timeZone };
      });
      ran.push({ engine, result: zone === timezoneId ? hashed(text) : `runs in ${zone}` });
      await context.close();
    }
    return ran;
  } finally {
    await browser.close();
  }
}
