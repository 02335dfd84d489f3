import type { Cited, DatedTable } from '../kernel/dated-table.js';
import { datedTable } from '../kernel/dated-table.js';
import type { LimitKind, OfferKind, PartnerKind, CustomerSegment } from '../vocabulary/purchase-request.js';
import type { Cloud } from '../vocabulary/cloud.js';
import type { ProductFamily } from '../vocabulary/product.js';
import type { Status } from '../vocabulary/status.js';

/** The facts that apply to every purchase (A8, B1-B3, B8, B9). */
export interface EveryOfferRow extends Cited {
  /** The criteria for the products on offer (B3). */
  readonly catalogBy: readonly ('segment' | 'billing-cycle')[];
  /** True if trials have a tab of their own (B3). */
  readonly trialTab: boolean;
  /** Families bought by the license, which need a quantity (B8). */
  readonly counted: readonly ProductFamily[];
  /** True if several subscriptions may share a cart and are reviewed before buying (B8). */
  readonly sharedCart: boolean;
  /** The changes that are possible after the purchase (B9). */
  readonly changeable: readonly ('add-on-licenses' | 'quantity' | 'suspension')[];
}

export const everyOffer = /* @__PURE__ */ datedTable<EveryOfferRow>('purchase/every-offer', [
  {
    since: '2018-01-03',
    seenUntil: '2019-03-02',
    certainty: 'first-seen',
    source: 'create-subscription@2017-10-17',
    rules: ['A8', 'B1', 'B2', 'B3', 'B8', 'B9'],
    catalogBy: ['segment', 'billing-cycle'],
    trialTab: true,
    counted: ['license-based', 'new-commerce-license', 'isv-saas'],
    sharedCart: false,
    changeable: ['add-on-licenses', 'quantity', 'suspension'],
  },
  {
    since: '2019-03-02',
    seenUntil: '2023-10-23',
    certainty: 'first-seen',
    source: 'create-subscription@2019-03-01',
    rules: ['A8', 'B1', 'B2', 'B3', 'B8', 'B9'],
    catalogBy: ['segment'],
    trialTab: false,
    counted: ['license-based', 'new-commerce-license', 'isv-saas'],
    sharedCart: true,
    changeable: ['add-on-licenses', 'quantity', 'suspension'],
  },
]);

/** The filters of the catalog (B6). */
export interface CatalogFilterRow extends Cited {
  readonly filters: readonly ('publisher' | 'billing' | 'category')[];
}

export const catalogFilters = /* @__PURE__ */ datedTable<CatalogFilterRow>('purchase/catalog-filters', [
  {
    since: '2019-03-02',
    seenUntil: '2023-10-23',
    certainty: 'first-seen',
    source: 'create-subscription@2019-03-01',
    rules: ['B6'],
    filters: ['publisher', 'billing', 'category'],
  },
]);

/** Offers of independent publishers (B4, B5, B10). */
export interface PublisherOfferRow extends Cited {
  readonly families: readonly ProductFamily[];
  /** Families that a partner buys and manages elsewhere, and the place (B5). */
  readonly usageBased: readonly ProductFamily[];
  readonly usageBasedAt: 'azure';
  /** The kinds of usage-based offers that Partner Center sells all the same. */
  readonly soldKinds: readonly OfferKind[];
  /** Families whose buyer completes the setup on the publisher's site, without instructions by email (B10). */
  readonly setUpAtPublisher: readonly ProductFamily[];
}

export const publisherOffers = /* @__PURE__ */ datedTable<PublisherOfferRow>('purchase/publisher-offers', [
  {
    since: '2019-11-20',
    seenUntil: '2020-11-24',
    certainty: 'first-seen',
    source: 'create-subscription@2019-11-20',
    rules: ['B4', 'B5', 'B10'],
    families: ['isv-saas', 'isv-metered'],
    usageBased: ['isv-metered'],
    usageBasedAt: 'azure',
    soldKinds: [],
    setUpAtPublisher: ['isv-saas'],
  },
  {
    since: '2020-11-25',
    seenUntil: '2023-10-23',
    certainty: 'first-seen',
    source: 'create-subscription@2020-11-25',
    rules: ['B4', 'B5', 'B10'],
    families: ['isv-saas', 'isv-metered'],
    usageBased: ['isv-metered'],
    usageBasedAt: 'azure',
    soldKinds: ['saas'],
    setUpAtPublisher: ['isv-saas'],
  },
]);

