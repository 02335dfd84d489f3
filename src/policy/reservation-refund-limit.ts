import type { Money } from '../kernel/money.js';
import type { Cited } from '../kernel/dated-table.js';
import { datedTable } from '../kernel/dated-table.js';
import type { SourceId } from './sources.js';

/** The limit on refunded commitment of Azure reservations, per customer. */
export interface ReservationRefundLimitRow extends Cited<SourceId> {
  readonly limit: Money;
  /** The days from its refund for which an amount counts; null = the document says 'a year' and does not define it. */
  readonly countsForDays: number | null;
  /** True if an exchange counts; null = the document does not say. */
  readonly countsExchanges: boolean | null;
}

const history = 'partner-center-history';
/** USD 50,000, in cents. */
const limit: Money = { amount: 5_000_000, currency: 'USD' };

export const reservationRefundLimits = /* @__PURE__ */ datedTable<ReservationRefundLimitRow>('reservation-refund-limit/azure-reservation', [
  {
    since: '2018-10-12',
    certainty: 'first-seen',
    source: history,
    section: '2.1',
    rules: ['W15'],
    limit,
    countsForDays: null,
    countsExchanges: null,
  },
  {
    since: '2018-11-16',
    certainty: 'first-seen',
    source: history,
    section: '2.1',
    rules: ['W16'],
    limit,
    countsForDays: null,
    countsExchanges: null,
  },
  {
    since: '2022-10-10',
    certainty: 'first-seen',
    source: history,
    section: '2.1',
    rules: ['W17'],
    limit,
    countsForDays: 365,
    countsExchanges: false,
  },
]);
