import type { EntryId, RuleId } from '../kernel/answer.js';
import type { Cited, DatedTable } from '../kernel/dated-table.js';
import { datedTable } from '../kernel/dated-table.js';
import type { BillingCycle, ProductFamily } from '../vocabulary/product.js';
import type { ReservedProduct, WindowStart } from '../vocabulary/purchase.js';
import type { InterpretationId } from '../vocabulary/interpretation.js';
import type { Way } from '../vocabulary/way.js';
import type { CancellationProcedure, CreditedOn } from './cancellation-procedure.js';

/**
 * The length of a cancellation window: hours from its start, calendar days in UTC (the last one inclusive), 'any-time' (no end), or 'never'
 * (no window).
 */
export type WindowDuration =
  | {
      /** The hours from the window start. */
      readonly hours: number;
    }
  | {
      /** The calendar days (UTC) after the window start. */
      readonly calendarDays: number;
    }
  | 'any-time'
  | 'never';

/**
 * One step of a refund, in order: it applies until `hours` (or `months`) after the window start; hours null without months = until the end
 * of the window.
 */
export interface RefundStep {
  /** The kind of the refund. */
  readonly share: 'full' | 'prorated';
  /** The hours after the window start; null = to the end of the window. */
  readonly hours: number | null;
  /** The months after the window start, which count instead. */
  readonly months?: number;
}

/** A dated cancellation policy: one of termbook's, a catalog's, or a partner's own stricter one. */
export interface CancellationEntry {
  /** The id of the entry. */
  readonly id: EntryId;
  /** The length of the window. */
  readonly duration: WindowDuration;
  /** The refunds inside the window, in order. */
  readonly refund: readonly RefundStep[];
  /** The effect of canceling after the window. */
  readonly afterClose: 'refused' | 'at-renewal';
}

/**
 * A step of termbook's own tables: its share may also be 'none' or 'not-stated', and `feePercent` is a fee in percent of the refund
 * ('not-stated' = there is a fee of an unstated amount).
 */
export interface PolicyStep extends Omit<RefundStep, 'share'> {
  readonly share: RefundStep['share'] | 'none' | 'not-stated';
  readonly feePercent?: number | 'not-stated';
}

/** The terms of a policy; 'not-stated' = the documents do not say. */
export interface CancellationTerms {
  readonly duration: WindowDuration | 'not-stated';
  readonly refund: readonly PolicyStep[];
  readonly afterClose: CancellationEntry['afterClose'] | 'not-stated';
  /** The events that open the window again, besides the order. */
  readonly reopenedBy?: readonly WindowStart['by'][];
  /** The events after which there is no window until the next one (I43). */
  readonly shutBy?: readonly WindowStart['by'][];
}

/**
 * The terms that each value of an interpretation puts in place, for orders from a day on, and the terms that further interpretations then
 * put in place.
 */
export type Overrides = { readonly [R in InterpretationId]?: { readonly [word: string]: Override } };
export interface Override extends Partial<CancellationTerms> {
  readonly from?: string;
  readonly overrides?: Overrides;
}

export interface CancellationRow extends Cited, CancellationTerms {
  /** The interpretations of part 3 that may change an answer from this row. */
  readonly interpretations: readonly InterpretationId[];
  /** The terms that another interpretation puts in place, for orders from a day on. */
  readonly overrides?: Overrides;
  /** Another `since` under another interpretation. */
  readonly sinceByInterpretation?: { readonly [R in InterpretationId]?: { readonly [word: string]: string } };
  /** Windows that started on this day or later are also covered, once the row itself is in force. */
  readonly reachesBackTo?: string;
  /** Products without a window. */
  readonly exceptProducts?: readonly ReservedProduct[];
  /** The lengths in months of plans without a window. */
  readonly exceptPlanMonths?: readonly number[];
  /** The refusal of those products and plans; not stated = as their family. */
  readonly exceptDenial?: CancellationProcedure['denial'];
  /** True if a prorated refund is a share of the lower of the price paid and the present one (W17). */
  readonly ofLowerPrice?: boolean;
  /** The ways that remain after the window, beside those of the family. */
  readonly insteadAfter?: readonly Way[];
  /** Set where the document says that canceling in the window costs no termination fee. */
  readonly noTerminationFee?: true;
  /** The charge that the credit is set against, if the document says otherwise than for the family. */
  readonly creditedOn?: CreditedOn;
  /** The way in which a part of the quantity goes back by itself; not stated = the documents do not say. */
  readonly parts?: PartialReturn;
}

