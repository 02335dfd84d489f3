/** The states of a subscription; 'deleted' means that its data is gone. */
export const statuses = ['pending', 'trial', 'active', 'suspended', 'extended', 'expired', 'disabled', 'cancelled', 'deleted'] as const;
/**
 * One of `statuses`: the state that a subscription is in.
 * @useDeclaredType
 */
export type Status = (typeof statuses)[number];

/** Why a partner suspends (D1). */
export const suspensionReasons = ['customer-request', 'nonpayment', 'fraud'] as const;
/**
 * One of `suspensionReasons`.
 * @useDeclaredType
 */
export type SuspensionReason = (typeof suspensionReasons)[number];