/** The number of copies a customer may hold (V3); `usual` is the limit of most offers and decides nothing. */
export interface OwnershipRow extends Cited {
  /** States in which a copy does not count. */
  readonly uncounted: { readonly [K in Exclude<LimitKind, 'none'>]: readonly Status[] };
  readonly usual: {
    readonly trial: { readonly kind: LimitKind; readonly limit: number };
    readonly smallBusiness: { readonly kind: LimitKind; readonly limit: number; readonly fewerSeatsThan: number };
  };
}

export const ownershipLimits = /* @__PURE__ */ datedTable<OwnershipRow>('ownership-limit/every-offer', [
  {
    since: '2020-04-21',
    seenUntil: '2023-10-23',
    certainty: 'first-seen',
    source: 'pricing-and-offers@2020-04-21',
    rules: ['V3'],
    uncounted: { lifetime: [], concurrent: ['deleted'] },
    usual: { trial: { kind: 'lifetime', limit: 1 }, smallBusiness: { kind: 'concurrent', limit: 2, fewerSeatsThan: 300 } },
  },
]);

/** The unit of a limit on copies held at a time, for a family: seats over all subscriptions of a product (V7). */
export interface SeatLimitRow extends Cited {
  readonly families: readonly ProductFamily[];
  /** The unit under 'copies' of I41. */
  readonly underCopies: 'copies' | 'seats';
  /** True if seats bought through other partners count too; null = the document does not say. */
  readonly countsOtherPartners: boolean | null;
}

export const seatLimits = /* @__PURE__ */ datedTable<SeatLimitRow>('ownership-limit/new-commerce-license', [
  {
    since: '2021-10-06',
    seenUntil: '2021-10-09',
    certainty: 'preview',
    source: 'pricing-and-offers@2021-09-27',
    rules: ['V7'],
    families: ['new-commerce-license'],
    underCopies: 'copies',
    countsOtherPartners: null,
  },
  {
    since: '2023-10-13',
    seenUntil: '2023-10-23',
    certainty: 'first-seen',
    source: 'migrate-subscriptions@2023-10-13',
    rules: ['V7'],
    families: ['new-commerce-license'],
    underCopies: 'seats',
    countsOtherPartners: null,
  },
  {
    since: '2023-10-18',
    seenUntil: '2023-10-23',
    certainty: 'first-seen',
    source: 'pricing-and-offers@2023-10-18',
    rules: ['V7'],
    families: ['new-commerce-license'],
    underCopies: 'seats',
    countsOtherPartners: true,
  },
]);

/** The segments that a document names for a whole family; it is silent on the others. */
export interface SegmentRow extends Cited {
  readonly segments: readonly CustomerSegment[];
}

/** The sentence of the software page. */
const commercial = {
  since: '2018-08-31',
  certainty: 'first-seen',
  source: 'software-subscriptions@2018-08-31',
  rules: ['B11', 'V5'],
  segments: ['commercial'],
} as const;

const softwareSegments = /* @__PURE__ */ datedTable<SegmentRow>('segments/software', [{ ...commercial, seenUntil: '2023-10-23' }]);

/** Nonprofit customers follow some days after 2021-07-19 (V5). */
const perpetualSegments = /* @__PURE__ */ datedTable<SegmentRow>('segments/perpetual-software', [
  { ...commercial, seenUntil: '2021-07-06' },
  {
    since: '2021-07-07',
    seenUntil: '2021-07-25',
    certainty: 'stated',
    source: 'announcements-2021-05',
    rules: ['V5'],
    segments: ['commercial', 'government', 'education'],
  },
  {
    since: '2021-07-26',
    seenUntil: '2023-10-23',
    certainty: 'stated',
    source: 'announcements-2021-07',
    rules: ['V5'],
    segments: ['commercial', 'government', 'education', 'nonprofit'],
  },
]);

/** Sold through Partner Center and the Azure portal (B11). */
const reservationSegments = /* @__PURE__ */ datedTable<SegmentRow>('segments/azure-reservation', [
  {
    since: '2018-05-10',
    seenUntil: '2023-10-23',
    certainty: 'first-seen',
    source: 'azure-ri-server-subscriptions@2018-05-10',
    rules: ['B11'],
    segments: ['commercial'],
  },
]);

