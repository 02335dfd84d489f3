import type { ProductFamily } from '../vocabulary/product.js';

/** The counting (I9) and rounding (I19) of a prorated refund. */
export interface Proration {
  readonly rule: string;
  /** 'used': the day of the event is paid for; 'unused': it is refunded. */
  readonly dayOfEvent: 'used' | 'unused';
  /**
   * 'cut-per-seat': a seat's unused price is truncated to two decimals, then multiplied by the seats (W14); 'per-day-then-seat': the
   * calculation in W10; 'once': the exact amount is rounded once, half away from zero.
   */
  readonly rounding: 'cut-per-seat' | 'per-day-then-seat' | 'once';
}

const usedOnce = { dayOfEvent: 'used', rounding: 'once' } as const;

export const prorations = {
  'license-based': { rule: 'W10', dayOfEvent: 'used', rounding: 'per-day-then-seat' },
  'new-commerce-license': { rule: 'W14', dayOfEvent: 'unused', rounding: 'cut-per-seat' },
  'software-subscription': { rule: 'E10', ...usedOnce },
  'perpetual-software': { rule: 'E9', ...usedOnce },
  'windows-7-esu': { rule: 'W9', ...usedOnce },
  'azure-linux-plan': { rule: 'E12', ...usedOnce },
  'azure-reservation': { rule: 'W15', ...usedOnce },
  'azure-savings-plan': { rule: 'W18', ...usedOnce },
  'azure-plan': { rule: 'W19', ...usedOnce },
  'isv-saas': { rule: 'E1', ...usedOnce },
  'isv-metered': { rule: 'E6', ...usedOnce },
} as const satisfies { readonly [F in ProductFamily]: Proration };

/** The decimals that a seat's price is truncated or rounded to, in every currency (W10, W14). */
export const truncatedDecimals = 2;
