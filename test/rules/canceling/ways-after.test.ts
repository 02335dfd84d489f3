import { describe, expect, it } from 'vitest';
import { decideCancellation, instant, termFrom } from 'termbook';
import type { Purchase } from '../../../src/vocabulary/purchase.js';

const stopRenewal = { by: 'move', move: 'set-auto-renew', scope: 'subscription' };
const end = { by: 'move', move: 'set-end-of-term', scope: 'subscription', endOfTerm: 'end' };
const ticket = { by: 'support-request' };

const license = (orderedAt: string, rest: Partial<Purchase> = {}): Purchase => ({
  family: 'new-commerce-license',
  billingCycle: 'annual',
  orderedAt: instant(orderedAt),
  term: termFrom(instant(orderedAt), 'P1Y'),
  ...rest,
});
const told = (purchase: Purchase, at: string) => {
  const answer = decideCancellation(purchase, instant(at));
  return answer.verdict === 'refused' ? answer.instead : answer.verdict;
};

describe('what can be done once the window of a license is over', () => {
  it('is a support ticket from 2023-10-19 on, beside switching auto-renew off [N1]', () => {
    const purchase = license('2023-05-01');
    expect(told(purchase, '2023-10-18T23:59:59.999Z')).toEqual([stopRenewal]);
    expect(told(purchase, '2023-10-19')).toEqual([stopRenewal, ticket]);
    expect(decideCancellation(purchase, instant('2023-10-01'))).toMatchObject({ changesAt: instant('2023-10-19') });
    expect(told({ ...purchase, status: 'suspended' }, '2023-10-19')).toEqual([]);
  });

  it('is nothing that is so already', () => {
    expect(told(license('2023-05-01', { autoRenew: false }), '2023-10-19')).toEqual([ticket]);
    expect(told(license('2025-06-15', { endOfTerm: 'end' }), '2026-05-20')).toEqual([ticket]);
  });

  it('is the choice to end with its term where auto-renew off would lead into a paid one, from 2026-02-16 on [L8]', () => {
    const purchase = license('2025-06-15');
    expect(told(purchase, '2026-02-15T23:59:59.999Z')).toEqual([ticket]);
    expect(told(purchase, '2026-02-16')).toEqual([end, ticket]);
    expect(told(purchase, '2026-05-20')).toEqual([end, ticket]);
    expect(told({ ...purchase, autoRenew: false }, '2026-05-20')).toEqual([end, ticket]);
  });

  it('is no such choice for a term that ends before 2026-05-04, which only expires [L4]', () => {
    expect(told(license('2025-05-03'), '2026-03-01')).toEqual([stopRenewal, ticket]);
    expect(told(license('2025-05-04'), '2026-03-01')).toEqual([stopRenewal, ticket]);
    expect(told(license('2025-05-05'), '2026-03-01')).toEqual([end, ticket]);
  });

  it('looks at the term that runs: a later one may be extended', () => {
    const purchase = license('2024-06-15', { autoRenew: true });
    expect(told(purchase, '2025-06-14')).toEqual([stopRenewal, ticket]);
    expect(told(purchase, '2025-06-22')).toEqual([ticket]);
    expect(told(purchase, '2026-05-20')).toEqual([end, ticket]);
  });

  it('is that choice from the first instant of a term that is extended, where only the window of the order is stated', () => {
    const startsAt = instant('2026-02-20');
    const purchase = license('2025-02-20', {
      windowStarts: [{ by: 'order', startsAt: instant('2025-02-20'), seats: null }],
      term: termFrom(startsAt, 'P1Y'),
    });
    expect(told(purchase, '2026-02-19T23:59:59.999Z')).toEqual([stopRenewal, ticket]);
    expect(told(purchase, '2026-02-20')).toEqual([end, ticket]);
  });

  it('names no move where the term is not stated and may be one that is extended [L5]', () => {
    expect(told(license('2025-03-31', { term: null }), '2026-03-30')).toEqual([stopRenewal, ticket]);
    expect(told(license('2025-04-01', { term: null }), '2026-03-30')).toEqual([ticket]);
  });

  it('names no move for government, where it is disputed [L5]', () => {
    expect(told(license('2025-06-15', { cloud: 'us-government' }), '2026-05-20')).toEqual([ticket]);
  });
});
