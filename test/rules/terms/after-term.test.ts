import { describe, expect, it } from 'vitest';
import { decideCancellation, instant, refundCredit, suspensionExpiry, termFrom } from 'termbook';
import type { Purchase } from '../../../src/vocabulary/purchase.js';

const at = instant;
const trial = (opensAt: string, closesAt: string) => ({ opensAt: at(opensAt), closesAt: at(closesAt) });

describe('what time alone has ended is not told it may be canceled', () => {
  const saas: Purchase = {
    family: 'isv-saas',
    billingCycle: 'monthly',
    orderedAt: at('2020-03-01T10:00Z'),
    term: termFrom(at('2020-03-01T10:00Z'), 'P1M'),
    autoRenew: false,
    status: 'active',
  };
  it('marketplace, auto-renew off: at renewal until its term ends, then ended [C4]', () => {
    const before = decideCancellation(saas, at('2020-04-01T09:59:59.999Z'));
    expect(before).toMatchObject({ effect: 'at-renewal', effectiveAt: at('2020-04-01T10:00Z'), changesAt: at('2020-04-01T10:00Z') });
    expect(decideCancellation(saas, at('2020-04-01T10:00Z'))).toMatchObject({
      verdict: 'refused',
      reasons: [{ code: 'already-ended', status: 'expired' }],
      changesAt: null,
    });
  });

  it('a new-commerce trial with auto-renew off does not convert: ended on day 30 [R2]', () => {
    const purchase: Purchase = {
      family: 'new-commerce-license',
      billingCycle: 'none',
      orderedAt: at('2023-03-01T10:00Z'),
      trial: trial('2023-03-01T10:00Z', '2023-03-31T10:00Z'),
      autoRenew: false,
      status: 'trial',
    };
    expect(decideCancellation(purchase, at('2023-03-31T10:00Z'))).toMatchObject({
      verdict: 'refused',
      reasons: [{ code: 'already-ended' }],
    });
    expect(decideCancellation({ ...purchase, autoRenew: true }, at('2023-03-31T10:00Z'))).toMatchObject({
      verdict: 'allowed',
      refund: 'full',
    });
  });

  it('a converted trial has a window of its own beside those that are stated [R2, W14]', () => {
    const closesAt = at('2023-03-31T10:00Z');
    const purchase: Purchase = {
      family: 'new-commerce-license',
      billingCycle: 'none',
      orderedAt: at('2023-03-01T10:00Z'),
      trial: { opensAt: at('2023-03-01T10:00Z'), closesAt },
      windowStarts: [{ by: 'order', startsAt: at('2023-03-01T10:00Z'), seats: null }],
      autoRenew: true,
      status: 'trial',
    };
    expect(decideCancellation(purchase, closesAt)).toMatchObject({ verdict: 'allowed', refund: 'full', window: { opensAt: closesAt } });
  });

  it('a traditional trial converts by hand only: ended as a trial, not to be told without a status, running once active [R1]', () => {
    const purchase: Purchase = {
      family: 'license-based',
      billingCycle: 'monthly',
      orderedAt: at('2020-03-01'),
      trial: trial('2020-03-01', '2020-03-31'),
    };
    const asked = at('2020-04-10');
    expect(decideCancellation({ ...purchase, status: 'trial' }, asked)).toMatchObject({
      verdict: 'refused',
      reasons: [{ code: 'already-ended' }],
    });
    expect(decideCancellation(purchase, asked)).toMatchObject({ verdict: 'undetermined', gaps: [{ gap: 'fact-missing', fact: 'status' }] });
    expect(decideCancellation({ ...purchase, status: 'active' }, asked)).toMatchObject({ verdict: 'allowed' });
  });

  it('traditional licenses without auto-renew, and reservations, after their term: the texts are silent [T5] [W10] [W17]', () => {
    const license: Purchase = { ...saas, family: 'license-based', billingCycle: 'annual', term: termFrom(saas.orderedAt, 'P1Y') };
    expect(decideCancellation(license, at('2021-03-01T09:59:59.999Z'))).toMatchObject({
      verdict: 'allowed',
      changesAt: at('2021-03-01T10:00Z'),
    });
    expect(decideCancellation(license, at('2021-03-01T10:00Z'))).toMatchObject({
      verdict: 'undetermined',
      gaps: [{ gap: 'documents-silent', on: 'afterwards' }],
    });
    const reservation: Purchase = {
      family: 'azure-reservation',
      billingCycle: 'one-time',
      orderedAt: at('2022-11-01'),
      term: termFrom(at('2022-11-01'), 'P1Y'),
    };
    expect(decideCancellation(reservation, at('2023-10-31')).verdict).toBe('allowed');
    expect(decideCancellation(reservation, at('2023-11-01')).verdict).toBe('undetermined');
  });

  it('new commerce that is to be extended: the extended service term may be ended any day, and what is unused comes back [L5] [L9]', () => {
    const purchase: Purchase = {
      family: 'new-commerce-license',
      billingCycle: 'annual',
      orderedAt: at('2025-06-01'),
      term: termFrom(at('2025-06-01'), 'P1Y'),
      endOfTerm: 'extend',
    };
    expect(decideCancellation(purchase, at('2026-05-31'))).toMatchObject({ verdict: 'refused', changesAt: at('2026-06-01') });
    expect(decideCancellation(purchase, at('2026-05-31'), { interpretations: {} })).toMatchObject({ changesAt: at('2026-06-01') });
    const refunds = [{ refund: 'prorated', untilAt: null }];
    const extended = { effect: 'immediate', refund: 'prorated', refunds, window: { opensAt: at('2026-06-01'), closesAt: null } };
    expect(decideCancellation(purchase, at('2026-06-01'))).toMatchObject(extended);
    expect(decideCancellation({ ...purchase, status: 'extended' }, at('2026-06-01'))).toMatchObject(extended);
  });

  it('new commerce that ended by choice is disabled; without the choice nothing is known [L8]', () => {
    const orderedAt = at('2025-06-01');
    const purchase: Purchase = { family: 'new-commerce-license', billingCycle: 'annual', orderedAt, term: termFrom(orderedAt, 'P1Y') };
    const ends = decideCancellation({ ...purchase, endOfTerm: 'end' }, at('2026-06-01'));
    expect(ends).toMatchObject({ basis: [{ rule: 'L8' }], reasons: [{ code: 'already-ended', rule: 'L8', status: 'disabled' }] });
    expect(decideCancellation({ ...purchase, autoRenew: false }, at('2026-06-01'))).toMatchObject({
      verdict: 'undetermined',
      gaps: [{ gap: 'fact-missing', fact: 'endOfTerm' }],
    });
    expect(decideCancellation({ ...purchase, autoRenew: false, endOfTerm: 'renew' }, at('2026-06-01'))).toMatchObject({
      verdict: 'allowed',
      window: { opensAt: at('2026-06-01'), closesAt: at('2026-06-08') },
    });
  });

  it('of a term whose last day is 2026-05-04 it is contested [I36]', () => {
    const orderedAt = at('2025-05-05');
    const purchase: Purchase = { family: 'new-commerce-license', billingCycle: 'annual', orderedAt, term: termFrom(orderedAt, 'P1Y') };
    const extended = { ...purchase, autoRenew: false, endOfTerm: 'extend' } as const;
    expect(decideCancellation(extended, at('2026-05-04T23:59:59.999Z'))).toMatchObject({ verdict: 'refused', contested: [] });
    expect(decideCancellation(extended, at('2026-05-05'))).toMatchObject({ verdict: 'allowed', contested: ['I36'] });
    expect(decideCancellation(extended, at('2026-05-05'), { interpretations: { I36: 'after' } })).toMatchObject({
      verdict: 'refused',
      contested: ['I36'],
      reasons: [{ code: 'already-ended', status: 'expired' }],
    });
  });

  it('of a term whose last day is 2026-05-04 and that ends by choice it is contested, as of one that is renewed by the other page [I36] [L8]', () => {
    const orderedAt = at('2025-05-04T00:00:00.001Z');
    const stops: Purchase = {
      ...{ family: 'new-commerce-license', billingCycle: 'annual', orderedAt, autoRenew: true, endOfTerm: 'end' },
      term: { duration: 'P1Y', startsAt: orderedAt, endsAt: at('2026-05-04T00:00:00.001Z'), anchorAt: orderedAt },
    };
    const ended = { verdict: 'refused', reasons: [{ code: 'already-ended', status: 'disabled' }] };
    expect(decideCancellation(stops, at('2026-05-04'))).toMatchObject({ reasons: [{ code: 'window-closed' }] });
    expect(decideCancellation(stops, at('2026-05-04T00:00:00.001Z'))).toMatchObject({ ...ended, contested: ['I36'] });
    expect(decideCancellation(stops, at('2026-05-11T00:00:00.001Z'))).toMatchObject({ ...ended, contested: [] });
    expect(decideCancellation(stops, at('2027-05-04'))).toMatchObject({ ...ended, contested: ['I36'] });
  });

  it('suspended new commerce does not come back after its term: refused for certain [L3]', () => {
    const purchase: Purchase = {
      family: 'new-commerce-license',
      billingCycle: 'annual',
      orderedAt: at('2022-05-01T10:00Z'),
      term: termFrom(at('2022-05-01T10:00Z'), 'P1Y'),
      status: 'suspended',
    };
    for (const asked of ['2022-07-01', '2023-05-03', '2023-06-01']) {
      expect(decideCancellation(purchase, at(asked))).toMatchObject({
        verdict: 'refused',
        changesAt: at('2023-06-15'),
        reasons: [{ code: 'window-closed' }],
      });
    }
  });

  it('software bought before 2021-10-14 does not renew, so no interpretation opens a window again [T5] [W7]', () => {
    const purchase: Purchase = {
      family: 'software-subscription',
      billingCycle: 'annual',
      orderedAt: at('2021-10-01T10:00Z'),
      term: termFrom(at('2021-10-01T10:00Z'), 'P1Y'),
    };
    expect(decideCancellation(purchase, at('2022-10-03'))).toMatchObject({ verdict: 'refused', contested: [], changesAt: null });
  });
});

