import { frozen } from '../kernel/frozen.js';

/** The kinds of product; the cancellation, retention and tax tables have a row for each. */
export const productFamilies = /* @__PURE__ */ frozen([
  'license-based',
  'new-commerce-license',
  'software-subscription',
  'perpetual-software',
  'windows-7-esu',
  'azure-linux-plan',
  'azure-reservation',
  'azure-savings-plan',
  'azure-plan',
  'isv-saas',
  'isv-metered',
]);
/**
 * One of `productFamilies`.
 * @useDeclaredType
 */
export type ProductFamily = (typeof productFamilies)[number];

/** The intervals between charges; 'none' for a trial. */
export const billingCycles = /* @__PURE__ */ frozen(['monthly', 'annual', 'biennial', 'triennial', 'one-time', 'none']);
/**
 * One of `billingCycles`.
 * @useDeclaredType
 */
export type BillingCycle = (typeof billingCycles)[number];

/** The months of a billing cycle; null = charged once, or never. */
export const cycleMonths = { monthly: 1, annual: 12, biennial: 24, triennial: 36, 'one-time': null, none: null } as const satisfies {
  readonly [C in BillingCycle]: number | null;
};
