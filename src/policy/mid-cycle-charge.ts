import type { Cited, DatedTable } from '../kernel/dated-table.js';
import { datedTable } from '../kernel/dated-table.js';
import type { ProductFamily } from '../vocabulary/product.js';
import type { MidCycleChangeKind } from '../vocabulary/purchase.js';
import type { Proration, Rounding } from './proration.js';

/** The charge for a change inside a charge cycle: the part of the cycle that is left, and how each line is rounded (I19). */
export interface MidCycleChargeRow extends Cited {
  readonly families: readonly ProductFamily[];
  /** 'months': whole months from the next one on; 'days': UTC days, the day of the event included. */
  readonly unit: 'days' | 'months';
  /** True if what was charged before is refunded for the same part; false if nothing was charged for it. */
  readonly refundsBefore: boolean;
  readonly rounding: Rounding;
  readonly roundings: Proration['roundings'];
}

const source = 'onetime-billing-scenarios@2022-11-08';
const seen = { since: '2022-11-08', seenUntil: '2023-10-23', certainty: 'first-seen', source, families: ['new-commerce-license'] } as const;
/** The page prints lines of these days, though it is of a later one. */
const printedFor = { seenFrom: '2022-11-08' } as const;
const cutSeat = { rounding: 'cut-per-seat', roundings: { 'one-final-rounding': 'once' } } as const;
const cutLine = { rounding: 'cut-line', roundings: { 'one-final-rounding': 'once', 'cut-the-seat': 'cut-per-seat' } } as const;

/** The charges for changes inside a charge cycle, by kind of change. */
export const midCycleCharges = {
  seats: /* @__PURE__ */ datedTable<MidCycleChargeRow>('mid-cycle-charge/seats', [
    { ...seen, ...printedFor, since: '2021-06-20', rules: ['T9', 'W14'], unit: 'days', refundsBefore: true, ...cutLine },
    { ...seen, rules: ['T9', 'W14'], unit: 'days', refundsBefore: true, ...cutLine },
  ]),
  upgrade: /* @__PURE__ */ datedTable<MidCycleChargeRow>('mid-cycle-charge/upgrade', [
    { ...seen, ...printedFor, since: '2021-06-25', rules: ['U1'], unit: 'days', refundsBefore: true, ...cutSeat },
    { ...seen, rules: ['U1'], unit: 'days', refundsBefore: true, ...cutSeat },
  ]),
  'trial-conversion': /* @__PURE__ */ datedTable<MidCycleChargeRow>('mid-cycle-charge/trial-conversion', [
    { ...seen, ...printedFor, since: '2021-06-25', rules: ['R2'], unit: 'days', refundsBefore: false, ...cutSeat },
    { ...seen, rules: ['R2'], unit: 'days', refundsBefore: false, ...cutSeat },
  ]),
  'billing-plan': /* @__PURE__ */ datedTable<MidCycleChargeRow>('mid-cycle-charge/billing-plan', [
    { ...seen, ...printedFor, since: '2021-10-20', rules: ['T9'], unit: 'months', refundsBefore: false, ...cutSeat },
    { ...seen, rules: ['T9'], unit: 'months', refundsBefore: false, ...cutSeat },
  ]),
} as const satisfies { readonly [K in MidCycleChangeKind]: DatedTable<MidCycleChargeRow> };
