import { hasKey } from '../kernel/check.js';
import type { Interpretations } from '../vocabulary/interpretation.js';
import type { ProductFamily } from '../vocabulary/product.js';

/**
 * 'cut-line': the exact amount of all seats is truncated to two decimals (I19); 'cut-per-seat': a seat's unused price is truncated to two decimals, then multiplied by the seats (W14); 'day-price-per-seat': a seat's price
 * of a day is rounded, times the unused days rounded to the cent, times the seats (I19); 'per-day-then-seat': the calculation in W10; 'once':
 * the exact amount is rounded once, half away from zero.
 */
export type Rounding = 'cut-line' | 'cut-per-seat' | 'day-price-per-seat' | 'per-day-then-seat' | 'once';

/** The unit that a charge is divided into: UTC days, or periods of 24 hours or hours from its start (I25). */
export type ProrationUnit = 'utc-days' | '24-hour-periods' | 'hours';

/** The counting (I9, I25) and rounding (I19) of a prorated refund, with what other interpretations put in their place. */
export interface Proration {
  readonly rule: string;
  /** 'used': the day of the event is paid for; 'unused': it is refunded. */
  readonly dayOfEvent: 'used' | 'unused';
  readonly rounding: Rounding;
  /** The rounding of each of the two lines by which a part of the seats goes; absent = a part is rounded as the whole (T9). */
  readonly partRounding?: Rounding;
  readonly roundings: { readonly [W in NonNullable<Interpretations['I19']>]?: Rounding };
  readonly units: { readonly [W in NonNullable<Interpretations['I25']>]?: ProrationUnit };
}

const usedOnce = { dayOfEvent: 'used', rounding: 'once', roundings: {}, units: {} } as const;

export const prorations = {
  'license-based': {
    rule: 'W10',
    dayOfEvent: 'unused',
    rounding: 'day-price-per-seat',
    roundings: { 'exact-line': 'once', 'two-decimals': 'per-day-then-seat' },
    units: {},
  },
  'new-commerce-license': {
    rule: 'W14',
    dayOfEvent: 'unused',
    rounding: 'cut-per-seat',
    partRounding: 'cut-line',
    roundings: { 'one-final-rounding': 'once', 'cut-the-seat': 'cut-per-seat' },
    units: { '24-hour-periods': '24-hour-periods', hourly: 'hours' },
  },
  'software-subscription': { rule: 'E10', ...usedOnce },
  'perpetual-software': { rule: 'E9', ...usedOnce },
  'windows-7-esu': { rule: 'W9', ...usedOnce },
  'azure-linux-plan': { rule: 'E12', ...usedOnce },
  'azure-reservation': { rule: 'W17', ...usedOnce, dayOfEvent: 'unused' },
  'azure-savings-plan': { rule: 'W18', ...usedOnce },
  'azure-plan': { rule: 'W19', ...usedOnce },
  'isv-saas': { rule: 'E1', ...usedOnce },
  'isv-metered': { rule: 'E6', ...usedOnce },
} as const satisfies { readonly [F in ProductFamily]: Proration };

/** Returns the counting of a family; that of one of the caller's own is in whole days, rounded once, the day of the event used. */
export function prorationOf(family: ProductFamily): Proration {
  return hasKey(prorations, family) ? prorations[family] : { rule: 'callers-own', ...usedOnce };
}

/** The decimals that a seat's price is truncated or rounded to, in every currency (W10, W14). */
export const truncatedDecimals = 2;

/** The decimals that a seat's price of a day is rounded to: of a period of at most a month, and of a longer one (I19). */
export const dayPriceDecimals = { monthDays: 31, month: 3, longer: 2 } as const;
