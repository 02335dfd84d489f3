import { describe, expect, it } from 'vitest';
import type { Instant } from '../../src/kernel/instant.js';
import { addMs, instant } from '../../src/kernel/instant.js';
import { stagesOf } from '../../src/ledger/history.js';
import { termFrom } from '../../src/rules/asking/term-chain.js';
import type { Active, Pending } from '../../src/vocabulary/subscription.js';

describe('a life in its steps', () => {
  const renewing = (untilAt: Instant): readonly (readonly [string | undefined, Instant])[] => {
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
    const stages = stagesOf([{ event: 'ordered', at: orderedAt, subscription, basis: [] }], untilAt, {});
    return stages.map(({ by, fromAt }) => [by?.event, fromAt]);
  };

  it('until the end of a term does not renew: the renewal belongs to the millisecond after [T3]', () => {
    const endsAt = instant('2025-03-01');
    const orderedAt = instant('2024-03-01');
    expect(renewing(endsAt)).toEqual([['ordered', orderedAt]]);
    expect(renewing(addMs(endsAt, 1))).toEqual([
      ['ordered', orderedAt],
      ['renew', endsAt],
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
    const [first, ...later] = stagesOf([{ event: 'ordered', at: orderedAt, subscription, basis: [] }], untilAt, {});
    // 30 days
    expect([first?.due, later]).toMatchObject([{ at: instant('2024-03-31T10:00Z'), request: null }, []]);
  });

  it.each([
    ['upgrade', '2023-10-23T23:59:59.999Z', null],
    ['change-billing-plan', '2023-10-23T23:59:59.999Z', { quantity: 3 }],
    ['change-billing-plan', '2023-10-24', null],
    ['change-billing-plan', '2023-10-24T00:00:00.001Z', null],
  ] as const)('after %s at %s what is scheduled is %j: another plan drops it as any change at once does [T6]', (event, when, scheduled) => {
    const orderedAt = instant('2023-03-01');
    const subscription: Active = {
      id: 's-1',
      status: 'active',
      family: 'new-commerce-license',
      billingCycle: 'monthly',
      quantity: 10,
      autoRenew: true,
      orderedAt,
      changedAt: orderedAt,
      term: termFrom(orderedAt, 'P1Y', 'new-commerce-license'),
    };
    const at = instant(when);
    const change =
      event === 'upgrade' ? { event, at, facts: { product: 'E3' } } : ({ event, at, facts: { billingCycle: 'annual' } } as const);
    const planned = { event: 'schedule-change', at: instant('2023-10-01'), facts: { change: { quantity: 3 } }, basis: [] } as const;
    const stages = stagesOf([{ event: 'ordered', at: orderedAt, subscription, basis: [] }, planned, change], addMs(at, 1), {});
    expect(stages.at(-1)?.subscription.scheduled).toEqual(scheduled);
  });
});
