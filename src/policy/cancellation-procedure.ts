import { hasKey } from '../kernel/check.js';
import { frozen } from '../kernel/frozen.js';
import type { ProductFamily } from '../vocabulary/product.js';
import type { Status } from '../vocabulary/status.js';
import type { Way } from '../vocabulary/way.js';
import type { DatedCodes } from './dated-codes.js';

/** The charge that a credit is set against: the next invoice, or a later purchase of a reservation, until which Microsoft keeps it. */
export type CreditedOn = 'next-invoice' | 'later-reservation';

/** The cancellation procedure of a family, on any date. */
export interface CancellationProcedure {
  /** The way to cancel inside the window. */
  readonly way: Way;
  /** The answer for a family without any window. */
  readonly denial: 'not-cancellable' | 'support-request-required' | 'deprovision';
  /** The date that selects the policy: of the order, of the window start, or of the question (I14). */
  readonly selectedBy: 'order' | 'window-start' | 'asking';
  /** The time of the credit, if the documents state it. */
  readonly creditedOn: CreditedOn | null;
  /** True if a cancellation is a suspension, so that a suspended subscription is already canceled. */
  readonly suspending: boolean;
  /** True if its window runs from the order, whether or not the publisher has activated the subscription; not stated = no document says. */
  readonly opensPending?: boolean;
  /** The ways that remain after the window. */
  readonly insteadAfter: readonly Way[];
  /** The rule behind the procedure. */
  readonly rule: string;
}

const cancelSubscription: Way = { by: 'move', move: 'cancel', scope: 'subscription' };
const cancelOrder: Way = { by: 'move', move: 'cancel', scope: 'order' };

/** The way to let a subscription end with its term. */
export const stopRenewal: Way = /* @__PURE__ */ frozen({ by: 'move', move: 'set-auto-renew', scope: 'subscription' });

/** The cancellation procedure of each product family. */
export const cancellationProcedures = /* @__PURE__ */ frozen({
  'license-based': {
    way: { by: 'move', move: 'suspend', scope: 'subscription' },
    denial: 'not-cancellable',
    selectedBy: 'window-start',
    creditedOn: null,
    suspending: true,
    insteadAfter: [],
    rule: 'W10',
  },
  'new-commerce-license': {
    way: cancelSubscription,
    denial: 'not-cancellable',
    selectedBy: 'window-start',
    creditedOn: null,
    suspending: false,
    insteadAfter: [stopRenewal],
    rule: 'W14',
  },
  'software-subscription': {
    way: cancelOrder,
    denial: 'not-cancellable',
    selectedBy: 'window-start',
    creditedOn: 'next-invoice',
    suspending: false,
    insteadAfter: [],
    rule: 'E13',
  },
  'perpetual-software': {
    way: cancelOrder,
    denial: 'not-cancellable',
    selectedBy: 'order',
    creditedOn: 'next-invoice',
    suspending: false,
    insteadAfter: [],
    rule: 'E13',
  },
  'windows-7-esu': {
    way: cancelOrder,
    denial: 'support-request-required',
    selectedBy: 'order',
    creditedOn: null,
    suspending: false,
    insteadAfter: [{ by: 'support-request' }],
    rule: 'E11',
  },
  'azure-linux-plan': {
    way: cancelSubscription,
    denial: 'not-cancellable',
    selectedBy: 'order',
    creditedOn: null,
    suspending: false,
    insteadAfter: [],
    rule: 'E12',
  },
  'azure-reservation': {
    way: cancelSubscription,
    denial: 'not-cancellable',
    selectedBy: 'asking',
    creditedOn: null,
    suspending: false,
    insteadAfter: [],
    rule: 'W15',
  },
  'azure-savings-plan': {
    way: cancelSubscription,
    denial: 'not-cancellable',
    selectedBy: 'order',
    creditedOn: null,
    suspending: false,
    insteadAfter: [],
    rule: 'W18',
  },
  'azure-plan': {
    way: cancelSubscription,
    denial: 'not-cancellable',
    selectedBy: 'asking',
    creditedOn: null,
    suspending: false,
    insteadAfter: [],
    rule: 'W19',
  },
  'isv-saas': {
    way: cancelSubscription,
    denial: 'not-cancellable',
    selectedBy: 'order',
    creditedOn: 'next-invoice',
    suspending: false,
    opensPending: true,
    insteadAfter: [],
    rule: 'E1',
  },
  'isv-metered': {
    way: cancelSubscription,
    denial: 'deprovision',
    selectedBy: 'order',
    creditedOn: null,
    suspending: false,
    insteadAfter: [],
    rule: 'E6',
  },
} as const satisfies { readonly [F in ProductFamily]: CancellationProcedure });

/** The procedure of a family of the caller's own, whose policy the caller states: no document says how it is canceled. */
const ofCaller: CancellationProcedure = {
  way: cancelSubscription,
  denial: 'not-cancellable',
  selectedBy: 'order',
  creditedOn: null,
  suspending: false,
  insteadAfter: [],
  rule: 'callers-own',
};

/** Returns the procedure of a family, also of one of the caller's own. */
export function procedureOf(family: ProductFamily): CancellationProcedure {
  return hasKey(cancellationProcedures, family) ? cancellationProcedures[family] : ofCaller;
}

/** Partner Center's error codes for a window that has passed (2.9). */
export const windowClosedErrorCodes = {
  hours: { since: '2023-06-15', codes: ['900213'] },
  calendarDays: { since: '2020-08-26', codes: ['900117'] },
} as const satisfies { readonly [by: string]: DatedCodes };

/** The states in which nothing is left to cancel, each with the rule behind it. */
export const endedBy: { readonly [S in Status]?: string } = {
  cancelled: 'L6',
  deleted: 'D4',
  expired: 'L4',
  disabled: 'L4',
  migrated: 'M1',
};

/** The rule behind 'before-order': the order date is the first that counts. */
export const orderDateRule = 'I14';
