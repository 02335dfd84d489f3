import type { Cited } from '../kernel/dated-table.js';
import { datedTable } from '../kernel/dated-table.js';
import type { ProductFamily } from '../vocabulary/product.js';
import type { Duration } from '../vocabulary/term.js';
import type { SourceId } from './sources.js';

/** The change of a running term: only to a longer term, never in a trial (T7); no billing cycle is longer than its term (T1). */
export interface TermChangeRow extends Cited<SourceId> {
  /** The families with term changes in the documents. */
  readonly families: readonly ProductFamily[];
  /** The terms of each family (T1); a family without a list is not checked. */
  readonly durations: { readonly [F in ProductFamily]?: readonly Duration[] };
  /** The rule on billing cycles and on the available terms. */
  readonly cycleRule: string;
}

export const termChanges = /* @__PURE__ */ datedTable<TermChangeRow>('term-change/mid-term', [
  {
    since: '2023-06-15',
    seenUntil: '2025-06-30',
    certainty: 'first-seen',
    source: 'error-codes@2023-06-15',
    rules: ['T7'],
    families: ['new-commerce-license', 'isv-saas'],
    durations: {
      'new-commerce-license': ['P1M', 'P1Y', 'P3Y'],
      'isv-saas': ['P1M', 'P1Y', 'P2Y', 'P3Y', 'P4Y', 'P5Y'],
    },
    cycleRule: 'T1',
  },
]);
