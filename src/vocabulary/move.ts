import { frozen } from '../kernel/frozen.js';

/** The events of a subscription; the transition table of the lifecycle has a row for each. */
export const moves = /* @__PURE__ */ frozen([
  'activate',
  'suspend',
  'reactivate',
  'cancel',
  'set-auto-renew',
  'set-end-of-term',
  'change-quantity',
  'convert-trial',
  'schedule-change',
  'start-new-term',
  'renew',
  'extend',
  'expire',
  'disable',
  'delete',
  'migrate',
]);
/**
 * One of `moves`: a row of the transition table.
 * @useDeclaredType
 */
export type Move = (typeof moves)[number];
