import type { Move } from '../vocabulary/move.js';
import type { BillingCycle } from '../vocabulary/product.js';
import type { Status } from '../vocabulary/status.js';

/** The states of SaaS fulfilment, by their plain word (2.3). */
export const wireSaasStatuses = {
  notstarted: 'not-started',
  pendingfulfillmentstart: 'pending-fulfillment-start',
  subscribed: 'subscribed',
  suspended: 'suspended',
  unsubscribed: 'unsubscribed',
} as const;
/**
 * The wire's `saasSubscriptionStatus`, in our spelling.
 * @useDeclaredType
 */
export type SaasStatus = (typeof wireSaasStatuses)[keyof typeof wireSaasStatuses];

/** The same in the words of the core; a subscribed one in its free trial is 'trial'. */
export const statusOf = {
  'not-started': 'pending',
  'pending-fulfillment-start': 'pending',
  subscribed: 'active',
  suspended: 'suspended',
  unsubscribed: 'cancelled',
} as const satisfies { readonly [S in SaasStatus]: Status };

/** What an operation or webhook is about. */
export const wireActions = {
  subscribe: 'subscribe',
  unsubscribe: 'unsubscribe',
  suspend: 'suspend',
  reinstate: 'reinstate',
  renew: 'renew',
  changeplan: 'change-plan',
  changequantity: 'change-quantity',
  transfer: 'transfer',
} as const;
/**
 * What an operation or a webhook does, in our spelling of the wire's words.
 * @useDeclaredType
 */
export type SaasAction = (typeof wireActions)[keyof typeof wireActions];

/** The core's move; null where it has none. */
export const moveOf = {
  subscribe: 'activate',
  unsubscribe: 'cancel',
  suspend: 'suspend',
  reinstate: 'reactivate',
  renew: 'renew',
  'change-plan': null,
  'change-quantity': 'change-quantity',
  transfer: null,
} as const satisfies { readonly [A in SaasAction]: Move | null };

/** How far an operation is; older payloads say Success and Failure. */
export const wireOperationStatuses = {
  notstarted: 'not-started',
  inprogress: 'in-progress',
  succeeded: 'succeeded',
  success: 'succeeded',
  failed: 'failed',
  failure: 'failed',
  conflict: 'conflict',
} as const;
/**
 * The status of an operation, in our spelling of the wire's words.
 * @useDeclaredType
 */
export type OperationStatus = (typeof wireOperationStatuses)[keyof typeof wireOperationStatuses];

/** How often a charge falls due, where the term says so. */
export const wireChargeDurations = {
  p1m: 'monthly',
  p1y: 'annual',
  p2y: 'biennial',
  p3y: 'triennial',
} as const satisfies { readonly [plain: string]: BillingCycle };
