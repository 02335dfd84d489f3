import { describe, expect, it } from 'vitest';
import { applyMove, instant, moves } from 'termbook';
import { stagesOf } from '../../src/ledger/history.js';
import type { LedgerEvent } from '../../src/ledger/history.js';
import type { MoveFacts } from '../../src/lifecycle/transitions.js';
import { planStanding } from '../../src/rules/asking/plan-standing.js';
import { firstTerm, termFrom } from '../../src/rules/asking/term-chain.js';
import { decideTermChange, durations } from 'termbook/terms';
import type { Move } from '../../src/vocabulary/move.js';
import type { BillingCycle, ProductFamily } from '../../src/vocabulary/product.js';
import { billingCycles, productFamilies } from '../../src/vocabulary/product.js';
import type { Duration } from '../../src/vocabulary/term.js';
import { active, extended, trial } from '../lifecycle/subscriptions.js';
import { bought, reasonsOf } from '../purchase-request.js';

const family = 'new-commerce-license';

/** Clauses with "any", "each", "only" or a list: one row for each member of the vocabulary, written from the document. */
describe('T6: what is scheduled is deleted by each of the events that a text names, and by any change at once', () => {
  type Change = Exclude<
    LedgerEvent['event'],
    'ordered' | 'activate' | 'reactivate' | 'start-new-term' | 'renew' | 'extend' | 'expire' | 'disable' | 'delete' | 'migrate'
  >;
  /** The first day on which a text says so; '' = no day: it puts another change in its place, or nothing is left to renew. */
  const since: { readonly [C in Change]: string } = {
    cancel: '',
    suspend: '2021-10-04',
    'set-auto-renew': '2021-10-04',
    'set-end-of-term': '2021-10-04',
    'change-quantity': '2021-10-04',
    'convert-trial': '2021-10-04',
    upgrade: '2021-10-04',
    'change-billing-plan': '2023-10-24',
    'change-term': '2023-10-24',
    'schedule-change': '',
  };
  const days = ['2021-09-20', '2021-10-03T23:59:59.999Z', '2021-10-04', '2023-10-23T23:59:59.999Z', '2023-10-24', '2025-03-01'];
  it.each(Object.entries(since))('%s, from %s on', (event, first) => {
    for (const day of days) {
      const at = instant(day);
      const facts: { readonly [C in Change]: object } = {
        cancel: {},
        suspend: { reason: 'fraud' },
        'set-auto-renew': { autoRenew: false },
        'set-end-of-term': { endOfTerm: 'end' },
        'change-quantity': { quantity: 7 },
        'convert-trial': { term: firstTerm(at, 'P1Y', family) },
        upgrade: { product: 'E3' },
        'change-billing-plan': { billingCycle: 'monthly' },
        'change-term': { term: termFrom(at, 'P3Y', family) },
        'schedule-change': { change: { quantity: 2 } },
      };
      const orderedAt = instant('2021-09-15');
      const held = { orderedAt, changedAt: orderedAt, term: termFrom(orderedAt, 'P5Y', family), scheduled: { quantity: 3 } };
      const state =
        event === 'convert-trial' ? trial({ ...held, term: null, trial: { opensAt: orderedAt, closesAt: null } }) : active(held);
      const change = { event, at, facts: facts[event as Change], basis: [] } as unknown as LedgerEvent;
      const stages = stagesOf(
        [{ event: 'ordered', at: orderedAt, subscription: state as never, basis: [] }, change],
        instant('2025-03-02'),
        {},
      );
      const left = event === 'schedule-change' ? { quantity: 2 } : event === 'cancel' || day >= first ? null : { quantity: 3 };
      expect([day, stages[1]?.subscription.scheduled ?? null]).toEqual([day, left]);
    }
  });
});

describe('T1, T11: a billing cycle is never longer than its term, and a plan of new commerce is one of six', () => {
  const at = instant('2024-06-01');
  const months: { readonly [D in Duration]: number } = { P1M: 1, P1Y: 12, P2Y: 24, P3Y: 36, P4Y: 48, P5Y: 60 };
  /** Those that no document counts have none. */
  const cycles: { readonly [C in BillingCycle]: number } = { monthly: 1, annual: 12, biennial: 24, triennial: 36, 'one-time': 0, none: 0 };
  const plans: readonly string[] = ['P1M monthly', 'P1Y monthly', 'P1Y annual', 'P3Y monthly', 'P3Y annual', 'P3Y triennial'];
  const pairs = durations.flatMap((duration) => billingCycles.map((cycle) => [duration, cycle] as const));
  it.each(pairs)('%s billed %s', (duration, cycle) => {
    const isLonger = cycles[cycle] > months[duration];
    for (const one of productFamilies) {
      const codes = planStanding(one, duration, cycle, at, undefined).reasons.map(({ code }) => code);
      expect([one, codes.includes('billing-cycle-not-offered')]).toEqual([one, isLonger]);
      if (one === family) expect(codes.length === 0).toBe(plans.includes(`${duration} ${cycle}`));
    }
  });
});

describe('T7: inside a term it may only get longer', () => {
  const pairs = durations.flatMap((present) => durations.map((asked) => [present, asked] as const));
  it.each(pairs)('from %s to %s', (present, asked) => {
    const orderedAt = instant('2024-03-01');
    const purchase = { family, billingCycle: 'monthly', orderedAt, term: termFrom(orderedAt, present, family) } as const;
    const answer = decideTermChange({ purchase, duration: asked }, instant('2024-03-10'));
    const isLonger = durations.indexOf(asked) > durations.indexOf(present);
    const isOffered = ['P1M', 'P1Y', 'P3Y'].includes(asked);
    expect(answer.verdict).toBe(isLonger && isOffered ? 'allowed' : 'refused');
    const codes = answer.verdict === 'refused' ? answer.reasons.map(({ code }) => code) : [];
    expect([codes.includes('term-not-longer'), codes.includes('term-not-offered')]).toEqual([!isLonger, !isOffered]);
  });
});

describe('L9: out of the extended service term lead canceling, renewing and converting back; nothing in it changes', () => {
  const at = instant('2026-06-10');
  const facts: { readonly [M in Move]?: MoveFacts[M] } = {
    suspend: { reason: 'fraud' },
    'set-auto-renew': { autoRenew: true },
    'set-end-of-term': { endOfTerm: 'renew' },
    'change-quantity': { quantity: 7 },
    'convert-trial': { term: termFrom(at, 'P1Y', family) },
    'schedule-change': { change: { quantity: 7 } },
    'start-new-term': { term: termFrom(at, 'P1Y', family) },
    renew: { completedAt: null },
  };
  const open: readonly Move[] = ['cancel', 'start-new-term'];
  const silent: readonly Move[] = ['suspend', 'schedule-change'];
  it.each(moves)('%s', (move) => {
    const state = extended({ orderedAt: instant('2025-06-01'), term: termFrom(instant('2025-06-01'), 'P1Y', family) });
    const { verdict } = applyMove(state, { move, ...facts[move] } as never, at);
    expect(verdict).toBe(open.includes(move) ? 'applied' : silent.includes(move) ? 'undetermined' : 'refused');
  });
});

describe('V4: an agreement must be on file for any purchase in the public cloud', () => {
  it.each(productFamilies)('%s', (one: ProductFamily) => {
    expect(reasonsOf(bought({ offer: { family: one }, customer: { agreementAccepted: false } }, '2024-06-01'))).toContain(
      'customer-agreement-missing',
    );
  });
});
