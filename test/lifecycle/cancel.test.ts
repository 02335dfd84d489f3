import { describe, expect, it } from 'vitest';
import { applyMove, cancel } from 'termbook';
import { suspensionReasons } from '../../src/vocabulary/status.js';
import { active, at, extended, ms, suspended, trial } from './subscriptions.js';

const orderedAt = at('2024-03-01T10:00Z');
const closesAt = at('2024-03-08T10:00Z');

describe('cancel', () => {
  it('ends a new-commerce subscription inside its window of 168 hours, and is refused from its end on [W14]', () => {
    expect(cancel(active(), ms(closesAt, -1))).toMatchObject({
      verdict: 'applied',
      subscription: { status: 'cancelled', cancelledAt: ms(closesAt, -1) },
      events: [{ event: 'cancel', facts: {}, basis: [{ rule: 'W14' }] }],
    });
    expect(cancel(active(), closesAt)).toMatchObject({
      verdict: 'refused',
      reasons: [{ code: 'window-closed', rule: 'W14', closedAt: closesAt }],
      instead: [{ by: 'move', move: 'set-auto-renew' }, { by: 'support-request' }],
    });
  });

  it('ends a suspended one inside its window too [W14]', () => {
    const early = suspended({ suspendedAt: at('2024-03-05') });
    expect(cancel(early, ms(closesAt, -1)).verdict).toBe('applied');
    expect(cancel(early, closesAt).verdict).toBe('refused');
  });

  it('ends an extended one on any day [L9]', () => {
    expect(cancel(extended(), at('2026-06-01'))).toMatchObject({
      verdict: 'applied',
      events: [{ basis: [{ rule: 'L9' }, { rule: 'L5' }] }],
    });
    expect(cancel(extended(), at('2036-06-01')).verdict).toBe('applied');
  });

  it('ends a marketplace trial at any time, while the texts do not tell it of the others [R3]', () => {
    const saas = trial({ family: 'isv-saas' });
    expect(cancel(saas, at('2024-03-30T09:59Z')).verdict).toBe('applied');
    expect(cancel(trial(), at('2024-03-05'))).toMatchObject({ verdict: 'undetermined', gaps: [{ gap: 'documents-silent', on: 'move' }] });
  });

  it('is refused for marketplace software after its window, and says that switching auto-renew off ends it with its term [E2, E5]', () => {
    const saas = active({ family: 'isv-saas', billingCycle: 'monthly', orderedAt: at('2020-03-01T10:00Z'), term: null });
    const closedAt = at('2020-03-02T10:00Z');
    expect(cancel(saas, closedAt)).toMatchObject({
      verdict: 'refused',
      basis: [{ rule: 'E2' }, { rule: 'E5' }],
      reasons: [{ code: 'window-closed', rule: 'E2', errorCode: null, closedAt }],
      instead: [{ by: 'move', move: 'set-auto-renew' }],
    });
  });

  it('tells the reason, where it is one of the three of a partner [D1]', () => {
    const bought = active();
    const when = at('2024-03-02');
    for (const reason of suspensionReasons) {
      expect(applyMove(bought, { move: 'cancel', reason }, when)).toMatchObject({
        verdict: 'applied',
        events: [{ event: 'cancel', facts: { reason } }],
      });
    }
    for (const reason of [null, undefined]) {
      const request = { move: 'cancel', ...(reason === undefined ? {} : { reason }) } as const;
      expect(applyMove(bought, request, when)).toMatchObject({ verdict: 'applied', events: [{ event: 'cancel', facts: {} }] });
    }
    expect(applyMove(bought, { move: 'cancel', reason: 'boredom' as never }, when)).toMatchObject({
      verdict: 'undetermined',
      gaps: [{ gap: 'unknown-value', fact: 'reason', value: 'boredom' }],
    });
  });

  it('is refused for traditional licenses, which are suspended instead [W10]', () => {
    expect(cancel(active({ family: 'license-based', term: null }), at('2024-03-05'))).toMatchObject({
      verdict: 'refused',
      reasons: [{ code: 'not-cancellable', rule: 'W12' }],
      instead: [{ by: 'move', move: 'suspend' }],
    });
  });

  it('is refused once they are suspended: that was the cancellation', () => {
    const moved = cancel(suspended({ family: 'license-based', term: null, autoRenew: true }), at('2024-06-05'));
    expect(moved).toMatchObject({ verdict: 'refused', reasons: [{ code: 'not-cancellable' }] });
  });

  it('is refused for them without a text of its time by the rule of the family', () => {
    const old = at('2017-01-01');
    const before = suspended({ family: 'license-based', term: null, orderedAt: old, suspendedAt: at('2018-04-05') });
    expect(cancel(before, at('2018-04-06'))).toMatchObject({
      verdict: 'refused',
      basis: [],
      reasons: [{ code: 'not-cancellable', rule: 'W10' }],
    });
  });

  it('names the rule of the family too where only the server states a deadline', () => {
    const orderedAt = at('2017-01-01');
    const stated = { refundUntil: [{ refund: 'full', untilAt: at('2017-02-01') }] } as const;
    expect(cancel(active({ family: 'license-based', orderedAt, stated }), at('2017-01-05'))).toMatchObject({
      verdict: 'refused',
      basis: [],
      reasons: [{ code: 'not-cancellable', rule: 'W10' }],
      instead: [{ by: 'move', move: 'suspend' }],
    });
  });

  it('is refused for metered offers, which are de-provisioned [E6]', () => {
    const metered = active({ family: 'isv-metered', orderedAt: at('2020-03-01'), term: null });
    expect(cancel(metered, at('2020-03-02'))).toMatchObject({
      verdict: 'refused',
      reasons: [{ code: 'not-cancellable', rule: 'E6' }],
      instead: [{ by: 'deprovision' }],
    });
  });

  it('is refused for Linux plans, and needs a support request for the Windows 7 update of 2020 [E11, E12]', () => {
    const of = (family: 'azure-linux-plan' | 'windows-7-esu') =>
      cancel(active({ family, orderedAt: at('2020-01-10'), term: null }), at('2020-01-11'));
    expect(of('azure-linux-plan')).toMatchObject({ verdict: 'refused', reasons: [{ code: 'not-cancellable', rule: 'E12' }] });
    expect(of('windows-7-esu')).toMatchObject({
      verdict: 'refused',
      reasons: [{ code: 'support-request-required' }],
      instead: [{ by: 'support-request' }],
    });
  });

  it('takes a stricter policy of the caller at its word', () => {
    const policy = {
      id: 'cancellation-window/our-shop@2024-01-01',
      duration: { hours: 48 },
      refund: [{ share: 'full', hours: null }],
      afterClose: 'refused',
    } as const;
    expect(cancel(active(), ms(orderedAt, 48 * 3_600_000 - 1), { policy }).verdict).toBe('applied');
    expect(cancel(active(), ms(orderedAt, 48 * 3_600_000), { policy }).verdict).toBe('refused');
  });

  it('is undetermined before the first text of its time', () => {
    const early = active({ family: 'isv-saas', orderedAt: at('2018-09-01'), term: null });
    expect(cancel(early, at('2018-09-02'))).toMatchObject({ verdict: 'undetermined', gaps: [{ gap: 'before-first-source' }] });
  });

  it('meets the clock first', () => {
    expect(cancel(active(), ms(orderedAt, -1))).toMatchObject({
      verdict: 'refused',
      reasons: [{ code: 'before-last-event', changedAt: orderedAt }],
    });
  });
});
