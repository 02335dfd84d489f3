import type { Cited } from '../kernel/timeline.js';
import { timeline, undated } from '../kernel/timeline.js';
import type { ProductFamily } from '../vocabulary/product.js';
import type { SourceId } from './sources.js';

/** Mid-term a term may only get longer, and a trial's not at all (T7); no billing cycle is longer than its term (T1). */
export interface TermChangeRow extends Cited<SourceId> {
  /** The families of whose terms the texts speak. */
  readonly families: readonly ProductFamily[];
  /** The rule on billing cycles. */
  readonly cycleRule: string;
}

export const termChanges = /* @__PURE__ */ timeline<TermChangeRow>('term-change/mid-term', [
  {
    since: undated,
    certainty: 'first-seen',
    source: 'partner-center-history',
    section: '2.4',
    rules: ['T7'],
    families: ['new-commerce-license', 'isv-saas'],
    cycleRule: 'T1',
  },
]);
