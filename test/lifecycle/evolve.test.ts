import { describe, expect, it } from 'vitest';
import { evolved } from '../../src/lifecycle/evolve.js';
import { active, at, cancelled, days, disabled, expired, suspended, trial } from './subscriptions.js';

const when = at('2026-01-01');

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
      openings: null,
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
      openings: null,
    });
  });

  it('takes the start of the term for a renewal of which it is not known when it completed', () => {
    const { endsAt } = active().term ?? { endsAt: when };
    const completedAt = days(endsAt, 1);
    const known = evolved(active(), 'renew', { completedAt }, endsAt);
    expect(known.openings).toEqual([{ by: 'renewal', openedAt: completedAt, seats: null }]);
    expect(evolved(known, 'renew', { completedAt: null }, days(endsAt, 2)).openings).toEqual([
      { by: 'renewal', openedAt: endsAt, seats: null },
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
