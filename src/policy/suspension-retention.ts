import type { Cited, DatedTable } from '../kernel/dated-table.js';
import { datedTable } from '../kernel/dated-table.js';
import type { ProductFamily } from '../vocabulary/product.js';
import type { InterpretationId } from '../vocabulary/interpretation.js';
import type { SuspendingParty } from '../vocabulary/status.js';

/** The retention of the data of a suspended subscription. */
export interface RetentionRow extends Cited {
  /** The start of the count: the suspension, or the end of the term during which it stays resumable. */
  readonly countsFrom: 'suspension' | 'term-end';
  /** The days of retention under every interpretation. */
  readonly days: number;
  /** The most additional days, for the days between account opening and first billing period. */
  readonly extraDays: number;
  /**
   * The documents' statement on a term that ends before the days are over: nothing changes, or the data is deleted with it. 'silent': the one text is of a
   * preview, says nothing of an earlier end, and in one paragraph both that it is deleted after the days and that it can be resumed at any time.
   */
  readonly earlierTermEnd: 'kept' | 'deleted' | 'silent';
  /** The event after the days: the data is deleted, or it is unsubscribed and no document states for how long the data is then kept (L7). */
  readonly then: 'deleted' | 'unsubscribed';
  readonly interpretations: readonly InterpretationId[];
}

const traditional = /* @__PURE__ */ datedTable<RetentionRow>('suspension-retention/license-based', [
  {
    since: '2016-12-01',
    seenUntil: '2017-01-27',
    certainty: 'first-seen',
    source: 'suspend-subscription@2016-12-01',
    rules: ['L1'],
    countsFrom: 'suspension',
    days: 60,
    extraDays: 0,
    earlierTermEnd: 'kept',
    then: 'deleted',
    interpretations: ['I18'],
  },
  {
    since: '2017-03-30',
    seenUntil: '2021-10-06',
    certainty: 'first-seen',
    source: 'suspend-subscription@2017-03-30',
    rules: ['D4', 'L1', 'D5'],
    countsFrom: 'suspension',
    days: 90,
    extraDays: 30,
    earlierTermEnd: 'kept',
    then: 'deleted',
    interpretations: ['I3', 'I18'],
  },
  {
    since: '2023-08-04',
    seenUntil: '2023-10-23',
    certainty: 'first-seen',
    source: 'subscription-lifecycle@2023-08-04',
    rules: ['L1'],
    countsFrom: 'suspension',
    days: 90,
    extraDays: 0,
    earlierTermEnd: 'deleted',
    then: 'deleted',
    interpretations: [],
  },
]);

const china = /* @__PURE__ */ datedTable<RetentionRow>('suspension-retention/license-based-china', [
  {
    since: '2018-10-29',
    seenUntil: '2021-07-14',
    certainty: 'first-seen',
    source: 'suspend-subscription-china@2018-10-29',
    rules: ['L2'],
    countsFrom: 'suspension',
    days: 60,
    extraDays: 0,
    earlierTermEnd: 'kept',
    then: 'deleted',
    interpretations: [],
  },
]);

const newCommerce = /* @__PURE__ */ datedTable<RetentionRow>('suspension-retention/new-commerce-license', [
  {
    since: '2021-10-04',
    seenUntil: '2021-10-06',
    certainty: 'preview',
    source: 'create-subscription@2021-10-04',
    rules: ['L10'],
    countsFrom: 'suspension',
    days: 90,
    extraDays: 0,
    earlierTermEnd: 'silent',
    then: 'deleted',
    interpretations: [],
  },
  {
    since: '2023-08-04',
    seenUntil: '2023-10-23',
    certainty: 'first-seen',
    source: 'subscription-lifecycle@undated',
    rules: ['L3'],
    countsFrom: 'term-end',
    days: 120,
    extraDays: 0,
    earlierTermEnd: 'kept',
    then: 'deleted',
    interpretations: ['I29'],
  },
]);

/** A partner's suspension in Partner Center. */
const marketplaceByPartner = /* @__PURE__ */ datedTable<RetentionRow>('suspension-retention/isv-saas', [
  {
    since: '2019-03-01',
    seenUntil: '2021-10-06',
    certainty: 'first-seen',
    source: 'create-subscription@2019-03-01',
    rules: ['D4', 'D5'],
    countsFrom: 'suspension',
    days: 90,
    extraDays: 30,
    earlierTermEnd: 'kept',
    then: 'deleted',
    interpretations: ['I3'],
  },
]);

/** The marketplace's own status Suspended, while a payment is missing. */
const marketplaceByItself = /* @__PURE__ */ datedTable<RetentionRow>('suspension-retention/isv-saas-publisher', [
  {
    since: '2021-10-27',
    seenUntil: '2023-10-23',
    certainty: 'first-seen',
    source: 'saas-fulfillment-lifecycle@2021-10-27',
    rules: ['L7'],
    countsFrom: 'suspension',
    days: 30,
    extraDays: 0,
    earlierTermEnd: 'kept',
    then: 'unsubscribed',
    interpretations: [],
  },
]);

/** The retention by the party that suspended; the same table twice where the documents know one. */
export type Retentions = { readonly [P in SuspendingParty]: DatedTable<RetentionRow> };

/** The retention by family; null = the documents state no retention of it. */
export const retentions: { readonly [F in ProductFamily]: Retentions | null } = {
  'license-based': { partner: traditional, marketplace: traditional },
  'new-commerce-license': { partner: newCommerce, marketplace: newCommerce },
  'software-subscription': null,
  'perpetual-software': null,
  'windows-7-esu': null,
  'azure-linux-plan': null,
  'azure-reservation': null,
  'azure-savings-plan': null,
  'azure-plan': null,
  'isv-saas': { partner: marketplaceByPartner, marketplace: marketplaceByItself },
  'isv-metered': null,
};

export const retentionsInChina: { readonly [F in ProductFamily]?: Retentions } = {
  'license-based': { partner: china, marketplace: china },
};

/** True for the families whose documents say that a partner may suspend them: the subscriptions of one page (D1). */
export const suspendableFamilies = {
  'license-based': true,
  'new-commerce-license': true,
  'software-subscription': false,
  'perpetual-software': false,
  'windows-7-esu': false,
  'azure-linux-plan': false,
  'azure-reservation': false,
  'azure-savings-plan': false,
  'azure-plan': true,
  'isv-saas': true,
  'isv-metered': false,
} as const satisfies { readonly [F in ProductFamily]: boolean };

/** Purchases after this day have no additional days under one interpretation (I3). */
export const lastExtraDaysPurchase = '2018-02-23';
