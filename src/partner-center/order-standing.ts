import { checkObject, hasKey } from '../kernel/check.js';
import type { OrderStatus } from './words.js';

/**
 * The standing of an order's lines by its status: only those of a placed order are purchases. `next` is what the partner does about one that
 * is not placed: 'wait', 'give-documents' (for the review, if asked for), 'upload-purchase-order', or 'buy-again' (what was not fulfilled).
 * null = the documents name nothing.
 */
export type OrderStanding =
  | {
      /** The standing of the lines. */
      readonly verdict: 'placed' | 'cancelled' | 'undetermined';
      /** The status of the order. */
      readonly status: OrderStatus;
    }
  | {
      /** The standing of the lines. */
      readonly verdict: 'not-placed';
      /** The status of the order. */
      readonly status: OrderStatus;
      /** The next step for the partner. */
      readonly next: 'wait' | 'give-documents' | 'upload-purchase-order' | 'buy-again' | null;
    }
  | {
      /** The standing of the lines. */
      readonly verdict: 'undetermined';
      /** The status of the order. */
      readonly status: null;
    };

type StatusStanding =
  | 'placed'
  | 'cancelled'
  | 'undetermined'
  | { readonly next: Extract<OrderStanding, { readonly verdict: 'not-placed' }>['next'] };

const standings: { readonly [S in OrderStatus]: StatusStanding } = {
  none: 'undetermined',
  completed: 'placed',
  pending: { next: 'wait' },
  cancelled: 'cancelled',
  suspended: 'undetermined',
  'pending-review': { next: 'give-documents' },
  'pending-po-upload': { next: 'upload-purchase-order' },
  'po-upload-complete': { next: 'wait' },
  'po-review-rejected': { next: null },
  // some lines are placed, and the order does not say which
  'partial-success': 'undetermined',
  error: { next: 'buy-again' },
};

/**
 * Returns what the status of an order says about its lines. 'undetermined': the status is not stated or unknown, or it does not say if a line was
 * placed (an order that succeeded in part, or was suspended).
 * @example
 * import { orderFrom, orderStanding } from 'termbook/partner-center';
 * const order = orderFrom({ id: 'o1', status: 'pending review' }).facts;
 * order && orderStanding(order); // => { verdict: 'not-placed', status: 'pending-review', next: 'give-documents' }
 */
export function orderStanding(order: { readonly status: OrderStatus | null }): OrderStanding {
  checkObject(order, 'order');
  const { status } = order;
  if (status == null || !hasKey(standings, status)) return { verdict: 'undetermined', status: null };
  const answer = standings[status];
  return typeof answer === 'string' ? { verdict: answer, status } : { verdict: 'not-placed', status, ...answer };
}
