import type { Currency } from '../kernel/currency.js';
import type { CancellationEntry } from '../policy/cancellation-window.js';
import type { Market } from '../vocabulary/market.js';
import type { BillingCycle } from '../vocabulary/product.js';
import type { Duration } from '../vocabulary/term.js';
import type { ReadList } from '../wire/collection.js';
import { readList, readOne } from '../wire/collection.js';
import type { Fields } from '../wire/fields.js';
import { countOf, flagOf, idOf, itemsOf, partOf, pathOf, readItems, textOf, textsOf, wordOf } from '../wire/fields.js';
import type { Notes, Read } from '../wire/notes.js';
import { missing, notes } from '../wire/notes.js';
import { catalogPolicy } from './catalog-policy.js';
import { cyclesOf } from './offer.js';
import { productTypeOf } from './product-type.js';
import type { Segment, WireProductType } from './words.js';
import { wireBillingCycles, wireCurrencies, wireDurations, wireMarkets, wireSegments } from './words.js';

/** A product of the catalog. */
export interface Product {
  /** The id of the product. */
  readonly id: string;
  /** The title. */
  readonly title: string | null;
  /** The product type. */
  readonly type: WireProductType | null;
  /** True if Microsoft publishes it. */
  readonly isMicrosoft: boolean | null;
  /** The name of the publisher. */
  readonly publisher: string | null;
}

/** A form in which a product is sold. */
export interface Sku {
  /** The id of the SKU. */
  readonly id: string;
  /** The id of the product. */
  readonly productId: string | null;
  /** The title. */
  readonly title: string | null;
  /** The numbers of seats that can be bought. */
  readonly seatRange: {
    /** The least number of seats. */
    readonly from: number;
    /** The greatest number of seats. */
    readonly to: number;
  } | null;
  /** True for a trial. */
  readonly isTrial: boolean | null;
  /** The billing cycles that are offered. */
  readonly billingCycles: readonly BillingCycle[];
  /** The steps required before buying, in the wire's values. */
  readonly prerequisites: readonly string[];
}

/** A term of an availability. `cancellation` is the catalog's own policy, which a caller may pin; null if it states none that is valid. */
export interface OfferedTerm {
  /** The length of the term. */
  readonly duration: Duration | null;
  /** The billing cycle. */
  readonly billingCycle: BillingCycle | null;
  /** The description. */
  readonly description: string | null;
  /** The cancellation policy as an entry; null = none could be read. */
  readonly cancellation: CancellationEntry | null;
}

/** The markets, customers and terms for which a SKU can be bought. */
export interface Availability {
  /** The id of the availability. */
  readonly id: string;
  /** The id of the catalog item. */
  readonly catalogItemId: string | null;
  /** The id of the product. */
  readonly productId: string | null;
  /** The id of the SKU. */
  readonly skuId: string | null;
  /** The market. */
  readonly market: Market | null;
  /** The customer segment. */
  readonly segment: Segment | null;
  /** The currency. */
  readonly currency: Currency | null;
  /** True if it can be bought. */
  readonly isPurchasable: boolean | null;
  /** True if it can be renewed. */
  readonly isRenewable: boolean | null;
  /** The terms that are offered. */
  readonly terms: readonly OfferedTerm[];
}

function neededId(fields: Fields, what: string): string | null {
  return idOf(fields, 'id') ?? missing(fields.notes, pathOf(fields, 'id'), `the id of the ${what}`);
}

function productOf(fields: Fields): Product | null {
  const id = neededId(fields, 'product');
  if (id === null) return null;
  return {
    id,
    title: textOf(fields, 'title'),
    type: productTypeOf(fields),
    isMicrosoft: flagOf(fields, 'isMicrosoftProduct'),
    publisher: textOf(fields, 'publisherName'),
  };
}

function skuOf(fields: Fields): Sku | null {
  const id = neededId(fields, 'SKU');
  const from = countOf(fields, 'minimumQuantity');
  const to = countOf(fields, 'maximumQuantity');
  if (id === null) return null;
  return {
    id,
    productId: idOf(fields, 'productId'),
    title: textOf(fields, 'title'),
    seatRange: from === null || to === null ? null : { from, to },
    isTrial: flagOf(fields, 'isTrial'),
    billingCycles: cyclesOf(fields, 'supportedBillingCycles'),
    prerequisites: textsOf(fields, 'purchasePrerequisites'),
  };
}

