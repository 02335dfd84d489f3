import type { DatedCodes } from './dated-codes.js';
import type { RuleId } from '../kernel/answer.js';
import type { ProductFamily } from '../vocabulary/product.js';

/**
 * The times at which seats can be removed: any time, only inside the window of their batch, or as the policy of their window says of parts
 * (W7, W14, B9); and if they can be added.
 */
export interface SeatChange {
  readonly rule: RuleId;
  readonly decrease: 'any-time' | 'in-window' | 'by-policy';
  /** 'not-stated': the documents of the family do not say that seats can be added. */
  readonly increase: 'any-time' | 'not-stated';
}

const anyTime = { rule: 'B9', decrease: 'any-time', increase: 'any-time' } as const;
const byPolicy = { rule: 'B9', decrease: 'by-policy', increase: 'not-stated' } as const;

export const seatChanges = {
  'license-based': anyTime,
  'new-commerce-license': { rule: 'W14', decrease: 'in-window', increase: 'any-time' },
  'software-subscription': { rule: 'W7', decrease: 'by-policy', increase: 'not-stated' },
  'perpetual-software': byPolicy,
  'windows-7-esu': byPolicy,
  'azure-linux-plan': byPolicy,
  'azure-reservation': byPolicy,
  'azure-savings-plan': byPolicy,
  'azure-plan': byPolicy,
  'isv-saas': anyTime,
  'isv-metered': byPolicy,
} as const satisfies { readonly [F in ProductFamily]: SeatChange };

/** The change of seats in a family of the caller's own. */
export const ofCaller: SeatChange = { rule: 'callers-own', decrease: 'by-policy', increase: 'not-stated' };

/** Partner Center's error codes: the reduction window has passed; no change while suspended (2.9). */
export const seatReductionErrorCodes = {
  locked: { since: '2023-06-15', codes: ['900214'] },
  suspended: { since: '2020-08-26', codes: ['800091'] },
} as const satisfies { readonly [why: string]: DatedCodes };
