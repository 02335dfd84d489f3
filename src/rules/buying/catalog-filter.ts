import { checkObject, checkObjects } from '../../kernel/check.js';
import type { BillingType, OfferCategory, Publisher } from '../../vocabulary/purchase-request.js';

/** The filters of a catalog; absent and null both mean "any". */
export interface CatalogFilter {
  readonly publisher?: Publisher | null;
  readonly billing?: BillingType | null;
  readonly category?: OfferCategory | null;
}
/** The facts of an offer that filters compare; a fact that is not stated matches no filter. */
export type CatalogOffer = CatalogFilter;

/**
 * Returns the offers of a catalog that match every given filter (publisher, billing type, category), in their order (B6).
 * @example
 * import { filterCatalog } from 'termbook';
 * const offers = [{ id: 'a', publisher: 'microsoft' as const }, { id: 'b', publisher: 'partner' as const }];
 * filterCatalog(offers, { publisher: 'partner' }).map((offer) => offer.id); // => ['b']
 */
export function filterCatalog<Offer extends CatalogOffer>(offers: readonly Offer[], filter: CatalogFilter): readonly Offer[] {
  checkObjects(offers, 'offers');
  checkObject(filter, 'filter');
  const { publisher = null, billing = null, category = null } = filter;
  return offers.filter(
    (offer) =>
      (publisher === null || offer.publisher === publisher) &&
      (billing === null || offer.billing === billing) &&
      (category === null || offer.category === category),
  );
}
