/** The publisher of an offer: Microsoft, or an independent publisher (Partner). */
export const publishers = ['microsoft', 'partner'] as const;
export type Publisher = (typeof publishers)[number];

/** The billing of an offer. */
export const billingTypes = ['license', 'usage'] as const;
export type BillingType = (typeof billingTypes)[number];

/** The categories of the catalog. */
export const offerCategories = ['enterprise', 'small-business', 'trial'] as const;
export type OfferCategory = (typeof offerCategories)[number];

/** The limit on copies per customer: none, a lifetime number, or a number at a time. */
export const limitKinds = ['none', 'lifetime', 'concurrent'] as const;
export type LimitKind = (typeof limitKinds)[number];

/** The kinds of metered offers of independent publishers. */
export const offerKinds = ['saas', 'azure-application', 'container', 'virtual-machine'] as const;
export type OfferKind = (typeof offerKinds)[number];
