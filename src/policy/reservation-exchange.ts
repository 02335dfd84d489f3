import type { Cited, DatedTable } from '../kernel/dated-table.js';
import { datedTable } from '../kernel/dated-table.js';
import type { ProductFamily } from '../vocabulary/product.js';
import type { ReservedProduct } from '../vocabulary/purchase.js';
import { reservedProducts } from '../vocabulary/purchase.js';

/** The exchange of a reservation for another one of the same type. */
export interface ReservationExchangeRow extends Cited {
  /** The least that the new one must cost over its whole term; null = nothing is exchanged. */
  readonly atLeast: 'refund' | 'remaining-commitment' | 'not-stated' | null;
  /** The reserved products that are not exchanged. */
  readonly exceptProducts: readonly ReservedProduct[];
  /** The rule by which they are not. */
  readonly exceptRule: 'E12' | 'W17';
  /** True if reservations bought since the row began are exchanged only where no savings plan covers the service. */
  readonly uncoveredOnly?: true;
  /** True if only what savings plans cover is traded in for one. */
  readonly coveredOnly?: true;
  /** The most reservations in one trade-in. */
  readonly atOnce?: number;
  /** True if a part of the quantity is exchanged by itself. */
  readonly inParts?: true;
}

const linux: readonly ReservedProduct[] = ['red-hat', 'suse'];

const reservations = /* @__PURE__ */ datedTable<ReservationExchangeRow>('reservation-exchange/azure-reservation', [
  {
    since: '2019-04-13',
    certainty: 'first-seen',
    source: 'reservation-refunds@2019-04-13',
    rules: ['W17'],
    atLeast: 'refund',
    exceptProducts: [],
    exceptRule: 'E12',
  },
  {
    since: '2019-12-18',
    certainty: 'first-seen',
    source: 'software-subscriptions@2019-12-18',
    rules: ['W17', 'E12'],
    atLeast: 'refund',
    exceptProducts: linux,
    exceptRule: 'E12',
  },
  {
    since: '2020-06-12',
    certainty: 'first-seen',
    source: 'reservation-refunds@2020-06-12',
    rules: ['W17', 'E12'],
    atLeast: 'remaining-commitment',
    exceptProducts: linux,
    exceptRule: 'E12',
  },
  {
    since: '2022-10-10',
    certainty: 'first-seen',
    source: 'reservation-refunds@2022-10-10',
    rules: ['W17', 'E12'],
    atLeast: 'remaining-commitment',
    exceptProducts: linux,
    exceptRule: 'E12',
    inParts: true,
  },
  {
    since: '2026-01-15',
    seenUntil: '2026-03-19',
    certainty: 'first-seen',
    source: 'reservation-refunds@2026-01-15',
    rules: ['W17', 'E12'],
    atLeast: 'remaining-commitment',
    exceptProducts: ['databricks', 'synapse-pre-purchase', ...linux, 'defender-for-cloud', 'sentinel'],
    exceptRule: 'W17',
    inParts: true,
  },
  {
    since: '2027-02-01',
    certainty: 'stated',
    source: 'reservation-refunds@2026-07-22',
    rules: ['W17', 'E12'],
    atLeast: 'remaining-commitment',
    exceptProducts: ['databricks', 'synapse-pre-purchase', ...linux, 'defender-for-cloud', 'sentinel'],
    exceptRule: 'W17',
    uncoveredOnly: true,
    inParts: true,
  },
]);

const linuxPlans = /* @__PURE__ */ datedTable<ReservationExchangeRow>('reservation-exchange/azure-linux-plan', [
  {
    since: '2019-12-18',
    seenUntil: '2021-07-13',
    certainty: 'first-seen',
    source: 'software-subscriptions@2019-12-18',
    rules: ['E12'],
    atLeast: null,
    exceptProducts: [],
    exceptRule: 'E12',
  },
]);

const tradeIn = { certainty: 'first-seen', rules: ['W17'], exceptRule: 'W17', coveredOnly: true, inParts: true } as const;

/** The trade-in of a reservation for a savings plan: virtual machines, dedicated hosts and app services alone. */
export const reservationTradeIns = /* @__PURE__ */ datedTable<ReservationExchangeRow>('reservation-exchange/savings-plan', [
  {
    ...tradeIn,
    since: '2023-02-03',
    source: 'savings-plan-trade-in@2023-02-03',
    atLeast: 'not-stated',
    exceptProducts: ['databricks', 'synapse-pre-purchase', 'vmware-by-cloudsimple', 'red-hat-openshift', ...linux],
  },
  {
    ...tradeIn,
    since: '2023-03-16',
    source: 'savings-plan-trade-in-change@2023-03-16',
    atLeast: 'not-stated',
    exceptProducts: ['databricks', 'synapse-pre-purchase', 'vmware-by-cloudsimple', 'red-hat-openshift', ...linux],
    atOnce: 100,
  },
  {
    ...tradeIn,
    since: '2023-10-16',
    seenUntil: '2026-01-08',
    source: 'savings-plan-trade-in@2023-10-16',
    atLeast: 'remaining-commitment',
    exceptProducts: reservedProducts,
    atOnce: 100,
  },
]);

/** The rules of exchanging by family; the documents cover only these. */
export const reservationExchanges: { readonly [F in ProductFamily]?: DatedTable<ReservationExchangeRow> } = {
  'azure-reservation': reservations,
  'azure-linux-plan': linuxPlans,
};
