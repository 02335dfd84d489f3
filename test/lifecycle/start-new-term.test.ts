import { describe, expect, it } from 'vitest';
import { applyMove, availableMoves, startNewTerm, termFrom } from 'termbook';
import { active, at, extended } from './subscriptions.js';

const when = at('2026-07-01');
const start = { orderedAt: at('2025-06-01'), term: termFrom(at('2025-06-01'), 'P1Y'), endOfTerm: 'extend' } as const;

describe('startNewTerm', () => {
  it('leads out of the extended service term into a new one, with a window of its own [L9]', () => {
    expect(startNewTerm(extended(start), { term: termFrom(when, 'P1Y') }, when)).toMatchObject({
      verdict: 'applied',
      subscription: {
        status: 'active',
        term: { duration: 'P1Y', startsAt: when },
        windowStarts: [{ by: 'renewal', startsAt: when, seats: null }],
        endOfTerm: null,
        autoRenew: false,
      },
      events: [{ event: 'start-new-term', basis: [{ rule: 'L9', entry: 'move/start-new-term@2026-05-04' }] }],
    });
  });

  it('starts from no other state, and takes no term that is over', () => {
    expect(applyMove(active(start), { move: 'start-new-term', term: termFrom(when, 'P1Y') }, at('2026-05-01'))).toMatchObject({
      verdict: 'refused',
      reasons: [{ code: 'illegal-move' }],
    });
    expect(() => startNewTerm(extended(start), { term: termFrom(at('2025-06-01'), 'P1Y') }, when)).toThrow('invalid-term');
  });
});

describe('the plan of a new term', () => {
  const codes = (duration: 'P1M' | 'P1Y' | 'P2Y' | 'P3Y', billingCycle: 'monthly' | 'annual' | 'none') => {
    const moved = startNewTerm(extended({ ...start, billingCycle }), { term: termFrom(when, duration) }, when);
    return moved.verdict === 'refused' ? moved.reasons.map(({ code, rule }) => `${code} ${rule}`) : moved.verdict;
  };

  it('is one that there is: a month, a year or three, no shorter than its billing cycle [L9] [T1] [T11]', () => {
    expect(codes('P1M', 'monthly')).toBe('applied');
    expect(codes('P3Y', 'annual')).toBe('applied');
    expect(codes('P2Y', 'monthly')).toEqual(['term-not-offered T1']);
    expect(codes('P1M', 'annual')).toEqual(['billing-cycle-not-offered T1']);
    expect(codes('P1Y', 'none')).toBe('applied');
  });

  it('of a yearly cycle is offered as a year: the shortest term that holds the cycle [L9]', () => {
    const moves = availableMoves(extended({ ...start, billingCycle: 'annual' }), ['admin-agent'], when);
    expect(moves.find(({ move }) => move === 'start-new-term')?.verdict).toBe('allowed');
  });
});

describe('the extended service term', () => {
  it('is left by a cancellation on any day or by a renewal, and changes in nothing else [L9]', () => {
    const moves = availableMoves(extended(start), ['admin-agent'], when);
    expect(moves.filter(({ verdict }) => verdict === 'allowed').map(({ move }) => move)).toEqual(['cancel', 'start-new-term']);
    expect(moves.filter(({ verdict }) => verdict === 'undetermined').map(({ move }) => move)).toEqual(['suspend', 'schedule-change']);
  });

  it('has a fixed number of seats, and no text speaks of suspending it [L9]', () => {
    expect(applyMove(extended(start), { move: 'change-quantity', quantity: 9 }, when)).toMatchObject({
      verdict: 'refused',
      basis: [{ rule: 'L9', certainty: 'reported' }],
      reasons: [{ code: 'illegal-move', rule: 'L9', legal: ['cancel', 'start-new-term'] }],
    });
    expect(applyMove(extended(start), { move: 'suspend', reason: 'nonpayment' }, when)).toMatchObject({
      verdict: 'undetermined',
      gaps: [{ gap: 'documents-silent', on: 'move' }],
    });
  });
});
