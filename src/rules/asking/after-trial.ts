import { hasKey } from '../../kernel/check.js';
import type { Purchase } from '../../vocabulary/purchase.js';
import { monthsOf } from '../../vocabulary/term.js';
import type { Look } from './look.js';
import { reached } from './look.js';
import { firstTerm } from './term-chain.js';
import { hasTrials, trialOf } from './trial.js';

/** The sequel of a trial: the paid term, nothing, one of them, which its state would show, or something that no document had stated yet. */
export type TrialEnd = 'converts' | 'ends' | 'choice' | 'silent';

/** Returns what follows the end of a purchase's trial by itself (C1, R1, R2). */
export function trialEndOf(purchase: Purchase): TrialEnd {
  const row = trialOf(purchase)?.row ?? null;
  if (purchase.status === 'active') return 'converts';
  if (row === null) return hasTrials(purchase) ? 'silent' : 'converts';
  if (row.converts === 'by-hand') return purchase.status === 'trial' ? 'ends' : 'choice';
  return row.convertsTo !== null && purchase.autoRenew === false ? 'ends' : 'converts';
}

/** Returns a purchase in trial as its conversion at the end of the trial leaves it (C1, C3, R2); the same one where it does not convert by itself. */
export function converted<P extends Purchase>(purchase: P): P {
  const { status, trial, term = null, family, billingCycle, windowStarts = null } = purchase;
  const closesAt = trial?.closesAt ?? null;
  if (status !== 'trial' || closesAt === null || trialEndOf(purchase) !== 'converts') return purchase;
  const terms = trialOf(purchase);
  if (terms === null) return purchase;
  const target = terms.row.convertsTo;
  const duration = target?.duration ?? term?.duration ?? null;
  if (duration === null || !hasKey(monthsOf, duration)) return purchase;
  return {
    ...purchase,
    status: 'active',
    billingCycle: target?.billingCycle ?? billingCycle,
    ...(target === null || !('quantity' in purchase) ? {} : { quantity: target.seats }),
    term: target === null && term?.startsAt === closesAt ? term : firstTerm(closesAt, duration, family),
    windowStarts: windowStarts === null ? null : [...windowStarts, { by: 'trial-conversion', startsAt: closesAt, seats: null }],
  };
}

/** Returns a purchase as the end of its trial leaves it by the instant of a look (C1, R1, R2): converted, expired, or as it was where its state is another. */
export function pastTrial<P extends Purchase>(purchase: P, look: Look<unknown>): P {
  if (purchase.status !== 'trial' || !reached(look, purchase.trial?.closesAt ?? null)) return purchase;
  return trialEndOf(purchase) === 'ends' ? { ...purchase, status: 'expired' } : converted(purchase);
}
