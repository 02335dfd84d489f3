/** How a partner takes part in the programme. */
export const partnerKinds = ['direct-bill', 'indirect-provider', 'indirect-reseller'] as const;
export type PartnerKind = (typeof partnerKinds)[number];
