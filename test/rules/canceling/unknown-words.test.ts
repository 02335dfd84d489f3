import { describe, expect, it } from 'vitest';
import { addMs, dayMs, instant } from '../../../src/kernel/instant.js';
import { decideCancellation, decideSeatReduction, termFrom } from 'termbook';
import type { Purchase } from '../../../src/vocabulary/purchase.js';
import { bought } from '../ask.js';

const orderedAt = instant('2025-06-15T10:00Z');
const term = termFrom(orderedAt, 'P1Y', 'new-commerce-license');
const licenses = (more: object): Purchase =>
  bought('new-commerce-license', '2025-06-15T10:00Z', { term, autoRenew: false, endOfTerm: 'extend', ...more });
const gapOf = (answer: object) => ('gaps' in answer ? answer.gaps : 'none');

describe('a word that is in no list', () => {
  it.each(['cloud', 'segment'])(
    'of the %s is a gap once it decides whether the term was extended, and nothing before [L5] [L8]',
    (fact) => {
      const purchase = licenses({ [fact]: 'moon' });
      expect(decideCancellation(purchase, addMs(orderedAt, dayMs))).toEqual(decideCancellation(licenses({}), addMs(orderedAt, dayMs)));
      expect(decideCancellation(licenses({}), term.endsAt)).toMatchObject({ verdict: 'allowed', refund: 'prorated' });
      expect(gapOf(decideCancellation(purchase, term.endsAt))).toEqual([{ gap: 'unknown-value', fact, value: 'moon' }]);
    },
  );

  it('of what follows the term is a gap at its end [L8]', () => {
    const answer = decideCancellation(licenses({ endOfTerm: 'pause' }), term.endsAt);
    expect(gapOf(answer)).toEqual([{ gap: 'unknown-value', fact: 'endOfTerm', value: 'pause' }]);
  });

  it('of the cause of a window is a gap where such a window would change the answer [W14]', () => {
    const startsAt = addMs(orderedAt, 30 * dayMs);
    const windowStarts = [
      { by: 'order', startsAt: orderedAt, seats: 5 },
      { by: 'gift', startsAt, seats: 2 },
    ];
    const purchase = licenses({ windowStarts });
    const known = licenses({ windowStarts: [windowStarts[0]] });
    const gap = [{ gap: 'unknown-value', fact: 'windowStarts.by', value: 'gift' }];
    for (const days of [1, 29, 39]) {
      const at = addMs(orderedAt, days * dayMs);
      expect({ ...decideCancellation(purchase, at), changesAt: null }).toEqual({ ...decideCancellation(known, at), changesAt: null });
    }
    for (const at of [startsAt, addMs(startsAt, 7 * dayMs - 1)]) {
      expect(gapOf(decideCancellation(purchase, at))).toEqual(gap);
      expect(gapOf(decideSeatReduction({ purchase, seats: 1 }, at))).toEqual(gap);
    }
    expect(decideCancellation(purchase, addMs(startsAt, -1))).toMatchObject({ verdict: 'refused', changesAt: startsAt });
  });

  it('of a reserved product is a gap, as it may be one that is not canceled [W17]', () => {
    const reservation = bought('azure-reservation', '2025-06-15T10:00Z', { billingCycle: 'one-time', reservedProduct: 'moon' as never });
    const gap = { gap: 'unknown-value', fact: 'reservedProduct', value: 'moon' };
    expect(gapOf(decideCancellation(reservation, addMs(orderedAt, dayMs)))).toEqual([gap]);
  });
});
