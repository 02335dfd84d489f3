import type { Cited } from '../kernel/timeline.js';
import { timeline, undated } from '../kernel/timeline.js';
import type { ProductFamily } from '../vocabulary/product.js';
import type { Duration } from '../vocabulary/term.js';
import type { SourceId } from './sources.js';

/** Mid-term a term may only get longer, and a trial's not at all (T7); no billing cycle is longer than its term (T1). */
export interface TermChangeRow extends Cited<SourceId> {
  /** The families of whose terms the texts speak. */
  readonly families: readonly ProductFamily[];
  /** The terms that a family comes with (T1); a family without a list is not judged. */
  readonly durations: { readonly [F in ProductFamily]?: readonly Duration[] };
  /** The rule on billing cycles and on the terms there are. */
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
    durations: {
      'new-commerce-license': ['P1M', 'P1Y', 'P3Y'],
      'isv-saas': ['P1M', 'P1Y', 'P2Y', 'P3Y', 'P4Y', 'P5Y'],
    },
    cycleRule: 'T1',
  },
]);
