import type { Cited, DatedTable } from '../kernel/dated-table.js';
import { datedTable } from '../kernel/dated-table.js';
import type { BillingCycle, ProductFamily } from '../vocabulary/product.js';
import type { Duration } from '../vocabulary/term.js';

/** The terms of a family (T1), and the billing cycles of each (T11). */
export interface PlanRow extends Cited {
  readonly durations: readonly Duration[];
  /** The billing cycles by term; null = the documents state none. */
  readonly cycles: { readonly [D in Duration]?: readonly BillingCycle[] } | null;
  /** True if there are no other plans; else those of `cycles` are met in examples, and the documents are silent on others. */
  readonly isWhole: boolean;
}

const newCommerce = /* @__PURE__ */ datedTable<PlanRow>('plan/new-commerce-license', [
  {
    since: '2021-08-19',
    seenUntil: '2021-10-09',
    certainty: 'first-seen',
    source: 'announcements-2021-08',
    rules: ['T1', 'T11'],
    durations: ['P1M', 'P1Y', 'P3Y'],
    cycles: null,
    isWhole: false,
  },
  {
    since: '2022-01-18',
    seenUntil: '2023-10-23',
    certainty: 'first-seen',
    source: 'invoice-reconciliation@2022-01-18',
    rules: ['T11', 'T1'],
    durations: ['P1M', 'P1Y', 'P3Y'],
    cycles: { P1Y: ['monthly', 'annual'] },
    isWhole: false,
  },
  {
    since: '2022-11-08',
    seenUntil: '2023-10-23',
    certainty: 'first-seen',
    source: 'onetime-billing-scenarios@2022-11-08',
    rules: ['T11', 'T1'],
    durations: ['P1M', 'P1Y', 'P3Y'],
    cycles: { P1M: ['monthly'], P1Y: ['monthly', 'annual'], P3Y: ['monthly', 'annual'] },
    isWhole: false,
  },
  {
    since: '2023-10-19',
    seenUntil: '2023-10-23',
    certainty: 'first-seen',
    source: 'create-subscription@2023-10-19',
    rules: ['T11', 'T1'],
    durations: ['P1M', 'P1Y', 'P3Y'],
    cycles: { P1M: ['monthly'], P1Y: ['monthly', 'annual'], P3Y: ['monthly', 'annual', 'triennial'] },
    isWhole: true,
  },
]);

const marketplace = /* @__PURE__ */ datedTable<PlanRow>('plan/isv-saas', [
  {
    since: '2019-11-26',
    seenUntil: '2022-08-20',
    certainty: 'first-seen',
    source: 'order-resources@2019-07-12',
    rules: ['T1'],
    durations: ['P1M', 'P1Y', 'P3Y'],
    cycles: null,
    isWhole: false,
  },
  {
    since: '2022-08-21',
    seenUntil: '2023-10-23',
    certainty: 'first-seen',
    source: 'marketplace-discover@2022-08-21',
    rules: ['T1'],
    durations: ['P1M', 'P1Y', 'P2Y', 'P3Y'],
    cycles: null,
    isWhole: false,
  },
  {
    since: '2025-06-13',
    seenUntil: '2025-06-30',
    certainty: 'first-seen',
    source: 'saas-accelerator@2025-06-13',
    rules: ['T1'],
    durations: ['P1M', 'P1Y', 'P2Y', 'P3Y', 'P4Y', 'P5Y'],
    cycles: null,
    isWhole: false,
  },
]);

/** The plans by family; null = no document lists them. */
export const plans: { readonly [F in ProductFamily]: DatedTable<PlanRow> | null } = {
  'license-based': null,
  'new-commerce-license': newCommerce,
  'software-subscription': null,
  'perpetual-software': null,
  'windows-7-esu': null,
  'azure-linux-plan': null,
  'azure-reservation': null,
  'azure-savings-plan': null,
  'azure-plan': null,
  'isv-saas': marketplace,
  'isv-metered': null,
};

/** The rule that no billing cycle is longer than its term. */
export const cycleRule = 'T1';
/** The rule on the plans that exist. */
export const planRule = 'T11';

/** The change of the billing frequency alone, inside a term (T12). */
export interface FrequencyChangeRow extends Cited {
  readonly families: readonly ProductFamily[];
  /** The cycles between which it may change, by term; null = the documents do not say. */
  readonly between: { readonly [D in Duration]?: readonly BillingCycle[] } | null;
  /** True if no other frequency may change; else the documents are silent on others. */
  readonly isWhole: boolean;
}

export const frequencyChanges = /* @__PURE__ */ datedTable<FrequencyChangeRow>('frequency-change/new-commerce-license', [
  {
    since: '2021-10-05',
    seenUntil: '2021-10-06',
    certainty: 'preview',
    source: 'create-subscription@2021-10-05',
    rules: ['T12'],
    families: ['new-commerce-license'],
    between: null,
    isWhole: false,
  },
  {
    since: '2022-11-08',
    seenUntil: '2023-10-23',
    certainty: 'first-seen',
    source: 'onetime-billing-scenarios@2022-11-08',
    rules: ['T12'],
    families: ['new-commerce-license'],
    between: { P3Y: ['monthly', 'annual'] },
    isWhole: false,
  },
  {
    since: '2023-10-19',
    seenUntil: '2023-10-23',
    certainty: 'first-seen',
    source: 'billing-frequency@before-2025',
    rules: ['T12'],
    families: ['new-commerce-license'],
    between: { P3Y: ['monthly', 'annual'] },
    isWhole: true,
  },
  {
    since: '2025-04-01',
    certainty: 'stated',
    source: 'billing-frequency@2025',
    rules: ['T12'],
    families: ['new-commerce-license'],
    between: {},
    isWhole: true,
  },
]);
