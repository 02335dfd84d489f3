/** The segments that customers belong to; an offer may be limited to some of them. */
export const segments = ['commercial', 'education', 'government', 'nonprofit'] as const;
export type Segment = (typeof segments)[number];
