import { statuses } from '../vocabulary/status.js';
import type { Subscription } from '../vocabulary/subscription.js';
import { instantSchema } from './instant.js';
import type { Parsed } from './issue.js';
import { parsed } from './parsed.js';
import { facts, flag, nullable, only, refined, stated, text, toldApart, whole, word } from './parts.js';
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

const pending = facts({ ...heldShape, status: only('pending') });
const trial = facts({ ...heldShape, status: only('trial'), trial: windowSchema });
const active = facts({ ...heldShape, status: only('active') });
const suspended = facts({
  ...heldShape,
  status: only('suspended'),
  suspendedAt: instantSchema,
  suspendedFor: nullable(suspensionReasonSchema),
});
const extended = facts({ ...heldShape, status: only('extended'), extendedAt: instantSchema });
const expired = facts({ ...heldShape, status: only('expired'), expiredAt: instantSchema });
const disabled = facts({ ...heldShape, status: only('disabled'), disabledAt: instantSchema });
const cancelled = facts({ ...heldShape, status: only('cancelled'), cancelledAt: instantSchema });
const deleted = facts({
  ...heldShape,
  status: only('deleted'),
  deletedAt: nullable(instantSchema),
  because: word(['cancelled', 'retention-over', 'not-stated']),
});

/** A subscription in any of its states; keys that its state does not have are dropped. */
export const subscriptionSchema = refined(
  toldApart('status', [pending, trial, active, suspended, extended, expired, disabled, cancelled, deleted], statuses),
  accountInOrder,
);

/** A subscription as it can be just after its order. */
export const orderedSubscriptionSchema = refined(
  toldApart('status', [pending, trial, active], ['pending', 'trial', 'active']),
  accountInOrder,
);

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
