import { frozen } from '../kernel/frozen.js';

/** The states of a subscription; 'deleted' means that its data is gone, 'migrated' that new commerce goes on with it. */
export const statuses = /* @__PURE__ */ frozen([
  'pending',
  'trial',
  'active',
  'suspended',
  'extended',
  'expired',
  'disabled',
  'cancelled',
  'deleted',
  'migrated',
]);
/**
 * The state of a subscription; one of `statuses`.
 * @useDeclaredType
 */
export type Status = (typeof statuses)[number];

/** The reasons for a suspension by a partner. Rule: D1. */
export const suspensionReasons = /* @__PURE__ */ frozen(['customer-request', 'nonpayment', 'fraud']);
/**
 * One of `suspensionReasons`.
 * @useDeclaredType
 */
export type SuspensionReason = (typeof suspensionReasons)[number];

/**
 * The values for who suspended marketplace software: the partner in Partner Center, or the marketplace while a payment is missing.
 * Rules: D1, L7.
 */
export const suspendingParties = /* @__PURE__ */ frozen(['partner', 'marketplace']);
/**
 * One of `suspendingParties`.
 * @useDeclaredType
 */
export type SuspendingParty = (typeof suspendingParties)[number];
