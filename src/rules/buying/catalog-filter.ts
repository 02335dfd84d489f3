import { checkObject, checkObjects } from '../../kernel/check.js';
import type { Instant } from '../../kernel/instant.js';
import { checkInstant } from '../../kernel/instant.js';
import { beforeFirst } from '../../kernel/dated-table.js';
import { catalogFilters } from '../../policy/purchase.js';
import type { Options, ValueAnswer } from '../../vocabulary/answer.js';
import type { BillingType, CatalogCategory, Publisher } from '../../vocabulary/purchase-request.js';
import { inForce } from '../asking/in-force.js';

/** The filters of a catalog; absent and null both mean "any". */
export interface CatalogFilter {
  /** Not stated = every one. */
  readonly publisher?: Publisher | null;
  /** Not stated = every one. */
  readonly billing?: BillingType | null;
  /** Not stated = every one. */
  readonly category?: CatalogCategory | null;
}
/** The facts of an offer that filters compare; a fact that is not stated matches no filter. */
export type CatalogOffer = CatalogFilter;
/** The offers that match a filter. */
export interface CatalogOffers<Offer extends CatalogOffer = CatalogOffer> {
  /** The offers that match, in their order. */
  readonly offers: readonly Offer[];
}
/** The answer of `filterCatalog`: the offers that match, in their order, or the gaps. */
export type CatalogAnswer<Offer extends CatalogOffer = CatalogOffer> = ValueAnswer<'catalog-filter', CatalogOffers<Offer>>;

/**
 * Returns the offers of a catalog that match every given filter (publisher, billing type, category), in their order. Throws TermbookError
 * 'invalid-instant'. Rule: B6.
 * @example
 * import { filterCatalog } from 'termbook/buying';
 * import { instant } from 'termbook';
 * const offers = [{ id: 'a', publisher: 'microsoft' as const }, { id: 'b', publisher: 'partner' as const }];
 * const answer = filterCatalog({ offers, filter: { publisher: 'partner' } }, instant('2020-06-01'));
 * answer.verdict === 'computed' && answer.offers.map((offer) => offer.id); // => ['b']
 */
export function filterCatalog<Offer extends CatalogOffer>(
  facts: { readonly offers: readonly Offer[]; readonly filter: CatalogFilter },
  at: Instant,
  options?: Options,
): CatalogAnswer<Offer> {
  checkInstant(at, 'at');
  checkObject(facts, 'facts');
  checkObjects(facts.offers, 'offers');
  checkObject(facts.filter, 'filter');
  const { entry, basis, nextAt } = inForce(catalogFilters, at, options);
  const question = 'catalog-filter';
  if (entry === null) return { question, at, basis, verdict: 'undetermined', gaps: [beforeFirst(catalogFilters)] };
  const { filter } = facts;
  const offers = facts.offers.filter((offer) =>
    entry.filters.every((name) => (filter[name] ?? null) === null || offer[name] === filter[name]),
  );
  return { question, at, basis, verdict: 'computed', contested: [], changesAt: nextAt, offers };
}
