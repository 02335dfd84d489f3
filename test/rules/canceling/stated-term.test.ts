import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../src/kernel/instant.js';
import { addMs, instant } from '../../../src/kernel/instant.js';
import { decideCancellation, decideSeatReduction } from 'termbook';
import type { Purchase } from '../../../src/vocabulary/purchase.js';

const orderedAt = instant('2024-02-01');
const license: Purchase = {
  family: 'new-commerce-license',
  billingCycle: 'annual',
  orderedAt,
  stated: { cancelUntilAt: instant('2024-02-08') },
};
const term = { duration: 'P1Y', startsAt: orderedAt, endsAt: instant('2025-02-01') } as const;
const told = (purchase: Purchase, at: Instant): string => {
  const answer = decideCancellation(purchase, at);
  return answer.verdict === 'undetermined'
    ? answer.gaps.map((gap) => ('fact' in gap ? `${gap.gap} ${gap.fact}` : gap.gap)).join()
    : answer.verdict === 'refused'
      ? answer.reasons.map((reason) => reason.code).join()
      : `${answer.effect} ${answer.refund}`;
};
const around = (purchase: Purchase, at: string): readonly string[] =>
  [-1, 0, 1].map((offset) => told(purchase, addMs(instant(at), offset)));

describe('a stated deadline binds the term it was stated in [W22]', () => {
  it('closes the window of its own term', () => {
    expect(around({ ...license, term, autoRenew: true }, '2024-02-08')).toEqual(['immediate prorated', 'window-closed', 'window-closed']);
  });

  it('says nothing of the next term: the renewal has opened seven days of its own', () => {
    const renewing = { ...license, term, autoRenew: true };
    expect(around(renewing, '2025-02-01')).toEqual(['window-closed', 'immediate full', 'immediate full']);
    expect(around(renewing, '2025-02-08')).toEqual(['immediate prorated', 'window-closed', 'window-closed']);
  });

  it('leaves it open whether an unstated renewal has opened another', () => {
    expect(around({ ...license, term }, '2025-02-01')).toEqual(['window-closed', 'fact-missing autoRenew', 'fact-missing autoRenew']);
  });

  it('that still stands on a record of a later term says nothing of it', () => {
    const later = { ...license, term: { ...term, startsAt: term.endsAt, endsAt: instant('2026-02-01'), anchorAt: orderedAt } };
    expect(around(later, '2025-02-01')).toEqual(['window-closed', 'immediate full', 'immediate full']);
  });

  it('ends where a renewal is among the window starts', () => {
    const windowStarts = [
      { by: 'order', startsAt: orderedAt, seats: null },
      { by: 'renewal', startsAt: instant('2025-02-01'), seats: null },
    ] as const;
    expect(around({ ...license, windowStarts }, '2025-02-01')).toEqual(['window-closed', 'immediate full', 'immediate full']);
  });

  it('says nothing of a renewal at the very deadline, and still speaks of what began a millisecond before', () => {
    const renewedAt = instant('2025-02-01');
    const by = (cancelUntilAt: Instant): string => {
      const windowStarts = [
        { by: 'order', startsAt: orderedAt, seats: null },
        { by: 'renewal', startsAt: renewedAt, seats: null },
      ] as const;
      return told({ ...license, windowStarts, stated: { cancelUntilAt } }, addMs(renewedAt, 3_600_000));
    };
    expect([by(renewedAt), by(addMs(renewedAt, 1))]).toEqual(['immediate full', 'window-closed']);
  });

  it.each(['monthly', 'annual', 'triennial'] as const)(
    'without a term it stops speaking once the shortest term of %s billing may be over',
    (billingCycle) => {
      const over = { monthly: '2024-03-01', annual: '2025-02-01', triennial: '2027-02-01' }[billingCycle];
      expect(around({ ...license, billingCycle }, over)).toEqual(['window-closed', 'fact-missing term', 'fact-missing term']);
    },
  );

  it('without a term a later deadline speaks of the term that it lies in', () => {
    const monthly = { ...license, billingCycle: 'monthly', stated: { cancelUntilAt: instant('2024-03-08') } } as const;
    expect(around(monthly, '2024-03-08')).toEqual(['immediate prorated', 'window-closed', 'window-closed']);
    expect(around(monthly, '2024-04-01')).toEqual(['window-closed', 'fact-missing term', 'fact-missing term']);
  });

  it('stays a refusal where nothing opens anew', () => {
    const software = { ...license, family: 'perpetual-software', billingCycle: 'one-time' } as const;
    expect(around(software, '2025-02-01')).toEqual(['window-closed', 'window-closed', 'window-closed']);
  });

  it('so does the word that a term cannot be canceled', () => {
    const never = { ...license, stated: { cancelUntilAt: 'never' } } as const;
    expect(around({ ...never, term, autoRenew: true }, '2025-02-01')).toEqual(['not-cancellable', 'immediate full', 'immediate full']);
    expect(around(never, '2025-02-01')).toEqual(['not-cancellable', 'fact-missing term', 'fact-missing term']);
  });

  it('so does the number of seats that may go', () => {
    const purchase = { ...license, term, autoRenew: true, stated: { reducibleSeats: [] } };
    const said = (at: Instant): string => decideSeatReduction({ purchase, seats: 1 }, at).verdict;
    expect([-1, 0].map((offset) => said(addMs(term.endsAt, offset)))).toEqual(['refused', 'allowed']);
  });
});
