import type { EntryId } from '../kernel/answer.js';
import type { Cited, DatedTable } from '../kernel/dated-table.js';
import { datedTable, undated } from '../kernel/dated-table.js';
import type { BillingCycle, ProductFamily } from '../vocabulary/product.js';
import type { ReservedProduct, WindowStart } from '../vocabulary/purchase.js';
import type { InterpretationId } from '../vocabulary/interpretation.js';
import type { SourceId } from './sources.js';

/**
 * The length of a cancellation window: hours from its start, calendar days in UTC (the last one inclusive), 'any-time' (no end), or 'never'
 * (no window).
 */
export type WindowDuration = { readonly hours: number } | { readonly calendarDays: number } | 'any-time' | 'never';

/**
 * One step of a refund, in order: it applies until `hours` (or `months`) after the window start; hours null without months = until the end
 * of the window.
 */
export interface RefundStep {
  readonly share: 'full' | 'prorated';
  readonly hours: number | null;
  readonly months?: number;
}

/** A dated cancellation policy: one of termbook's, a catalog's, or a partner's own stricter one. */
export interface CancellationEntry {
  readonly id: EntryId;
  readonly duration: WindowDuration;
  readonly refund: readonly RefundStep[];
  readonly afterClose: 'refused' | 'at-renewal';
}

/** A step of termbook's own tables: its share may also be 'none' or 'not-stated', and `feePercent` is a fee in percent of the refund. */
export interface PolicyStep extends Omit<RefundStep, 'share'> {
  readonly share: RefundStep['share'] | 'none' | 'not-stated';
  readonly feePercent?: number;
}

