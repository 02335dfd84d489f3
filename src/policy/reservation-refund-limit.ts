import type { Money } from '../kernel/money.js';
import type { Cited } from '../kernel/dated-table.js';
import { datedTable } from '../kernel/dated-table.js';

/** The limit on refunded commitment of Azure reservations, per customer. */
export interface ReservationRefundLimitRow extends Cited {
  readonly limit: Money;
  /** The days from its refund for which an amount counts; null = the document says 'a year' and does not define it. */
  readonly countsForDays: number | null;
  /** True if an exchange counts; null = the document does not say. */
  readonly countsExchanges: boolean | null;
  /** 'customer' if each customer has a limit of its own; null = the document does not say. */
  readonly per: 'customer' | null;
}

/** USD 50,000, in cents. */
const limit: Money = { amount: 5_000_000, currency: 'USD' };

export const reservationRefundLimits = /* @__PURE__ */ datedTable<ReservationRefundLimitRow>('reservation-refund-limit/azure-reservation', [
  {
    since: '2018-05-11',
    certainty: 'first-seen',
    source: 'azure-reservations-manage@2018-05-11',
    rules: ['W17'],
    limit,
    countsForDays: null,
    countsExchanges: null,
    per: null,
  },
  {
    since: '2019-04-13',
    certainty: 'first-seen',
    source: 'reservation-refunds@2019-04-13',
    rules: ['W17'],
    limit,
    countsForDays: null,
    countsExchanges: false,
    per: null,
  },
  {
    since: '2020-06-12',
    certainty: 'first-seen',
    source: 'reservation-refunds@2020-06-12',
    rules: ['W17'],
    limit,
    countsForDays: 365,
    countsExchanges: false,
    per: null,
  },
  {
    since: '2021-11-18',
    seenUntil: '2026-03-19',
    certainty: 'first-seen',
    source: 'reservation-refunds-change@2021-11-18',
    rules: ['W17'],
    limit,
    countsForDays: 365,
    countsExchanges: false,
    per: 'customer',
  },
]);
