import type { Cited, DatedTable } from '../kernel/dated-table.js';
import { datedTable } from '../kernel/dated-table.js';
import type { ProductFamily } from '../vocabulary/product.js';
import type { Duration } from '../vocabulary/term.js';

/** The properties of a trial of a family (C1, C2, R1-R3). */
export interface TrialRow extends Cited {
  readonly days: number;
  /** The most seats; null = not stated. */
  readonly seats: number | null;
  readonly converts: 'by-itself' | 'by-hand';
  /** The target of the automatic conversion; null = the term bought with it. */
  readonly convertsTo: { readonly duration: Duration; readonly billingCycle: 'monthly'; readonly seats: number } | null;
  readonly cancellable: 'any-time' | 'not-stated';
  /** True if it can be converted by hand before its end; null = not stated. */
  readonly waivable: boolean | null;
  /** True if it can be suspended (D1 covers every subscription). */
  readonly suspendable: boolean;
  /** The least seats of a conversion by hand; null = the documents state none. */
  readonly leastSeats: number | null;
  /** True if its conversion can be scheduled, with another term, plan or number of seats (R2). */
  readonly schedulable: boolean;
  /** The number of seats while it runs. */
  readonly quantity: 'fixed' | 'not-stated';
}

const traditional = /* @__PURE__ */ datedTable<TrialRow>('trial/license-based', [
  {
    since: '2017-10-17',
    seenUntil: '2023-10-23',
    certainty: 'stated',
    source: 'billing-faq@2017-09-19',
    rules: ['R1'],
    days: 30,
    seats: 25,
    converts: 'by-hand',
    convertsTo: null,
    cancellable: 'not-stated',
    waivable: true,
    suspendable: true,
    leastSeats: null,
    schedulable: false,
    quantity: 'fixed',
  },
]);

const newCommerce = /* @__PURE__ */ datedTable<TrialRow>('trial/new-commerce-license', [
  {
    since: '2021-09-03',
    seenUntil: '2021-10-03',
    certainty: 'preview',
    source: 'trials@2021-09-03',
    rules: ['R2'],
    days: 30,
    seats: 25,
    converts: 'by-itself',
    convertsTo: { duration: 'P1Y', billingCycle: 'monthly', seats: 25 },
    cancellable: 'not-stated',
    waivable: true,
    suspendable: false,
    leastSeats: null,
    schedulable: false,
    quantity: 'fixed',
  },
  {
    since: '2021-10-04',
    seenUntil: '2023-10-23',
    certainty: 'first-seen',
    source: 'trials@2021-08-22',
    rules: ['R2'],
    days: 30,
    seats: 25,
    converts: 'by-itself',
    convertsTo: { duration: 'P1Y', billingCycle: 'monthly', seats: 25 },
    cancellable: 'not-stated',
    waivable: true,
    suspendable: false,
    leastSeats: 25,
    schedulable: true,
    quantity: 'fixed',
  },
]);

const isvSaas = /* @__PURE__ */ datedTable<TrialRow>('trial/isv-saas', [
  {
    since: '2019-08-29',
    seenUntil: '2019-10-18',
    certainty: 'first-seen',
    source: 'billing-different-types@2019-08-29',
    rules: ['R3', 'C2'],
    days: 30,
    seats: null,
    converts: 'by-itself',
    convertsTo: null,
    cancellable: 'any-time',
    waivable: null,
    suspendable: true,
    leastSeats: null,
    schedulable: false,
    quantity: 'not-stated',
  },
  {
    since: '2019-11-20',
    seenUntil: '2023-10-23',
    certainty: 'first-seen',
    source: 'create-subscription@2019-11-20',
    rules: ['C2', 'R3', 'C1'],
    days: 30,
    seats: null,
    converts: 'by-itself',
    convertsTo: null,
    cancellable: 'any-time',
    waivable: false,
    suspendable: true,
    leastSeats: null,
    schedulable: false,
    quantity: 'not-stated',
  },
]);

/** Trials by family; null = the documents state none. */
export const trials: { readonly [F in ProductFamily]: DatedTable<TrialRow> | null } = {
  'license-based': traditional,
  'new-commerce-license': newCommerce,
  'software-subscription': null,
  'perpetual-software': null,
  'windows-7-esu': null,
  'azure-linux-plan': null,
  'azure-reservation': null,
  'azure-savings-plan': null,
  'azure-plan': null,
  'isv-saas': isvSaas,
  'isv-metered': null,
};
