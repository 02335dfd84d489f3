import * as z from 'zod';
import { statuses } from '../vocabulary/status.js';
import type { Subscription } from '../vocabulary/subscription.js';
import { instantSchema } from './instant.js';
import type { Parsed } from './issue.js';
import { parsed } from './parsed.js';
import { facts, flag, kinds, stated, text, whole, word } from './parts.js';
import { purchaseShape } from './purchase.js';
import { accountInOrder, suspensionReasonSchema } from './suspension.js';
import { windowSchema } from './window.js';

const heldShape = {
  ...purchaseShape,
  id: text,
  quantity: whole(0),
  autoRenew: flag,
  accountOpenedAt: stated(instantSchema),
  firstBillingAt: stated(instantSchema),
  changedAt: instantSchema,
};

const pending = facts({ ...heldShape, status: z.literal('pending') });
const trial = facts({ ...heldShape, status: z.literal('trial'), trial: windowSchema });
const active = facts({ ...heldShape, status: z.literal('active') });
const suspended = facts({
  ...heldShape,
  status: z.literal('suspended'),
  suspendedAt: instantSchema,
  suspendedFor: z.nullable(suspensionReasonSchema),
});
const extended = facts({ ...heldShape, status: z.literal('extended'), extendedAt: instantSchema });
const expired = facts({ ...heldShape, status: z.literal('expired'), expiredAt: instantSchema });
const disabled = facts({ ...heldShape, status: z.literal('disabled'), disabledAt: instantSchema });
const cancelled = facts({ ...heldShape, status: z.literal('cancelled'), cancelledAt: instantSchema });
const deleted = facts({
  ...heldShape,
  status: z.literal('deleted'),
  deletedAt: z.nullable(instantSchema),
  because: word(['cancelled', 'retention-over', 'not-stated']),
});

/** A subscription in any of its states; keys that its state does not have are dropped. */
export const subscriptionSchema = z
  .discriminatedUnion('status', [pending, trial, active, suspended, extended, expired, disabled, cancelled, deleted], {
    error: kinds(statuses),
  })
  .superRefine(accountInOrder);

/** A subscription as it can be just after its order. */
export const orderedSubscriptionSchema = z
  .discriminatedUnion('status', [pending, trial, active], { error: kinds(['pending', 'trial', 'active']) })
  .superRefine(accountInOrder);

/**
 * Reads a subscription from JSON, such as `readable(subscription)` or the subscription itself wrote; keys it does not know are dropped. Never throws.
 * @example
 * import { parseSubscription } from 'termbook/schema';
 * const result = parseSubscription({ status: 'paused' });
 * result.ok ? '' : result.issues[0].expected; // => 'one of pending, trial, active, suspended, extended, expired, disabled, cancelled, deleted'
 */
export function parseSubscription(json: unknown): Parsed<Subscription> {
  return parsed(subscriptionSchema, json);
}
