import type { Cited } from '../kernel/timeline.js';
import { timeline } from '../kernel/timeline.js';
import type { ProductFamily } from '../vocabulary/product.js';
import type { SourceId } from './sources.js';

/** The extended service term that follows a term which was not renewed (L5). */
export interface ExtendedTermRow extends Cited<SourceId> {
  readonly families: readonly ProductFamily[];
  /** Bought or renewed since this day, with a term that ends from `since` on. */
  readonly boughtFrom: string;
  /** What is added to the monthly-term price, in percent. */
  readonly surchargePercent: number;
  readonly surchargePercentWithoutMonthlyPlan: number;
  /** Billed every so many months. */
  readonly billedMonths: number;
}

export const extendedTerms = /* @__PURE__ */ timeline<ExtendedTermRow>('extended-term', [
  {
    since: '2026-05-04',
    certainty: 'first-seen',
    source: 'partner-center-history',
    section: '2.2',
    rules: ['L5'],
    families: ['new-commerce-license'],
    boughtFrom: '2025-04-01',
    surchargePercent: 3,
    surchargePercentWithoutMonthlyPlan: 23,
    billedMonths: 1,
  },
]);
