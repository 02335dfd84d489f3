import { describe, expect, it } from 'vitest';
import { evolved } from '../../src/lifecycle/evolve.js';
import type { WindowStart } from '../../src/vocabulary/purchase.js';
import { termFrom } from '../../src/rules/asking/term-chain.js';
import { active, at, cancelled, days, disabled, expired, ms, suspended, trial } from './subscriptions.js';

const when = at('2026-01-01');

const ordered = at('2024-03-01T10:00Z');
const batch = (by: WindowStart['by'], openedAt: string): WindowStart => ({ by, startsAt: at(openedAt), seats: 2 });

describe('every fact that a move does not change', () => {
  const facts = {
    trial: { opensAt: at('2024-01-01'), closesAt: at('2024-02-01') },
    cloud: 'china',
    windowStarts: [batch('order', '2024-03-01T10:00Z')],
    stated: { cancelUntilAt: at('2024-03-08') },
    reservedProduct: 'red-hat',
    planMonths: 12,
    accountOpenedAt: at('2024-01-05'),
    firstBillingAt: at('2024-01-06'),
  } as const;

  it('stays, from active', () => {
    const all = active(facts);
    expect(evolved(all, 'suspend', { reason: 'fraud' }, when)).toMatchObject(facts);
    expect(evolved(all, 'cancel', {}, when)).toMatchObject(facts);
    expect(evolved(all, 'expire', {}, when)).toMatchObject(facts);
    expect(evolved(all, 'set-auto-renew', { autoRenew: false }, when)).toMatchObject({ ...facts, autoRenew: false });
    expect(evolved(all, 'change-quantity', { quantity: 5 }, when)).toMatchObject(facts);
    expect(evolved(all, 'renew', { completedAt: null }, when)).toMatchObject({ ...facts, windowStarts: [{ by: 'renewal' }], stated: null });
  });

  it('stays, from another state', () => {
    expect(evolved(suspended(facts), 'reactivate', {}, when)).toMatchObject(facts);
    expect(evolved(suspended(facts), 'disable', {}, when)).toMatchObject(facts);
    expect(evolved(trial(facts), 'set-auto-renew', { autoRenew: false }, when)).toMatchObject({ ...facts, autoRenew: false });
    expect(evolved(cancelled(facts), 'delete', {}, when)).toMatchObject(facts);
  });
});

describe('windowStarts', () => {
  it('and stated deadlines stay where a subscription comes back within its term, whether or not that renews', () => {
    const kept = { windowStarts: [batch('order', '2024-03-01T10:00Z')], stated: { cancelUntilAt: at('2024-09-01') } };
    for (const autoRenew of [true, false]) {
      const back = suspended({ family: 'license-based', autoRenew, ...kept });
      expect(evolved(back, 'reactivate', {}, ms(at('2025-03-01T10:00Z'), -1))).toMatchObject(kept);
    }
    const late = suspended({ family: 'license-based', autoRenew: true, ...kept });
    expect(evolved(late, 'reactivate', {}, at('2025-03-01T10:00Z'))).toMatchObject({
      term: { startsAt: at('2025-03-01T10:00Z') },
      windowStarts: [{ by: 'renewal', startsAt: at('2025-03-01T10:00Z'), seats: null }],
      stated: null,
    });
  });

  it('that the term alone tells are not written down', () => {
    const renewed = evolved(active(), 'renew', { completedAt: null }, at('2025-03-01T10:00Z'));
    expect(renewed.windowStarts).toBeNull();
    expect(evolved(active({ windowStarts: [] }), 'renew', { completedAt: null }, at('2025-03-01T10:00Z')).windowStarts).toBeNull();
  });

  it('since the start of a renewed term stay when it is known when the renewal completed', () => {
    const from = at('2025-03-01T10:00Z');
    const seats = (openedAt: string) => batch('seat-addition', openedAt);
    const windowStarts = [
      batch('renewal', '2025-03-01T10:00Z'),
      seats('2025-03-01T09:59:59.999Z'),
      seats('2025-03-01T10:00Z'),
      seats('2025-03-02'),
    ];
    const told = evolved(
      active({ term: termFrom(from, 'P1Y'), windowStarts }),
      'renew',
      { completedAt: at('2025-03-01T12:00Z') },
      at('2025-03-03'),
    );
    expect(told.windowStarts).toEqual([
      { by: 'renewal', startsAt: at('2025-03-01T12:00Z'), seats: null },
      seats('2025-03-01T10:00Z'),
      seats('2025-03-02'),
    ]);
    expect(
      evolved(active({ term: termFrom(from, 'P1Y') }), 'renew', { completedAt: at('2025-03-01T12:00Z') }, at('2025-03-03')).windowStarts,
    ).toEqual([{ by: 'renewal', startsAt: at('2025-03-01T12:00Z'), seats: null }]);
  });

  it('are none where seats of a subscription without any are given back', () => {
    expect(evolved(active(), 'change-quantity', { quantity: 1 }, ordered).windowStarts).toBeNull();
  });
});

