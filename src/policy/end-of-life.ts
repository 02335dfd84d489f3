import type { NonEmpty, RuleId } from '../kernel/answer.js';
import type { Cited, Timeline } from '../kernel/timeline.js';
import { timeline, undated } from '../kernel/timeline.js';
import type { ProductFamily } from '../vocabulary/product.js';
import type { SourceId } from './sources.js';

/** What happens when a term ends: whether it renews, whether that can be switched, and what follows when it does not. */
export interface EndOfLifeRow extends Cited<SourceId> {
  readonly renews: 'by-default' | 'never' | 'not-stated';
  readonly switchable: boolean | 'not-stated';
  /** Plans of so many months never renew, whatever the switch says (W21). */
  readonly unrenewedPlanMonths: readonly number[];
  /** Days as expired (users keep access), then days as disabled (administrators only), then deleted; null = the texts know no such stages. */
  readonly stages: { readonly expiredDays: number; readonly disabledDays: number } | null;
  /** Whether a term that is not renewed ends at all as far as the texts say. */
  readonly ends: boolean;
  /** Whether suspending switches auto-renew off for good, and billing goes on while suspended (L3). */
  readonly suspendedKeepsTerm: boolean;
  /** Whether a suspension by the publisher ends in being unsubscribed, its data kept for days that no text counts (L7). */
  readonly publisherSuspensionEnds: boolean;
  /** Days from a cancellation to the deletion of the data; null = not stated. */
  readonly cancelledDays: number | null;
  /** Days that the publisher has to activate it at most; what follows is not told. null = not stated. */
  readonly pendingDays: number | null;
}

const history = 'partner-center-history';

const newCommerce = /* @__PURE__ */ timeline<EndOfLifeRow>('end-of-life/new-commerce-license', [
  {
    since: undated,
    certainty: 'first-seen',
    source: history,
    section: '2.2',
    rules: ['L4', 'L3', 'L6', 'T5'],
    renews: 'by-default',
    switchable: true,
    unrenewedPlanMonths: [],
    stages: { expiredDays: 30, disabledDays: 90 },
    ends: true,
    suspendedKeepsTerm: true,
    publisherSuspensionEnds: false,
    cancelledDays: 7,
    pendingDays: null,
  },
]);

const marketplace = /* @__PURE__ */ timeline<EndOfLifeRow>('end-of-life/isv-saas', [
  {
    since: undated,
    certainty: 'first-seen',
    source: 'create-subscription@2019-11-27',
    section: 'Manage auto-renewal',
    rules: ['C3', 'C4', 'T5'],
    renews: 'by-default',
    switchable: true,
    unrenewedPlanMonths: [],
    stages: null,
    ends: true,
    suspendedKeepsTerm: false,
    publisherSuspensionEnds: true,
    cancelledDays: null,
    pendingDays: 30,
  },
]);

const traditional = /* @__PURE__ */ timeline<EndOfLifeRow>('end-of-life/license-based', [
  {
    since: undated,
    certainty: 'first-seen',
    source: history,
    section: '2.4',
    rules: ['T5'],
    renews: 'by-default',
    switchable: 'not-stated',
    unrenewedPlanMonths: [72],
    stages: null,
    ends: false,
    suspendedKeepsTerm: false,
    publisherSuspensionEnds: false,
    cancelledDays: null,
    pendingDays: null,
  },
]);

const softwareSubscription = /* @__PURE__ */ timeline<EndOfLifeRow>('end-of-life/software-subscription', [
  {
    since: undated,
    certainty: 'first-seen',
    source: history,
    section: '2.4',
    rules: ['T5'],
    renews: 'never',
    switchable: false,
    unrenewedPlanMonths: [],
    stages: null,
    ends: true,
    suspendedKeepsTerm: false,
    publisherSuspensionEnds: false,
    cancelledDays: null,
    pendingDays: null,
  },
  {
    since: '2021-10-14',
    certainty: 'first-seen',
    source: history,
    section: '2.4',
    rules: ['T5'],
    renews: 'by-default',
    switchable: true,
    unrenewedPlanMonths: [],
    stages: null,
    ends: true,
    suspendedKeepsTerm: false,
    publisherSuspensionEnds: false,
    cancelledDays: null,
    pendingDays: null,
  },
]);

/** A family of which the texts tell no end. */
export const notStated = /* @__PURE__ */ timeline<EndOfLifeRow>('end-of-life/not-stated', [
  {
    since: undated,
    certainty: 'first-seen',
    source: history,
    section: '2.4',
    rules: ['T5'],
    renews: 'not-stated',
    switchable: 'not-stated',
    unrenewedPlanMonths: [],
    stages: null,
    ends: false,
    suspendedKeepsTerm: false,
    publisherSuspensionEnds: false,
    cancelledDays: null,
    pendingDays: null,
  },
]);

/** The end of life by family; the order's date selects the row. */
export const endsOfLife: { readonly [F in ProductFamily]: Timeline<EndOfLifeRow> } = {
  'license-based': traditional,
  'new-commerce-license': newCommerce,
  'software-subscription': softwareSubscription,
  'perpetual-software': notStated,
  'windows-7-esu': notStated,
  'azure-linux-plan': notStated,
  'azure-reservation': notStated,
  'azure-savings-plan': notStated,
  'azure-plan': notStated,
  'isv-saas': marketplace,
  'isv-metered': notStated,
};

/** Which rules speak of which step; a row that has none of them cites all it has. */
export const endOfLifeSteps = {
  'term-end': ['L4', 'C4'],
  'term-end-while-suspended': ['L3'],
  'disabled-after-expiry': ['L4'],
  'disabled-while-suspended': ['L3'],
  cancelled: ['L6'],
} as const satisfies { readonly [step: string]: NonEmpty<RuleId> };

/** A renewal completes at most so long after the term's end (T4). */
export const renewalHours = 24;
