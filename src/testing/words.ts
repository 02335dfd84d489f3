import type * as fc from 'fast-check';
import type { Currency } from '../kernel/currency.js';
import { currencies } from '../kernel/currency.js';
import type { Area } from '../vocabulary/area.js';
import { areas } from '../vocabulary/area.js';
import type { BillingType, LimitKind, OfferCategory, Publisher } from '../vocabulary/catalogue.js';
import { billingTypes, limitKinds, offerCategories, publishers } from '../vocabulary/catalogue.js';
import type { Cloud } from '../vocabulary/cloud.js';
import { clouds } from '../vocabulary/cloud.js';
import type { Market } from '../vocabulary/market.js';
import { markets } from '../vocabulary/market.js';
import type { Move } from '../vocabulary/move.js';
import { moves } from '../vocabulary/move.js';
import type { PartnerKind } from '../vocabulary/partner.js';
import { partnerKinds } from '../vocabulary/partner.js';
import type { BillingCycle, ProductFamily } from '../vocabulary/product.js';
import { billingCycles, productFamilies } from '../vocabulary/product.js';
import type { Opening, ReservedProduct } from '../vocabulary/purchase.js';
import { openingCauses, reservedProducts } from '../vocabulary/purchase.js';
import type { Action, Role } from '../vocabulary/role.js';
import { actions, roles } from '../vocabulary/role.js';
import type { Status, SuspensionReason } from '../vocabulary/status.js';
import { statuses, suspensionReasons } from '../vocabulary/status.js';
import type { Duration } from '../vocabulary/term.js';
import { durations } from '../vocabulary/term.js';
import { oneOf } from './drawn.js';

/** Markets of which some text speaks: tax included, partner's own area, reservations not sold, codes of Partner Center's own. */
const spokenOf: readonly Market[] = ['US', 'AU', 'BR', 'CA', 'CN', 'DE', 'IN', 'JP', 'KR', 'PR', 'TW', 'XK', 'XS', 'BQ', 'SJ', 'BY', 'RU'];

/**
 * An arbitrary for every word of the vocabulary. Each word of a list is as likely as the others and shrinks to the first of its list,
 * but for `market`: one half are markets of which some text speaks (it shrinks to US), one half any of the 247.
 * @example
 * import * as fc from 'fast-check';
 * import { productFamilies } from 'termbook';
 * import { words } from 'termbook/testing';
 * fc.sample(words.family(), 20).every((family) => productFamilies.includes(family)); // => true
 */
export const words = {
  action: (): fc.Arbitrary<Action> => oneOf(actions),
  area: (): fc.Arbitrary<Area> => oneOf(areas),
  billingCycle: (): fc.Arbitrary<BillingCycle> => oneOf(billingCycles),
  billingType: (): fc.Arbitrary<BillingType> => oneOf(billingTypes),
  cloud: (): fc.Arbitrary<Cloud> => oneOf(clouds),
  currency: (): fc.Arbitrary<Currency> => oneOf(currencies),
  duration: (): fc.Arbitrary<Duration> => oneOf(durations),
  family: (): fc.Arbitrary<ProductFamily> => oneOf(productFamilies),
  limitKind: (): fc.Arbitrary<LimitKind> => oneOf(limitKinds),
  market: (): fc.Arbitrary<Market> => oneOf([...Array<readonly Market[]>(15).fill(spokenOf).flat(), ...markets]),
  move: (): fc.Arbitrary<Move> => oneOf(moves),
  offerCategory: (): fc.Arbitrary<OfferCategory> => oneOf(offerCategories),
  openingCause: (): fc.Arbitrary<Opening['by']> => oneOf(openingCauses),
  partnerKind: (): fc.Arbitrary<PartnerKind> => oneOf(partnerKinds),
  publisher: (): fc.Arbitrary<Publisher> => oneOf(publishers),
  reservedProduct: (): fc.Arbitrary<ReservedProduct> => oneOf(reservedProducts),
  role: (): fc.Arbitrary<Role> => oneOf(roles),
  status: (): fc.Arbitrary<Status> => oneOf(statuses),
  suspensionReason: (): fc.Arbitrary<SuspensionReason> => oneOf(suspensionReasons),
} as const;
