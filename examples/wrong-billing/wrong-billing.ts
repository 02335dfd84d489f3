import type { Instant } from '../../src/index.js';
import type { Billing } from './billing.js';
import { daysOf, hourMs, refused, shareOf, windowOf } from './billing.js';

/** The same billing with five mistakes, each of a kind that is often made. */
export const wrongBilling: Billing = {
  cancellation: (purchase, at) => {
    const window = windowOf(purchase);
    // mistake 1: at its closing the window is over, and <= lets it in
    if (at < window.opensAt || at > window.closesAt) return refused;
    // mistake 2: what was deleted is canceled all the same, since nobody looks at the status
    return { verdict: 'allowed', effect: 'immediate', refund: at < window.opensAt + 24 * hourMs ? 'full' : 'prorated', window };
  },
  refund: (facts, at) => {
    const { paid } = facts.charge;
    const { unused, all } = daysOf(facts, at);
    const share = shareOf(facts.purchase, at);
    // mistake 3: credit and rest are rounded each for itself, so that a cent is made out of nothing
    const part = share === 'full' ? 1 : share === 'prorated' ? unused / all : 0;
    // mistake 4: what was given back before is given back again
    return {
      verdict: 'computed',
      credit: { ...paid, amount: Math.ceil(paid.amount * part) },
      retained: { ...paid, amount: Math.ceil(paid.amount * (1 - part)) },
    };
  },
  // mistake 5: counted from the month before, so that a 31st becomes a 28th for good
  monthStart: (anchorAt, count) => {
    let at = new Date(anchorAt);
    for (let month = 0; month < count; month += 1) {
      const lastDay = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 2, 0)).getUTCDate();
      const next = Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, Math.min(at.getUTCDate(), lastDay));
      at = new Date(next + (anchorAt % 86_400_000));
    }
    return at.getTime() as Instant;
  },
};
