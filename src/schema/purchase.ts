import { clouds } from '../vocabulary/cloud.js';
import { billingCycles, productFamilies } from '../vocabulary/product.js';
import type { Purchase } from '../vocabulary/purchase.js';
import { segments } from '../vocabulary/purchase-request.js';
import { endsOfTerm, reservedProducts, windowStartCauses } from '../vocabulary/purchase.js';
import { statuses } from '../vocabulary/status.js';
import {
  renamed,
  facts,
  flag,
  instant,
  instantTexts,
  list,
  named,
  nullable,
  oneOf,
  only,
  optional,
  stated,
  whole,
  word,
} from './describe.js';
import { term, window } from './instants.js';
import type { Parsed, ParseOptions } from './parsed.js';
import { parsed } from './parsed.js';
import type { Schema } from './zod.js';
import { zodOf } from './zod.js';

export const family = named('ProductFamily', word(productFamilies));
export const billingCycle = named('BillingCycle', word(billingCycles));
export const cloud = named('Cloud', word(clouds));
export const status = named('Status', word(statuses));

export const windowStart = named(
  'WindowStart',
  facts({ by: word(windowStartCauses), startsAt: instant, openedAt: renamed('startsAt'), seats: nullable(whole(0)) }),
);

const statedDeadlines = named(
  'StatedDeadlines',
  facts({
    cancelUntilAt: stated(oneOf(['invalid-instant', `'never', ${instantTexts}`], instant, only('never'))),
    refundUntil: stated(list(facts({ refund: word(['full', 'prorated']), untilAt: nullable(instant) }))),
    reducibleSeats: stated(list(facts({ seats: whole(0), untilAt: instant }))),
  }),
);

/** A hundred years. */
const mostMonths = 1200;

/** The keys of a purchase; a subscription has them too. */
export const purchaseFields = {
  family,
  billingCycle,
  orderedAt: instant,
  term: stated(term),
  trial: stated(window),
  cloud: stated(cloud),
  windowStarts: stated(list(windowStart)),
  openings: renamed('windowStarts'),
  stated: stated(statedDeadlines),
  reservedProduct: stated(word(reservedProducts)),
  planMonths: stated(whole(1, mostMonths)),
  autoRenew: stated(flag),
  endOfTerm: stated(word(endsOfTerm)),
  segment: stated(word(segments)),
  hasEquivalent: stated(flag),
  status: optional(status),
};

/** The further keys of a subscription: a subscription is read as a purchase, a suspension and the facts of access too. */
const subscriptionKeys = [
  ...['id', 'quantity', 'changedAt', 'accountOpenedAt', 'firstBillingAt', 'suspendedAt', 'suspendedFor', 'suspendedBy'],
  ...['extendedAt', 'expiredAt', 'disabledAt', 'cancelledAt', 'deletedAt', 'because'],
];

/** Every key that a subscription may have. */
export const recordKeys: readonly string[] = [...Object.keys(purchaseFields), ...subscriptionKeys];

export const purchase = named('Purchase', facts(purchaseFields, subscriptionKeys));

/** The zod schema of a purchase; the further keys of a subscription are passed over, unknown keys are refused. */
export const purchaseSchema: Schema<Purchase> = /* @__PURE__ */ zodOf(purchase);

/**
 * Reads a purchase from JSON: instants as ISO text or whole milliseconds; a subscription is read too. An unknown key is an issue, unless kept. Never throws.
 * @example
 * import { parsePurchase } from 'termbook/schema';
 * const json = { family: 'isv-saas', billingCycle: 'monthly', orderedAt: '2020-03-01T10:00Z' };
 * parsePurchase(json); // => { ok: true, value: { family: 'isv-saas', billingCycle: 'monthly', orderedAt: 1583056800000 } }
 * const bad = parsePurchase({ ...json, orderedAt: '2020-02-30' });
 * bad.ok ? '' : `${bad.issues[0].code} at ${bad.issues[0].path}`; // => 'invalid-instant at orderedAt'
 */
export function parsePurchase(json: unknown, options?: ParseOptions): Parsed<Purchase> {
  return parsed(purchase, json, options);
}
