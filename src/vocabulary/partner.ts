/** The kinds of partner in the program. */
export const partnerKinds = ['direct-bill', 'indirect-provider', 'indirect-reseller'] as const;
export type PartnerKind = (typeof partnerKinds)[number];
