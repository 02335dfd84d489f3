import type { Move } from '../vocabulary/move.js';
import type { BillingCycle } from '../vocabulary/product.js';
import type { Status } from '../vocabulary/status.js';

/** The states of SaaS fulfillment, by their normalized wire value (2.3). */
export const wireSaasStatuses = {
  notstarted: 'not-started',
  pendingfulfillmentstart: 'pending-fulfillment-start',
  subscribed: 'subscribed',
  suspended: 'suspended',
  unsubscribed: 'unsubscribed',
} as const;
/**
 * The wire's `saasSubscriptionStatus`, in termbook's spelling.
 * @useDeclaredType
 */
export type SaasStatus = (typeof wireSaasStatuses)[keyof typeof wireSaasStatuses];

/** The core's status of each state; a subscribed one in its free trial is 'trial'. */
export const statusOf = {
  'not-started': 'pending',
  'pending-fulfillment-start': 'pending',
  subscribed: 'active',
  suspended: 'suspended',
  unsubscribed: 'cancelled',
} as const satisfies { readonly [S in SaasStatus]: Status };

/** The actions of operations and webhooks. */
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
 * The action of an operation or a webhook, in termbook's spelling.
 * @useDeclaredType
 */
export type SaasAction = (typeof wireActions)[keyof typeof wireActions];

/** The core's move of each action; null if there is none. */
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

/** The statuses of an operation; older payloads use Success and Failure. */
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
 * The status of an operation, in termbook's spelling.
 * @useDeclaredType
 */
export type OperationStatus = (typeof wireOperationStatuses)[keyof typeof wireOperationStatuses];

/** The billing cycle of each charge duration. */
export const wireChargeDurations = {
  p1m: 'monthly',
  p1y: 'annual',
  p2y: 'biennial',
  p3y: 'triennial',
} as const satisfies { readonly [plain: string]: BillingCycle };