/** The return of a part of the quantity: as the whole goes back, or never; with the rule that says so. */
export interface PartialReturn {
  readonly how: 'as-whole' | 'never';
  readonly rule: RuleId;
}

const create2019 = 'create-subscription@2019-11-27';

const full = [{ share: 'full', hours: null }] as const;
const prorated = [{ share: 'prorated', hours: null }] as const;
const nothing = [{ share: 'none', hours: null }] as const;
const notStated = [{ share: 'not-stated', hours: null }] as const;

/** The window, or the month of the full refund, is open again after each renewal (I32). */
const againAtRenewal = { 'renewal-too': { reopenedBy: ['renewal'] } } as const;

/** For every billing cycle alike (I17). */
const seventyTwoHours = {
  since: '2024-07-16',
  certainty: 'first-seen',
  source: 'new-commerce-cancellation-policy@undated',
  rules: ['W4'],
  rulesAfter: ['W4', 'C4'],
  interpretations: ['I1', 'I2', 'I6', 'I14', 'I32'],
  duration: { hours: 72 },
  refund: full,
  afterClose: 'at-renewal',
  insteadAfter: [{ by: 'ask-publisher' }],
  overrides: { I32: againAtRenewal },
} as const satisfies CancellationRow;

const isvMonthly = /* @__PURE__ */ datedTable<CancellationRow>('cancellation-window/isv-saas-monthly', [
  {
    since: '2019-03-01',
    seenUntil: '2019-11-21',
    certainty: 'first-seen',
    source: 'create-subscription@2019-03-01',
    rules: ['W1'],
    interpretations: ['I1', 'I2', 'I14'],
    duration: { hours: 24 },
    refund: full,
    afterClose: 'not-stated',
  },
  {
    since: '2019-11-20',
    seenUntil: '2020-07-17',
    certainty: 'first-seen',
    source: 'create-subscription@2019-11-20',
    rules: ['E1', 'W2'],
    rulesAfter: ['E2', 'E5'],
    interpretations: ['I1', 'I2', 'I6', 'I14'],
    duration: { hours: 24 },
    refund: full,
    afterClose: 'at-renewal',
  },
  {
    since: '2021-10-01',
    seenUntil: '2023-10-23',
    certainty: 'stated',
    source: 'new-commerce-cancellation-policy@2023-07-27',
    rules: ['E1', 'W3'],
    rulesAfter: ['E2', 'E5'],
    interpretations: ['I1', 'I2', 'I6', 'I14'],
    duration: { hours: 24 },
    refund: full,
    afterClose: 'at-renewal',
  },
  {
    since: '2022-06-03',
    certainty: 'first-seen',
    source: 'create-subscription@2023-10-19',
    rules: ['E1', 'W3'],
    rulesAfter: ['E2', 'E5'],
    interpretations: ['I1', 'I2', 'I6', 'I14', 'I17', 'I32'],
    duration: { hours: 24 },
    refund: full,
    afterClose: 'at-renewal',
    overrides: { I17: { '72-hours-since-2022-06-03': { duration: { hours: 72 } } }, I32: againAtRenewal },
  },
  {
    since: '2023-10-24',
    certainty: 'first-seen',
    source: 'create-subscription@2023-10-19',
    rules: ['E1', 'W3'],
    rulesAfter: ['E2'],
    interpretations: ['I1', 'I2', 'I6', 'I14', 'I17', 'I32'],
    duration: { hours: 24 },
    refund: full,
    afterClose: 'at-renewal',
    overrides: { I17: { '72-hours-since-2022-06-03': { duration: { hours: 72 } } }, I32: againAtRenewal },
  },
  seventyTwoHours,
]);

