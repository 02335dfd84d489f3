/** The segments a customer can belong to: an offer may be kept to some of them. */
export const segments = ['commercial', 'education', 'government', 'nonprofit'] as const;
export type Segment = (typeof segments)[number];