/** The terms of a policy; 'not-stated' = the documents do not say. */
export interface CancellationTerms {
  readonly duration: WindowDuration | 'not-stated';
  readonly refund: readonly PolicyStep[];
  readonly afterClose: CancellationEntry['afterClose'];
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

export interface CancellationRow extends Cited<SourceId>, CancellationTerms {
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
  /** The events that open the window again, besides the order. */
  readonly reopenedBy?: readonly WindowStart['by'][];
}

const software2020 = 'software-subscriptions@2020-01-21';
const software2021 = 'software-subscriptions@2021-03-08';
const create2019 = 'create-subscription@2019-11-27';
const history = 'partner-center-history';
const reports = 'distributor-reports';

const full = [{ share: 'full', hours: null }] as const;
const prorated = [{ share: 'prorated', hours: null }] as const;
const nothing = [{ share: 'none', hours: null }] as const;
const notStated = [{ share: 'not-stated', hours: null }] as const;

const isvMonthly = /* @__PURE__ */ datedTable<CancellationRow>('cancellation-window/isv-saas-monthly', [
  {
    since: '2019-03-01',
    certainty: 'first-seen',
    source: history,
    section: '2.1',
    rules: ['W1'],
    interpretations: ['I1', 'I2', 'I6', 'I14'],
    duration: { hours: 24 },
    refund: full,
    afterClose: 'at-renewal',
  },
  {
    since: '2019-11-20',
    seenUntil: '2020-07-17',
    certainty: 'first-seen',
    source: create2019,
    section: 'Cancel a subscription',
    rules: ['E1', 'W2'],
    rulesAfter: ['E2', 'E5'],
    interpretations: ['I1', 'I2', 'I6', 'I14'],
    duration: { hours: 24 },
    refund: full,
    afterClose: 'at-renewal',
  },
  {
    since: '2021-10-01',
    certainty: 'first-seen',
    source: history,
    section: '2.1',
    rules: ['E1', 'W3'],
    rulesAfter: ['E2', 'E5'],
    interpretations: ['I1', 'I2', 'I6', 'I14'],
    duration: { hours: 24 },
    refund: full,
    afterClose: 'at-renewal',
  },
  {
    since: '2023-02-01',
    certainty: 'first-seen',
    source: history,
    section: '2.1',
    rules: ['E1', 'W3'],
    rulesAfter: ['E2', 'E5'],
    interpretations: ['I1', 'I2', 'I6', 'I14', 'I17'],
    duration: { hours: 24 },
    refund: full,
    afterClose: 'at-renewal',
    overrides: { I17: { '72-hours-since-2023-02': { duration: { hours: 72 } } } },
  },
  {
    since: '2023-10-24',
    certainty: 'first-seen',
    source: history,
    section: '2.1',
    rules: ['W4', 'E1'],
    rulesAfter: ['W4', 'E2'],
    interpretations: ['I1', 'I2', 'I6', 'I14', 'I17'],
    duration: { hours: 24 },
    refund: full,
    afterClose: 'at-renewal',
    overrides: { I17: { '72-hours-since-2023-02': { duration: { hours: 72 } } } },
  },
]);

const fortnight = { 'calendar-days': { duration: { calendarDays: 14 } } } as const;
const isvAnnual = /* @__PURE__ */ datedTable<CancellationRow>('cancellation-window/isv-saas-annual', [
  {
    since: '2019-03-01',
    certainty: 'first-seen',
    source: history,
    section: '2.1',
    rules: ['W1'],
    interpretations: ['I1', 'I2', 'I6', 'I11', 'I14'],
    duration: { hours: 336 },
    refund: full,
    afterClose: 'at-renewal',
    overrides: { I11: fortnight },
  },
  {
    since: '2019-11-20',
    seenUntil: '2020-07-17',
    certainty: 'first-seen',
    source: create2019,
    section: 'Cancel a subscription',
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
    certainty: 'first-seen',
    source: history,
    section: '2.1',
    rules: ['E3', 'W3'],
    rulesAfter: ['E4', 'E5'],
    interpretations: ['I1', 'I2', 'I6', 'I11', 'I14'],
    duration: { hours: 336 },
    refund: full,
    afterClose: 'at-renewal',
    overrides: { I11: fortnight },
  },
  {
    since: '2023-02-01',
    certainty: 'first-seen',
    source: history,
    section: '2.1',
    rules: ['E3', 'W3'],
    rulesAfter: ['E4', 'E5'],
    interpretations: ['I1', 'I2', 'I6', 'I11', 'I14', 'I17'],
    duration: { hours: 336 },
    refund: full,
    afterClose: 'at-renewal',
    overrides: { I11: fortnight, I17: { '72-hours-since-2023-02': { duration: { hours: 72 } } } },
  },
  {
    since: '2023-10-24',
    certainty: 'first-seen',
    source: history,
    section: '2.1',
    rules: ['W4', 'E3'],
    rulesAfter: ['W4', 'E4'],
    interpretations: ['I1', 'I2', 'I6', 'I14', 'I17'],
    duration: { hours: 72 },
    refund: full,
    afterClose: 'at-renewal',
    overrides: { I17: { 'as-last-text': { duration: { hours: 336 }, overrides: { I11: fortnight } } } },
  },
]);

/** Billing cycles on which the documents before the 72 hours do not say. */
const isvOther = /* @__PURE__ */ datedTable<CancellationRow>('cancellation-window/isv-saas-other', [
  {
    since: '2019-03-01',
    certainty: 'first-seen',
    source: history,
    section: '2.1 details',
    rules: ['W1'],
    interpretations: ['I6', 'I14'],
    duration: 'not-stated',
    refund: notStated,
    afterClose: 'at-renewal',
  },
  {
    since: '2023-02-01',
    certainty: 'first-seen',
    source: history,
    section: '2.1 details',
    rules: ['W3'],
    interpretations: ['I1', 'I2', 'I6', 'I14', 'I17'],
    duration: 'not-stated',
    refund: notStated,
    afterClose: 'at-renewal',
    overrides: { I17: { '72-hours-since-2023-02': { duration: { hours: 72 }, refund: full } } },
  },
  {
    since: '2023-10-24',
    certainty: 'first-seen',
    source: history,
    section: '2.1',
    rules: ['W4'],
    interpretations: ['I1', 'I2', 'I6', 'I14', 'I17'],
    duration: { hours: 72 },
    refund: full,
    afterClose: 'at-renewal',
    overrides: { I17: { 'as-last-text': { duration: 'not-stated', refund: notStated } } },
  },
]);

const perpetual = /* @__PURE__ */ datedTable<CancellationRow>('cancellation-window/perpetual-software', [
  {
    since: '2018-09-04',
    certainty: 'first-seen',
    source: history,
    section: '2.1',
    rules: ['W5', 'E7'],
    interpretations: ['I7', 'I14'],
    duration: { calendarDays: 60 },
    refund: notStated,
    afterClose: 'refused',
  },
  {
    since: '2019-12-18',
    certainty: 'first-seen',
    source: software2020,
    section: 'Cancel a software purchase',
    rules: ['E7', 'E9', 'W5'],
    rulesAfter: ['E7', 'W5'],
    interpretations: ['I7', 'I14'],
    duration: { calendarDays: 60 },
    refund: full,
    afterClose: 'refused',
  },
  {
    since: '2021-06-01',
    seenUntil: '2023-06-30',
    certainty: 'stated',
    source: software2021,
    section: 'Cancel a software purchase',
    rules: ['E8', 'E9', 'W6', 'W8'],
    rulesAfter: ['E8', 'W6', 'W8'],
    interpretations: ['I7', 'I12', 'I14'],
    duration: { calendarDays: 30 },
    refund: full,
    afterClose: 'refused',
    sinceByInterpretation: { I12: { 'first-seen': '2021-06-02' } },
  },
]);

const softwareSubscription = /* @__PURE__ */ datedTable<CancellationRow>('cancellation-window/software-subscription', [
  {
    since: '2018-09-04',
    certainty: 'first-seen',
    source: history,
    section: '2.1',
    rules: ['W5', 'E7'],
    interpretations: ['I7', 'I14'],
    duration: { calendarDays: 60 },
    refund: notStated,
    afterClose: 'refused',
  },
  {
    since: '2019-12-18',
    certainty: 'first-seen',
    source: software2020,
    section: 'Cancel a software purchase',
    rules: ['E7', 'E10', 'W5'],
    rulesAfter: ['E7', 'W5'],
    interpretations: ['I7', 'I8', 'I14'],
    duration: { calendarDays: 60 },
    refund: prorated,
    afterClose: 'refused',
    overrides: { I8: { 'full-for-both': { from: '2021-03-12', refund: full } } },
  },
  {
    since: '2021-06-01',
    certainty: 'stated',
    source: software2021,
    section: 'Cancel a software purchase',
    rules: ['E8', 'E10', 'W6'],
    rulesAfter: ['E8', 'W6'],
    interpretations: ['I7', 'I8', 'I12', 'I14'],
    duration: { calendarDays: 30 },
    refund: prorated,
    afterClose: 'refused',
    overrides: { I8: { 'full-for-both': { refund: full } } },
    sinceByInterpretation: { I12: { 'first-seen': '2021-06-02' } },
  },
  {
    since: '2022-07-11',
    seenFrom: '2023-06-30',
    seenUntil: '2023-06-30',
    certainty: 'reported',
    source: reports,
    section: '2.1',
    rules: ['W7', 'E10'],
    rulesAfter: ['W7'],
    interpretations: ['I1', 'I8', 'I14'],
    duration: { hours: 168 },
    refund: prorated,
    afterClose: 'refused',
    reopenedBy: ['renewal'],
    overrides: { I8: { 'full-for-both': { refund: full } } },
  },
]);

const windows7 = /* @__PURE__ */ datedTable<CancellationRow>('cancellation-window/windows-7-esu', [
  {
    since: '2019-12-18',
    certainty: 'first-seen',
    source: software2020,
    section: 'Cancel a software purchase',
    rules: ['E11', 'W9'],
    interpretations: ['I14'],
    duration: 'never',
    refund: notStated,
    afterClose: 'refused',
  },
  {
    since: '2020-01-25',
    certainty: 'first-seen',
    source: history,
    section: '2.1',
    rules: ['W9', 'E7'],
    interpretations: ['I7', 'I14'],
    duration: { calendarDays: 60 },
    refund: notStated,
    afterClose: 'refused',
  },
  {
    since: '2021-06-01',
    seenUntil: '2023-06-30',
    certainty: 'stated',
    source: history,
    section: '2.1',
    rules: ['W9', 'E8'],
    interpretations: ['I7', 'I12', 'I14'],
    duration: { calendarDays: 30 },
    refund: notStated,
    afterClose: 'refused',
    sinceByInterpretation: { I12: { 'first-seen': '2021-06-02' } },
  },
]);

const licenseBased = /* @__PURE__ */ datedTable<CancellationRow>('cancellation-window/license-based', [
  {
    since: '2017-10-17',
    certainty: 'first-seen',
    source: history,
    section: '2.1',
    rules: ['W10', 'W21'],
    interpretations: ['I1', 'I14'],
    duration: 'any-time',
    refund: [
      { share: 'full', hours: 720 },
      { share: 'prorated', hours: null },
    ],
    afterClose: 'refused',
    exceptPlanMonths: [72],
  },
  {
    since: '2019-11-23',
    certainty: 'first-seen',
    source: history,
    section: '2.1',
    rules: ['W11', 'W21'],
    interpretations: ['I1', 'I14'],
    duration: 'any-time',
    refund: [
      { share: 'full', hours: null, months: 1 },
      { share: 'prorated', hours: null },
    ],
    afterClose: 'refused',
    exceptPlanMonths: [72],
  },
  {
    since: '2023-01-11',
    certainty: 'first-seen',
    source: history,
    section: '2.1',
    rules: ['W12', 'W21'],
    interpretations: ['I1', 'I14'],
    duration: 'any-time',
    refund: [
      { share: 'full', hours: null, months: 1 },
      { share: 'prorated', hours: null },
    ],
    afterClose: 'refused',
    exceptPlanMonths: [72],
    reopenedBy: ['renewal'],
  },
]);

const newCommerce = /* @__PURE__ */ datedTable<CancellationRow>('cancellation-window/new-commerce-license', [
  {
    since: '2022-01-10',
    certainty: 'reported',
    source: reports,
    section: '2.1',
    rules: ['W13'],
    interpretations: ['I1', 'I14'],
    duration: { hours: 72 },
    refund: prorated,
    afterClose: 'refused',
    reopenedBy: ['renewal', 'trial-conversion', 'upgrade', 'partial-upgrade'],
  },
  {
    since: '2022-03-19',
    seenUntil: '2022-11-08',
    certainty: 'reported',
    source: reports,
    section: '2.1',
    rules: ['W14'],
    interpretations: ['I1', 'I14'],
    duration: { hours: 168 },
    refund: [
      { share: 'full', hours: 24 },
      { share: 'prorated', hours: null },
    ],
    afterClose: 'refused',
    reachesBackTo: '2022-03-12',
    reopenedBy: ['renewal', 'trial-conversion', 'upgrade', 'partial-upgrade'],
  },
]);

const reservation = /* @__PURE__ */ datedTable<CancellationRow>('cancellation-window/azure-reservation', [
  {
    since: '2018-10-12',
    certainty: 'first-seen',
    source: history,
    section: '2.1',
    rules: ['W15'],
    interpretations: ['I14'],
    duration: 'any-time',
    refund: [
      { share: 'prorated', hours: 120 },
      { share: 'not-stated', hours: 144 },
      { share: 'prorated', hours: null, feePercent: 12 },
    ],
    afterClose: 'refused',
  },
  {
    since: '2018-11-16',
    certainty: 'first-seen',
    source: history,
    section: '2.1',
    rules: ['W16'],
    interpretations: ['I14'],
    duration: 'any-time',
    refund: [
      { share: 'prorated', hours: 144 },
      { share: 'prorated', hours: null, feePercent: 12 },
    ],
    afterClose: 'refused',
  },
  {
    since: '2022-10-10',
    certainty: 'first-seen',
    source: history,
    section: '2.1',
    rules: ['W17'],
    interpretations: ['I14'],
    duration: 'any-time',
    refund: prorated,
    afterClose: 'refused',
    exceptProducts: ['databricks', 'synapse-pre-purchase', 'vmware-by-cloudsimple', 'red-hat-openshift', 'red-hat', 'suse'],
  },
]);

const savingsPlan = /* @__PURE__ */ datedTable<CancellationRow>('cancellation-window/azure-savings-plan', [
  {
    since: '2022-10-01',
    certainty: 'reported',
    source: reports,
    section: '2.1',
    rules: ['W18'],
    interpretations: ['I14'],
    duration: 'never',
    refund: nothing,
    afterClose: 'refused',
  },
]);

const azurePlan = /* @__PURE__ */ datedTable<CancellationRow>('cancellation-window/azure-plan', [
  {
    since: undated,
    certainty: 'first-seen',
    source: history,
    section: '2.1',
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
    source: software2020,
    section: 'Cancel a software purchase',
    rules: ['E12', 'W20'],
    interpretations: ['I14'],
    duration: 'never',
    refund: nothing,
    afterClose: 'refused',
  },
]);

const isvMetered = /* @__PURE__ */ datedTable<CancellationRow>('cancellation-window/isv-metered', [
  {
    since: '2019-11-27',
    seenUntil: '2020-07-17',
    certainty: 'first-seen',
    source: create2019,
    section: 'Cancel a subscription',
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