describe('money that is not promised', () => {
  it('a stated deadline for canceling does not stretch the full refund of a marketplace order [E1] [E2]', () => {
    const purchase: Purchase = {
      family: 'isv-saas',
      billingCycle: 'monthly',
      orderedAt: at('2020-01-01'),
      stated: { cancelUntilAt: at('2020-01-20') },
    };
    expect(decideCancellation(purchase, at('2020-01-01T23:59:59.999Z'))).toMatchObject({ refund: 'full', changesAt: at('2020-01-02') });
    expect(decideCancellation(purchase, at('2020-01-02'))).toMatchObject({ refund: 'none', contested: ['I1'] });
    expect(decideCancellation(purchase, at('2020-01-02T00:00:00.001Z'))).toMatchObject({
      effect: 'immediate',
      refund: 'none',
      changesAt: at('2020-01-20'),
    });
  });

  it('what support gives back for Windows 7 updates is not stated [W9] [E11]', () => {
    const purchase: Purchase = { family: 'windows-7-esu', billingCycle: 'one-time', orderedAt: at('2020-01-10') };
    const charge = { paid: { amount: 1000, currency: 'USD' }, startsAt: at('2020-01-10'), endsAt: at('2021-01-10') } as const;
    expect(refundCredit({ purchase, charge }, at('2020-01-12'))).toMatchObject({
      verdict: 'undetermined',
      gaps: [{ gap: 'documents-silent', on: 'refund' }],
    });
  });

  it('full refunds of software subscriptions are for orders from 2021-03-12, whichever policy is judged by [I8] [I14]', () => {
    const purchase: Purchase = { family: 'software-subscription', billingCycle: 'annual', orderedAt: at('2021-01-31') };
    const interpretations = { I14: 'when-asked', I8: 'full-for-both' } as const;
    expect(decideCancellation(purchase, at('2021-03-20'), { interpretations })).toMatchObject({ refund: 'prorated' });
  });

  it('judged as of a date, a policy that is not yet in force does not reach back [W13] [W14]', () => {
    const purchase: Purchase = { family: 'new-commerce-license', billingCycle: 'annual', orderedAt: at('2022-06-01') };
    const asked = at('2022-06-05');
    expect(decideCancellation(purchase, asked, { policyAt: at('2022-03-18') }).verdict).toBe('refused');
    expect(decideCancellation(purchase, asked, { policyAt: at('2022-03-19') }).verdict).toBe('allowed');
  });

  it('elapsed days are hours too, so their limit can be closed [I1] [I7]', () => {
    const purchase: Purchase = { family: 'perpetual-software', billingCycle: 'one-time', orderedAt: at('2021-11-01T12:00Z') };
    const limit = at('2021-12-01T12:00Z');
    expect(decideCancellation(purchase, limit, { interpretations: { I7: 'elapsed-24-hours' } })).toMatchObject({
      verdict: 'refused',
      contested: ['I1', 'I7'],
    });
    expect(decideCancellation(purchase, limit, { interpretations: { I7: 'elapsed-24-hours', I1: 'open-at-limit' } }).verdict).toBe(
      'allowed',
    );
  });
});