function termsOf(fields: Fields, catalogItemId: string): readonly OfferedTerm[] {
  return readItems(itemsOf(fields, 'terms'), fields.notes, (term) => ({
    duration: wordOf(term, 'duration', wireDurations),
    billingCycle: wordOf(term, 'billingCycle', wireBillingCycles),
    description: textOf(term, 'description'),
    cancellation: catalogPolicy(term, catalogItemId),
  }));
}

function availabilityOf(fields: Fields): Availability | null {
  const id = neededId(fields, 'availability');
  if (id === null) return null;
  const catalogItemId = idOf(fields, 'catalogItemId');
  const currency = partOf(fields, 'defaultCurrency');
  return {
    id,
    catalogItemId,
    productId: idOf(fields, 'productId'),
    skuId: idOf(fields, 'skuId'),
    market: wordOf(fields, 'country', wireMarkets),
    segment: wordOf(fields, 'segment', wireSegments),
    currency: currency === null ? null : wordOf(currency, 'code', wireCurrencies),
    isPurchasable: flagOf(fields, 'isPurchasable'),
    isRenewable: flagOf(fields, 'isRenewable'),
    terms: termsOf(fields, catalogItemId ?? id),
  };
}

const interpretation =
  <Facts>(factsOf: (fields: Fields) => Facts | null) =>
  (json: unknown, path: string, to: Notes): Read<Facts> =>
    readOne(json, path, to, factsOf);

/**
 * Reads a product of the catalog.
 * @example
 * import { productFrom } from 'termbook/partner-center';
 * productFrom({ id: 'P1', productType: { id: 'Software' } }).facts?.type; // => 'software'
 */
export function productFrom(json: unknown): Read<Product> {
  return readOne(json, '', notes(), productOf);
}

/**
 * Reads a SKU.
 * @example
 * import { skuFrom } from 'termbook/partner-center';
 * skuFrom({ id: '0001', minimumQuantity: 1, maximumQuantity: 300 }).facts?.seatRange; // => { from: 1, to: 300 }
 */
export function skuFrom(json: unknown): Read<Sku> {
  return readOne(json, '', notes(), skuOf);
}

/**
 * Reads an availability.
 * Each term carries the catalog's own cancellation policy, ready to be pinned (`decideCancellation(purchase, at, { policy })`).
 * @example
 * import { availabilityFrom } from 'termbook/partner-center';
 * const read = availabilityFrom({
 *   id: 'V1', catalogItemId: 'P:0001:V1',
 *   terms: [{ duration: 'P1M', cancellationPolicies: [{ refundOptions: [{ sequenceId: 0, type: 'Full', expiresAfter: 'P1D' }] }] }],
 * });
 * read.facts?.terms[0]?.cancellation?.duration; // => { hours: 24 }
 */
export function availabilityFrom(json: unknown): Read<Availability> {
  return readOne(json, '', notes(), availabilityOf);
}

/**
 * Reads a collection of products; an invalid one does not affect the others.
 * @example
 * import { productsFrom } from 'termbook/partner-center';
 * productsFrom({ items: [{ id: '1' }, null] }).facts.length; // => 1
 */
export function productsFrom(json: unknown): ReadList<Product> {
  return readList(json, interpretation(productOf));
}

/**
 * Reads a collection of SKUs; an invalid one does not affect the others.
 * @example
 * import { skusFrom } from 'termbook/partner-center';
 * skusFrom({ items: [{ id: '1' }, null] }).facts.length; // => 1
 */
export function skusFrom(json: unknown): ReadList<Sku> {
  return readList(json, interpretation(skuOf));
}

/**
 * Reads a collection of availabilities; an invalid one does not affect the others.
 * @example
 * import { availabilitiesFrom } from 'termbook/partner-center';
 * availabilitiesFrom({ items: [{ id: '1' }, null] }).facts.length; // => 1
 */
export function availabilitiesFrom(json: unknown): ReadList<Availability> {
  return readList(json, interpretation(availabilityOf));
}
