import type { Cited, DatedTable } from '../kernel/dated-table.js';
import { datedTable, undated } from '../kernel/dated-table.js';
import type { Market } from '../vocabulary/market.js';
import type { ProductFamily } from '../vocabulary/product.js';
import type { SourceId } from './sources.js';

export interface TaxInclusiveRow extends Cited<SourceId> {
  /** The markets in which prices include tax; all others exclude tax. */
  readonly inclusive: readonly Market[];
  /** The country that decides: the market of the price, which is the customer's, or the partner's location (I16). */
  readonly decidedBy: 'market' | 'partnerMarket';
  /** True if the document covers all price lists; under 'all-exclusive' of I10 it applies to every family. */
  readonly allPriceLists?: true;
}

/** The statement of the software page about its own families; under 'every-family' of I10 it applies to every family. */
export const softwarePrices = /* @__PURE__ */ datedTable<TaxInclusiveRow>('tax-inclusive-markets/software', [
  {
    since: '2018-09-26',
    seenUntil: '2023-06-30',
    certainty: 'first-seen',
    source: 'software-subscriptions@2020-01-21',
    section: 'Pricing and tax',
    rules: ['G1', 'X1'],
    inclusive: ['AU', 'BR'],
    decidedBy: 'market',
  },
]);

const reservationPrices = /* @__PURE__ */ datedTable<TaxInclusiveRow>('tax-inclusive-markets/azure-reservation', [
  {
    since: '2018-11-06',
    seenUntil: '2018-12-10',
    certainty: 'first-seen',
    source: 'partner-center-history',
    section: '2.7',
    rules: ['X2'],
    inclusive: ['AU', 'BR'],
    decidedBy: 'partnerMarket',
  },
  {
    since: '2018-12-11',
    certainty: 'first-seen',
    source: 'partner-center-history',
    section: '2.7',
    rules: ['X2'],
    inclusive: ['BR'],
    decidedBy: 'partnerMarket',
  },
]);

/** Price lists of the other families: prices exclude tax (G1); the exception is the software page's own (I10). */
export const otherPrices = /* @__PURE__ */ datedTable<TaxInclusiveRow>('tax-inclusive-markets/other', [
  {
    since: '2018-09-26',
    seenUntil: '2023-06-30',
    certainty: 'first-seen',
    source: 'software-subscriptions@2020-01-21',
    section: 'Pricing and tax',
    rules: ['G1', 'X1'],
    inclusive: [],
    decidedBy: 'market',
  },
  {
    since: '2023-10-18',
    certainty: 'first-seen',
    source: 'partner-center-history',
    section: '2.7',
    rules: ['X3'],
    inclusive: [],
    decidedBy: 'market',
    allPriceLists: true,
  },
]);

/**
 * The document that states if a family's price includes tax. The software page covers all families that it sells except reservations;
 * telephony services (X4) are not a family.
 */
export const taxInclusiveMarkets = {
  'license-based': otherPrices,
  'new-commerce-license': otherPrices,
  'software-subscription': softwarePrices,
  'perpetual-software': softwarePrices,
  'windows-7-esu': softwarePrices,
  'azure-linux-plan': softwarePrices,
  'azure-reservation': reservationPrices,
  'azure-savings-plan': otherPrices,
  'azure-plan': otherPrices,
  'isv-saas': otherPrices,
  'isv-metered': otherPrices,
} as const satisfies { readonly [F in ProductFamily]: DatedTable<TaxInclusiveRow> };

/** The rule that tax is computed once, on the total of an invoice (X5). */
export const invoiceTaxes = /* @__PURE__ */ datedTable<Cited<SourceId>>('invoice-tax', [
  { since: undated, certainty: 'first-seen', source: 'partner-center-history', section: '2.7', rules: ['X5'] },
]);
