import { derivedWindowStarts } from '../rules/canceling/cancellation-window-start.js';
import type { Purchase, WindowStart } from '../vocabulary/purchase.js';

/** The window starts of a purchase: as stated, else as its order, trial and term tell. */
export function windowStartsOf(purchase: Purchase): readonly WindowStart[] {
  const stated = purchase.windowStarts ?? [];
  return stated.length > 0 ? stated : derivedWindowStarts(purchase);
}
