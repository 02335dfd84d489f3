import { describe, expect, it } from 'vitest';
import { productFamilies, suspend } from 'termbook';
import { suspensionReasons } from '../../src/vocabulary/status.js';
import { active, at, days, ms, trial } from './subscriptions.js';

describe('suspend', () => {
  it.each(suspensionReasons)('keeps the reason %s and the instant [D1]', (reason) => {
    const moved = suspend(active(), { reason }, at('2024-06-01'));
    expect(moved).toMatchObject({
      verdict: 'applied',
      subscription: { status: 'suspended', suspendedAt: at('2024-06-01'), suspendedFor: reason, changedAt: at('2024-06-01') },
      events: [{ event: 'suspend', at: at('2024-06-01'), facts: { reason } }],
    });
  });

  it('writes that the partner suspended, whatever the reason [D1] [D4]', () => {
    for (const reason of suspensionReasons) {
      const moved = suspend(active({ family: 'isv-saas' }), { reason }, at('2024-06-01'));
      expect(moved).toMatchObject({ subscription: { suspendedFor: reason, suspendedBy: 'partner' } });
    }
  });

  it('is applied to the subscriptions of which the documents say so; of other families they are silent [D1]', () => {
    const applied = productFamilies.filter(
      (family) => suspend(active({ family, term: null }), { reason: 'fraud' }, at('2024-03-02')).verdict === 'applied',
    );
    expect(applied).toEqual(['license-based', 'new-commerce-license', 'azure-plan', 'isv-saas']);
    for (const family of productFamilies.filter((one) => !applied.includes(one))) {
      expect(suspend(active({ family, term: null }), { reason: 'fraud' }, at('2024-03-02'))).toMatchObject({
        verdict: 'undetermined',
        gaps: [{ gap: 'documents-silent', on: 'move' }],
      });
    }
  });

  it('is applied to a trial of the marketplace and of traditional licenses, and keeps its dates [D1]', () => {
    for (const family of ['isv-saas', 'license-based'] as const) {
      const before = trial({ family });
      const moved = suspend(before, { reason: 'customer-request' }, at('2024-03-05'));
      expect(moved).toMatchObject({
        subscription: { status: 'suspended', trial: before.trial },
        events: [{ basis: [{ rule: 'D1' }, {}] }],
      });
    }
  });

  it('is refused in a trial of new commerce, until it ends [R2]', () => {
    const before = trial();
    expect(suspend(before, { reason: 'fraud' }, at('2024-03-05'))).toMatchObject({
      verdict: 'refused',
      reasons: [{ code: 'fixed-in-trial', rule: 'R2' }],
      basis: [{ rule: 'R2' }],
      changesAt: days(before.orderedAt, 30),
    });
    const open = trial({ trial: { opensAt: before.orderedAt, closesAt: null } });
    expect(suspend(open, { reason: 'fraud' }, at('2024-03-05'))).toMatchObject({ verdict: 'refused', changesAt: null });
  });

  it('switches auto-renew off in new commerce, and leaves it on in the others [L3]', () => {
    const autoRenew = (family: 'new-commerce-license' | 'license-based' | 'isv-saas') => {
      const moved = suspend(active({ family }), { reason: 'fraud' }, at('2024-06-01'));
      return moved.verdict === 'applied' && moved.subscription.autoRenew;
    };
    expect(autoRenew('new-commerce-license')).toBe(false);
    expect(autoRenew('license-based')).toBe(true);
    expect(autoRenew('isv-saas')).toBe(true);
  });

  it('does not move the end of the term [L3]', () => {
    const moved = suspend(active(), { reason: 'fraud' }, at('2024-06-01'));
    expect(moved).toMatchObject({ subscription: { term: active().term } });
  });

  it('is refused before the last event, and allowed at it', () => {
    const { changedAt } = active();
    expect(suspend(active(), { reason: 'fraud' }, ms(changedAt, -1))).toMatchObject({
      verdict: 'refused',
      changesAt: changedAt,
      reasons: [{ code: 'before-last-event', rule: 'D1', changedAt }],
    });
    expect(suspend(active(), { reason: 'fraud' }, changedAt).verdict).toBe('applied');
  });

  it.each(['constructor', '', 'boredom', 7])('does not know the reason %j [D1]', (reason) => {
    expect(suspend(active(), { reason: reason as 'fraud' }, at('2024-03-02'))).toMatchObject({
      verdict: 'undetermined',
      gaps: [{ gap: 'unknown-value', fact: 'reason', value: String(reason) }],
    });
  });

  it('is refused where time has a move to make first', () => {
    const dueAt = at('2025-03-01T10:00Z');
    expect(suspend(active(), { reason: 'fraud' }, ms(dueAt, -1)).verdict).toBe('applied');
    expect(suspend(active(), { reason: 'fraud' }, dueAt)).toMatchObject({ verdict: 'refused', reasons: [{ code: 'not-advanced', dueAt }] });
  });
});