/** The segments a family is sold to, if the documents state them for the whole family; null = each offer states its own (B3). */
export const segmentTables: { readonly [F in ProductFamily]: DatedTable<SegmentRow> | null } = {
  'license-based': null,
  'new-commerce-license': null,
  'software-subscription': softwareSegments,
  'perpetual-software': perpetualSegments,
  'windows-7-esu': softwareSegments,
  'azure-linux-plan': softwareSegments,
  'azure-reservation': reservationSegments,
  'azure-savings-plan': null,
  'azure-plan': null,
  'isv-saas': null,
  'isv-metered': null,
};

export interface AgreementRow extends Cited {
  /** The clouds in which acceptance of the customer agreement must be on file. */
  readonly clouds: readonly Cloud[];
  /** The ways in which acceptance comes on file: given by the customer itself, or attested by the partner. */
  readonly acceptance: readonly ('by-customer' | 'portal' | 'api')[];
}

/** The older agreement, from 2020-02-01 the Microsoft Customer Agreement. */
export const customerAgreement = /* @__PURE__ */ datedTable<AgreementRow>('customer-agreement/public-cloud', [
  {
    since: '2018-11-07',
    seenUntil: '2020-01-31',
    certainty: 'stated',
    source: 'confirm-consent@docs-2018',
    rules: ['V4'],
    clouds: ['global'],
    acceptance: ['portal', 'api'],
  },
  {
    since: '2020-02-01',
    seenUntil: '2023-10-23',
    certainty: 'stated',
    source: 'announcements-2020-02',
    rules: ['V4'],
    clouds: ['global'],
    acceptance: ['portal', 'api'],
  },
  {
    since: '2026-01-05',
    certainty: 'stated',
    source: 'confirm-customer-agreement@undated',
    rules: ['V4'],
    clouds: ['global'],
    acceptance: ['by-customer', 'api'],
  },
]);

export interface OlderAcceptanceRow extends Cited {
  /** Acceptances of before this day are void. */
  readonly voidBefore: string;
}

export const olderAcceptances = /* @__PURE__ */ datedTable<OlderAcceptanceRow>('customer-agreement/older-acceptances', [
  { since: '2026-01-05', certainty: 'reported', source: 'manageprotect-mca', rules: ['V4'], voidBefore: '2023-04-01' },
]);

export interface SellerRow extends Cited {
  readonly sellers: readonly PartnerKind[];
}

export const sellers = /* @__PURE__ */ datedTable<SellerRow>('sellers/every-offer', [
  {
    since: '2018-04-08',
    seenUntil: '2023-10-23',
    certainty: 'first-seen',
    source: 'csp-overview@2018-04-08',
    rules: ['V6'],
    sellers: ['direct-bill', 'indirect-provider'],
  },
]);

export interface TrialLimitRow extends Cited {
  readonly perCustomerLimit: number;
  readonly limitKind: LimitKind;
  readonly notForSegments: readonly CustomerSegment[];
  readonly notForAddOns: boolean;
  readonly notInClouds: readonly Cloud[];
}

const traditionalTrialLimits = /* @__PURE__ */ datedTable<TrialLimitRow>('trial-limit/license-based', [
  {
    since: '2017-10-17',
    seenUntil: '2023-10-23',
    certainty: 'stated',
    source: 'billing-faq@2017-09-19',
    rules: ['R1'],
    perCustomerLimit: 1,
    limitKind: 'lifetime',
    notForSegments: ['government', 'education'],
    notForAddOns: true,
    notInClouds: ['china'],
  },
]);

/** The limits on trials of a family (R1); null = the documents state no limit. */
export const trialLimits: { readonly [F in ProductFamily]: DatedTable<TrialLimitRow> | null } = {
  'license-based': traditionalTrialLimits,
  'new-commerce-license': null,
  'software-subscription': null,
  'perpetual-software': null,
  'windows-7-esu': null,
  'azure-linux-plan': null,
  'azure-reservation': null,
  'azure-savings-plan': null,
  'azure-plan': null,
  'isv-saas': null,
  'isv-metered': null,
};