const fortnight = { 'calendar-days': { duration: { calendarDays: 14 } } } as const;
const isvAnnual = /* @__PURE__ */ datedTable<CancellationRow>('cancellation-window/isv-saas-annual', [
  {
    since: '2019-03-01',
    seenUntil: '2019-11-21',
    certainty: 'first-seen',
    source: 'create-subscription@2019-03-01',
    rules: ['W1'],
    interpretations: ['I1', 'I2', 'I11', 'I14'],
    duration: { hours: 336 },
    refund: full,
    afterClose: 'not-stated',
    overrides: { I11: fortnight },
  },
  {
    since: '2019-11-20',
    seenUntil: '2020-07-17',
    certainty: 'first-seen',
    source: 'create-subscription@2019-11-20',
    rules: ['E3', 'W2'],
    rulesAfter: ['E4', 'E5'],
    interpretations: ['I1', 'I2', 'I6', 'I11', 'I14'],
    duration: { hours: 336 },
    refund: full,
    afterClose: 'at-renewal',
    overrides: { I11: fortnight },
  },
  {
    since: '2021-10-01',
    seenUntil: '2023-10-23',
    certainty: 'stated',
    source: 'refund-policies@2021-09-29',
    rules: ['E3', 'W3'],
    rulesAfter: ['E4', 'E5'],
    interpretations: ['I1', 'I2', 'I6', 'I11', 'I14'],
    duration: { hours: 336 },
    refund: full,
    afterClose: 'at-renewal',
    overrides: { I11: fortnight },
  },
  {
    since: '2022-06-03',
    certainty: 'first-seen',
    source: 'create-subscription@2023-10-19',
    rules: ['E3', 'W3'],
    rulesAfter: ['E4', 'E5'],
    interpretations: ['I1', 'I2', 'I6', 'I11', 'I14', 'I17', 'I32'],
    duration: { hours: 336 },
    refund: full,
    afterClose: 'at-renewal',
    overrides: { I11: fortnight, I17: { '72-hours-since-2022-06-03': { duration: { hours: 72 } } }, I32: againAtRenewal },
  },
  {
    since: '2023-10-24',
    certainty: 'first-seen',
    source: 'saas-fulfillment-api@2022-06-03',
    rules: ['W4', 'E3'],
    rulesAfter: ['W4', 'E4'],
    interpretations: ['I1', 'I2', 'I6', 'I14', 'I17', 'I32'],
    duration: { hours: 72 },
    refund: full,
    afterClose: 'at-renewal',
    overrides: { I17: { 'as-last-text': { duration: { hours: 336 }, overrides: { I11: fortnight } } }, I32: againAtRenewal },
  },
  seventyTwoHours,
]);

/** Billing cycles on which the documents before the 72 hours do not say. */
const isvOther = /* @__PURE__ */ datedTable<CancellationRow>('cancellation-window/isv-saas-other', [
  {
    since: '2019-03-01',
    certainty: 'first-seen',
    source: 'create-subscription@2019-03-01',
    rules: ['W1'],
    interpretations: ['I14'],
    duration: 'not-stated',
    refund: notStated,
    afterClose: 'not-stated',
  },
  {
    since: '2019-11-20',
    certainty: 'first-seen',
    source: create2019,
    rules: ['W2'],
    rulesAfter: ['C4'],
    interpretations: ['I6', 'I14'],
    duration: 'not-stated',
    refund: notStated,
    afterClose: 'at-renewal',
  },
  {
    since: '2022-06-03',
    certainty: 'first-seen',
    source: 'create-subscription@2023-10-19',
    rules: ['W3'],
    rulesAfter: ['C4'],
    interpretations: ['I1', 'I2', 'I6', 'I14', 'I17', 'I32'],
    duration: 'not-stated',
    refund: notStated,
    afterClose: 'at-renewal',
    overrides: { I17: { '72-hours-since-2022-06-03': { duration: { hours: 72 }, refund: full } }, I32: againAtRenewal },
  },
  {
    since: '2023-10-24',
    certainty: 'first-seen',
    source: 'saas-fulfillment-api@2022-06-03',
    rules: ['W4'],
    interpretations: ['I1', 'I2', 'I6', 'I14', 'I17', 'I32'],
    duration: { hours: 72 },
    refund: full,
    afterClose: 'at-renewal',
    overrides: { I17: { 'as-last-text': { duration: 'not-stated', refund: notStated } }, I32: againAtRenewal },
  },
  seventyTwoHours,
]);

