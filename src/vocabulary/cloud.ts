/** The separate Partner Centers, one for each cloud. */
export const clouds = ['global', 'us-government', 'germany', 'china'] as const;
/**
 * One of `clouds`.
 * @useDeclaredType
 */
export type Cloud = (typeof clouds)[number];
