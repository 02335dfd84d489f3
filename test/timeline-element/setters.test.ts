import { afterEach, describe, expect, it, vi } from 'vitest';
import { english } from '../../src/explain/en/index.js';
import { korean } from '../../src/explain/ko/index.js';
import { addMs, dayMs, instant } from '../../src/kernel/instant.js';
import { termFrom } from '../../src/rules/asking/term-chain.js';
import type { TimelineElement } from '../../src/timeline-element/define-timeline.js';
import type { Subscription } from '../../src/vocabulary/subscription.js';
import { drawing, shown } from './page.js';

const orderedAt = instant('2024-03-01T10:00Z');
const subscription = {
  id: 's-1',
  status: 'active',
  family: 'new-commerce-license',
  billingCycle: 'monthly',
  quantity: 5,
  autoRenew: true,
  orderedAt,
  changedAt: orderedAt,
  term: termFrom(orderedAt, 'P1M', 'new-commerce-license'),
} as const satisfies Subscription;

/** Each property of the element with a value that changes what is drawn. */
const setters: { readonly [Name in Exclude<keyof TimelineElement, keyof HTMLElement>]: (one: TimelineElement) => void } = {
  life: (one) => (one.life = { subscription }),
  language: (one) => (one.language = korean),
  span: (one) => (one.span = { fromAt: orderedAt, untilAt: addMs(orderedAt, 12 * dayMs) }),
  at: (one) => (one.at = addMs(orderedAt, dayMs)),
  options: (one) => (one.options = { interpretations: { I1: 'open-at-limit' } }),
  ruleLink: (one) => (one.ruleLink = (rule) => `#${rule}`),
};
const names = Object.keys(setters) as (keyof typeof setters)[];

function orders<One>(of: readonly One[]): readonly (readonly One[])[] {
  if (of.length === 0) return [[]];
  return of.flatMap((one, place) => orders(of.toSpliced(place, 1)).map((rest) => [one, ...rest]));
}

async function drawnAfter(order: readonly (keyof typeof setters)[], isDrawnBetween: boolean): Promise<unknown> {
  const { made, root } = await shown(() => undefined);
  for (const name of order) {
    setters[name](made);
    if (isDrawnBetween) await Promise.resolve();
  }
  await Promise.resolve();
  return drawing(root);
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the properties of a timeline', () => {
  it.each(names.filter((name) => name !== 'life' && name !== 'language'))(
    'change what is drawn, also after a drawing: %s',
    async (last) => {
      const { made, root } = await shown((one) => {
        one.life = { subscription };
        one.language = english;
      });
      const before = JSON.stringify(drawing(root));
      setters[last](made);
      await Promise.resolve();
      expect(JSON.stringify(drawing(root))).not.toBe(before);
    },
  );

  it('may be set in every order, one drawing after each or one after all: what is drawn is the same', async () => {
    const all = JSON.stringify(await drawnAfter(names, false));
    expect(all).toContain('#W14');
    for (const order of orders(names)) expect([order, JSON.stringify(await drawnAfter(order, true))]).toEqual([order, all]);
  });

  it('may be set again to what they were: what is drawn is what was', async () => {
    const all = JSON.stringify(await drawnAfter(names, false));
    const { made, root } = await shown((one) => {
      one.life = { subscription: { ...subscription, quantity: 9, billingCycle: 'annual' } };
      one.language = english;
      one.at = orderedAt;
      one.ruleLink = (rule) => `/${rule}`;
    });
    for (const name of names) setters[name](made);
    await Promise.resolve();
    expect(JSON.stringify(drawing(root))).toBe(all);
  });
});

/** What keeps a life from being drawn, each in another part of the drawing. */
const refusals: readonly (readonly [what: string, refuse: (one: TimelineElement) => void])[] = [
  [
    'a life with an order that is no instant',
    (one) => (one.life = { subscription: { ...subscription, orderedAt: '2025-01-01' } } as never),
  ],
  ['a life of nothing', (one) => (one.life = {} as never)],
  ['a span that ends before it begins', (one) => (one.span = { fromAt: orderedAt, untilAt: addMs(orderedAt, -dayMs) })],
  ['an interpretation that is none', (one) => (one.options = { interpretations: { I1: 'none' } } as never)],
  ['an address that is refused', (one) => (one.ruleLink = () => fail('no address'))],
  ['a language without words', (one) => (one.language = { ...korean, ruleTitle: () => fail('no title') })],
];
function fail(why: string): never {
  throw new Error(why);
}

describe('a timeline that is refused in the middle of its drawing', () => {
  it.each(refusals)('shows nothing of the life before it, and throws what refused it: %s', async (_what, refuse) => {
    const { made, root, find } = await shown((one) => {
      one.life = { subscription };
      one.language = english;
    });
    expect(root.querySelectorAll('[data-item]').length).toBeGreaterThan(3);
    const works: (() => void)[] = [];
    vi.stubGlobal('queueMicrotask', (work: () => void) => works.push(work));
    refuse(made);
    expect(() => {
      works.shift()?.();
    }).toThrow();
    expect(['.drawn', '.detail', '.legend', '.listed'].map((part) => find(part).children)).toEqual([[], [], [], []]);
    expect(root.textContent).toBe('');
    // what is pointed at is not there any more
    find('.drawn').heard['pointerover']?.({ target: find('.drawn') });
    expect(root.textContent).toBe('');
  });

  it('is drawn again once what was refused is mended', async () => {
    const { made, root } = await shown((one) => {
      one.life = { subscription };
      one.language = english;
    });
    const before = JSON.stringify(drawing(root));
    const works: (() => void)[] = [];
    vi.stubGlobal('queueMicrotask', (work: () => void) => works.push(work));
    made.ruleLink = () => fail('no address');
    expect(() => works.shift()?.()).toThrow('no address');
    made.ruleLink = null;
    works.shift()?.();
    expect(JSON.stringify(drawing(root))).toBe(before);
  });
});
