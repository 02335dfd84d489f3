import type { ProductFamily } from '../vocabulary/product.js';
import type { Status } from '../vocabulary/status.js';
import type { Way } from '../vocabulary/way.js';

/** How a family is cancelled, whatever the date. */
export interface CancellationManner {
  /** How a cancellation inside its window is done. */
  readonly way: Way;
  /** What a family without any window says instead. */
  readonly denial: 'not-cancellable' | 'support-request-required' | 'deprovision';
  /** Which date selects the policy (I14): the order's, or the one of the opening of the window. */
  readonly selectedBy: 'order' | 'opening';
  /** When the credit comes, where the texts say so. */
  readonly creditedOn: 'next-invoice' | null;
  /** Whether the cancellation is a suspension, so that a suspended subscription has already been cancelled. */
  readonly suspending: boolean;
  /** What is left once the window is over. */
  readonly insteadAfter: readonly Way[];
  /** The rule behind the manner. */
  readonly rule: string;
}

const cancelSubscription: Way = { by: 'move', move: 'cancel', scope: 'subscription' };
const cancelOrder: Way = { by: 'move', move: 'cancel', scope: 'order' };

/** Letting a subscription end with its term. */
export const stopRenewal: Way = { by: 'move', move: 'set-auto-renew', scope: 'subscription' };

/** How each product family is cancelled. */
export const cancellationManners = {
  'license-based': {
    way: { by: 'move', move: 'suspend', scope: 'subscription' },
    denial: 'not-cancellable',
    selectedBy: 'order',
    creditedOn: null,
    suspending: true,
    insteadAfter: [],
    rule: 'W10',
  },
  'new-commerce-license': {
    way: cancelSubscription,
    denial: 'not-cancellable',
    selectedBy: 'opening',
    creditedOn: null,
    suspending: false,
    insteadAfter: [stopRenewal],
    rule: 'W14',
  },
  'software-subscription': {
    way: cancelOrder,
    denial: 'not-cancellable',
    selectedBy: 'order',
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
    insteadAfter: [],
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
    selectedBy: 'order',
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
    selectedBy: 'order',
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
} as const satisfies { readonly [F in ProductFamily]: CancellationManner };

/** Partner Center's codes for a window that has passed (2.9). */
export const windowClosedErrorCodes = { hours: '900213', calendarDays: '900117' } as const;

/** The states in which nothing is left to cancel, and the rule that ended them. */
export const endedBy: { readonly [S in Status]?: string } = { cancelled: 'L6', deleted: 'D4', expired: 'L4', disabled: 'L4' };

/** The reading that makes the order's date the first that counts. */
export const orderDateRule = 'I14';
