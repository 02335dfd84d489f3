import { frozen } from '../kernel/frozen.js';

/** The separate Partner Centers, one for each cloud. */
export const clouds = /* @__PURE__ */ frozen(['global', 'us-government', 'germany', 'china']);
/**
 * One of `clouds`.
 * @useDeclaredType
 */
export type Cloud = (typeof clouds)[number];
