/**
 * The questions about buying: purchases, regions, roles, clouds, the names of markets, offers of a catalog.
 *
 * Every question is a function of `(facts, at, options?)` and answers with plain JSON, as in `termbook`.
 * @module termbook/buying
 */

export { decidePurchase } from '../rules/buying/decide-purchase.js';
export { decideRegion } from '../rules/buying/regional-authorization.js';
export { decideRole } from '../rules/buying/decide-role.js';
export { decideCloud } from '../rules/buying/decide-cloud.js';
export { filterCatalog } from '../rules/buying/catalog-filter.js';
export { marketCode, marketNamed } from '../rules/buying/market-named.js';
export { markets } from '../vocabulary/market.js';
export { areas } from '../vocabulary/area.js';
export { clouds } from '../vocabulary/cloud.js';
export { roles, actions } from '../vocabulary/role.js';

export type { RegionAnswer, RegionFacts } from '../rules/buying/regional-authorization.js';
export type { RoleAllowed, RoleAnswer, RoleFacts } from '../rules/buying/decide-role.js';
export type { CloudAnswer, CloudFacts } from '../rules/buying/decide-cloud.js';
export type { PurchaseAnswer, PurchaseFacts } from '../rules/buying/decide-purchase.js';
export type {
  OwnedCopy,
  PurchaseCustomer,
  PurchaseOffer,
  PurchasePartner,
  PurchaseReason,
  PurchaseRequest,
} from '../vocabulary/purchase-request.js';
export type { CatalogAnswer, CatalogFilter, CatalogOffer, CatalogOffers } from '../rules/buying/catalog-filter.js';
