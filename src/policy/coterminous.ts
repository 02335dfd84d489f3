import type { Cited } from '../kernel/dated-table.js';
import { datedTable } from '../kernel/dated-table.js';
import type { ProductFamily } from '../vocabulary/product.js';
import type { Duration } from '../vocabulary/term.js';

/** The terms that may end on another day than their natural end (never trials), and the ends that they cannot be aligned with (T8). */
export interface CoterminousRow extends Cited {
  readonly families: readonly ProductFamily[];
  readonly durations: readonly Duration[];
  /** True if an end can be aligned with the calendar month too. */
  readonly calendarMonth: boolean;
  /** Terms that cannot be aligned with a monthly subscription. */
  readonly notToMonthly: readonly Duration[];
  /** A monthly term cannot be aligned with an end on one of these days, unless it is the last day of its month. */
  readonly monthlyNotToDays: readonly number[];
}

/** Coterminous end dates (T8). */
export const coterminousEnds = /* @__PURE__ */ datedTable<CoterminousRow>('coterminous-end/new-commerce-license', [
  {
    since: '2022-03-10',
    seenUntil: '2023-07-23',
    certainty: 'stated',
    source: 'align-end-dates@2023-07-24',
    rules: ['T8'],
    families: ['new-commerce-license'],
    durations: ['P1M', 'P1Y', 'P3Y'],
    calendarMonth: false,
    notToMonthly: ['P1Y', 'P3Y'],
    monthlyNotToDays: [28, 29, 30],
  },
  {
    since: '2023-07-24',
    seenUntil: '2023-10-23',
    certainty: 'first-seen',
    source: 'custom-term-end-dates@learn',
    rules: ['T8'],
    families: ['new-commerce-license'],
    durations: ['P1M', 'P1Y', 'P3Y'],
    calendarMonth: true,
    notToMonthly: ['P1Y', 'P3Y'],
    monthlyNotToDays: [28, 29, 30],
  },
]);
