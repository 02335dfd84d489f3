import { describe, expect, it } from 'vitest';
import { applyMove } from '../../src/lifecycle/apply-move.js';
import { availableMoves } from '../../src/lifecycle/available-moves.js';
import { moves } from '../../src/vocabulary/move.js';
import type { Role } from '../../src/vocabulary/role.js';
import type { Subscription } from '../../src/vocabulary/subscription.js';
import { active, at, deleted, everyState, expired, ms, pending, smuggled, suspended, trial } from './subscriptions.js';

const by = (subscription: Subscription, when: string, roles: readonly Role[] = ['admin-agent']) => {
  const found = availableMoves(subscription, roles, at(when));
  const with_ = (verdict: string) => found.filter((offer) => offer.verdict === verdict).map(({ move }) => move);
  return { allowed: with_('allowed'), undetermined: with_('undetermined') };
};

describe('availableMoves', () => {
  it('lists every move once, in the order of the table', () => {
    for (const state of everyState) {
      expect(availableMoves(state, ['admin-agent'], at('2024-04-01')).map(({ move }) => move)).toEqual(moves);
    }
  });

  it('says what each state allows', () => {
    expect(by(pending(), '2024-03-02').allowed).toEqual(['activate', 'cancel']);
    expect(by(trial(), '2024-03-02')).toEqual({
      allowed: ['set-auto-renew', 'convert-trial', 'schedule-change'],
      undetermined: ['cancel'],
    });
    expect(by(trial({ family: 'license-based' }), '2024-03-02')).toEqual({
      allowed: ['suspend', 'convert-trial'],
      undetermined: ['cancel', 'set-auto-renew', 'schedule-change'],
    });
    expect(by(trial({ family: 'isv-saas' }), '2024-03-02')).toEqual({
      allowed: ['suspend', 'cancel', 'set-auto-renew'],
      undetermined: ['change-quantity', 'schedule-change'],
    });
    expect(by(active(), '2024-03-02').allowed).toEqual(['suspend', 'cancel', 'set-auto-renew', 'change-quantity', 'schedule-change']);
    expect(by(active(), '2024-04-02').allowed).toEqual(['suspend', 'set-auto-renew', 'change-quantity', 'schedule-change']);
    expect(by(active(), '2025-03-02').allowed).toEqual([
      'suspend',
      'cancel',
      'set-auto-renew',
      'change-quantity',
      'schedule-change',
      'renew',
    ]);
    expect(by(suspended(), '2024-07-01').allowed).toEqual(['reactivate']);
    expect(by(expired(), '2025-03-02').allowed).toEqual([]);
    expect(by(deleted(), '2025-07-02')).toEqual({ allowed: [], undetermined: [] });
  });

  it('offers the conversion of a trial whatever cycle it has: another plan can be asked for [R2] [T11]', () => {
    for (const billingCycle of ['none', 'monthly', 'annual', 'triennial'] as const) {
      expect(by(trial({ billingCycle }), '2024-03-02').allowed).toContain('convert-trial');
    }
  });

  it('lets time act first', () => {
    expect(by(active({ autoRenew: false }), '2025-03-02').allowed).toEqual([]);
  });

  it('gives the reasons of a refusal', () => {
    const closedAt = at('2024-03-08T10:00Z');
    expect(availableMoves(active(), ['admin-agent'], closedAt)[3]).toEqual({
      move: 'cancel',
      verdict: 'refused',
      reasons: [expect.objectContaining({ code: 'window-closed', closedAt })],
      instead: [{ by: 'move', move: 'set-auto-renew', scope: 'subscription' }, { by: 'support-request' }],
    });
  });

  it('refuses the moves of a partner to somebody without a role for them, and not those of publisher and time [A1]', () => {
    expect(by(active(), '2025-03-02', ['referral-admin']).allowed).toEqual(['renew']);
    expect(by(pending(), '2024-03-02', []).allowed).toEqual(['activate']);
    const [, suspend] = availableMoves(active(), [], at('2024-04-02'));
    expect(suspend).toMatchObject({ verdict: 'refused', reasons: [{ code: 'role-not-allowed', rule: 'A1' }] });
  });

  it.each(['admin-agent', 'billing-admin', 'global-admin', 'helpdesk-agent', 'sales-agent'] as const)(
    'lets a %s suspend, reactivate and cancel [A1]',
    (role) => {
      expect(by(active(), '2024-03-02', [role]).allowed).toContain('suspend');
      expect(by(active(), '2024-03-02', [role]).allowed).toContain('cancel');
      expect(by(suspended(), '2024-07-01', [role]).allowed).toContain('reactivate');
    },
  );

  it('lets only an Admin agent cancel software, and a Global admin manage it [A2, A3]', () => {
    const software = active({ family: 'software-subscription', orderedAt: at('2021-07-01'), term: null });
    expect(by(software, '2021-07-02', ['admin-agent']).allowed).toContain('cancel');
    expect(by(software, '2021-07-02', ['global-admin'])).toMatchObject({ allowed: [] });
    const seats = availableMoves(software, ['global-admin'], at('2021-07-02')).find(({ move }) => move === 'change-quantity');
    expect(seats).toMatchObject({ verdict: 'undetermined', reasons: [] });
    expect(by(software, '2021-07-02', ['sales-agent']).allowed).toEqual([]);
    const cancel = availableMoves(software, ['sales-agent'], at('2021-07-02')).find(({ move }) => move === 'cancel');
    expect(cancel).toMatchObject({ reasons: [{ code: 'role-not-allowed', rule: 'A3' }] });
  });

  it('puts the refusals of state and role together', () => {
    const [, , , cancel] = availableMoves(active(), [], at('2024-04-02'));
    expect(cancel?.reasons.map(({ code }) => code)).toEqual(['window-closed', 'role-not-allowed']);
  });

  it('is undetermined while the texts name no roles [A1]', () => {
    const old = active({ family: 'license-based', orderedAt: at('2018-09-01'), term: null });
    expect(by(old, '2018-10-01').undetermined).toContain('suspend');
  });

  it('stands the most seats there can be', () => {
    const most = active({ quantity: Number.MAX_SAFE_INTEGER });
    expect(by(most, '2024-04-02').allowed).toContain('change-quantity');
  });

  it('is undetermined throughout for words that are not in the lists', () => {
    for (const wrong of [{ family: 'constructor' }, { status: 'constructor' }]) {
      const strange = smuggled(active(), wrong);
      expect(by(strange, '2024-04-02').undetermined).toEqual(moves);
    }
  });

  it('agrees with the door, move by move', () => {
    for (const state of everyState) {
      for (const offer of availableMoves(state, ['admin-agent'], ms(state.changedAt, 5))) {
        if (offer.move === 'activate' || offer.move === 'reactivate' || offer.move === 'cancel') {
          const { verdict } = applyMove(state, { move: offer.move }, ms(state.changedAt, 5));
          expect(offer.verdict).toBe(verdict === 'applied' ? 'allowed' : verdict);
        }
      }
    }
  });
});
