/** The 15 areas of regional authorization; a partner sells only inside its own (V2). */
export const areas = [
  'africa',
  'asia-and-pacific',
  'australia',
  'brazil',
  'canada',
  'china',
  'europe',
  'india',
  'japan',
  'korea',
  'latin-america-and-caribbean',
  'middle-east-central-and-eastern-europe',
  'new-zealand',
  'taiwan',
  'united-states',
] as const;
/**
 * One of `areas`.
 * @useDeclaredType
 */
export type Area = (typeof areas)[number];
