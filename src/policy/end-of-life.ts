import type { NonEmpty, RuleId } from '../kernel/answer.js';
import type { Cited, DatedTable } from '../kernel/dated-table.js';
import { datedTable } from '../kernel/dated-table.js';
import type { ProductFamily } from '../vocabulary/product.js';

/** The end of a term: if it renews, if that can be switched, and the states after a term that does not renew. */
export interface EndOfLife {
  readonly renews: 'by-default' | 'never' | 'not-stated';
  readonly switchable: boolean | 'not-stated';
  /** The lengths in months of plans that never renew, even with auto-renew switched on (W21). */
  readonly unrenewedPlanMonths: readonly number[];
  /**
   * The days as expired (users keep access) and as disabled (administrators only) before deletion; null = the documents state no such
   * stages.
   */
  readonly stages: { readonly expiredDays: number; readonly disabledDays: number } | null;
  /** True if the documents state that a term without renewal ends. */
  readonly ends: boolean;
  /** True if a suspension switches auto-renew off for good and billing continues during it (L3). */
  readonly suspendedKeepsTerm: boolean;
  /** Days from a cancellation to the deletion of the data; null = not stated. */
  readonly cancelledDays: number | null;
  /** The most days for the publisher to activate it; the documents do not say what follows. null = not stated. */
  readonly pendingDays: number | null;
}

/** The same, as documents state it from a date on. */
export interface EndOfLifeRow extends Cited, EndOfLife {
  /** The date that selects the row: the order, or the event itself (the end of a term, a cancellation). */
  readonly selectedBy: 'order' | 'event';
}

const newCommerce = /* @__PURE__ */ datedTable<EndOfLifeRow>('end-of-life/new-commerce-license', [
  {
    since: '2021-09-03',
    seenUntil: '2021-10-06',
    certainty: 'first-seen',
    source: 'create-subscription@2021-08-25',
    rules: ['T5'],
    selectedBy: 'event',
    renews: 'by-default',
    switchable: true,
    unrenewedPlanMonths: [],
    stages: null,
    ends: true,
    suspendedKeepsTerm: true,
    cancelledDays: null,
    pendingDays: null,
  },
  {
    since: '2023-08-04',
    seenUntil: '2023-10-23',
    certainty: 'first-seen',
    source: 'subscription-lifecycle@undated',
    rules: ['L4', 'L3', 'L6', 'T5'],
    selectedBy: 'event',
    renews: 'by-default',
    switchable: true,
    unrenewedPlanMonths: [],
    stages: { expiredDays: 30, disabledDays: 90 },
    ends: true,
    suspendedKeepsTerm: true,
    cancelledDays: 7,
    pendingDays: null,
  },
]);

const marketplace = /* @__PURE__ */ datedTable<EndOfLifeRow>('end-of-life/isv-saas', [
  {
    since: '2019-03-01',
    seenUntil: '2026-02-04',
    certainty: 'first-seen',
    source: 'create-subscription@2019-03-01',
    rules: ['C3', 'C4', 'T5'],
    selectedBy: 'order',
    renews: 'by-default',
    switchable: true,
    unrenewedPlanMonths: [],
    stages: null,
    ends: true,
    suspendedKeepsTerm: false,
    cancelledDays: null,
    pendingDays: 30,
  },
]);

const traditional = /* @__PURE__ */ datedTable<EndOfLifeRow>('end-of-life/license-based', [
  {
    since: '2017-09-19',
    seenUntil: '2020-05-31',
    certainty: 'first-seen',
    source: 'billing-faq@2017-09-19',
    rules: ['T5'],
    selectedBy: 'order',
    renews: 'by-default',
    switchable: 'not-stated',
    unrenewedPlanMonths: [],
    stages: null,
    ends: false,
    suspendedKeepsTerm: false,
    cancelledDays: null,
    pendingDays: null,
  },
  {
    since: '2020-06-01',
    seenUntil: '2023-10-23',
    certainty: 'first-seen',
    source: 'pricing-and-offers@2020-06-01',
    rules: ['T5', 'W21'],
    selectedBy: 'order',
    renews: 'by-default',
    switchable: 'not-stated',
    unrenewedPlanMonths: [72],
    stages: null,
    ends: false,
    suspendedKeepsTerm: false,
    cancelledDays: null,
    pendingDays: null,
  },
]);

const softwareSubscription = /* @__PURE__ */ datedTable<EndOfLifeRow>('end-of-life/software-subscription', [
  {
    since: '2018-08-31',
    seenUntil: '2023-10-23',
    certainty: 'stated',
    source: 'software-subscriptions@2018-08-31',
    rules: ['T5'],
    selectedBy: 'order',
    renews: 'never',
    switchable: false,
    unrenewedPlanMonths: [],
    stages: null,
    ends: true,
    suspendedKeepsTerm: false,
    cancelledDays: null,
    pendingDays: null,
  },
  {
    since: '2021-10-14',
    seenUntil: '2023-10-23',
    certainty: 'stated',
    source: 'software-subscriptions@2021-09-27',
    rules: ['T5'],
    selectedBy: 'order',
    renews: 'by-default',
    switchable: true,
    unrenewedPlanMonths: [],
    stages: null,
    ends: true,
    suspendedKeepsTerm: false,
    cancelledDays: null,
    pendingDays: null,
  },
]);

/** The end of a family that no document covers, and of any family before its first document. */
export const silentEnd: EndOfLife = {
  renews: 'not-stated',
  switchable: 'not-stated',
  unrenewedPlanMonths: [],
  stages: null,
  ends: false,
  suspendedKeepsTerm: false,
  cancelledDays: null,
  pendingDays: null,
};

/** The end of life by family; null = no document states it. */
export const endsOfLife: { readonly [F in ProductFamily]: DatedTable<EndOfLifeRow> | null } = {
  'license-based': traditional,
  'new-commerce-license': newCommerce,
  'software-subscription': softwareSubscription,
  'perpetual-software': null,
  'windows-7-esu': null,
  'azure-linux-plan': null,
  'azure-reservation': null,
  'azure-savings-plan': null,
  'azure-plan': null,
  'isv-saas': marketplace,
  'isv-metered': null,
};

/** The rules behind each step; a row with none of them cites all its rules. */
export const endOfLifeSteps = {
  'term-end': ['L4', 'C4'],
  'term-end-while-suspended': ['L3'],
  'disabled-after-expiry': ['L4'],
  'disabled-while-suspended': ['L3'],
  cancelled: ['L6'],
} as const satisfies { readonly [step: string]: NonEmpty<RuleId> };

/** The hours after the end of a term within which a renewal is complete (T4). */
export const renewalHours = 24;
