import { describe, expect, it } from 'vitest';
import { cancellationTimeline, decideCancellation, decideSeatReduction, instant, money, refundCredit } from 'termbook';
import type { CancellationEntry } from '../../../src/policy/cancellation-window.js';
import type { ProductFamily } from '../../../src/vocabulary/product.js';
import type { Purchase } from '../../../src/vocabulary/purchase.js';
import { ownTableOf } from '../../../src/rules/canceling/table.js';
import { bought, frozen } from '../ask.js';

const ours = 'managed-backup' as ProductFamily;
const backup = (more: Partial<Purchase> = {}) => bought(ours, '2024-03-01T10:00Z', more);
const policy: CancellationEntry = frozen({
  id: 'cancellation-window/managed-backup@2024-01-01',
  duration: { hours: 48 },
  refund: [
    { share: 'full', hours: 24 },
    { share: 'prorated', hours: null },
  ],
  afterClose: 'refused',
});
const said = (purchase: Purchase, at: string, own: CancellationEntry = policy): string => {
  const answer = decideCancellation(purchase, instant(at), { policy: own });
  if (answer.verdict === 'undetermined') return JSON.stringify(answer.gaps[0]);
  return answer.verdict === 'refused' ? `${answer.reasons[0].code} ${answer.reasons[0].rule}` : `${answer.effect} ${answer.refund}`;
};

describe("a family of the caller's own, by the caller's own policy", () => {
  it.each([
    ['before the order', '2024-03-01T09:59:59.999Z', 'before-order I14'],
    ['at the order', '2024-03-01T10:00Z', 'immediate full'],
    ['a millisecond before the full refund ends', '2024-03-02T09:59:59.999Z', 'immediate full'],
    ['where it ends', '2024-03-02T10:00Z', 'immediate prorated'],
    ['a millisecond before the window closes', '2024-03-03T09:59:59.999Z', 'immediate prorated'],
    ['at its close', '2024-03-03T10:00Z', 'window-closed callers-own'],
  ])('%s', (_name, at, expected) => {
    expect(said(backup(), at)).toBe(expected);
  });

  it('runs to its term end where the policy says so, and never was cancellable where it says that', () => {
    const term = { duration: 'P1Y', startsAt: instant('2024-03-01T10:00Z'), endsAt: instant('2025-03-01T10:00Z') } as const;
    expect(said(backup({ term }), '2024-04-01', { ...policy, afterClose: 'at-renewal' })).toBe('at-renewal none');
    expect(said(backup(), '2024-03-01T10:00Z', { ...policy, duration: 'never' })).toBe('not-cancellable callers-own');
  });

  it('has ended where its state says so', () => {
    expect(said(backup({ status: 'cancelled' }), '2024-03-01T12:00Z')).toBe('already-ended L6');
  });

  it("names the caller's policy, and what of it is contested", () => {
    const answer = decideCancellation(backup(), instant('2024-03-03T10:00Z'), { policy });
    expect(answer.basis).toMatchObject([{ rule: 'callers-own', entry: policy.id, certainty: 'callers-own' }]);
    expect(answer).toMatchObject({ contested: ['I1'] });
    const span = { fromAt: instant('2024-03-01'), untilAt: instant('2024-03-05') };
    const timeline = cancellationTimeline(backup(), span, { policy });
    const verdicts = timeline.verdict === 'computed' ? timeline.segments.map(({ verdict }) => verdict) : [];
    expect(verdicts.filter((verdict, index) => verdict !== verdicts[index - 1])).toEqual(['refused', 'allowed', 'refused']);
  });

  it('gives back whole days, rounded once; the day of the event is used, and that is contested', () => {
    const charge = { paid: money('31.00', 'EUR'), startsAt: instant('2024-03-01'), endsAt: instant('2024-04-01') };
    const credit = (at: string) => refundCredit({ purchase: backup(), charge }, instant(at), { policy });
    expect(credit('2024-03-02T09:00Z')).toMatchObject({ refund: 'full', credit: { amount: 3100 }, creditedOn: null });
    expect(credit('2024-03-02T12:00Z')).toMatchObject({ refund: 'prorated', credit: { amount: 2900 }, contested: ['I9'] });
  });

  it('says nothing of a part of the seats', () => {
    const answer = decideSeatReduction({ purchase: backup(), seats: 1 }, instant('2024-03-01T12:00Z'), { policy });
    expect(answer).toMatchObject({
      verdict: 'undetermined',
      gaps: [{ gap: 'documents-silent', on: 'seats' }],
      basis: [{ rule: 'callers-own' }],
    });
  });

  it('has no policies beside it: whatever the interpretations, that of the caller decides', () => {
    const table = ownTableOf(backup());
    expect(table?.outlookOf({}, instant('2024-03-01'), false).scheme.policies).toEqual([]);
    expect(ownTableOf(bought('isv-saas', '2024-03-01'))).toBeNull();
  });

  it('is unknown without such a policy, as a word that is no name is, and a billing cycle of no list', () => {
    const gap = (purchase: Purchase, own: CancellationEntry | null = policy) => {
      const answer = decideCancellation(purchase, instant('2024-03-01T12:00Z'), own === null ? {} : { policy: own });
      return answer.verdict === 'undetermined' ? answer.gaps[0] : null;
    };
    expect(gap(backup(), null)).toEqual({ gap: 'unknown-value', fact: 'family', value: ours });
    expect(gap(bought('' as ProductFamily, '2024-03-01'))).toEqual({ gap: 'unknown-value', fact: 'family', value: '' });
    expect(gap(bought(7 as unknown as ProductFamily, '2024-03-01'))).toEqual({ gap: 'unknown-value', fact: 'family', value: '7' });
    expect(gap(backup({ billingCycle: 'weekly' as 'monthly' }))).toMatchObject({ gap: 'unknown-value', value: ours });
    const seats = decideSeatReduction({ purchase: backup(), seats: 1 }, instant('2024-03-01T12:00Z'));
    expect(seats).toMatchObject({ verdict: 'undetermined', gaps: [{ gap: 'unknown-value', fact: 'purchase.family' }] });
  });
});