/** The first days on which the 30 days of software may have begun (I12). */
const thirtyDaysFrom = { 'first-seen': '2021-06-02', 'page-date': '2021-03-08' } as const;

const perpetual = /* @__PURE__ */ datedTable<CancellationRow>('cancellation-window/perpetual-software', [
  {
    since: '2019-12-18',
    certainty: 'first-seen',
    source: 'software-subscriptions@2019-12-18',
    rules: ['E7', 'E9', 'W5'],
    rulesAfter: ['E7', 'W5'],
    interpretations: ['I7', 'I14'],
    duration: { calendarDays: 60 },
    refund: full,
    afterClose: 'refused',
    noTerminationFee: true,
  },
  {
    since: '2021-06-01',
    certainty: 'stated',
    source: 'announcements-2021-04@2021-04-21',
    rules: ['E8', 'E9', 'W6', 'W8'],
    rulesAfter: ['E8', 'W6', 'W8'],
    interpretations: ['I7', 'I12', 'I14', 'I31'],
    duration: { calendarDays: 30 },
    refund: full,
    afterClose: 'refused',
    overrides: { I31: { 'on-premises-page': { from: '2021-06-01', duration: { calendarDays: 60 } } } },
    sinceByInterpretation: { I12: thirtyDaysFrom },
    noTerminationFee: true,
    parts: { how: 'never', rule: 'W8' },
  },
  {
    since: '2021-10-07',
    seenUntil: '2023-10-23',
    certainty: 'stated',
    source: 'announcements-2021-04@2021-04-21',
    rules: ['E8', 'E9', 'W6', 'W8'],
    rulesAfter: ['E8', 'W6', 'W8'],
    interpretations: ['I7', 'I14'],
    duration: { calendarDays: 30 },
    refund: full,
    afterClose: 'refused',
    noTerminationFee: true,
    parts: { how: 'never', rule: 'W8' },
  },
]);

/** The seven days as calendar days in UTC (I26). */
const sevenCalendarDays = { 'calendar-days': { duration: { calendarDays: 7 } } } as const;

