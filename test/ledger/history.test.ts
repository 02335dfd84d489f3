import { describe, expect, it } from 'vitest';
import { instant } from '../../src/kernel/instant.js';
import { lifeOf } from '../../src/ledger/history.js';
import type { Pending } from '../../src/vocabulary/subscription.js';

describe('a life in its steps', () => {
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
