import type { Instant } from '../../src/index.js';
import type { Billing } from './billing.js';
import { daysOf, refused, shareOf, windowOf } from './billing.js';

/** The same billing without the mistakes. */
export const rightBilling: Billing = {
  cancellation: (purchase, at) => {
    const share = shareOf(purchase, at);
    const ended = ['expired', 'disabled', 'cancelled', 'deleted', 'migrated'].includes(purchase.status ?? 'active');
    return share === 'none' || ended ? refused : { verdict: 'allowed', effect: 'immediate', refund: share, window: windowOf(purchase) };
  },
  refund: (facts, at) => {
    const { paid, alreadyCredited } = facts.charge;
    const left = paid.amount - (alreadyCredited?.amount ?? 0);
    const { unused, all } = daysOf(facts, at);
    const share = shareOf(facts.purchase, at);
    const due = share === 'full' ? left : share === 'prorated' ? Math.floor((paid.amount * unused) / all) : 0;
    const credit = Math.min(left, due);
    return { verdict: 'computed', credit: { ...paid, amount: credit }, retained: { ...paid, amount: left - credit } };
  },
  monthStart: (anchorAt, count) => {
    const anchor = new Date(anchorAt);
    const first = new Date(Date.UTC(anchor.getUTCFullYear(), anchor.getUTCMonth() + count, 1));
    const lastDay = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
    const day = Math.min(anchor.getUTCDate(), lastDay);
    return (first.getTime() + (day - 1) * 86_400_000 + (anchorAt % 86_400_000)) as Instant;
  },
};
