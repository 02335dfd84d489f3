/** The events of a subscription; the transition table of the lifecycle has a row for each. */
export const moves = [
  'activate',
  'suspend',
  'reactivate',
  'cancel',
  'set-auto-renew',
  'set-end-of-term',
  'change-quantity',
  'convert-trial',
  'start-new-term',
  'renew',
  'extend',
  'expire',
  'disable',
  'delete',
  'migrate',
] as const;
/**
 * One of `moves`: a row of the transition table.
 * @useDeclaredType
 */
export type Move = (typeof moves)[number];