const softwareSubscription = /* @__PURE__ */ datedTable<CancellationRow>('cancellation-window/software-subscription', [
  {
    since: '2018-08-31',
    certainty: 'first-seen',
    source: 'software-subscriptions@2018-08-31',
    rules: ['W5', 'E7'],
    interpretations: ['I7', 'I14'],
    duration: { calendarDays: 60 },
    refund: notStated,
    afterClose: 'refused',
    noTerminationFee: true,
  },
  {
    since: '2019-12-18',
    certainty: 'first-seen',
    source: 'software-subscriptions@2019-12-18',
    rules: ['E7', 'E10', 'W5'],
    rulesAfter: ['E7', 'W5'],
    interpretations: ['I7', 'I8', 'I14'],
    duration: { calendarDays: 60 },
    refund: prorated,
    afterClose: 'refused',
    overrides: { I8: { 'full-for-both': { from: '2021-03-08', refund: full } } },
    noTerminationFee: true,
  },
  {
    since: '2021-06-01',
    certainty: 'stated',
    source: 'announcements-2021-04@2021-04-21',
    rules: ['E8', 'E10', 'W6'],
    rulesAfter: ['E8', 'W6'],
    interpretations: ['I7', 'I8', 'I12', 'I14'],
    duration: { calendarDays: 30 },
    refund: prorated,
    afterClose: 'refused',
    overrides: { I8: { 'full-for-both': { refund: full } } },
    sinceByInterpretation: { I12: thirtyDaysFrom },
    noTerminationFee: true,
    parts: { how: 'never', rule: 'W6' },
  },
  {
    since: '2022-07-11',
    seenFrom: '2023-06-30',
    seenUntil: '2023-10-23',
    certainty: 'reported',
    source: 'software-subscriptions@2023-06-30',
    rules: ['W7', 'E10'],
    rulesAfter: ['W7'],
    interpretations: ['I1', 'I8', 'I14', 'I26', 'I37'],
    duration: { hours: 168 },
    refund: prorated,
    afterClose: 'refused',
    reopenedBy: ['renewal'],
    overrides: { I8: { 'full-for-both': { refund: full } }, I26: sevenCalendarDays },
    sinceByInterpretation: { I37: { 'from-2022-10-14': '2022-10-14', 'from-2023-06-30': '2023-06-30' } },
    parts: { how: 'never', rule: 'W7' },
  },
]);

/** The support request of the first document goes on (I20). */
const supportOnly = { 'support-only': { duration: 'never' } } as const;

const windows7 = /* @__PURE__ */ datedTable<CancellationRow>('cancellation-window/windows-7-esu', [
  {
    since: '2019-12-18',
    certainty: 'first-seen',
    source: 'software-subscriptions@2019-12-18',
    rules: ['E11', 'W9'],
    interpretations: ['I14'],
    duration: 'never',
    refund: notStated,
    afterClose: 'refused',
  },
  {
    since: '2020-01-24',
    certainty: 'first-seen',
    source: 'software-subscriptions@2020-01-24',
    rules: ['W9', 'E7'],
    interpretations: ['I7', 'I14', 'I20'],
    duration: { calendarDays: 60 },
    refund: notStated,
    afterClose: 'refused',
    overrides: { I20: supportOnly },
  },
  {
    since: '2021-06-01',
    seenUntil: '2023-06-30',
    certainty: 'first-seen',
    source: 'announcements-2021-04@2021-04-21',
    rules: ['W9', 'E8'],
    interpretations: ['I7', 'I12', 'I14', 'I20'],
    duration: { calendarDays: 30 },
    refund: notStated,
    afterClose: 'refused',
    overrides: { I20: supportOnly },
    sinceByInterpretation: { I12: thirtyDaysFrom },
  },
]);

const firstThirtyDays = [
  { share: 'full', hours: 720 },
  { share: 'prorated', hours: null },
] as const;
const firstMonth = [
  { share: 'full', hours: null, months: 1 },
  { share: 'prorated', hours: null },
] as const;
const monthFirst = { 'month-1': { refund: firstMonth } } as const;

