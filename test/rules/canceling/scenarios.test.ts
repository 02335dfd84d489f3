import { describe, expect, it } from 'vitest';
import { instant } from '../../../src/kernel/instant.js';
import { decideCancellation } from '../../../src/rules/canceling/decide-cancellation.js';
import { suspensionExpiry } from '../../../src/rules/suspending/suspension-expiry.js';
import type { Purchase, Suspension } from '../../../src/vocabulary/purchase.js';

const saas = (billingCycle: 'monthly' | 'annual', orderedAt: string): Purchase => ({
  family: 'isv-saas',
  billingCycle,
  orderedAt: instant(orderedAt),
});
const software = (family: 'perpetual-software' | 'software-subscription', orderedAt: string): Purchase => ({
  family,
  billingCycle: 'one-time',
  orderedAt: instant(orderedAt),
});

describe('the scenario table of the rulebook: canceling', () => {
  it('monthly marketplace, a millisecond before 24 hours: refund full, at once, closes at 24 hours [E1]', () => {
    const answer = decideCancellation(saas('monthly', '2020-03-01T10:00:00Z'), instant('2020-03-02T09:59:59.999Z'));
    expect(answer).toStrictEqual({
      question: 'cancellation',
      at: instant('2020-03-02T09:59:59.999Z'),
      basis: expect.any(Array) as unknown,
      contested: [],
      changesAt: instant('2020-03-02T10:00Z'),
      verdict: 'allowed',
      effect: 'immediate',
      way: { by: 'move', move: 'cancel', scope: 'subscription' },
      refund: 'full',
      refunds: [{ refund: 'full', untilAt: instant('2020-03-02T10:00Z') }],
      window: { opensAt: instant('2020-03-01T10:00Z'), closesAt: instant('2020-03-02T10:00Z') },
      creditedOn: 'next-invoice',
      disagreement: null,
    });
    expect(answer.basis[0]?.rule).toBe('E1');
    expect(answer.basis[0]?.entry).toBe('cancellation-window/isv-saas-monthly@2019-11-20');
  });

  // the table leaves I6 out; part 3 wins: with "nothing left" the verdict would be another
  it.each([
    ['monthly, at exactly 24 hours', saas('monthly', '2020-03-01T10:00Z'), '2020-03-02T10:00:00.000Z', ['I1', 'I6']],
    ['monthly, a millisecond after 24 hours', saas('monthly', '2020-03-01T10:00Z'), '2020-03-02T10:00:00.001Z', ['I6']],
    ['annual, twelve hours after 14 days', saas('annual', '2020-02-20T08:00Z'), '2020-03-05T20:00Z', ['I6', 'I11']],
  ] as const)('marketplace %s: at renewal, no refund [E2] [E4] [E5]', (_name, purchase, at, contested) => {
    const answer = decideCancellation(purchase, instant(at));
    expect(answer).toMatchObject({ verdict: 'allowed', effect: 'at-renewal', refund: 'none', contested });
  });

  it('annual marketplace, a millisecond before 14 days across a leap day: refund full [E3]', () => {
    const answer = decideCancellation(saas('annual', '2020-02-20T08:00Z'), instant('2020-03-05T07:59:59.999Z'));
    expect(answer).toMatchObject({ verdict: 'allowed', refund: 'full', contested: [], window: { closesAt: instant('2020-03-05T08:00Z') } });
  });

  it('perpetual software on its 60th day: refund full, contested by the stricter count [E7] [E9]', () => {
    const answer = decideCancellation(software('perpetual-software', '2020-02-10T12:00Z'), instant('2020-04-10T11:00Z'));
    expect(answer).toMatchObject({
      verdict: 'allowed',
      refund: 'full',
      contested: ['I7'],
      window: { closesAt: instant('2020-04-11') },
      way: { by: 'move', move: 'cancel', scope: 'order' },
    });
  });

  it('software subscription on its 30th day: refund prorated [E8] [E10]', () => {
    const answer = decideCancellation(software('software-subscription', '2021-09-14T16:44:03Z'), instant('2021-10-14T10:00Z'));
    expect(answer).toMatchObject({
      verdict: 'allowed',
      refund: 'prorated',
      contested: ['I7', 'I8'],
      window: { closesAt: instant('2021-10-15') },
    });
    expect(answer.basis.map((basis) => `${basis.rule} ${basis.entry}`).slice(0, 2)).toStrictEqual([
      'E8 cancellation-window/software-subscription@2021-06-01',
      'E10 cancellation-window/software-subscription@2021-06-01',
    ]);
  });

  it('software subscription after its 30th day: refused, window closed [E8]', () => {
    const answer = decideCancellation(software('software-subscription', '2021-09-14T16:44:03Z'), instant('2021-10-15T00:00Z'));
    expect(answer).toMatchObject({
      verdict: 'refused',
      contested: [],
      reasons: [{ code: 'window-closed', errorCode: '900117', closedAt: instant('2021-10-15') }],
    });
  });

  it('perpetual software ordered before the shorter window: 60 days by the order date [E7] [W6]', () => {
    const answer = decideCancellation(software('perpetual-software', '2021-05-10'), instant('2021-06-20'));
    expect(answer).toMatchObject({ verdict: 'allowed', refund: 'full', contested: ['I12', 'I14'] });
  });

  it('metered marketplace: de-provision, no refund [E6]', () => {
    const answer = decideCancellation(
      { family: 'isv-metered', billingCycle: 'monthly', orderedAt: instant('2020-03-01') },
      instant('2020-06-01'),
    );
    expect(answer).toMatchObject({ verdict: 'allowed', effect: 'deprovision', refund: 'none', way: { by: 'deprovision' } });
  });

  it('a Linux plan: refused, not cancellable [E12]', () => {
    const answer = decideCancellation(
      { family: 'azure-linux-plan', billingCycle: 'annual', orderedAt: instant('2020-03-01') },
      instant('2020-03-01'),
    );
    expect(answer).toMatchObject({ verdict: 'refused', reasons: [{ code: 'not-cancellable', rule: 'E12' }] });
  });
});

