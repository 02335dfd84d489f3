import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../src/kernel/instant.js';
import { addMs, instant } from '../../../src/kernel/instant.js';
import { decideCancellation, money, refundCredit } from 'termbook';
import { decidePurchase } from '../../../src/rules/buying/decide-purchase.js';
import { reservationRefundLimit } from '../../../src/rules/canceling/reservation-refund-limit.js';
import type { Purchase } from '../../../src/vocabulary/purchase.js';
import { requestWith } from '../../purchase-request.js';

const bought = (family: Purchase['family'], orderedAt: string, more: Partial<Purchase> = {}): Purchase => ({
  family,
  billingCycle: 'monthly',
  orderedAt: instant(orderedAt),
  ...more,
});
const said = (purchase: Purchase, at: Instant): string => {
  const answer = decideCancellation(purchase, at);
  if (answer.verdict === 'undetermined') return answer.gaps.map((gap) => ('on' in gap ? `silent on ${gap.on}` : gap.gap)).join();
  return answer.verdict === 'refused' ? answer.reasons.map(({ code }) => code).join() : `${answer.effect} ${answer.refund}`;
};

describe('the last millisecond of a rule and the first of the next', () => {
  it.each<readonly [string, Purchase, string, string, string]>([
    ['W1', bought('isv-saas', '2019-03-01'), '2019-03-02', 'immediate full', 'silent on afterwards'],
    ['W1', bought('isv-saas', '2019-11-19'), '2019-11-20', 'immediate full', 'silent on afterwards'],
    ['W1', bought('isv-saas', '2019-11-20'), '2019-11-21', 'immediate full', 'at-renewal none'],
    ['W1', bought('isv-saas', '2019-11-19', { billingCycle: 'annual' }), '2019-12-03', 'immediate full', 'silent on afterwards'],
    ['W17, K1', bought('isv-saas', '2024-07-16'), '2024-07-19', 'immediate full', 'at-renewal none'],
    ['W10', bought('license-based', '2018-05-09'), '2018-06-08', 'immediate full', 'immediate prorated'],
    ['W13', bought('new-commerce-license', '2021-09-03'), '2021-09-04', 'immediate full', 'immediate prorated'],
    ['W13', bought('new-commerce-license', '2021-10-03'), '2021-10-06', 'immediate prorated', 'window-closed'],
    ['W14', bought('new-commerce-license', '2022-03-11'), '2022-03-14', 'immediate prorated', 'window-closed'],
    ['W14', bought('new-commerce-license', '2022-03-15'), '2022-03-19', 'window-closed', 'immediate prorated'],
    ['W14', bought('new-commerce-license', '2022-03-15'), '2022-03-22', 'immediate prorated', 'window-closed'],
    ['W19', bought('azure-plan', '2020-01-01'), '2022-11-22', 'before-first-source', 'immediate none'],
  ])('%s: %o around %s', (_rule, purchase, limit, before, after) => {
    expect([-1, 0].map((offset) => said(purchase, addMs(instant(limit), offset)))).toEqual([before, after]);
  });

  it.each<readonly [string, Partial<Purchase> & Pick<Purchase, 'family'>, string, string, string]>([
    ['W10', { family: 'license-based' }, '2017-10-17', 'before-first-source', 'immediate full'],
    ['W10', { family: 'license-based', planMonths: 72 }, '2020-06-01', 'immediate full', 'support-request-required'],
    ['W11', { family: 'license-based', planMonths: 72 }, '2021-01-07', 'support-request-required', 'not-cancellable'],
    ['W13', { family: 'new-commerce-license' }, '2021-09-03', 'before-first-source', 'immediate full'],
    ['W13', { family: 'new-commerce-license' }, '2021-10-03', 'immediate full', 'immediate prorated'],
    ['W18', { family: 'azure-savings-plan' }, '2022-10-12', 'before-first-source', 'not-cancellable'],
  ])('%s: %o ordered a millisecond before %s, and on it', (_rule, { family, ...more }, day, before, after) => {
    const ordered = [-1, 0].map((offset) => addMs(instant(day), offset));
    expect(ordered.map((orderedAt) => said({ ...bought(family, day, more), orderedAt }, addMs(orderedAt, 3_600_000)))).toEqual([
      before,
      after,
    ]);
  });
});

describe('what an audit found, mended', () => {
  it('marketplace SaaS billed monthly is canceled with a full refund on the second day from 2024-07-16 on [I17]', () => {
    expect(said(bought('isv-saas', '2025-06-01T10:00Z'), instant('2025-06-03T09:00Z'))).toBe('immediate full');
  });

  it('the limit of USD 50,000 is told for 2020-12-01 [W17]', () => {
    expect(reservationRefundLimit({ refunds: [] }, instant('2020-12-01'))).toMatchObject({
      verdict: 'computed',
      left: money('50000.00', 'USD'),
    });
  });

  it('47 hours after an order at 10:00 are two UTC days or one period of 24 hours [I25]', () => {
    const purchase = bought('new-commerce-license', '2024-07-15T10:00Z');
    const charge = { paid: money('31.00', 'EUR'), startsAt: instant('2024-07-15T10:00Z'), endsAt: instant('2024-08-15T10:00Z') };
    const quote = (I25?: '24-hour-periods') =>
      refundCredit({ purchase, charge }, instant('2024-07-17T09:00Z'), I25 === undefined ? {} : { interpretations: { I25 } });
    expect(quote()).toMatchObject({ unusedDays: 29, chargedDays: 31 });
    expect('contested' in quote() ? quote() : null).toMatchObject({ contested: expect.arrayContaining(['I25']) as unknown });
    expect(quote('24-hour-periods')).toMatchObject({ unusedDays: 30, chargedDays: 31 });
  });

  it('the seventh day of software is contested: 168 hours, or to the end of the calendar day [I26]', () => {
    const software = bought('software-subscription', '2026-01-05T10:00Z', { billingCycle: 'annual' });
    expect(decideCancellation(software, instant('2026-01-12T11:00Z'))).toMatchObject({ verdict: 'refused', contested: ['I26'] });
  });

  it.each([
    ['2020-11-24', 'refused'],
    ['2020-11-25', 'allowed'],
    ['2024-06-01', 'allowed'],
  ])('metered SaaS is sold in Partner Center from 2020-11-25 on: on %s %s [B5]', (day, verdict) => {
    const request = requestWith({
      offer: { family: 'isv-metered', offerKind: 'saas', perCustomerLimit: null, counted: false, seatRange: null },
    });
    expect(decidePurchase(request, instant(day)).verdict).toBe(verdict);
  });
});
