/**
 * Partner Center's error codes by situation, the leading one first (part 2.9).
 * A reason of a refusal carries the leading code of its situation; null if none is documented.
 */
export const errorCodes = {
  'day-window-passed': ['900117'],
  'hour-window-passed': ['900213'],
  'seat-reduction-window-passed': ['900214', '900257'],
  'quantity-cannot-decrease': ['800090'],
  suspended: ['2001', '800091'],
  'not-auto-renewable': ['800093'],
  'order-not-cancellable': ['800063'],
  'saas-cancelled-by-subscription': ['800077'],
  'trial-term-change': ['800107'],
  expiring: ['900277'],
  'custom-term-end': ['900242', '900245', '900246'],
  'term-change': ['900267', '800122'],
  'billing-cycle-longer-than-term': ['900270'],
  'ownership-limit': ['800066', '800089'],
  'seat-limit': ['800088'],
  'prerequisite-missing': ['400041'],
  'customer-agreement-missing': ['13605'],
} as const satisfies Record<string, readonly [string, ...string[]]>;