describe('words and numbers that cannot be', () => {
  it('a status that is not suspended has no expiry to tell; null is not stated [D5]', () => {
    const dates = { accountOpenedAt: at('2019-11-25'), firstBillingAt: at('2019-11-25') };
    const suspension = { family: 'license-based', suspendedAt: at('2019-12-01'), ...dates } as const;
    expect(suspensionExpiry({ ...suspension, status: 'cancelled' })).toMatchObject({ verdict: 'undetermined', gaps: [{ fact: 'status' }] });
    expect(suspensionExpiry({ ...suspension, status: 'suspended' }).verdict).toBe('computed');
  });

  it.each([{ hours: Number.NaN }, { hours: -1 }, { hours: 1.5 }, { calendarDays: 2 ** 53 }])(
    'a pinned policy of %o breaks the contract',
    (length) => {
      const policy = { id: 'cancellation-window/our-shop@2024-01-01', duration: length, refund: [], afterClose: 'refused' } as const;
      const purchase: Purchase = { family: 'isv-saas', billingCycle: 'monthly', orderedAt: at('2024-01-01') };
      expect(() => decideCancellation(purchase, at('2024-01-01'), { policy })).toThrow('options.policy.duration');
    },
  );

  it('a pinned refund of an unknown share breaks the contract', () => {
    const refund = [{ share: 'double' as 'full', hours: null }];
    const policy = { id: 'cancellation-window/our-shop@2024-01-01', duration: { hours: 1 }, refund, afterClose: 'refused' } as const;
    const purchase: Purchase = { family: 'isv-saas', billingCycle: 'monthly', orderedAt: at('2024-01-01') };
    expect(() => decideCancellation(purchase, at('2024-01-01'), { policy })).toThrow('options.policy.refund');
  });
});
