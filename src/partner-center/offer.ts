import type { Market } from '../vocabulary/market.js';
import type { BillingCycle } from '../vocabulary/product.js';
import type { ReadList } from '../wire/collection.js';
import { readList, readOne } from '../wire/collection.js';
import type { Fields } from '../wire/fields.js';
import { countOf, flagOf, idOf, knownWord, partOf, pathOf, textOf, textsOf, wordOf } from '../wire/fields.js';
import type { Notes, Read } from '../wire/notes.js';
import { missing, notes } from '../wire/notes.js';
import type { WireBillingType } from './words.js';
import { wireBillingCycles, wireBillingTypes, wireMarkets } from './words.js';

/** A traditional offer of the catalog, with the facts that buying needs. */
export interface Offer {
  /** The id of the offer. */
  readonly id: string;
  /** The name. */
  readonly name: string | null;
  /** The publisher. */
  readonly publisher: 'microsoft' | 'partner' | null;
  /** The kind of billing. */
  readonly billing: WireBillingType | null;
  /** The billing cycles that are offered. */
  readonly billingCycles: readonly BillingCycle[];
  /** The id of the category. */
  readonly category: string | null;
  /** The market. */
  readonly market: Market | null;
  /** The numbers of seats that can be bought. */
  readonly seatRange: {
    /** The least number of seats. */
    readonly from: number;
    /** The greatest number of seats. */
    readonly to: number;
  } | null;
  /** The type of unit. */
  readonly unit: string | null;
  /** True for a trial. */
  readonly isTrial: boolean | null;
  /** True for an add-on. */
  readonly isAddOn: boolean | null;
  /** True if it can be bought. */
  readonly isAvailable: boolean | null;
  /** The offers of which the customer must own one first. */
  readonly prerequisites: readonly string[];
  /** The offers that a trial can be converted to. */
  readonly conversionTargets: readonly string[];
}
/** The result of reading an offer, with `issues`, `unknown` and `raw`. */
export type OfferRead = Read<Offer>;

function publisherOf(fields: Fields): Offer['publisher'] {
  const isMicrosoft = flagOf(fields, 'isMicrosoftProduct');
  return isMicrosoft === null ? null : isMicrosoft ? 'microsoft' : 'partner';
}

function seatRangeOf(fields: Fields): Offer['seatRange'] {
  const from = countOf(fields, 'minimumQuantity');
  const to = countOf(fields, 'maximumQuantity');
  return from === null || to === null ? null : { from, to };
}

/** Returns the billing cycles of a list; unknown values are kept in `unknown` instead. */
export function cyclesOf(fields: Fields, name: string): readonly BillingCycle[] {
  const path = pathOf(fields, name);
  return textsOf(fields, name).flatMap((text, index) => {
    const cycle = knownWord<BillingCycle>(text, `${path}[${String(index)}]`, wireBillingCycles, fields.notes);
    return cycle === null ? [] : [cycle];
  });
}

function offerOf(fields: Fields): Offer | null {
  const id = idOf(fields, 'id') ?? missing(fields.notes, pathOf(fields, 'id'), 'the id of the offer');
  if (id === null) return null;
  const category = partOf(fields, 'category');
  return {
    id,
    name: textOf(fields, 'name'),
    publisher: publisherOf(fields),
    billing: wordOf(fields, 'billing', wireBillingTypes),
    billingCycles: cyclesOf(fields, 'supportedBillingCycles'),
    category: category === null ? null : textOf(category, 'name'),
    market: wordOf(fields, 'country', wireMarkets),
    seatRange: seatRangeOf(fields),
    unit: textOf(fields, 'unitType'),
    isTrial: flagOf(fields, 'isTrial'),
    isAddOn: flagOf(fields, 'isAddOn'),
    isAvailable: flagOf(fields, 'isAvailableForPurchase'),
    prerequisites: textsOf(fields, 'prerequisiteOffers'),
    conversionTargets: textsOf(fields, 'conversionTargetOffers'),
  };
}

function read(json: unknown, path: string, to: Notes): OfferRead {
  return readOne(json, path, to, offerOf);
}

/**
 * Reads an offer of the traditional catalog.
 * @example
 * import { offerFrom } from 'termbook/partner-center';
 * offerFrom({ id: 'F1', billing: 'license', supportedBillingCycles: ['annual', 'monthly'] }).facts?.billingCycles; // => ['annual', 'monthly']
 */
export function offerFrom(json: unknown): OfferRead {
  return read(json, '', notes());
}

/**
 * Reads a collection of offers; an invalid one does not affect the others.
 * @example
 * import { offersFrom } from 'termbook/partner-center';
 * offersFrom({ items: [{ id: 'F1' }, null] }).issues[0]?.path; // => 'items[1]'
 */
export function offersFrom(json: unknown): ReadList<Offer, OfferRead> {
  return readList(json, read);
}

/** A category of the catalog. */
export interface OfferCategory {
  /** The id of the category. */
  readonly id: string;
  /** The name. */
  readonly name: string | null;
  /** The market. */
  readonly market: Market | null;
}

/**
 * Reads the categories of offers.
 * @example
 * import { offerCategoriesFrom } from 'termbook/partner-center';
 * offerCategoriesFrom({ items: [{ id: 'Trial_Key', name: 'Trial', country: 'US' }] }).facts; // => [{ id: 'Trial_Key', name: 'Trial', market: 'US' }]
 */
export function offerCategoriesFrom(json: unknown): ReadList<OfferCategory> {
  return readList(json, (value, path, to) =>
    readOne(value, path, to, (fields): OfferCategory | null => {
      const id = idOf(fields, 'id') ?? missing(fields.notes, pathOf(fields, 'id'), 'the id of the category');
      return id === null ? null : { id, name: textOf(fields, 'name'), market: wordOf(fields, 'country', wireMarkets) };
    }),
  );
}
