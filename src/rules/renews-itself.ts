import type { Purchase } from '../vocabulary/purchase.js';
import { endOfLifeOf } from './end-of-life.js';

/** Whether a term renews by itself: its family's does, it is not switched off (T5), and its plan is none that never renews (W21). */
export function renewsItself(purchase: Purchase): boolean {
  const { autoRenew, planMonths } = purchase;
  const { renews, unrenewedPlanMonths } = endOfLifeOf(purchase);
  return renews === 'by-default' && autoRenew !== false && !(planMonths != null && unrenewedPlanMonths.includes(planMonths));
}