const licenseBased = /* @__PURE__ */ datedTable<CancellationRow>('cancellation-window/license-based', [
  {
    since: '2017-10-17',
    certainty: 'first-seen',
    source: 'faq-billing-features@2017-10-17',
    rules: ['W10'],
    interpretations: ['I1', 'I14'],
    duration: 'any-time',
    refund: firstThirtyDays,
    afterClose: 'refused',
    noTerminationFee: true,
  },
  {
    since: '2018-05-10',
    certainty: 'first-seen',
    source: 'faq-billing-features@2017-10-17',
    rules: ['W10', 'W11'],
    interpretations: ['I1', 'I14', 'I23'],
    duration: 'any-time',
    refund: firstThirtyDays,
    afterClose: 'refused',
    overrides: { I23: monthFirst },
    noTerminationFee: true,
  },
  {
    since: '2020-06-01',
    certainty: 'first-seen',
    source: 'billing-annual-monthly@2020-05-06',
    rules: ['W10', 'W11', 'W21'],
    interpretations: ['I1', 'I14', 'I23'],
    duration: 'any-time',
    refund: firstThirtyDays,
    afterClose: 'refused',
    exceptPlanMonths: [72],
    exceptDenial: 'support-request-required',
    overrides: { I23: monthFirst },
    noTerminationFee: true,
  },
  {
    since: '2020-07-25',
    certainty: 'first-seen',
    source: 'license-based-billing@2020-05-18',
    rules: ['W11', 'W21'],
    interpretations: ['I1', 'I14'],
    duration: 'any-time',
    refund: firstMonth,
    afterClose: 'refused',
    exceptPlanMonths: [72],
    exceptDenial: 'support-request-required',
  },
  {
    since: '2021-01-07',
    seenUntil: '2021-10-07',
    certainty: 'first-seen',
    source: 'license-based-billing@2020-05-18',
    rules: ['W11', 'W21'],
    interpretations: ['I1', 'I14', 'I32'],
    duration: 'any-time',
    refund: firstMonth,
    afterClose: 'refused',
    exceptPlanMonths: [72],
    overrides: { I32: againAtRenewal },
  },
  {
    since: '2023-01-11',
    seenUntil: '2023-10-23',
    certainty: 'first-seen',
    source: 'billing-basics@2023-01-11',
    rules: ['W12', 'W21'],
    interpretations: ['I1', 'I14'],
    duration: 'any-time',
    refund: firstMonth,
    afterClose: 'refused',
    exceptPlanMonths: [72],
    reopenedBy: ['renewal'],
  },
]);

const anyNewStart = ['renewal', 'trial-conversion', 'partial-upgrade'] as const;
/** No window applies after an upgrade (I43). */
const noneAfterUpgrade = {
  none: { reopenedBy: [...anyNewStart, 'upgrade'], shutBy: ['upgrade', 'partial-upgrade'] },
} as const satisfies Overrides['I43'];
const firstDayInFull = [
  { share: 'full', hours: 24 },
  { share: 'prorated', hours: null },
] as const;

const newCommerce = /* @__PURE__ */ datedTable<CancellationRow>('cancellation-window/new-commerce-license', [
  {
    since: '2021-09-03',
    seenUntil: '2021-09-10',
    certainty: 'preview',
    source: 'create-subscription@2021-08-25',
    rules: ['W13'],
    interpretations: ['I1', 'I14', 'I43'],
    duration: { hours: 720 },
    refund: firstDayInFull,
    afterClose: 'refused',
    overrides: { I43: noneAfterUpgrade },
    reopenedBy: anyNewStart,
  },
  {
    since: '2021-10-03',
    certainty: 'first-seen',
    source: 'api-cancel-subscription@2021-10-03',
    rules: ['W13'],
    interpretations: ['I1', 'I14', 'I25', 'I38', 'I43'],
    duration: { hours: 72 },
    refund: prorated,
    afterClose: 'refused',
    reopenedBy: anyNewStart,
    overrides: { I38: { full: { refund: firstDayInFull } }, I43: noneAfterUpgrade },
  },
  {
    since: '2022-03-19',
    seenUntil: '2023-10-23',
    certainty: 'reported',
    source: 'subscription-lifecycle@undated',
    rules: ['W14'],
    interpretations: ['I1', 'I14', 'I25', 'I26', 'I43'],
    duration: { hours: 168 },
    refund: firstDayInFull,
    afterClose: 'refused',
    overrides: { I26: sevenCalendarDays, I43: noneAfterUpgrade },
    reachesBackTo: '2022-03-12',
    reopenedBy: anyNewStart,
  },
]);

