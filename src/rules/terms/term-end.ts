import type { Purchase } from '../../vocabulary/purchase.js';
import { extendsAfter } from '../asking/extended-term.js';
import { endOfLifeAt } from './end-of-life.js';
import { hasTrials, trialOf } from './trial.js';

/** What follows a term: another one, none for this plan though its family renews (W21), an extended service term (L5), nothing, or something that no document states. */
export type TermEnd = 'renews' | 'not-renewed' | 'extends' | 'ends' | 'silent';

/** Returns what follows the end of a purchase's term by itself (C4, L4, L5, T5, W21). */
export function termEndOf(purchase: Purchase): TermEnd {
  const { autoRenew, planMonths } = purchase;
  const { renews, unrenewedPlanMonths, ends } = endOfLifeAt(purchase, purchase.term?.endsAt ?? purchase.orderedAt);
  if (renews === 'by-default' && autoRenew !== false) {
    return planMonths != null && unrenewedPlanMonths.includes(planMonths) ? 'not-renewed' : 'renews';
  }
  if (!ends) return 'silent';
  return extendsAfter(purchase) ? 'extends' : 'ends';
}

/** True if a term renews by itself: its family's does, it is not switched off (T5), and its plan is none that never renews (W21). */
export function renewsItself(purchase: Purchase): boolean {
  return termEndOf(purchase) === 'renews';
}

/** What follows a trial: the paid term, nothing, one of them, which its state would show, or something that no document had stated yet. */
export type TrialEnd = 'converts' | 'ends' | 'choice' | 'silent';

/** Returns what follows the end of a purchase's trial by itself (C1, R1, R2). */
export function trialEndOf(purchase: Purchase): TrialEnd {
  const row = trialOf(purchase)?.row ?? null;
  if (purchase.status === 'active') return 'converts';
  if (row === null) return hasTrials(purchase) ? 'silent' : 'converts';
  if (row.converts === 'by-hand') return purchase.status === 'trial' ? 'ends' : 'choice';
  return row.convertsTo !== null && purchase.autoRenew === false ? 'ends' : 'converts';
}
