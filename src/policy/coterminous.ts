import type { Cited } from '../kernel/timeline.js';
import { timeline } from '../kernel/timeline.js';
import type { ProductFamily } from '../vocabulary/product.js';
import type { Duration } from '../vocabulary/term.js';
import type { SourceId } from './sources.js';

/** Which terms may end on another day than their natural one, trials never, and which ends they cannot be aligned with (T8). */
export interface CoterminousRow extends Cited<SourceId> {
  readonly families: readonly ProductFamily[];
  readonly durations: readonly Duration[];
  /** Terms that cannot be aligned with a monthly subscription. */
  readonly notToMonthly: readonly Duration[];
  /** A monthly term cannot be aligned with an end on one of these days, unless that is the last day of its month. */
  readonly monthlyNotToDays: readonly number[];
}

/**
 * Coterminous end dates (T8). Not modelled: the API's text lets a calendar-month end be any month end, this table's reading is the last one within the term;
 * the point is contested but has no reading of its own.
 */
export const coterminousEnds = /* @__PURE__ */ timeline<CoterminousRow>('coterminous-end/new-commerce-license', [
  {
    since: '2022-03-10',
    certainty: 'first-seen',
    source: 'partner-center-history',
    section: '2.4',
    rules: ['T8'],
    families: ['new-commerce-license'],
    durations: ['P1M', 'P1Y', 'P3Y'],
    notToMonthly: ['P1Y', 'P3Y'],
    monthlyNotToDays: [28, 29, 30],
  },
]);