/** The table of the reseller page: no fee up to 5 days, 12 percent after (W16). */
const feeAfterFiveDays = [
  { share: 'prorated', hours: 144 },
  { share: 'prorated', hours: null, feePercent: 12 },
] as const;
/** Two pages contradict each other on the fee (I24). */
const feeOfResellers = { 'twelve-percent': { refund: feeAfterFiveDays } } as const;
const since2020 = ['databricks', 'vmware-by-cloudsimple', 'red-hat-openshift', 'red-hat', 'suse'] as const;

const reservation = /* @__PURE__ */ datedTable<CancellationRow>('cancellation-window/azure-reservation', [
  {
    since: '2018-05-11',
    certainty: 'first-seen',
    source: 'azure-reservations-manage@2018-05-11',
    rules: ['W15'],
    interpretations: [],
    duration: 'any-time',
    refund: [{ share: 'prorated', hours: null, feePercent: 'not-stated' }],
    afterClose: 'refused',
  },
  {
    since: '2018-10-12',
    certainty: 'first-seen',
    source: 'azure-reservations-manage@2018-10-12',
    rules: ['W15'],
    interpretations: [],
    duration: 'any-time',
    refund: [
      { share: 'prorated', hours: 120 },
      { share: 'not-stated', hours: 144 },
      { share: 'prorated', hours: null, feePercent: 12 },
    ],
    afterClose: 'refused',
  },
  {
    since: '2018-11-15',
    certainty: 'first-seen',
    source: 'azure-reservations-manage@2018-11-15',
    rules: ['W16'],
    interpretations: [],
    duration: 'any-time',
    refund: feeAfterFiveDays,
    afterClose: 'refused',
  },
  {
    since: '2019-04-13',
    certainty: 'first-seen',
    source: 'reservation-refunds@2019-04-13',
    rules: ['W17'],
    interpretations: ['I24'],
    duration: 'any-time',
    refund: prorated,
    afterClose: 'refused',
    overrides: { I24: feeOfResellers },
    creditedOn: 'later-reservation',
  },
  {
    since: '2020-02-12',
    certainty: 'first-seen',
    source: 'reservation-refunds-change@2020-02-12',
    rules: ['W17'],
    interpretations: ['I24'],
    duration: 'any-time',
    refund: prorated,
    afterClose: 'refused',
    ofLowerPrice: true,
    overrides: { I24: feeOfResellers },
    creditedOn: 'later-reservation',
  },
  {
    since: '2020-06-12',
    certainty: 'first-seen',
    source: 'reservation-refunds@2020-06-12',
    rules: ['W17'],
    interpretations: ['I24'],
    duration: 'any-time',
    refund: prorated,
    afterClose: 'refused',
    ofLowerPrice: true,
    exceptProducts: since2020,
    overrides: { I24: feeOfResellers },
    creditedOn: 'later-reservation',
  },
  {
    since: '2021-09-15',
    certainty: 'first-seen',
    source: 'reservation-refunds@2020-12-15',
    rules: ['W17'],
    interpretations: [],
    duration: 'any-time',
    refund: prorated,
    afterClose: 'refused',
    ofLowerPrice: true,
    exceptProducts: since2020,
    creditedOn: 'later-reservation',
  },
  {
    since: '2022-10-10',
    certainty: 'first-seen',
    source: 'reservation-refunds@2022-10-10',
    rules: ['W17'],
    interpretations: [],
    duration: 'any-time',
    refund: prorated,
    afterClose: 'refused',
    ofLowerPrice: true,
    exceptProducts: [...since2020, 'synapse-pre-purchase'],
    parts: { how: 'as-whole', rule: 'W17' },
    creditedOn: 'later-reservation',
  },
  {
    since: '2026-01-15',
    seenUntil: '2026-03-19',
    certainty: 'first-seen',
    source: 'reservation-refunds@2026-01-15',
    rules: ['W17'],
    interpretations: [],
    duration: 'any-time',
    refund: prorated,
    afterClose: 'refused',
    ofLowerPrice: true,
    exceptProducts: ['databricks', 'synapse-pre-purchase', 'red-hat', 'suse', 'defender-for-cloud', 'sentinel'],
    parts: { how: 'as-whole', rule: 'W17' },
    creditedOn: 'later-reservation',
  },
]);

