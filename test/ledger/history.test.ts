import { describe, expect, it } from 'vitest';
import type { Instant } from '../../src/kernel/instant.js';
import { addMs, instant } from '../../src/kernel/instant.js';
import { lifeOf } from '../../src/ledger/history.js';
import { termFrom } from '../../src/rules/asking/term-chain.js';
import type { Active, Pending } from '../../src/vocabulary/subscription.js';

describe('a life in its steps', () => {
  const renewing = (untilAt: Instant): readonly (readonly [string, Instant])[] => {
    const orderedAt = instant('2024-03-01');
    const subscription: Active = {
      id: 's-1',
      status: 'active',
      family: 'new-commerce-license',
      billingCycle: 'annual',
      quantity: 5,
      autoRenew: true,
      orderedAt,
      changedAt: orderedAt,
      term: termFrom(orderedAt, 'P1Y', 'new-commerce-license'),
    };
    const { steps } = lifeOf([{ event: 'ordered', at: orderedAt, subscription, basis: [] }], untilAt, {});
    return steps.map((step) => [step.event.event, step.untilAt]);
  };

  it('until the end of a term does not renew: the renewal belongs to the millisecond after [T3]', () => {
    const endsAt = instant('2025-03-01');
    expect(renewing(endsAt)).toEqual([['ordered', endsAt]]);
    expect(renewing(addMs(endsAt, 1))).toEqual([
      ['ordered', endsAt],
      ['renew', addMs(endsAt, 1)],
    ]);
  });

  it('is dark from the end of the days in which a publisher must activate: nobody says what becomes of it, and it may be charged', () => {
    const orderedAt = instant('2024-03-01T10:00Z');
    const subscription = {
      id: 's-1',
      status: 'pending',
      family: 'isv-saas',
      billingCycle: 'monthly',
      quantity: 5,
      autoRenew: true,
      orderedAt,
      changedAt: orderedAt,
    } as unknown as Pending;
    const untilAt = instant('2024-06-01');
    const { opens } = lifeOf([{ event: 'ordered', at: orderedAt, subscription, basis: [] }], untilAt, {});
    // 30 days
    expect(opens.map(({ fromAt, isDark }) => [fromAt, isDark])).toEqual([[instant('2024-03-31T10:00Z'), true]]);
  });
});
