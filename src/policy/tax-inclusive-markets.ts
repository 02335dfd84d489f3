import type { Cited, DatedTable } from '../kernel/dated-table.js';
import { datedTable } from '../kernel/dated-table.js';
import type { Market } from '../vocabulary/market.js';
import type { ProductFamily } from '../vocabulary/product.js';
import type { CustomerSegment } from '../vocabulary/purchase-request.js';

export interface TaxInclusiveRow extends Cited {
  /** The markets in which prices include tax; all others exclude tax. */
  readonly inclusive: readonly Market[] | 'every-market';
  /** The same under 'software-only' of I10, if it differs. */
  readonly softwareOnly?: readonly Market[];
  /** The country that decides: the market of the price, which is the customer's, or the partner's location (I16). */
  readonly decidedBy: 'market' | 'partnerMarket';
  /** The segments whose prices the document means; not stated = all. */
  readonly segments?: readonly CustomerSegment[];
  /** The value of I10 under which the row rules every family. */
  readonly underI10?: 'all-inclusive' | 'all-exclusive';
}

/** The sentence of the software page on all commercial prices. */
const sentence = {
  since: '2018-09-25',
  certainty: 'first-seen',
  source: 'software-subscriptions@2018-09-25',
  rules: ['G1', 'X1'],
  inclusive: ['AU', 'BR'],
  decidedBy: 'market',
  segments: ['commercial'],
} as const;

/** The price-list page of 2023: prices exclude tax. */
const exclusiveLists = {
  since: '2023-10-18',
  seenUntil: '2023-10-23',
  certainty: 'first-seen',
  source: 'pricing-and-offers@2023-10-18',
  rules: ['X3'],
  inclusive: [],
  decidedBy: 'market',
} as const;

const softwarePrices = /* @__PURE__ */ datedTable<TaxInclusiveRow>('tax-inclusive-markets/software', [
  { ...sentence, seenUntil: '2023-10-23' },
]);

const otherPrices = /* @__PURE__ */ datedTable<TaxInclusiveRow>('tax-inclusive-markets/other', [
  { ...sentence, seenUntil: '2023-10-17', softwareOnly: [] },
  exclusiveLists,
]);

/** The rate card of the Azure plan: prices are before tax. */
const azurePlanPrices = /* @__PURE__ */ datedTable<TaxInclusiveRow>('tax-inclusive-markets/azure-plan', [
  { ...sentence, seenUntil: '2019-11-25', softwareOnly: [] },
  {
    since: '2019-11-26',
    seenUntil: '2023-10-23',
    certainty: 'first-seen',
    source: 'azure-rate-card@2019-05-21',
    rules: ['X1'],
    inclusive: [],
    decidedBy: 'market',
  },
]);

const reservationPrices = /* @__PURE__ */ datedTable<TaxInclusiveRow>('tax-inclusive-markets/azure-reservation', [
  {
    since: '2018-11-06',
    seenUntil: '2018-12-10',
    certainty: 'first-seen',
    source: 'azure-reservations-buying@2018-11-06',
    rules: ['X2'],
    inclusive: ['AU', 'BR'],
    decidedBy: 'partnerMarket',
  },
  {
    since: '2018-12-11',
    seenUntil: '2023-10-23',
    certainty: 'first-seen',
    source: 'azure-reservations-buying@2018-12-11',
    rules: ['X2'],
    inclusive: ['BR'],
    decidedBy: 'partnerMarket',
  },
]);

/** The price-list page; it rules every family under a value of I10. */
export const priceLists = /* @__PURE__ */ datedTable<TaxInclusiveRow>('tax-inclusive-markets/price-lists', [
  {
    since: '2020-02-28',
    seenUntil: '2023-10-17',
    certainty: 'first-seen',
    source: 'pricing-and-offers@2020-02-27',
    rules: ['X3'],
    inclusive: 'every-market',
    decidedBy: 'market',
    underI10: 'all-inclusive',
  },
  { ...exclusiveLists, underI10: 'all-exclusive' },
]);

/** The document that states if a family's price includes tax; telephony services (X4) are not a family. */
export const taxInclusiveMarkets = {
  'license-based': otherPrices,
  'new-commerce-license': otherPrices,
  'software-subscription': softwarePrices,
  'perpetual-software': softwarePrices,
  'windows-7-esu': softwarePrices,
  'azure-linux-plan': softwarePrices,
  'azure-reservation': reservationPrices,
  'azure-savings-plan': otherPrices,
  'azure-plan': azurePlanPrices,
  'isv-saas': otherPrices,
  'isv-metered': otherPrices,
} as const satisfies { readonly [F in ProductFamily]: DatedTable<TaxInclusiveRow> };

/** The rule that tax is computed once, on the total of an invoice (X5). No document states a rounding before (I28). */
export const invoiceTaxes = /* @__PURE__ */ datedTable<Cited>('invoice-tax', [
  {
    since: '2022-07-18',
    seenUntil: '2023-10-23',
    certainty: 'first-seen',
    source: 'read-your-bill@2022-07-18',
    rules: ['X5'],
  },
]);
