import type { Cited } from '../kernel/dated-table.js';
import { datedTable } from '../kernel/dated-table.js';
import type { Move } from '../vocabulary/move.js';
import type { ProductFamily } from '../vocabulary/product.js';
import type { EndOfTerm } from '../vocabulary/purchase.js';

/** The extended service term that may follow a term, and the terms that it may follow (L5). */
export interface ExtendedTermRow extends Cited {
  readonly families: readonly ProductFamily[];
  /** The first day of purchase or renewal that counts; the last day of the term must be `since` or later (I36). */
  readonly boughtFrom: string;
  /** The surcharge on the monthly-term price, in percent. */
  readonly surchargePercent: number;
  readonly surchargePercentWithoutMonthlyPlan: number;
  /** The months between two bills. */
  readonly billedMonths: number;
}

export const extendedTerms = /* @__PURE__ */ datedTable<ExtendedTermRow>('extended-term', [
  {
    since: '2026-05-04',
    certainty: 'stated',
    source: 'extended-service-terms@undated',
    rules: ['L5'],
    families: ['new-commerce-license'],
    boughtFrom: '2025-04-01',
    surchargePercent: 3,
    surchargePercentWithoutMonthlyPlan: 23,
    billedMonths: 1,
  },
]);

/** The refund of a prepaid month of the extended service term (L5). */
export interface ExtendedTermRefundRow extends Cited {
  readonly families: readonly ProductFamily[];
  readonly share: 'prorated';
}

export const extendedTermRefunds = /* @__PURE__ */ datedTable<ExtendedTermRefundRow>('extended-term/refund', [
  {
    since: '2026-05-04',
    certainty: 'reported',
    source: 'licensingschool-est@undated',
    rules: ['L5'],
    families: ['new-commerce-license'],
    share: 'prorated',
  },
]);

/** The ways out of the extended service term (L9). */
export interface ExtendedTermExitRow extends Cited {
  readonly families: readonly ProductFamily[];
  readonly allowed: readonly Move[];
}

export const extendedTermExits = /* @__PURE__ */ datedTable<ExtendedTermExitRow>('extended-term/exits', [
  {
    since: '2026-05-04',
    certainty: 'stated',
    source: 'extended-service-terms@undated',
    rules: ['L9'],
    families: ['new-commerce-license'],
    allowed: ['cancel', 'start-new-term'],
  },
]);

/** The moves that are locked in the extended service term, and those of which no document says anything there (L9). */
export interface ExtendedTermLockRow extends Cited {
  readonly families: readonly ProductFamily[];
  readonly locked: readonly Move[];
  readonly silent: readonly Move[];
}

export const extendedTermLocks = /* @__PURE__ */ datedTable<ExtendedTermLockRow>('extended-term/locks', [
  {
    since: '2026-05-04',
    certainty: 'reported',
    source: 'softwareone-renewal@undated',
    rules: ['L9'],
    families: ['new-commerce-license'],
    locked: ['change-quantity'],
    silent: ['suspend', 'schedule-change'],
  },
]);

/** The choice of what follows a term that an extended service term may follow (L8). */
export interface EndOfTermRow extends Cited {
  readonly families: readonly ProductFamily[];
  readonly choices: readonly EndOfTerm[];
  /** The first day on which the choice can be made. */
  readonly chosenFrom: string;
}

export const endOfTermChoices = /* @__PURE__ */ datedTable<EndOfTermRow>('end-of-term/choice', [
  {
    since: '2026-05-04',
    certainty: 'stated',
    source: 'extended-service-terms@undated',
    rules: ['L8'],
    families: ['new-commerce-license'],
    choices: ['renew', 'extend', 'end'],
    chosenFrom: '2026-02-16',
  },
]);

/** The data of a subscription that ended by choice (L8): nobody reaches it, and it is deleted after some days. */
export interface EndedTermRow extends Cited {
  readonly families: readonly ProductFamily[];
  readonly disabledDays: number;
}

export const endedTerms = /* @__PURE__ */ datedTable<EndedTermRow>('end-of-term/ended', [
  {
    since: '2026-05-04',
    certainty: 'reported',
    source: 'infinigate-est@undated',
    rules: ['L8'],
    families: ['new-commerce-license'],
    disabledDays: 90,
  },
]);
