import { derivedOpenings } from '../rules/cancellation-opening.js';
import type { Opening, Purchase } from '../vocabulary/purchase.js';

/** The openings of a purchase: as stated, else as its order, trial and term tell. */
export function openingsOf(purchase: Purchase): readonly Opening[] {
  const stated = purchase.openings ?? [];
  return stated.length > 0 ? stated : derivedOpenings(purchase);
}
