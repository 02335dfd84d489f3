import type { Cited } from '../kernel/dated-table.js';
import { datedTable } from '../kernel/dated-table.js';
import type { ProductFamily } from '../vocabulary/product.js';
import type { Proration } from './proration.js';
import type { SourceId } from './sources.js';

/** The charge for seats added inside a cycle, counted and truncated as in W14 (T9). */
export interface SeatAdditionRow extends Cited<SourceId> {
  readonly families: readonly ProductFamily[];
  /** 'unused': the day of the event is not yet used when the seats are added, so it is charged. */
  readonly dayOfEvent: Proration['dayOfEvent'];
  readonly rounding: Proration['rounding'];
}

export const seatAdditions = /* @__PURE__ */ datedTable<SeatAdditionRow>('seat-addition/new-commerce-license', [
  {
    since: '2022-11-08',
    seenUntil: '2023-10-23',
    certainty: 'first-seen',
    source: 'onetime-billing-scenarios@2022-11-08',
    rules: ['T9', 'W14'],
    families: ['new-commerce-license'],
    dayOfEvent: 'unused',
    rounding: 'cut-per-seat',
  },
]);
