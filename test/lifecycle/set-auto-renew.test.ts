import { describe, expect, it } from 'vitest';
import { applyMove, productFamilies, setAutoRenew } from 'termbook';
import type { ProductFamily } from '../../src/vocabulary/product.js';
import { active, at, ms, trial } from './subscriptions.js';

describe('set-auto-renew', () => {
  it.each([true, false])('sets it to %s while active [C4, T5]', (autoRenew) => {
    const moved = setAutoRenew(active({ autoRenew: !autoRenew }), { autoRenew }, at('2024-06-01'));
    expect(moved).toMatchObject({ verdict: 'applied', subscription: { status: 'active', autoRenew }, events: [{ facts: { autoRenew } }] });
    expect(moved.verdict === 'applied' && moved.events[0]?.basis.map(({ rule }) => rule)).toEqual(['C4', 'T5']);
  });

  it('keeps a trial a trial [R2]', () => {
    const before = trial();
    const moved = setAutoRenew(before, { autoRenew: false }, at('2024-03-10'));
    expect(moved).toMatchObject({ subscription: { status: 'trial', trial: before.trial, autoRenew: false } });
  });

  it.each([
    [false, 'renew', 'extend'],
    [true, 'extend', 'renew'],
    [false, null, null],
  ] as const)(
    'switched to %s in a trial, what is chosen beside it (%s) becomes %s, as in a paid term [L8]',
    (autoRenew, endOfTerm, chosen) => {
      const moved = setAutoRenew({ ...trial(), autoRenew: !autoRenew, endOfTerm }, { autoRenew }, at('2024-03-10'));
      expect(moved).toMatchObject({ subscription: { status: 'trial', autoRenew, endOfTerm: chosen } });
    },
  );

  it('is known for marketplace, new commerce and later software, and for no other family [C4, T5]', () => {
    const known = (family: ProductFamily) => setAutoRenew(active({ family }), { autoRenew: false }, at('2024-06-01')).verdict === 'applied';
    expect(productFamilies.filter(known)).toEqual(['new-commerce-license', 'software-subscription', 'isv-saas']);
  });

  it('is not known for software bought before 2021-10-14, which does not renew [T5]', () => {
    const bought = (orderedAt: string) =>
      setAutoRenew(active({ family: 'software-subscription', orderedAt: at(orderedAt) }), { autoRenew: true }, at('2021-11-01')).verdict;
    expect(bought('2021-10-13T23:59:59.999Z')).toBe('undetermined');
    expect(bought('2021-10-14')).toBe('applied');
  });

  it('is possible until the term ends [T5]', () => {
    const endsAt = at('2025-03-01T10:00Z');
    expect(setAutoRenew(active(), { autoRenew: false }, ms(endsAt, -1)).verdict).toBe('applied');
    expect(setAutoRenew(active(), { autoRenew: false }, endsAt).verdict).toBe('refused');
  });

  it.each([undefined, null, 'false', 0])('a switch that is %s breaks the contract', (autoRenew) => {
    expect(() => applyMove(active(), { move: 'set-auto-renew', autoRenew } as never, at('2020-06-01'))).toThrow(
      'wrong-type at "autoRenew": expected true or false',
    );
  });
});