const savingsPlan = /* @__PURE__ */ datedTable<CancellationRow>('cancellation-window/azure-savings-plan', [
  {
    since: '2022-10-12',
    seenUntil: '2023-11-17',
    certainty: 'first-seen',
    source: 'savings-plan-cancel@2022-10-12',
    rules: ['W18'],
    interpretations: ['I14'],
    duration: 'never',
    refund: nothing,
    afterClose: 'refused',
    parts: { how: 'never', rule: 'W18' },
  },
]);

const azurePlan = /* @__PURE__ */ datedTable<CancellationRow>('cancellation-window/azure-plan', [
  {
    since: '2022-11-22',
    seenUntil: '2023-10-23',
    certainty: 'stated',
    source: 'announcements-2022-11@2022-11-22',
    rules: ['W19'],
    interpretations: [],
    duration: 'any-time',
    refund: nothing,
    afterClose: 'refused',
  },
]);

const linuxPlan = /* @__PURE__ */ datedTable<CancellationRow>('cancellation-window/azure-linux-plan', [
  {
    since: '2019-12-18',
    seenUntil: '2021-06-02',
    certainty: 'first-seen',
    source: 'software-subscriptions@2019-12-18',
    rules: ['E12', 'W20'],
    interpretations: ['I14'],
    duration: 'never',
    refund: nothing,
    afterClose: 'refused',
    parts: { how: 'never', rule: 'E12' },
  },
]);

const isvMetered = /* @__PURE__ */ datedTable<CancellationRow>('cancellation-window/isv-metered', [
  {
    since: '2019-11-20',
    seenUntil: '2021-10-06',
    certainty: 'first-seen',
    source: 'create-subscription@2019-11-20',
    rules: ['E6'],
    interpretations: ['I14'],
    duration: 'never',
    refund: nothing,
    afterClose: 'refused',
  },
]);

type ByCycle = { readonly [C in BillingCycle]: DatedTable<CancellationRow> };

/* @__NO_SIDE_EFFECTS__ */
function everyCycle(rows: DatedTable<CancellationRow>): ByCycle {
  return { monthly: rows, annual: rows, biennial: rows, triennial: rows, 'one-time': rows, none: rows };
}

/** Cancellation windows over time, by family and billing cycle. */
export const cancellationWindows = {
  'license-based': /* @__PURE__ */ everyCycle(licenseBased),
  'new-commerce-license': /* @__PURE__ */ everyCycle(newCommerce),
  'software-subscription': /* @__PURE__ */ everyCycle(softwareSubscription),
  'perpetual-software': /* @__PURE__ */ everyCycle(perpetual),
  'windows-7-esu': /* @__PURE__ */ everyCycle(windows7),
  'azure-linux-plan': /* @__PURE__ */ everyCycle(linuxPlan),
  'azure-reservation': /* @__PURE__ */ everyCycle(reservation),
  'azure-savings-plan': /* @__PURE__ */ everyCycle(savingsPlan),
  'azure-plan': /* @__PURE__ */ everyCycle(azurePlan),
  'isv-saas': { monthly: isvMonthly, annual: isvAnnual, biennial: isvOther, triennial: isvOther, 'one-time': isvOther, none: isvOther },
  'isv-metered': /* @__PURE__ */ everyCycle(isvMetered),
} as const satisfies { readonly [F in ProductFamily]: ByCycle };

/** Reserved products that the table of another family refuses once it is in force, whatever that of their own says (E12). */
export const productWindows: {
  readonly [F in ProductFamily]?: { readonly [P in ReservedProduct]?: DatedTable<CancellationRow> };
} = { 'azure-reservation': { suse: linuxPlan, 'red-hat': linuxPlan } };
