import type { Cited, DatedTable } from '../kernel/dated-table.js';
import { datedTable, undated } from '../kernel/dated-table.js';
import type { LimitKind, PartnerKind, Segment } from '../vocabulary/purchase-request.js';
import type { Cloud } from '../vocabulary/cloud.js';
import type { BillingCycle, ProductFamily } from '../vocabulary/product.js';
import type { Status } from '../vocabulary/status.js';
import type { Duration } from '../vocabulary/term.js';
import { monthsOf } from '../vocabulary/term.js';
import type { SourceId } from './sources.js';

const history = 'partner-center-history';

/** The facts that apply to every purchase (A8, B1-B3, B8, B9). */
export interface EveryOfferRow extends Cited<SourceId> {
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
    since: '2018-08-31',
    seenUntil: '2018-08-31',
    certainty: 'first-seen',
    source: 'create-subscription@2018-08-31',
    section: 'Create a subscription',
    rules: ['A8', 'B1', 'B2', 'B3', 'B8', 'B9'],
    catalogBy: ['segment', 'billing-cycle'],
    trialTab: true,
    counted: ['license-based', 'new-commerce-license', 'isv-saas'],
    sharedCart: false,
    changeable: ['add-on-licenses', 'quantity', 'suspension'],
  },
  {
    since: '2019-11-27',
    seenUntil: '2020-07-17',
    certainty: 'first-seen',
    source: 'create-subscription@2019-11-27',
    section: 'Create a subscription',
    rules: ['A8', 'B1', 'B2', 'B3', 'B8', 'B9'],
    catalogBy: ['segment'],
    trialTab: false,
    counted: ['license-based', 'new-commerce-license', 'isv-saas'],
    sharedCart: true,
    changeable: ['add-on-licenses', 'quantity', 'suspension'],
  },
]);

/** Offers of independent publishers (B4, B5, B10). */
export interface PublisherOfferRow extends Cited<SourceId> {
  readonly families: readonly ProductFamily[];
  /** Families that a partner buys and manages elsewhere, and the place (B5). */
  readonly usageBased: readonly ProductFamily[];
  readonly usageBasedAt: 'azure';
  /** Families whose buyer completes the setup on the publisher's site, without instructions by email (B10). */
  readonly setUpAtPublisher: readonly ProductFamily[];
}

export const publisherOffers = /* @__PURE__ */ datedTable<PublisherOfferRow>('purchase/publisher-offers', [
  {
    since: '2019-11-27',
    seenUntil: '2020-07-17',
    certainty: 'first-seen',
    source: 'create-subscription@2019-11-27',
    section: 'Commercial marketplace offers',
    rules: ['B4', 'B5', 'B10'],
    families: ['isv-saas', 'isv-metered'],
    usageBased: ['isv-metered'],
    usageBasedAt: 'azure',
    setUpAtPublisher: ['isv-saas'],
  },
]);

/** The number of copies a customer may hold (V3); `usual` is the limit of most offers and decides nothing. */
export interface OwnershipRow extends Cited<SourceId> {
  /** States in which a copy does not count. */
  readonly uncounted: { readonly [K in Exclude<LimitKind, 'none'>]: readonly Status[] };
  readonly usual: {
    readonly trial: { readonly kind: LimitKind; readonly limit: number };
    readonly smallBusiness: { readonly kind: LimitKind; readonly limit: number; readonly fewerSeatsThan: number };
  };
}

export const ownershipLimits = /* @__PURE__ */ datedTable<OwnershipRow>('ownership-limit/every-offer', [
  {
    since: undated,
    certainty: 'first-seen',
    source: history,
    section: '2.6',
    rules: ['V3'],
    uncounted: { lifetime: [], concurrent: ['deleted'] },
    usual: { trial: { kind: 'lifetime', limit: 1 }, smallBusiness: { kind: 'concurrent', limit: 2, fewerSeatsThan: 300 } },
  },
]);

export interface SegmentRow extends Cited<SourceId> {
  readonly segments: readonly Segment[];
}

const softwareSegments = /* @__PURE__ */ datedTable<SegmentRow>('segments/software', [
  {
    since: '2018-09-04',
    certainty: 'first-seen',
    source: history,
    section: '2.6',
    rules: ['V5', 'B11'],
    segments: ['commercial'],
  },
  {
    since: '2021-07-07',
    certainty: 'first-seen',
    source: history,
    section: '2.6',
    rules: ['V5'],
    segments: ['commercial', 'government', 'education', 'nonprofit'],
  },
]);

/** Sold through Partner Center and the Azure portal (B11). */
const reservationSegments = /* @__PURE__ */ datedTable<SegmentRow>('segments/azure-reservation', [
  {
    since: '2020-01-21',
    seenUntil: '2021-06-02',
    certainty: 'first-seen',
    source: 'software-subscriptions@2020-01-21',
    section: 'Azure reservations and server subscriptions',
    rules: ['B11'],
    segments: ['commercial'],
  },
]);

/** The segments a family is sold to, if the documents state them for the whole family; null = each offer states its own (B3). */
export const segmentTables: { readonly [F in ProductFamily]: DatedTable<SegmentRow> | null } = {
  'license-based': null,
  'new-commerce-license': null,
  'software-subscription': softwareSegments,
  'perpetual-software': softwareSegments,
  'windows-7-esu': softwareSegments,
  'azure-linux-plan': softwareSegments,
  'azure-reservation': reservationSegments,
  'azure-savings-plan': null,
  'azure-plan': null,
  'isv-saas': null,
  'isv-metered': null,
};

export interface AgreementRow extends Cited<SourceId> {
  /** The clouds in which acceptance of the customer agreement must be on file. */
  readonly clouds: readonly Cloud[];
}

export const customerAgreement = /* @__PURE__ */ datedTable<AgreementRow>('customer-agreement/public-cloud', [
  { since: '2020-02-01', certainty: 'stated', source: history, section: '2.6', rules: ['V4'], clouds: ['global'] },
]);

export interface SellerRow extends Cited<SourceId> {
  readonly sellers: readonly PartnerKind[];
}

export const sellers = /* @__PURE__ */ datedTable<SellerRow>('sellers/every-offer', [
  {
    since: undated,
    certainty: 'first-seen',
    source: history,
    section: '2.6',
    rules: ['V6'],
    sellers: ['direct-bill', 'indirect-provider'],
  },
]);

export interface TrialLimitRow extends Cited<SourceId> {
  readonly perCustomerLimit: number;
  readonly limitKind: LimitKind;
  readonly notForSegments: readonly Segment[];
  readonly notForAddOns: boolean;
  readonly notInClouds: readonly Cloud[];
}

const traditionalTrialLimits = /* @__PURE__ */ datedTable<TrialLimitRow>('trial-limit/license-based', [
  {
    since: undated,
    certainty: 'first-seen',
    source: history,
    section: '2.5',
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

/** The shortest term that a billing cycle fits into, in months; null = any term (T1). */
export const cycleMonths: { readonly [B in BillingCycle]: number | null } = {
  monthly: monthsOf.P1M,
  annual: monthsOf.P1Y,
  biennial: monthsOf.P2Y,
  triennial: monthsOf.P3Y,
  'one-time': null,
  none: null,
} satisfies { readonly [B in BillingCycle]: (typeof monthsOf)[Duration] | null };

/** The rule that no billing cycle is longer than its term. */
export const cycleRule = 'T1';
