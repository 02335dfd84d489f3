import { describe, expect, it } from 'vitest';
import { instant, moves, termFrom } from 'termbook';
import { audit, expectedLines } from 'termbook/ledger';
import type { LedgerEvent } from '../../src/ledger/history.js';
import { isLegal } from '../../src/lifecycle/transitions.js';
import { absentOrNone, brokenBy, pathsIn, replaced, wrongValues } from '../wrong-fields.js';
import { active, expired, extended, pending, suspended, trial } from '../lifecycle/subscriptions.js';

const [startsAt, at, untilAt] = [instant('2026-06-01'), instant('2026-06-02'), instant('2027-07-01')];
const since = { orderedAt: startsAt, changedAt: startsAt, term: termFrom(startsAt, 'P1Y') };
const states = [
  active(since),
  trial({ ...since, term: null }),
  pending(since),
  suspended({ ...since, suspendedAt: startsAt }),
  extended({ ...since, extendedAt: startsAt }),
  expired({ ...since, expiredAt: startsAt }),
];
const term = termFrom(at, 'P1Y');
const change = { quantity: 2, term: 'P1Y', billingCycle: 'annual', product: 'E5', endsAt: instant('2028-01-01') };
/** The facts of each event, those first that it needs; an event that is not here has none. */
const facts: { readonly [E in LedgerEvent['event']]?: readonly [needed: object, optional: object] } = {
  suspend: [{}, { reason: 'fraud' }],
  cancel: [{}, { reason: 'fraud' }],
  'set-auto-renew': [{ autoRenew: false }, {}],
  'set-end-of-term': [{ endOfTerm: 'end' }, {}],
  'change-quantity': [{ quantity: 7 }, {}],
  'convert-trial': [{ term }, { billingCycle: 'annual', quantity: 25 }],
  'schedule-change': [{}, { change }],
  'start-new-term': [{ term }, {}],
  renew: [{}, { completedAt: at, term }],
  upgrade: [{ product: 'E3' }, {}],
  'change-billing-plan': [{ billingCycle: 'annual' }, {}],
};
const eur = (amount: number) => ({ amount, currency: 'EUR' }) as const;
const prices = {
  rows: [
    { billingCycle: 'annual', duration: 'P1Y', product: null, unitPrice: eur(1000), fromAt: startsAt, untilAt },
    { billingCycle: 'annual', upfrontPrice: eur(1000) },
  ],
  monthlyPlanExists: true,
  planProduct: null,
} as const;
const billed = [{ subscriptionId: 's-1', quantity: 5, net: eur(5000), currency: 'EUR', startsAt, endsAt: instant('2027-06-01') }] as const;

describe('a bill that is asked for from a store, with another value in one place', () => {
  it.each([...moves, 'upgrade', 'change-billing-plan'] as const)(
    '%s: what is needed is told of by its path, and nothing else is thrown',
    (name) => {
      const isOwn = name === 'upgrade' || name === 'change-billing-plan';
      const state = states.find((one) => (isOwn ? one.status === 'active' : isLegal(name, one)));
      const [needs, may] = facts[name] ?? [{}, {}];
      const event = { event: name, at, facts: { ...needs, ...may }, basis: [] };
      const whole = {
        history: [{ event: 'ordered', at: startsAt, subscription: state, basis: [] }, event],
        prices,
        span: { fromAt: startsAt, untilAt },
        billed,
      };
      const needed = ['event', 'at', 'facts', ...Object.keys(needs).map((key) => `facts.${key}`)].map((key) => `history.1.${key}`);
      for (const path of pathsIn(whole)) {
        const isNeeded = needed.includes(path.join('.'));
        for (const by of isNeeded ? absentOrNone : wrongValues) {
          const wrong = replaced(whole, path, by) as never as { readonly [K in keyof typeof whole]: never };
          const told = brokenBy(() => [
            expectedLines(wrong.history, wrong.prices, wrong.span),
            audit(wrong.billed, wrong.history, wrong.prices, wrong.span),
          ]);
          if (isNeeded) expect([path, told]).toEqual([path, expect.stringMatching(new RegExp(`(^|\\.)${String(path.at(-1))}$`))]);
        }
      }
    },
  );
});