describe('the scenario table of the rulebook: suspension', () => {
  const suspended = (facts: Partial<Suspension>): Suspension => ({ family: 'license-based', suspendedAt: instant('2019-12-01'), ...facts });

  it('15 days between account opening and first billing: 105 days [D4]', () => {
    const answer = suspensionExpiry(suspended({ accountOpenedAt: instant('2019-11-10'), firstBillingAt: instant('2019-11-25') }));
    expect(answer).toMatchObject({
      verdict: 'computed',
      expiresAt: instant('2020-03-15'),
      retentionDays: 105,
      earliestAt: instant('2020-02-29'),
      contested: ['I3'],
    });
  });

  it('85 days: capped at 120 [D4]', () => {
    const answer = suspensionExpiry(suspended({ accountOpenedAt: instant('2019-09-01'), firstBillingAt: instant('2019-11-25') }));
    expect(answer).toMatchObject({
      expiresAt: instant('2020-03-30'),
      earliestAt: instant('2020-02-29'),
      retentionDays: 120,
      contested: ['I3'],
    });
  });

  it('nothing known of account opening: between 90 and 120 days [D4] [I3]', () => {
    expect(suspensionExpiry(suspended({}))).toMatchObject({
      verdict: 'undetermined',
      gaps: [
        { gap: 'fact-missing', fact: 'accountOpenedAt' },
        { gap: 'fact-missing', fact: 'firstBillingAt' },
      ],
      bounds: { earliestAt: instant('2020-02-29'), latestAt: instant('2020-03-31') },
    });
  });

  it('suspended in the afternoon: to the same time of day, the rest of the last day in latestAt [D4] [D5] [I15]', () => {
    const answer = suspensionExpiry(suspended({ suspendedAt: instant('2019-12-01T17:30Z') }));
    expect(answer).toMatchObject({ bounds: { earliestAt: instant('2020-02-29T17:30Z'), latestAt: instant('2020-03-31') } });
  });
});
