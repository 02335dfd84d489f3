import type { Cited, DatedTable } from '../kernel/dated-table.js';
import { datedTable } from '../kernel/dated-table.js';
import type { BillingCycle, ProductFamily } from '../vocabulary/product.js';
import type { PlanProduct } from '../vocabulary/purchase.js';
import type { Duration } from '../vocabulary/term.js';

/** The surcharge of a term's plans above the price paid upfront, by the day of the purchase or renewal (X6, X7). */
export interface PlanSurchargeRow extends Cited {
  readonly families: readonly ProductFamily[];
  /** The term whose price paid upfront the surcharge is on. */
  readonly upfrontTerm: Duration;
  /** The surcharge of each billing cycle in percent; a cycle that is left out is not offered. */
  readonly percent: { readonly [C in BillingCycle]?: number };
  /** Products without a surcharge. */
  readonly exempt: readonly PlanProduct[];
}

const families = ['new-commerce-license'] as const;

/** The surcharges of the plans of each term. */
export const planSurcharges: { readonly [D in Duration]?: DatedTable<PlanSurchargeRow> } = {
  P1M: /* @__PURE__ */ datedTable<PlanSurchargeRow>('plan-surcharge/monthly-term', [
    // a promotion waived it
    {
      since: '2022-01-10',
      seenUntil: '2022-06-30',
      certainty: 'stated',
      source: 'partner-blog-seat-based@2022-03-04',
      rules: ['X7'],
      families,
      upfrontTerm: 'P1Y',
      percent: { monthly: 0 },
      exempt: ['windows-365'],
    },
    {
      since: '2022-07-01',
      certainty: 'stated',
      source: 'partner-blog-seat-based@2022-03-04',
      rules: ['X7'],
      families,
      upfrontTerm: 'P1Y',
      percent: { monthly: 20 },
      exempt: ['windows-365'],
    },
  ]),
  P1Y: /* @__PURE__ */ datedTable<PlanSurchargeRow>('plan-surcharge/annual-term', [
    {
      since: '2025-04-01',
      certainty: 'reported',
      source: 'synergy-technical-pricing@undated',
      rules: ['X6'],
      families,
      upfrontTerm: 'P1Y',
      percent: { monthly: 5, annual: 0 },
      exempt: [],
    },
  ]),
  P3Y: /* @__PURE__ */ datedTable<PlanSurchargeRow>('plan-surcharge/three-year-term', [
    {
      since: '2025-04-01',
      certainty: 'reported',
      source: 'announcements-2025-03@undated',
      rules: ['X6'],
      families,
      upfrontTerm: 'P3Y',
      percent: { monthly: 5, annual: 0, triennial: 0 },
      exempt: [],
    },
  ]),
};
