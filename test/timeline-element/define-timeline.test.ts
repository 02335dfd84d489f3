import { afterEach, describe, expect, it, vi } from 'vitest';
import { english } from '../../src/explain/en/index.js';
import type { Instant } from '../../src/kernel/instant.js';
import { addMs, dayMs, instant } from '../../src/kernel/instant.js';
import { termFrom } from '../../src/rules/asking/term-chain.js';
import type { TimelineElement } from '../../src/timeline-element/define-timeline.js';
import { defineTimeline, usualSpan } from '../../src/timeline-element/define-timeline.js';
import { style } from '../../src/timeline-element/style.js';
import type { Subscription } from '../../src/vocabulary/subscription.js';
import { page, shown, Stand } from './page.js';

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
  term: termFrom(orderedAt, 'P1Y', 'new-commerce-license'),
} as const satisfies Subscription;

const usual = (one: TimelineElement): void => {
  one.life = { subscription };
  one.language = english;
};

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('defineTimeline', () => {
  it('does nothing where there is no page, and can be called again', () => {
    expect(() => {
      defineTimeline();
    }).not.toThrow();
    const registered = page();
    defineTimeline();
    const first = registered.get('termbook-timeline');
    defineTimeline();
    expect(registered.get('termbook-timeline')).toBe(first);
  });

  it('registers an element that shows nothing before it has a life and a language', async () => {
    const { root } = await shown((one) => {
      one.life = { subscription };
    });
    expect(root.textContent).toBe('');
  });

  it('has the drawing first, then what stands in the page, the sentence of what is pointed at, the legend and the list', async () => {
    const { root } = await shown(usual);
    expect(root.children.map((child) => (child instanceof Stand ? `${child.tag} ${child.attributes['class'] ?? ''}` : child))).toEqual([
      'div drawn',
      'slot ',
      'p detail',
      'ul legend',
      'details listed',
    ]);
  });

  it('brings its own style', async () => {
    const { root } = await shown(usual);
    expect(root.adoptedStyleSheets).toEqual([{ text: style }]);
  });

  it('draws, lists and explains a life; the cursor stands where `at` is', async () => {
    const { made, root, find } = await shown((one) => {
      usual(one);
      one.at = addMs(orderedAt, dayMs);
    });
    expect(root.querySelectorAll('[data-item]').length).toBeGreaterThan(5);
    expect(find('.listed').textContent).toContain('Full refund from Mar 1, 2024, 10:00 until Mar 2, 2024, 10:00 UTC.');
    expect(find('.legend').textContent).toContain('Prorated refund');
    expect(find('.legend').getAttribute('aria-label')).toBe('Legend');
    const x = find('.cursor').getAttribute('x1');
    expect(find('.cursor').getAttribute('x2')).toBe(x);
    expect(find('.listed').children.map((child) => (child instanceof Stand ? child.tag : child))).toEqual(['summary', 'table']);
    made.at = addMs(orderedAt, 100 * dayMs);
    await Promise.resolve();
    expect(Number(find('.cursor').getAttribute('x1'))).toBeGreaterThan(Number(x));
    made.at = null;
    await Promise.resolve();
    expect(find('.cursor').getAttribute('data-off')).toBe('');
    expect([made.at, made.span, made.ruleLink, made.options, made.language]).toEqual([null, null, null, {}, english]);
  });

  it('lists what, from when, until when and by which rules, in this order', async () => {
    const { find } = await shown(usual);
    const rows = find('.listed')
      .all()
      .filter(({ tag }) => tag === 'tr')
      .map(({ children }) => children.map((cell) => (cell instanceof Stand ? cell.textContent : cell)));
    expect(rows[0]).toEqual(['What', 'From', 'Until', 'Rules']);
    expect(rows.find(([what]) => what?.startsWith('Full refund'))?.slice(1)).toEqual(['Mar 1, 2024, 10:00', 'Mar 2, 2024, 10:00', 'W14']);
    // each rule of a charge: how often, and counted from when (T1, T3)
    expect(rows.at(-1)?.at(-1)).toBe('T1 T3');
  });

  it('tells what is pointed at, and goes on with the arrow keys', async () => {
    const { made, root, find } = await shown(usual);
    made.ruleLink = (rule) => `#${rule}`;
    made.options = {};
    made.span = { untilAt: addMs(orderedAt, 20 * dayMs) };
    await Promise.resolve();
    const items = root.querySelectorAll('[data-item]');
    const full = items.find((one) => one.getAttribute('aria-label')?.startsWith('Full refund') === true) ?? new Stand();
    find('.drawn').heard['pointerover']?.({ target: full.children[0] });
    expect(find('.detail').textContent).toMatch(/^Full refund from .* W14/);
    expect(
      find('.detail')
        .all()
        .some(({ attributes }) => attributes['href'] === '#W14'),
    ).toBe(true);
    const prevented: string[] = [];
    const press = (key: string): void =>
      find('.drawn').heard['keydown']?.({ target: items[0], key, preventDefault: () => prevented.push(key) });
    for (const key of ['ArrowRight', 'End', 'x', 'ArrowLeft']) press(key);
    expect(prevented).toEqual(['ArrowRight', 'End']);
    expect([items[1], items.at(-1)].map((one) => one?.attributes['tabindex'])).toEqual(['0', '0']);
    expect([items[0]?.attributes['tabindex'], items[1]?.focused, items.at(-1)?.focused]).toEqual(['-1', 1, 1]);
    find('.drawn').heard['pointerover']?.({ target: root });
    expect(find('.detail').textContent).toMatch(/^Full refund/);
  });

  it.each([
    ['ArrowRight', 3],
    ['ArrowDown', 3],
    ['ArrowLeft', 1],
    ['ArrowUp', 1],
    ['Home', 0],
  ])('goes with %s from the third to the right one', async (key, to) => {
    const { root, find } = await shown(usual);
    const items = root.querySelectorAll('[data-item]');
    find('.drawn').heard['keydown']?.({ target: items[2], key, preventDefault: () => null });
    expect(items.flatMap(({ focused }, place) => (focused === 1 ? [place] : []))).toEqual([to]);
  });

  it('draws nothing without room, and clears what has no life any more', async () => {
    const { made, root, find } = await shown(usual);
    made.life = null;
    await Promise.resolve();
    expect(root.textContent).toBe('');
    find('.drawn').clientWidth = 0;
    made.life = { subscription };
    await Promise.resolve();
    expect(root.textContent).toBe('');
    made.isConnected = false;
    made.disconnectedCallback();
    made.life = { subscription };
    expect(made.life).toEqual({ subscription });
  });
});

describe('the usual span', () => {
  it('holds the order and the term, with room on both sides', () => {
    const { fromAt, untilAt } = usualSpan({ subscription });
    expect(fromAt).toBeLessThan(orderedAt);
    expect(untilAt).toBeGreaterThan(subscription.term.endsAt);
  });

  it('is thirty days and some more where no term is stated, and holds a trial', () => {
    const bare = usualSpan({ subscription: { ...subscription, term: null } });
    expect(bare.untilAt - orderedAt).toBe(Math.floor(30 * dayMs * 1.12) as Instant);
    const trial = { opensAt: orderedAt, closesAt: addMs(orderedAt, 60 * dayMs) };
    expect(usualSpan({ subscription: { ...subscription, status: 'trial', trial, term: null } }).untilAt).toBeGreaterThan(trial.closesAt);
  });
});
