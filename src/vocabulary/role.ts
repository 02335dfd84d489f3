import { frozen } from '../kernel/frozen.js';

/** The roles of a person: the partner's in Partner Center, and the customer's own administrator. */
export const roles = /* @__PURE__ */ frozen([
  'admin-agent',
  'billing-admin',
  'global-admin',
  'helpdesk-agent',
  'sales-agent',
  'account-admin',
  'referral-admin',
  'marketing-content-admin',
  'user-management-admin',
  'customer-global-admin',
]);
/**
 * One of `roles`.
 * @useDeclaredType
 */
export type Role = (typeof roles)[number];

/** The actions that roles allow. Rules: A1-A5. */
export const actions = /* @__PURE__ */ frozen([
  'create-subscription',
  'suspend-subscription',
  'cancel-subscription',
  'buy-software',
  'manage-software',
  'cancel-software',
  'get-keys-and-downloads',
  'view-activity-log',
]);
/**
 * One of `actions`.
 * @useDeclaredType
 */
export type Action = (typeof actions)[number];