describe('a trial that ends unconverted', () => {
  it('has expired, even where a term of its length would go over into the extended one', () => {
    const from = at('2025-06-01');
    const ends = { orderedAt: from, term: termFrom(from, 'P1Y') };
    expect(evolved(trial(ends), 'expire', {}, at('2026-06-01'))).toMatchObject({ status: 'expired', expiredAt: at('2026-06-01') });
    expect(evolved(active({ ...ends, autoRenew: false }), 'expire', {}, at('2026-06-01'))).toMatchObject({ status: 'extended' });
  });
});

describe('what a move makes of a state', () => {
  it('leaves the fields of the old state behind', () => {
    const keys = (value: object) =>
      Object.keys(value).filter((key) => /^(suspended|expired|disabled|cancelled|deleted|extended|because)/.test(key));
    expect(keys(evolved(suspended(), 'reactivate', {}, when))).toEqual([]);
    expect(keys(evolved(suspended(), 'disable', {}, when))).toEqual(['disabledAt']);
    expect(keys(evolved(expired(), 'disable', {}, when))).toEqual(['disabledAt']);
    expect(keys(evolved(suspended(), 'cancel', {}, when))).toEqual(['cancelledAt']);
    expect(keys(evolved(disabled(), 'delete', {}, when))).toEqual(['deletedAt', 'because']);
  });

  it('says why the data is gone', () => {
    expect(evolved(cancelled(), 'delete', {}, when).because).toBe('cancelled');
    expect(evolved(disabled(), 'delete', {}, when).because).toBe('retention-over');
    expect(evolved(suspended({ family: 'license-based' }), 'delete', {}, when).because).toBe('retention-over');
  });

  it('writes what is not stated as null, in one order of keys', () => {
    const { id, family, billingCycle, orderedAt, quantity, autoRenew, changedAt } = active();
    const bare = { id, family, billingCycle, orderedAt, quantity, autoRenew, changedAt, status: 'active' } as const;
    const after = evolved(bare, 'set-auto-renew', { autoRenew: false }, when);
    expect(after).toMatchObject({
      term: null,
      trial: null,
      cloud: null,
      windowStarts: null,
      stated: null,
      accountOpenedAt: null,
      firstBillingAt: null,
    });
    expect(Object.keys(evolved(active(), 'set-auto-renew', { autoRenew: false }, when))).toEqual(Object.keys(after));
  });

  it('never dates the last event back', () => {
    const before = active({ changedAt: at('2026-06-01') });
    expect(evolved(before, 'suspend', { reason: 'fraud' }, when).changedAt).toBe(at('2026-06-01'));
  });

  it('keeps a renewal without a term as it is', () => {
    expect(evolved(active({ term: null }), 'renew', { completedAt: null }, when)).toMatchObject({
      status: 'active',
      term: null,
      windowStarts: null,
    });
  });

  it('takes the start of the term for a renewal of which it is not known when it completed', () => {
    const { endsAt } = active().term ?? { endsAt: when };
    const completedAt = days(endsAt, 1);
    const known = evolved(active(), 'renew', { completedAt }, endsAt);
    expect(known.windowStarts).toEqual([{ by: 'renewal', startsAt: completedAt, seats: null }]);
    expect(evolved(known, 'renew', { completedAt: null }, days(endsAt, 2)).windowStarts).toEqual([
      { by: 'renewal', startsAt: endsAt, seats: null },
    ]);
  });

  it('keeps billing cycle and seats of a trial that is converted by hand, also of a family without trials', () => {
    const term = { duration: 'P1Y', startsAt: when, endsAt: at('2027-01-01') } as const;
    for (const family of ['new-commerce-license', 'azure-plan'] as const) {
      expect(evolved(trial({ family }), 'convert-trial', { term }, at('2024-03-10'))).toMatchObject({
        quantity: 5,
        billingCycle: 'none',
        term,
      });
    }
    const { closesAt } = trial().trial;
    expect(evolved(trial({ family: 'azure-plan' }), 'convert-trial', { term }, closesAt ?? when)).toMatchObject({
      quantity: 5,
      billingCycle: 'none',
    });
  });
});
