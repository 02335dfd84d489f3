/** Whose offer it is: Microsoft's own, or an independent publisher's (Partner). */
export const publishers = ['microsoft', 'partner'] as const;
export type Publisher = (typeof publishers)[number];

/** How an offer is billed. */
export const billingTypes = ['license', 'usage'] as const;
export type BillingType = (typeof billingTypes)[number];

/** The categories of the catalogue. */
export const offerCategories = ['enterprise', 'small-business', 'trial'] as const;
export type OfferCategory = (typeof offerCategories)[number];

/** How many copies a customer may hold: no limit, so many ever, or so many at a time. */
export const limitKinds = ['none', 'lifetime', 'concurrent'] as const;
export type LimitKind = (typeof limitKinds)[number];
