import { checkObject, checkObjects } from '../kernel/check.js';
import type { BillingType, OfferCategory, Publisher } from '../vocabulary/catalogue.js';

/** What the catalogue is filtered by; absent and null both mean "any". */
export interface CatalogueFilter {
  readonly publisher?: Publisher | null;
  readonly billing?: BillingType | null;
  readonly category?: OfferCategory | null;
}
/** What the filter looks at in an offer; what is not stated meets no filter. */
export type CatalogueOffer = CatalogueFilter;

/**
 * The offers of a catalogue that meet every filter set, in their order: by publisher, billing type and category (B6).
 * @example
 * import { filterCatalogue } from 'termbook';
 * const offers = [{ id: 'a', publisher: 'microsoft' as const }, { id: 'b', publisher: 'partner' as const }];
 * filterCatalogue(offers, { publisher: 'partner' }).map((offer) => offer.id); // => ['b']
 */
export function filterCatalogue<Offer extends CatalogueOffer>(offers: readonly Offer[], filter: CatalogueFilter): readonly Offer[] {
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
