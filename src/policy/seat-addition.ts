import type { Cited } from '../kernel/timeline.js';
import { timeline, undated } from '../kernel/timeline.js';
import type { ProductFamily } from '../vocabulary/product.js';
import type { RefundShare } from './refund-share.js';
import type { SourceId } from './sources.js';

/** The charge for seats added inside a cycle, counted and truncated as in W14 (T9). */
export interface SeatAdditionRow extends Cited<SourceId> {
  readonly families: readonly ProductFamily[];
  /** 'unused': the day of the event is not yet used when the seats are added, so it is charged. */
  readonly dayOfEvent: RefundShare['dayOfEvent'];
  readonly rounding: RefundShare['rounding'];
}

export const seatAdditions = /* @__PURE__ */ timeline<SeatAdditionRow>('seat-addition/new-commerce-license', [
  {
    since: undated,
    certainty: 'first-seen',
    source: 'partner-center-history',
    section: '2.4',
    rules: ['T9', 'W14'],
    families: ['new-commerce-license'],
    dayOfEvent: 'unused',
    rounding: 'cut-per-seat',
  },
]);
