import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../scripts/entry-points.js';
import { fencesOf } from '../scripts/examples.js';

const guide = 'docs/guide/front-ends.md';
const blocks = fencesOf(guide, readFileSync(`${root}${guide}`, 'utf8'));
const blockWith = (text: string): string => blocks.find(({ code }) => code.includes(text))?.code ?? '';

interface Shown {
  textContent: string;
  disabled: boolean;
  onclick: () => Promise<unknown>;
}

/** The page as a browser would run it, with stand-ins for document, clock, timer and network. */
async function opened(bundle: string, facts: object, clock: { now: number }) {
  const shown = (): Shown => ({ textContent: '', disabled: false, onclick: async () => await Promise.resolve() });
  const elements: Record<string, Shown> = { '#cancel': shown(), '#hint': shown() };
  const timers: { readonly then: () => void; readonly ms: number }[] = [];
  const requests: string[] = [];
  const page = createContext({
    clock,
    document: { querySelector: (name: string) => elements[name], documentElement: { lang: 'en' } },
    setTimeout: (then: () => void, ms: number) => timers.push({ then, ms }),
    clearTimeout: () => undefined,
    fetch: async (url: string, { body }: { readonly body?: string } = {}) => {
      requests.push(body === undefined ? url : `${url} ${body}`);
      return await Promise.resolve({ json: async () => await Promise.resolve(facts) });
    },
  });
  runInContext('Date.now = () => clock.now', page);
  runInContext(bundle, page);
  await new Promise((resolve) => setTimeout(resolve, 0));
  return { button: elements['#cancel'] ?? shown(), hint: elements['#hint'] ?? shown(), timers, requests };
}

describe('the cancel button of the guide, as its page says: copied, bundled, opened', () => {
  let folder = '';
  let bundle = '';
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'termbook-button-'));
    const [view = ''] = blockWith('export function cancelView').split('// From here on');
    writeFileSync(join(folder, 'cancel-view.js'), view);
    writeFileSync(join(folder, 'page.js'), blockWith("from './cancel-view'"));
    const { outputFiles } = await build({
      entryPoints: [join(folder, 'page.js')],
      bundle: true,
      format: 'iife',
      write: false,
      nodePaths: [join(root, 'node_modules')],
      alias: { termbook: join(root, 'src/index.ts'), 'termbook/explain': join(root, 'src/explain/index.ts') },
    });
    bundle = outputFiles[0]?.text ?? '';
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const facts = { family: 'new-commerce-license', billingCycle: 'monthly', orderedAt: '2023-09-01T10:00:00Z' };

  it('offers the cancellation inside the window, with the refund in the hint', async () => {
    const { button, hint, timers } = await opened(bundle, facts, { now: Date.parse('2023-09-05T00:00:00Z') });
    expect(button).toMatchObject({ textContent: 'Cancel the subscription', disabled: false });
    expect(hint.textContent).toContain('prorated refund');
    expect(hint.textContent).toContain('Sep 8, 2023, 10:00 UTC');
    expect(hint.textContent).toContain('4 days left.');
    expect(timers.map(({ ms }) => ms)).toEqual([Date.parse('2023-09-08T10:00:00Z') - Date.parse('2023-09-05T00:00:00Z')]);
  });

  it('changes by itself when the window closes', async () => {
    const clock = { now: Date.parse('2023-09-08T09:59:59Z') };
    const { button, timers } = await opened(bundle, facts, clock);
    expect([button.textContent, timers[0]?.ms]).toEqual(['Cancel the subscription', 1000]);
    clock.now += 1000;
    timers[0]?.then();
    expect(button).toMatchObject({ textContent: 'Turn off auto-renew', disabled: false });
  });

  it('is disabled, and says so, where nothing can be told and where nothing can be done', async () => {
    const early = await opened(bundle, { ...facts, orderedAt: '2015-03-01T00:00:00Z' }, { now: Date.parse('2015-03-02T00:00:00Z') });
    expect(early.button).toMatchObject({ textContent: 'Ask support', disabled: true });
    const software = { family: 'software-subscription', billingCycle: 'annual', orderedAt: '2021-09-14T16:44:03Z' };
    const late = await opened(bundle, software, { now: Date.parse('2021-10-15T00:00:00Z') });
    expect(late.button).toMatchObject({ textContent: 'Cannot be canceled', disabled: true });
  });

  it('does not offer to turn off what is off', async () => {
    const { button, hint } = await opened(bundle, { ...facts, autoRenew: false }, { now: Date.parse('2023-09-09T00:00:00Z') });
    expect(button).toMatchObject({ textContent: 'Cannot be canceled', disabled: true });
    expect(hint.textContent).not.toContain('left.');
  });

  it('asks the server for what it shows, and then for the facts anew', async () => {
    const { button, requests } = await opened(bundle, facts, { now: Date.parse('2023-09-05T00:00:00Z') });
    await button.onclick();
    expect(requests).toEqual([
      '/subscriptions/s-1/facts',
      '/subscriptions/s-1/cancel {"by":"move","move":"cancel","scope":"subscription"}',
      '/subscriptions/s-1/facts',
    ]);
  });

  it('has the elements in its page that its script looks for', () => {
    const ids = [...blockWith("from './cancel-view'").matchAll(/querySelector\('#(\w+)'\)/g)].map(([, id]) => id);
    expect(ids).toEqual(['cancel', 'hint']);
    for (const id of ids) expect(blockWith('<p id=')).toContain(`id="${String(id)}"`);
  });
});
