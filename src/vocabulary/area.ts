import { frozen } from '../kernel/frozen.js';

/** The areas of regional authorization, 15 at any time: Russia was one before China; a partner sells only inside its own. Rule: V2. */
export const areas = /* @__PURE__ */ frozen([
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
  'russia',
  'taiwan',
  'united-states',
]);
/**
 * One of `areas`.
 * @useDeclaredType
 */
export type Area = (typeof areas)[number];
