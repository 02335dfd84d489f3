import type { Cited } from '../kernel/dated-table.js';
import { datedTable } from '../kernel/dated-table.js';
import type { ProductFamily } from '../vocabulary/product.js';
import type { SourceId } from './sources.js';

/** The extended service term that follows a term without renewal (L5). */
export interface ExtendedTermRow extends Cited<SourceId> {
  readonly families: readonly ProductFamily[];
  /** The first day of purchase or renewal that counts; the term must end on or after `since`. */
  readonly boughtFrom: string;
  /** The surcharge on the monthly-term price, in percent. */
  readonly surchargePercent: number;
  readonly surchargePercentWithoutMonthlyPlan: number;
  /** The months between two bills. */
  readonly billedMonths: number;
}

export const extendedTerms = /* @__PURE__ */ datedTable<ExtendedTermRow>('extended-term', [
  {
    since: '2026-05-04',
    certainty: 'stated',
    source: 'extended-service-terms@undated',
    rules: ['L5'],
    families: ['new-commerce-license'],
    boughtFrom: '2025-04-01',
    surchargePercent: 3,
    surchargePercentWithoutMonthlyPlan: 23,
    billedMonths: 1,
  },
]);
