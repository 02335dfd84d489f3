import type { Cited } from '../kernel/dated-table.js';
import { datedTable } from '../kernel/dated-table.js';
import type { ProductFamily } from '../vocabulary/product.js';

/** The change of a running term: only to a longer term, never in a trial (T7). */
export interface TermChangeRow extends Cited {
  /** The families with term changes in the documents. */
  readonly families: readonly ProductFamily[];
}

export const termChanges = /* @__PURE__ */ datedTable<TermChangeRow>('term-change/mid-term', [
  {
    since: '2023-06-15',
    seenUntil: '2025-06-30',
    certainty: 'first-seen',
    source: 'billing-frequency@before-2025',
    rules: ['T7'],
    families: ['new-commerce-license'],
  },
]);
